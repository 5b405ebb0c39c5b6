import type { Tool } from './house.ts'

/** A wall broken on purpose: the file that breaks it, and what the tool must say about that file. */
export interface Break {
  readonly wall: string
  readonly tool: Tool
  readonly path: string
  readonly text: string
  readonly says: string
}

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n')

const platform: readonly Break[] = [
  ['process', 'export const a = process.argv'],
  ['fetch', "export const a = fetch('')"],
  ['console', "export const a = console.log('')"],
  ['document', 'export const a = document.title'],
  ['setTimeout', 'export const a = setTimeout(() => 1, 1)'],
  ['crypto', 'export const a = crypto.randomUUID()'],
  ['node:fs', "export { readFileSync } from 'node:fs'"],
].map(([name = '', text = '']) => ({
  wall: `core cannot compile with ${name}`,
  tool: 'types',
  path: `packages/core/src/units/sees-${name.toLowerCase().replace(':', '-')}.ts`,
  text,
  says: `'${name}'`,
}))

const lint = (wall: string, name: string, text: string, says: string): Break => ({
  wall,
  tool: 'lint',
  path: `packages/core/src/units/${name}.ts`,
  text,
  says,
})

const branches = lines(20, (index) => `  if (n === ${index}) return ${index + 1}`)

const pure: readonly Break[] = [
  lint('core cannot read the clock', 'clock', 'export const a = (): number => Date.now()', "'Date'"),
  lint('core cannot read the locale', 'locale', 'export const a = (): unknown => new Intl.Collator()', "'Intl'"),
  lint('core cannot reach the platform', 'platform', 'export const a = globalThis', "'globalThis'"),
  lint('core knows no chance', 'chance', 'export const a = (): number => Math.random()', 'Math.random'),
  lint('core knows no chance by another name', 'taken', 'const { random } = Math\nexport { random }', 'Math.*'),
  lint('core prints numbers without a locale', 'prints', 'export const a = (1).toLocaleString()', 'toLocaleString'),
  lint('core uses no exponential', 'exponential', 'export const a = Math.exp(1)', 'Math.exp'),
  lint('core uses no trigonometry', 'sine', "export const a = Math['sin'](1)", 'Math.sin'),
  lint('core uses no power operator', 'power', 'export const a = (n: number): number => n ** 2', '**'),
]

const plain: readonly Break[] = [
  lint('no any', 'any', 'export const a = (n: any): number => Number(n)', 'no-explicit-any'),
  lint('no non-null assertion', 'bang', 'export const a = (n: number | null): number => n!', 'no-non-null-assertion'),
  lint('exported functions say what they return', 'silent', 'export const a = (n: number) => n', 'explicit-module'),
  lint('named exports only', 'default', 'export default 1', 'no-default-export'),
  lint('kebab-case file names', 'camelCase', 'export const a = 1', 'filename-case'),
  lint(
    'files end at 400 lines',
    'long',
    lines(401, (i) => `export const a${i} = ${i}`),
    'max-lines',
  ),
  lint(
    'functions end at 60 lines',
    'long-function',
    `export const a = (n: number): number => {\n${lines(60, () => '  void n')}\n  return n\n}`,
    'max-lines-per-function',
  ),
  lint(
    'complexity ends at 15',
    'tangle',
    `export const a = (n: number): number => {\n${branches}\n  return 0\n}`,
    'complexity',
  ),
  lint(
    'four parameters at most',
    'many',
    'export const a = (b: number, c: number, d: number, e: number, f: number): number => b + c + d + e + f',
    'max-params',
  ),
  lint(
    'three levels at most',
    'deep',
    'export const a = (n: number): number => {\n  if (n > 1) { if (n > 2) { if (n > 3) { if (n > 4) { return 5 } } } }\n  return n\n}',
    'max-depth',
  ),
  lint(
    'no promise left alone',
    'floating',
    'export const a = (): void => {\n  Promise.resolve(1)\n}',
    'no-floating-promises',
  ),
  {
    wall: 'no enum',
    tool: 'types',
    path: 'packages/core/src/units/enumerated.ts',
    text: 'export enum Side { Left, Right }',
    says: 'erasableSyntaxOnly',
  },
  {
    wall: 'no implicit undefined from an index',
    tool: 'types',
    path: 'packages/core/src/units/indexed.ts',
    text: 'export const first = (all: readonly string[]): string => all[0]',
    says: "'string | undefined'",
  },
  {
    wall: 'formatted',
    tool: 'format',
    path: 'packages/core/src/units/ragged.ts',
    text: 'export const a = 1;\n',
    says: 'ragged.ts',
  },
  {
    wall: 'nothing unused',
    tool: 'unused',
    path: 'packages/formats/src/orphan.ts',
    text: 'export const orphan = 1\n',
    says: 'orphan.ts',
  },
]

