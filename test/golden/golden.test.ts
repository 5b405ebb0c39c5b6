import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderPlan, runCommandLine } from '@strongstride/cli'
import { capturedWorld, testCatalogue } from '@strongstride/cli/testing'
import { parsePlan } from '@strongstride/core'
import { checkPlan } from '@strongstride/core/rules'
import { describe, expect, it } from 'vitest'

/** A golden plan is rewritten with `UPDATE_GOLDEN=1 npx vitest run test/golden`, and then read by a person. */
const isUpdating = process.env['UPDATE_GOLDEN'] === '1'

interface GoldenCase {
  readonly about: string
  readonly arguments: readonly string[]
}

/** In `npm run check` the plans are only read; in `npm test` they are held against the rules as well. */
const isLong = process.env['STRONGSTRIDE_LONG'] === '1'

const folder = import.meta.dirname

const names = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''))

const readCase = (name: string): GoldenCase =>
  JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as GoldenCase

const printedBy = (words: readonly string[]): string => {
  const { world, output, errors } = capturedWorld()
  return runCommandLine(words, world) === 0 ? output() : errors()
}

describe.each(names)('golden plan %s', (name) => {
  const words = readCase(name).arguments

  it('reads as it did', () => {
    const path = join(folder, `${name}.txt`)
    const text = printedBy(words)
    if (isUpdating || !existsSync(path)) writeFileSync(path, text)
    expect(text).toBe(readFileSync(path, 'utf8'))
  })

  it.runIf(isLong && words.length > 0)('keeps every rule, and the width of every page', () => {
    const plan = parsePlan(JSON.parse(printedBy([...words, '--json'])))
    if (!plan.ok) throw new Error(JSON.stringify(plan.error))
    expect(checkPlan(plan.value, testCatalogue())).toEqual([])
    for (const width of [40, 57, 80, 100]) {
      const lines = renderPlan(plan.value, testCatalogue(), { width, colour: false }).split('\n')
      expect(lines.filter((line) => line.length > width)).toEqual([])
    }
  })
})
