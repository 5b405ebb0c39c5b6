import { letterOf } from '@strongstride/core'
import type { CivilDay, PlanSession, PlanWeek } from '@strongstride/core'
import { decimal, runPhrase, shortDay } from './en/phrases.ts'
import { dayReasonTexts } from './en/day-reasons.ts'
import { SLOT_WORDS } from './en/words.ts'
import { BLANK, paragraph } from './layout.ts'
import type { Line } from './layout.ts'

import type { PlanView } from './plan-view.ts'
import { daysOf } from './week-table.ts'

const DAY_COLUMN = 12
const MOST_REASONS = 2

const sessionPhrase = (session: PlanSession): string =>
  `strength ${letterOf(session.id)}, ${decimal(session.minutes)} min, ${session.slot === 'only' ? 'no run that day' : SLOT_WORDS[session.slot]}`

/** That a day without a run was taken says nothing in a week without runs. */
const toldReasons = (session: PlanSession, week: PlanWeek): PlanSession =>
  week.runs.length > 0 ? session : { ...session, reasons: session.reasons.filter(({ code }) => code !== 'PL-8') }

const dayLines = (week: PlanWeek, day: CivilDay, width: number): readonly Line[] => {
  const runs = week.runs.filter((run) => run.day === day).map(runPhrase)
  const sessions = week.sessions.filter((session) => session.day === day)
  const what = [...runs, ...sessions.map(sessionPhrase)]
  if (week.microDose.includes(day)) what.push('drills, 2 min')
  const reasons = sessions.flatMap((session) => dayReasonTexts(toldReasons(session, week))).slice(0, MOST_REASONS)
  return [
    ...paragraph(what.length === 0 ? 'free' : what.join('; '), {
      width,
      indent: 2,
      lead: shortDay(day).padEnd(DAY_COLUMN),
      style: sessions.length > 0 ? 'strong' : 'plain',
    }),
    ...(reasons.length === 0
      ? []
      : paragraph(`why: ${reasons.join('; ')}`, { width, indent: DAY_COLUMN + 2, style: 'faint' })),
  ]
}

/** The first week that has a session, day by day, each session with why it stands there. */
export const renderFirstWeek = ({ plan }: PlanView, width: number): readonly Line[] => {
  const week = plan.weeks.find((each) => each.sessions.length > 0)
  if (week === undefined) return []
  const isFirst = week === plan.weeks[0]
  const title = isFirst ? 'YOUR FIRST WEEK' : `YOUR FIRST WEEK WITH STRENGTH, week ${plan.weeks.indexOf(week) + 1}`
  return [
    ...paragraph(title, { width, style: 'heading' }),
    ...daysOf(week)
      .filter((day) => day >= plan.request.today)
      .flatMap((day) => dayLines(week, day, width)),
    BLANK,
  ]
}
