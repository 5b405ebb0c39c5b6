import { letterOf, daysBetween, parseDay } from '@strongstride/core'
import type { Catalogue, Plan, PlanSession, PlanWeek } from '@strongstride/core'
import { writeCalendar } from '@strongstride/formats'
import type { EventToWrite } from '@strongstride/formats'
import { doseText, timeText } from './text/en/dose.ts'
import { decimal } from './text/en/phrases.ts'
import { SLOT_WORDS } from './text/en/words.ts'
import { kitOf, viewPlan } from './text/plan-view.ts'
import type { PlanView } from './text/plan-view.ts'

/** Revisions are counted in days from here: a plan made later is a later revision, and no clock is asked. */
const FIRST_REVISION = parseDay('2026-01-01')

const revisionOf = (plan: Plan): number =>
  FIRST_REVISION === null ? 0 : Math.max(0, daysBetween(FIRST_REVISION, plan.request.today))

/** What the season leads to; part of every event's identity, so that two seasons do not overwrite each other. */
const seasonOf = (plan: Plan): string => plan.races.findLast((race) => race.priority === 'A')?.day ?? 'base'

const eventOf = (view: PlanView, week: PlanWeek, session: PlanSession): EventToWrite => {
  const letter = letterOf(session.id)
  const lines = session.items.map((item) => {
    const exercise = view.exercise(item.exercise)
    return `${view.nameOf(item.exercise)}: ${doseText(item, exercise, { kit: kitOf(view, session) })}`
  })
  const intro = `${SLOT_WORDS[session.slot]}; warm-up ${timeText(session.warmUpSeconds)}`
  return {
    uid: `${seasonOf(view.plan)}-${week.start}-${letter}@strongstride`,
    day: session.day,
    title: `Strength ${letter}, ${decimal(session.minutes)} min`,
    description: [`${intro.slice(0, 1).toUpperCase()}${intro.slice(1)}.`, ...lines].join('\n'),
    sequence: revisionOf(view.plan),
  }
}

/** The sessions of a plan as a calendar. The same session keeps its identity, so that a second import updates it. */
export const planCalendar = (plan: Plan, catalogue: Catalogue): string => {
  const view = viewPlan(plan, catalogue)
  const events = plan.weeks.flatMap((week) => week.sessions.map((session) => eventOf(view, week, session)))
  return writeCalendar(events, { name: 'Strength (Strongstride)', zone: plan.request.timeZone })
}
