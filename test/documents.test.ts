import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

const read = (path: string): string => readFileSync(join(root, path), 'utf8')

/** Every name that the core's front door exports, types included. */
const exportedNames = (): readonly string[] => {
  const door = join(root, 'packages/core/src/index.ts')
  const program = ts.createProgram([door], {
    allowImportingTsExtensions: true,
    noEmit: true,
    module: ts.ModuleKind.NodeNext,
  })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(door)
  const symbol = source === undefined ? undefined : checker.getSymbolAtLocation(source)
  return symbol === undefined ? [] : checker.getExportsOfModule(symbol).map(({ name }) => name)
}

describe('docs/glossary.md', () => {
  it('explains every name that the core exports, and no other', () => {
    const text = read('docs/glossary.md')
    const named = [...text.slice(text.indexOf('## Days')).matchAll(/`([A-Za-z_]+)`/g)].map(([, name = '']) => name)
    const prose = new Set(['content'])
    expect(named.filter((name) => !prose.has(name)).toSorted()).toEqual(exportedNames().toSorted())
  })
})

describe('README.md', () => {
  /** From the first week to the end of the first session. */
  const picture = (): string => {
    const example = read('test/golden/shipped-example.txt')
    const end = example.indexOf('\nB, ', example.indexOf('\nA, '))
    return example.slice(example.indexOf('YOUR FIRST WEEK'), end)
  }
  const PICTURE = /(<!-- picture:[^\n]*\n```text\n)([\s\S]*?)(```\n<!-- \/picture -->)/

  it('shows what `npm start` prints', () => {
    if (process.env['UPDATE_GOLDEN'] === '1')
      writeFileSync(
        join(root, 'README.md'),
        read('README.md').replace(
          PICTURE,
          (_, before: string, _old, after: string) => `${before}${picture()}\n${after}`,
        ),
      )
    expect(PICTURE.exec(read('README.md'))?.[2]).toBe(`${picture()}\n`)
  })

  it('links to files that exist', () => {
    const documents = [
      'README.md',
      'ARCHITECTURE.md',
      ...readdirSync(join(root, 'docs/decisions')).map((name) => `docs/decisions/${name}`),
    ]
    for (const path of documents)
      for (const [, target = ''] of read(path).matchAll(/\]\((?!https?:)([^)#]+)\)/g))
        expect(existsSync(join(root, path, '..', target)), `${path} -> ${target}`).toBe(true)
  })
})
