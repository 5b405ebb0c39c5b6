import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import { ok } from '@strongstride/core'
import { EXIT } from '../input-problem.ts'
import { idOf } from '../options/option-values.ts'
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
  readonly notes: readonly string[]
  readonly entriesOf: (catalogue: CompiledCatalogue) => readonly Entry[]
  readonly listLines: (entries: readonly Entry[], setting: PageSetting) => readonly Line[]
  readonly pageLines: (entry: Entry, setting: PageSetting) => readonly Line[]
}

/** The command that lists all entries of a kind and, given an id, prints one entry's page. */
export const referenceCommand = <Entry extends { readonly id: string }>(reference: Reference<Entry>): Command => ({
  spec: {
    name: reference.name,
    summary: reference.summary,
    positionals: [{ name: 'ID', optional: true }],
    options: [],
    notes: reference.notes,
  },
  run: (given, world) => {
    const [id] = given.positionals
    const catalogue = world.catalogue()
    const entries = reference.entriesOf(catalogue)
    const setting = { catalogue, width: pageWidth(world.columns) }
    const print = (lines: readonly Line[]): void => world.write(printLines(lines, { colour: world.colour }))
    if (id === undefined) {
      print(reference.listLines(entries, setting))
      return ok(EXIT.done)
    }
    const ids = entries.map((entry) => entry.id)
    const known = idOf(ids, reference.name)(id, 'ID')
    if (!known.ok) return known
    const found = entries.filter((entry) => entry.id === known.value)
    print(found.flatMap((entry) => reference.pageLines(entry, setting)))
    return ok(EXIT.done)
  },
})
