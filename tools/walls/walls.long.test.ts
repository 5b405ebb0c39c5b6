import { rmSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { BESIDE, BREAKS } from './breaks.ts'
import type { Break } from './breaks.ts'
import { buildHouse, runTool } from './house.ts'
import type { Tool, Verdict } from './house.ts'

const TOOLS: readonly Tool[] = ['types', 'lint', 'walls', 'format', 'unused']

const houses: string[] = []
const house = (planted: Readonly<Record<string, string>>): string => {
  const built = buildHouse(planted)
  houses.push(built)
  return built
}
afterAll(() => {
  for (const built of houses) rmSync(built, { recursive: true, force: true })
})

const judge = (built: string): Readonly<Record<Tool, Verdict>> => ({
  types: runTool('types', built),
  lint: runTool('lint', built),
  walls: runTool('walls', built),
  format: runTool('format', built),
  unused: runTool('unused', built),
})

const sound = judge(house({}))
const broken = judge(house({ ...BESIDE, ...Object.fromEntries(BREAKS.map(({ path, text }) => [path, text])) }))

/** What a tool says about one file, a line each. */
const saidAbout = ({ tool, path }: Break): string =>
  broken[tool].output
    .split('\n')
    .filter((line) => line.includes(path))
    .join('\n')

describe('a sound house', () => {
  it.each(TOOLS)('passes %s', (tool) => {
    expect(sound[tool].passed, sound[tool].output).toBe(true)
  })
})

describe('a broken wall', () => {
  it.each(BREAKS)('is seen: $wall', (wall) => {
    expect(broken[wall.tool].passed).toBe(false)
    expect(saidAbout(wall)).toContain(wall.says)
  })
})
