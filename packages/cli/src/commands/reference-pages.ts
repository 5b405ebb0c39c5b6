import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import { err, ok } from '@strongstride/core'
import type { Result } from '@strongstride/core'
import type { Arguments, OptionSpec } from '../arguments.ts'
import { EXIT } from '../input-problem.ts'
import type { InputProblem } from '../input-problem.ts'
import { nearestWord } from '../nearest-word.ts'
import { pageWidth, printLines } from '../text/layout.ts'
import type { Line } from '../text/layout.ts'
import type { Command } from './command.ts'

/** What a page is made from besides its entry. */
export interface PageSetting {
  readonly catalogue: CompiledCatalogue
  /** Columns. */
  readonly width: number
}

/** One kind of thing to look up. */
export interface Reference<Entry extends { readonly id: string }> {
  readonly name: string
  readonly summary: string
  /** Options that narrow the list. */
  readonly options: readonly OptionSpec[]
  readonly notes: readonly string[]
  readonly entriesOf: (catalogue: CompiledCatalogue) => readonly Entry[]
  /** The entries that the options ask for; all of them where there are no options. */
  readonly narrow?: (entries: readonly Entry[], given: Arguments) => Result<readonly Entry[], InputProblem>
  readonly listLines: (entries: readonly Entry[], setting: PageSetting) => readonly Line[]
  readonly pageLines: (entry: Entry, setting: PageSetting) => readonly Line[]
}

/** The command that lists all entries of a kind and, given an id, prints one entry's page. */
export const referenceCommand = <Entry extends { readonly id: string }>(reference: Reference<Entry>): Command => ({
  spec: {
    name: reference.name,
    summary: reference.summary,
    positionals: [{ name: 'ID', optional: true }],
    options: [
      ...reference.options,
      { name: 'json', value: null, help: 'print the entries, or the one entry, as data' },
    ],
    notes: reference.notes,
  },
  run: (given, world) => {
    const [id] = given.positionals
    const catalogue = world.catalogue()
    const entries = reference.entriesOf(catalogue)
    const setting = { catalogue, width: pageWidth(world.columns) }
    const print = (shown: unknown, lines: () => readonly Line[]): Result<number, InputProblem> => {
      const text = given.flags.has('json')
        ? `${JSON.stringify(shown, null, 2)}\n`
        : printLines(lines(), { colour: world.colour })
      world.write(text)
      return ok(EXIT.done)
    }
    if (id === undefined) {
      const asked = reference.narrow?.(entries, given) ?? ok(entries)
      if (!asked.ok) return asked
      return print(asked.value, () => reference.listLines(asked.value, setting))
    }
    const needless = reference.options.find(({ name }) => given.values.has(name))
    if (needless !== undefined) return err({ type: 'not-together', option: `--${needless.name}`, other: 'an ID' })
    const entry = entryOf(entries, id, reference.name)
    return entry.ok ? print(entry.value, () => reference.pageLines(entry.value, setting)) : entry
  },
})

const entryOf = <Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  id: string,
  list: string,
): Result<Entry, InputProblem> => {
  const ids = entries.map((entry) => entry.id)
  const entry = entries.find((each) => each.id === id.trim())
  return entry === undefined
    ? err({ type: 'unknown-id', option: 'ID', given: id, nearest: nearestWord(id, ids), list })
    : ok(entry)
}