const wall = (name: string, path: string, text: string, says: string): Break => ({
  wall: name,
  tool: 'walls',
  path: `packages/${path}.ts`,
  text,
  says,
})

const imports: readonly Break[] = [
  wall('formats cannot import catalogue', 'formats/src/a', "export * from '@strongstride/catalogue'", 'formats-rooms'),
  wall('figures cannot import catalogue', 'figures/src/a', "export * from '@strongstride/catalogue'", 'figures-rooms'),
  wall('core imports no room', 'core/src/units/b', "export * from '@strongstride/formats'", 'core-rooms'),
  wall('web sees nothing of Node', 'web/src/w', "export * from 'node:fs'", 'web-no-node'),
  wall('formats sees nothing of Node', 'formats/src/c', "export * from 'node:fs'", 'formats-no-node'),
  wall('formats uses no package outside its row', 'formats/src/d', "export * from 'valibot'", 'formats-third-party'),
  wall('units come before plan', 'core/src/units/e', "export * from '../plan/index.ts'", 'core-order-units-calendar'),
  wall('plan comes before planner', 'core/src/plan/f', "export * from '../planner/index.ts'", 'core-order-plan'),
  wall(
    'rules share no code with the planner',
    'core/src/rules/g',
    "export * from '../planner/index.ts'",
    'core-rules-not-planner',
  ),
  wall('valibot only in schemas', 'core/src/plan/h', "export { number } from 'valibot'", 'core-valibot-in-schemas'),
  wall('fast-check only for tests', 'core/src/plan/i', "export { integer } from 'fast-check'", 'core-third-party'),
  wall(
    'core/testing only for tests',
    'formats/src/j',
    "export * from '@strongstride/core/testing'",
    'testing-in-tests-only',
  ),
  wall('only the oracle uses the solver', 'catalogue/src/n', "export * from 'highs'", 'oracle-solver-in-bench'),
  wall('modules have doors', 'core/src/planner/k', "export * from '../plan/quarter.ts'", 'core-doors-inside'),
  wall('no deep import', 'formats/src/l', "export * from '@strongstride/core/src/plan/quarter.ts'", 'resolvable'),
  wall(
    'no relative way round a door',
    'formats/src/m',
    "export * from '../../core/src/plan/quarter.ts'",
    'room-through-its-door',
  ),
  wall('nothing imports a test', 'core/src/plan/n', "export * from './quarter.test.ts'", 'nobody-imports-tests'),
  wall('no cycle', 'core/src/plan/o', "import type { P } from './p.ts'\nexport type O = P", 'no-cycle'),
  {
    wall: 'no deep import compiles',
    tool: 'types',
    path: 'packages/formats/src/q.ts',
    text: "export * from '@strongstride/core/src/plan/quarter.ts'",
    says: 'TS2307',
  },
]

/** Files that a break above needs beside its own. */
export const BESIDE: Readonly<Record<string, string>> = {
  'packages/core/src/plan/p.ts': "import type { O } from './o.ts'\nexport type P = O | 1",
  'packages/core/src/plan/quarter.test.ts': 'export const a = 1\n',
}

/** Every wall, broken once. */
export const BREAKS: readonly Break[] = [...platform, ...pure, ...plain, ...imports]
