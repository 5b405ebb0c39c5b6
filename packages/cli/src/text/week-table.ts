import { addDays, weekdayOf } from '@strongstride/core'
import type { CivilDay, PlanRun, PlanSession, PlanWeek } from '@strongstride/core'
import { decimal, shortDate } from './en/phrases.ts'
import { DAY_WORDS, PHASE_WORDS, SHORT_RUN_WORDS } from './en/words.ts'
import { paragraph, tableRow } from './layout.ts'
import type { Line } from './layout.ts'
import { letterOf } from './plan-view.ts'
import type { BlockView } from './plan-view.ts'

const INDENT = 2

/** The seven days of a week. */
export const daysOf = (week: PlanWeek): readonly CivilDay[] =>
  Array.from({ length: 7 }, (_, offset) => addDays(week.start, offset))

const widthsFor = (width: number): readonly number[] => {
  const column = Math.floor((width - INDENT) / 7)
  return Array.from({ length: 7 }, () => column)
}

const runCell = (run: PlanRun, room: number): string => {
  if (run.kind === 'rest') return 'rest'
  const amount = run.kind === 'cross' ? `${run.minutes}'` : decimal(run.km)
  const mark = run.assumed ? '~' : ''
  const full = `${mark}${SHORT_RUN_WORDS[run.kind]} ${amount}`
  return full.length <= room || run.kind === 'cross' ? full : `${mark}${SHORT_RUN_WORDS[run.kind]} ${Math.round(run.km)}`
}

const sessionCell = (session: PlanSession, isChanged: boolean): string => {
  const when = session.slot === 'only' ? '' : session.slot === 'after-run' ? '+' : '++'
  return `${when}${letterOf(session)}${isChanged ? '*' : ''} ${session.minutes} min`
}

/** `Week 5, 25 Jan: Build 1 of 4, lighter week`. */
export const weekHeading = (week: PlanWeek, number: number, block: BlockView): string => {
  const samePhase = block.weeks.filter((each) => each.phase === week.phase)
  const { name } = PHASE_WORDS[week.phase]
  const place = samePhase.length > 1 ? ` ${samePhase.indexOf(week) + 1} of ${samePhase.length}` : ''
  return `Week ${number}, ${shortDate(week.start)}: ${name}${place}${week.deload ? ', lighter week' : ''}`
}

/** The weekdays above the weeks of a block. */
export const dayRow = (week: PlanWeek, width: number): readonly Line[] =>
  tableRow(
    daysOf(week).map((day) => DAY_WORDS[weekdayOf(day)]),
    { widths: widthsFor(width), indent: INDENT, style: 'faint' },
  )

/** Runs and sessions of a week, a column a day, and the kilometres behind its heading. */
export const weekRows = (
  week: PlanWeek,
  page: { readonly width: number; readonly heading: string; readonly isChanged: (session: PlanSession) => boolean },
): readonly Line[] => {
  const { width, heading, isChanged } = page
  const widths = widthsFor(width)
  const room = (widths[0] ?? 1) - 1
  const km = week.runs.reduce((sum, run) => sum + run.km, 0)
  const runs = daysOf(week).map((day) =>
    week.runs
      .filter((run) => run.day === day)
      .map((run) => runCell(run, room))
      .join('\n'),
  )
  const sessions = daysOf(week).map((day) =>
    week.sessions
      .filter((session) => session.day === day)
      .map((session) => sessionCell(session, isChanged(session)))
      .join('\n'),
  )
  return [
    ...paragraph(`${heading}${km > 0 ? `, ${Math.round(km)} km` : ''}`, { width, style: week.deload ? 'good' : 'plain' }),
    ...tableRow(runs, { widths, indent: INDENT, style: 'faint' }),
    ...tableRow(sessions, { widths, indent: INDENT, style: 'strong' }),
  ]
}
