import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommandLine } from '@strongstride/cli'
import { capturedWorld } from '@strongstride/cli/testing'
import { describe, expect, it } from 'vitest'

/** Golden explanations are rewritten with `UPDATE_GOLDEN=1 npx vitest run test/golden`, and then read by a person. */
const isUpdating = process.env['UPDATE_GOLDEN'] === '1'

interface ExplainedCase {
  readonly about: string
  /** The golden plan that is asked about. */
  readonly plan: string
  /** Words after `strongstride`; `PLAN` stands for the plan. */
  readonly asked: readonly (readonly string[])[]
}

const folder = join(import.meta.dirname, 'explained')

const readCase = (name: string): ExplainedCase =>
  JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as ExplainedCase

const planOf = (name: string): string => {
  const { arguments: words } = JSON.parse(readFileSync(join(import.meta.dirname, `${name}.json`), 'utf8')) as {
    readonly arguments: readonly string[]
  }
  const { world, output } = capturedWorld()
  if (runCommandLine([...words, '--json'], world) !== 0) throw new Error(`${name}: no plan`)
  return output()
}

const answersOf = ({ plan, asked }: ExplainedCase): string => {
  const files = { 'plan.json': planOf(plan) }
  return asked
    .map((words) => {
      const { world, output, errors } = capturedWorld({ files })
      const code = runCommandLine(
        words.map((word) => (word === 'PLAN' ? 'plan.json' : word)),
        world,
      )
      return `$ strongstride ${words.join(' ')}\n\n${code === 0 ? output() : errors()}`
    })
    .join('\n')
}

const names = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''))

describe.each(names)('golden explanation %s', (name) => {
  it('reads as it did, no line wider than the page', () => {
    const path = join(folder, `${name}.txt`)
    const text = answersOf(readCase(name))
    if (isUpdating || !existsSync(path)) writeFileSync(path, text)
    expect(text).toBe(readFileSync(path, 'utf8'))
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([])
  })
})
