import { compareDays, type RunKind } from '@strongstride/core'
import type { CalendarReading, CalendarRun, NotUnderstood } from './calendar-reading.ts'

/** What the runner says of an entry of a calendar. `none`: it is no run. Km and minutes are null where not known. */
export interface EntryCorrection {
  readonly kind: RunKind | 'none'
  readonly km: number | null
  readonly minutes: number | null
  /** A run that strength must not disturb. */
  readonly key: boolean
}

/** An entry that a person should look at: what was read of it is a guess, or nothing was. */
export interface DoubtfulEntry {
  /** Line of the file on which it begins: its name among the corrections. */
  readonly line: number
  /** Its first day in the reading. */
  readonly day: CalendarRun['day']
  readonly title: string
  /** How many runs were made of it; 0 where it was not understood. */
  readonly runs: number
  /** What holds until the runner says otherwise. */
  readonly read: EntryCorrection
}

const NO_RUN: EntryCorrection = { kind: 'none', km: null, minutes: null, key: false }

/**
 * The entries of a calendar from a day on that were not understood, or only concluded, by their days. An event that recurs is
 * one entry.
 */
export const doubtfulEntries = (reading: CalendarReading, from: CalendarRun['day']): readonly DoubtfulEntry[] => {
  const ahead = reading.runs.filter(({ day, confidence }) => confidence === 'likely' && day >= from)
  const firsts = ahead.filter((run, index) => ahead.findIndex(({ line }) => line === run.line) === index)
  const concluded = firsts.map(({ line, day, title, kind, km, minutes, key }): DoubtfulEntry => {
    const runs = ahead.filter((run) => run.line === line).length
    return { line, day, title, runs, read: { kind, km, minutes, key } }
  })
  const unknown = reading.notUnderstood.flatMap(({ line, day, title }): DoubtfulEntry[] =>
    day === null || day < from ? [] : [{ line, day, title, runs: 0, read: NO_RUN }],
  )
  return [...concluded, ...unknown].toSorted((a, b) => compareDays(a.day, b.day) || a.line - b.line)
}

type Corrections = ReadonlyMap<number, EntryCorrection>

const corrected = (run: CalendarRun, corrections: Corrections): readonly CalendarRun[] => {
  const said = corrections.get(run.line)
  if (said === undefined || run.confidence === 'sure') return [run]
  const { kind, km, minutes, key } = said
  return kind === 'none' ? [] : [{ ...run, kind, km, minutes, key, confidence: 'sure' }]
}

const understood = ({ line, day, title }: NotUnderstood, corrections: Corrections): readonly CalendarRun[] => {
  const said = corrections.get(line)
  if (said === undefined || said.kind === 'none' || day === null) return []
  const { kind, km, minutes, key } = said
  const unknown = { uid: null, occurrence: null, slot: null, assumed: false } as const
  return [{ ...unknown, day, kind, km, minutes, key, title, confidence: 'sure', line }]
}

/**
 * A reading with what the runner says of entries, by the line on which each begins. What is called a run is one, on its own
 * day; what is called none is left out. Races keep the kind the calendar gave them, and have none where the runner named them.
 */
export const correctReading = (reading: CalendarReading, corrections: Corrections): CalendarReading => {
  const runs = [
    ...reading.runs.flatMap((run) => corrected(run, corrections)),
    ...reading.notUnderstood.flatMap((entry) => understood(entry, corrections)),
  ].toSorted((a, b) => compareDays(a.day, b.day))
  const races = runs.filter(({ kind }) => kind === 'race')
  const known = (run: CalendarRun) => reading.races.find(({ day, title }) => day === run.day && title === run.title)
  return {
    ...reading,
    runs,
    races: races.map((run) => known(run) ?? { day: run.day, kind: null, title: run.title }),
    notUnderstood: reading.notUnderstood.filter(({ line }) => !corrections.has(line)),
  }
}
