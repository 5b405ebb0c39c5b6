import { addDays, weekdayOf } from '@strongstride/core'
import type { CivilDay, PlanRun, PlanSession, PlanWeek } from '@strongstride/core'
import { decimal, shortDate } from './en/phrases.ts'
import { DAY_WORDS, SHORT_RUN_WORDS } from './en/words.ts'
import { tableRow } from './layout.ts'
import type { Line } from './layout.ts'
import { letterOf } from './plan-view.ts'

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
  const amount = run.kind === 'cross' ? `${run.minutes}'` : decimal(run.km)
  const name = `${run.assumed && isMarked ? '~' : ''}${SHORT_RUN_WORDS[run.kind]}`
  const full = `${name} ${amount}`
  return full.length <= room || run.kind === 'cross' ? full : `${name} ${Math.round(run.km)}`
}

const sessionCell = (session: PlanSession, isChanged: boolean): string => {
  const when = { only: '', 'after-run': '+', second: '++' }[session.slot]
  return `${when}${letterOf(session)}${isChanged ? '*' : ''} ${session.minutes}'`
}

/** The weekdays above the weeks of a block. */
export const dayRow = (week: PlanWeek, width: number): readonly Line[] =>
  tableRow(['Week', ...daysOf(week).map((day) => DAY_WORDS[weekdayOf(day)])], {
    widths: widthsFor(width),
    indent: 0,
    style: 'faint',
  })

/** Runs and sessions of a week, a column a day. */
export const weekRows = (
  week: PlanWeek,
  page: {
    readonly width: number
    readonly number: number
    readonly marksAssumedRuns: boolean
    readonly isChanged: (session: PlanSession) => boolean
  },
): readonly Line[] => {
  const { width, number, marksAssumedRuns, isChanged } = page
  const widths = widthsFor(width)
  const room = (widths[1] ?? 1) - 1
  const km = Math.round(week.runs.reduce((sum, run) => sum + run.km, 0))
  const runs = daysOf(week).map((day) =>
    week.runs
      .filter((run) => run.day === day)
      .map((run) => runCell(run, room, marksAssumedRuns))
      .join('\n'),
  )
  const sessions = daysOf(week).map((day) =>
    week.sessions
      .filter((session) => session.day === day)
      .map((session) => sessionCell(session, isChanged(session)))
      .join('\n'),
  )
  return [
    ...tableRow([shortDate(week.start), ...runs], { widths, indent: 0 }),
    ...tableRow([`wk${number}${km === 0 ? '' : ` ${km}km`}`, ...sessions], { widths, indent: 0, style: 'strong' }),
  ]
}
