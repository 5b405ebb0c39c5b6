import type { Plan, Race } from '@strongstride/core'
import type { Notes } from '../request/note.ts'
import { assumedNoteText, readNoteText } from './en/notes.ts'
import { counted, listed, longDay, racePhrase } from './en/phrases.ts'
import { assumptionText } from './en/assumptions.ts'
import { EFFORT_LEGEND } from './en/dose.ts'
import { EMPHASIS_WORDS, KIT_WORDS, RACE_WORDS, STAGE_WORDS } from './en/words.ts'
import { BLANK, paragraph } from './layout.ts'
import type { Line } from './layout.ts'
import type { PlanView } from './plan-view.ts'

const goalOf = (plan: Plan): Race | undefined => plan.races.findLast((race) => race.priority === 'A')

const weeksPhrase = (plan: Plan, goal: Race | undefined): string => {
  const after = goal === undefined ? 0 : plan.weeks.filter((week) => week.start > goal.day).length
  const before = counted(plan.weeks.length - after, 'week')
  if (goal === undefined) return before
  return after === 0 ? `${before} to the race` : `${before} to the race and ${after} after it`
}

const titleOf = (plan: Plan): string => {
  const goal = goalOf(plan)
  return goal === undefined
    ? 'Strength beside your runs: base training'
    : `Strength beside your runs: ${RACE_WORDS[goal.kind]} on ${longDay(goal.day)}`
}

const minutesPhrase = (plan: Plan): string => {
  const all = [...new Set(Object.values(plan.request.minutes))].toSorted((a, b) => a - b)
  return all.length === 1 ? `${all[0] ?? 0} minutes each` : `${all[0] ?? 0} to ${all.at(-1) ?? 0} minutes each`
}

const kitPhrase = (plan: Plan): string => {
  const kit = plan.request.places[0]?.kit ?? []
  if (kit.length === 0) return 'no kit'
  return kit.length > 6 ? 'a gym' : listed(kit.map((each) => KIT_WORDS[each]))
}

const summaryOf = (plan: Plan): string => {
  const { sessions } = plan.request
  const others = plan.races.filter((race) => race !== goalOf(plan))
  const way = others.length === 0 ? '' : ` On the way: ${listed(others.map(racePhrase))}.`
  return `${weeksPhrase(plan, goalOf(plan))}. Stage: ${STAGE_WORDS[plan.stage]}. ${counted(sessions, 'session')} a week, ${minutesPhrase(plan)}, ${kitPhrase(plan)}.${way}`
}

/** Title, what the plan is for, what was read and what was assumed. */
export const renderHeader = (plan: Plan, notes: Notes, width: number): readonly Line[] => {
  const assumed = [
    ...notes.assumed.map(assumedNoteText),
    ...plan.assumptions.flatMap((each) => assumptionText(each) ?? []),
  ]
  return [
    ...paragraph(titleOf(plan), { width, style: 'heading' }),
    ...paragraph(summaryOf(plan), { width }),
    ...paragraph(`What comes first: ${EMPHASIS_WORDS[plan.emphasis]}.`, { width }),
    ...(notes.read.length === 0 ? [] : [BLANK]),
    ...notes.read.flatMap((note) => paragraph(readNoteText(note), { width })),
    ...(assumed.length === 0
      ? []
      : [BLANK, ...paragraph('Assumed, each with what changes it:', { width, style: 'strong' })]),
    ...[...new Set(assumed)].flatMap((text) => paragraph(text, { width, indent: 2, lead: '- ' })),
    BLANK,
  ]
}

/** What the signs in the tables mean. */
export const renderLegend = ({ plan, marksAssumedRuns }: PlanView, width: number): readonly Line[] => {
  const sessions = plan.weeks.flatMap((week) => week.sessions)
  const signs = [
    sessions.some((session) => session.slot === 'after-run') ? '+A: strength A directly after the run' : null,
    sessions.some((session) => session.slot === 'second') ? '++A: six hours or more after it' : null,
    'A*: see the line below the week',
    'o: in turn, a set of each, round after round',
    sessions.some((session) => session.items.some((item) => item.contacts !== null))
      ? 'contacts: landings, on one foot or on both'
      : null,
    plan.weeks.some((week) => week.runs.some((run) => run.kind === 'intervals')) ? 'speed: intervals' : null,
    marksAssumedRuns && plan.weeks.some((week) => week.runs.some((run) => run.assumed))
      ? '~: a run nobody planned yet, carried on'
      : null,
  ].filter((sign) => sign !== null)
  return [
    ...paragraph(`How to read it. Runs in kilometres, strength in minutes. ${signs.join('; ')}. ${EFFORT_LEGEND}.`, {
      width,
      style: 'faint',
    }),
    BLANK,
  ]
}
