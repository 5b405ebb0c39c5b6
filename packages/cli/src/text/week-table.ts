import { letterOf, addDays, weekdayOf } from '@strongstride/core'
import type { CivilDay, PlanRun, PlanSession, PlanWeek } from '@strongstride/core'
import { decimal, shortDate } from './en/phrases.ts'
import { DAY_WORDS, SHORT_RUN_WORDS } from './en/words.ts'
import { paragraph, tableRow } from './layout.ts'
import type { Line } from './layout.ts'

/** The first column holds the week: its first day, and below that its number and kilometres. */
const WEEK_COLUMN = 10

/** The seven days of a week. */
export const daysOf = (week: PlanWeek): readonly CivilDay[] =>
  Array.from({ length: 7 }, (_, offset) => addDays(week.start, offset))

const widthsFor = (width: number): readonly number[] => {
  const column = Math.floor((width - WEEK_COLUMN) / 7)
  return [WEEK_COLUMN, ...Array.from({ length: 7 }, () => column)]
}

const runCell = (run: PlanRun, room: number, isMarked: boolean): string => {
  if (run.kind === 'rest') return 'rest'
  if (run.kind === 'cross' && run.minutes === 0) return SHORT_RUN_WORDS.cross
  const amount = run.kind === 'cross' ? `${run.minutes}'` : decimal(run.km)
  const name = `${run.assumed && isMarked ? '~' : ''}${SHORT_RUN_WORDS[run.kind]}`
  const full = `${name} ${amount}`
  return full.length <= room || run.kind === 'cross' ? full : `${name} ${Math.round(run.km)}`
}

const sessionCell = (session: PlanSession, isChanged: boolean): string => {
  const when = { only: '', 'after-run': '+', second: '++' }[session.slot]
  return `${when}${letterOf(session.id)}${isChanged ? '*' : ''} ${session.minutes}'`
}

/** Columns narrower than this cut words; then the week is written out in a sentence. */
const NARROWEST_COLUMN = 9

const isTable = (width: number): boolean => (widthsFor(width)[1] ?? 0) >= NARROWEST_COLUMN

/** The weekdays above the weeks of a block. */
export const dayRow = (week: PlanWeek, width: number): readonly Line[] =>
  isTable(width)
    ? tableRow(['Week', ...daysOf(week).map((day) => DAY_WORDS[weekdayOf(day)])], {
        widths: widthsFor(width),
        indent: 0,
        style: 'faint',
      })
    : []

/** How the weeks of a plan are shown. */
export interface WeekPage {
  readonly width: number
  readonly number: number
  readonly marksAssumedRuns: boolean
  readonly isChanged: (session: PlanSession) => boolean
}

/** Runs and sessions of a week, a column a day, or a sentence where the page is narrow. */
export const weekRows = (week: PlanWeek, page: WeekPage): readonly Line[] => {
  const { width, number, marksAssumedRuns, isChanged } = page
  const widths = widthsFor(width)
  const room = isTable(width) ? (widths[1] ?? 1) - 1 : width
  const km = Math.round(week.runs.reduce((sum, run) => sum + run.km, 0))
  const days = daysOf(week)
  const runs = days.map((day) =>
    week.runs.filter((run) => run.day === day).map((run) => runCell(run, room, marksAssumedRuns)),
  )
  const sessions = days.map((day) =>
    week.sessions.filter((session) => session.day === day).map((session) => sessionCell(session, isChanged(session))),
  )
  const name = `wk${number}${km === 0 ? '' : ` ${km}km`}`
  if (!isTable(width)) {
    const said = days.flatMap((day, index) => {
      const what = [...(runs[index] ?? []), ...(sessions[index] ?? [])]
      return what.length === 0 ? [] : [`${DAY_WORDS[weekdayOf(day)]} ${what.join(' ')}`]
    })
    return paragraph(`${shortDate(week.start)}, ${name}: ${said.join('; ')}`, { width, lead: '' })
  }
  const cellsOf = (cells: readonly (readonly string[])[]): readonly string[] => cells.map((each) => each.join('\n'))
  return [
    ...tableRow([shortDate(week.start), ...cellsOf(runs)], { widths, indent: 0 }),
    ...tableRow([name, ...cellsOf(sessions)], { widths, indent: 0, style: 'strong' }),
  ]
}
