import type { JournalRun, JournalState } from '@strongstride/core/journal'
import { EXPORT_NAMES } from './export-file.ts'

/** What stands in a cell; null: nothing. */
type Cell = string | number | null

/** A table for people and spreadsheets. */
export interface ExportTable {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** Writes a table as CSV; formulas in it must not run. */
export type WriteTable = (columns: readonly string[], rows: readonly (readonly Cell[])[]) => string

interface Dated {
  readonly day: string
}

const byDay = <Item extends Dated>(items: Iterable<Item>): readonly Item[] =>
  [...items].toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))

const yesNo = (is: boolean): string => (is ? 'yes' : 'no')

const setsTable = ({ sets }: JournalState): ExportTable => ({
  name: EXPORT_NAMES.sets,
  columns: ['day', 'session', 'exercise', 'done', 'weight_kg', 'repetitions_left', 'side'],
  rows: byDay(sets).map(({ day, session, exercise, done, kg, rir, side }) => [
    day,
    session,
    exercise,
    done,
    kg,
    rir,
    side,
  ]),
})

const sessionsTable = ({ sessions }: JournalState): ExportTable => ({
  name: EXPORT_NAMES.sessions,
  columns: ['day', 'week', 'letter', 'state', 'planned_minutes', 'minutes', 'effort_of_10', 'note'],
  rows: byDay(sessions.values()).map(({ day, week, letter, state, plannedMinutes, minutes, effort, note }) => [
    day,
    week,
    letter,
    state,
    plannedMinutes,
    minutes,
    effort,
    note,
  ]),
})

const planOf = ({ cancelled }: JournalRun): string => (cancelled ? 'cancelled' : 'planned')

const runsTable = ({ runs, imported, feeds }: JournalState): ExportTable => {
  const planned = [...runs.values()].map((run) => {
    const { day, kind, km, minutes, slot, key, title, feed } = run
    const from = feed === null ? 'own' : (feeds.get(feed)?.name ?? null)
    return { day, row: [day, planOf(run), kind, km, minutes, slot, yesNo(key), title, from] }
  })
  const done = [...imported.values()].map(({ day, km, minutes, title, format }) => ({
    day,
    row: [day, 'done', null, km, minutes, null, null, title, `${format} file`],
  }))
  return {
    name: EXPORT_NAMES.runs,
    columns: ['day', 'state', 'kind', 'distance_km', 'minutes', 'time_of_day', 'key_run', 'title', 'from'],
    rows: byDay([...planned, ...done]).map(({ row }) => row),
  }
}

/** What a runner has done and planned, as tables in order of the day. They are for reading; an import takes the events. */
export const exportTables = (state: JournalState): readonly ExportTable[] => [
  setsTable(state),
  sessionsTable(state),
  runsTable(state),
]
