import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import type { CivilDay, PlanItem, PlanSession, PlanWeek, Reason } from '@strongstride/core'
import { doseText, timeText } from './en/dose.ts'
import { dayReasonTexts, otherDayTexts } from './en/day-reasons.ts'
import { itemReasonText } from './en/item-reasons.ts'
import { capital, counted, decimal, longDay, runPhrase } from './en/phrases.ts'
import { reasonText } from './en/reasons.ts'
import { PHASE_WORDS, SLOT_WORDS } from './en/words.ts'
import { BLANK, paragraph } from './layout.ts'
import type { Line } from './layout.ts'
import { statedSource } from './page-parts.ts'
import { kitOf, letterOf } from './plan-view.ts'
import type { PlanView } from './plan-view.ts'

interface Page {
  readonly width: number
  readonly view: PlanView
  readonly catalogue: CompiledCatalogue
}

/** Everything about one day of a plan: its runs, its session, why it stands there, and why each exercise is in it. */
export const renderDay = (
  view: PlanView,
  day: CivilDay,
  catalogue: CompiledCatalogue,
  width: number,
): readonly Line[] => {
  const week = view.plan.weeks.findLast((each) => each.start <= day)
  if (week === undefined) return []
  const page: Page = { width, view, catalogue }
  const sessions = week.sessions.filter((session) => session.day === day)
  const runs = week.runs.filter((run) => run.day === day)
  const drills = week.microDose.includes(day) ? ['two to three minutes of foot and shin drills'] : []
  const number = view.plan.weeks.indexOf(week) + 1
  const what = [
    ...runs.map(
      (run) => `${runPhrase(run)}${run.title === null ? '' : ` ("${run.title}")`}${run.assumed ? ', carried on' : ''}`,
    ),
    ...drills,
  ]
  return [
    ...paragraph(longDay(day), { width, style: 'heading' }),
    ...paragraph(
      `Week ${number}, ${PHASE_WORDS[week.phase].name}: ${PHASE_WORDS[week.phase].what}${week.deload ? '; a lighter week' : ''}.`,
      { width },
    ),
    ...paragraph(what.length === 0 ? 'No run.' : `${capital(what.join('; '))}.`, { width }),
    BLANK,
    ...(sessions.length === 0 ? restLines(week, page) : sessions.flatMap((session) => sessionLines(session, page))),
    ...weekLines(week, page),
  ]
}

const restLines = (week: PlanWeek, { width }: Page): readonly Line[] => {
  const others = week.sessions.map((session) => `${letterOf(session)} on ${longDay(session.day)}`)
  const text =
    others.length === 0
      ? 'No strength this week.'
      : `No strength on this day. This week: ${others.join(', ')}; ask about those days to see what each rule says of this one.`
  return [...paragraph(text, { width }), BLANK]
}

const sessionLines = (session: PlanSession, page: Page): readonly Line[] => {
  const { width } = page
  const other = otherDayTexts(session)
  return [
    ...paragraph(
      `Strength ${letterOf(session)}: ${session.minutes} of ${session.minutesAllowed} minutes, ${SLOT_WORDS[session.slot]}`,
      { width, style: 'strong' },
    ),
    ...paragraph(
      `${session.heavyLegs ? 'Counts as heavy for the legs' : 'Not heavy for the legs'} (leg load ${decimal(session.legLoad)}). Warm-up ${timeText(session.warmUpSeconds)}, cool-down ${timeText(session.coolDownSeconds)}.`,
      { width },
    ),
    ...paragraph('Why this day', { width, style: 'strong' }),
    ...dayReasonTexts(session).flatMap((text) => paragraph(`${capital(text)}.`, { width, indent: 2, lead: '- ' })),
    ...(other.length === 0 ? [] : paragraph('Why not the others', { width, style: 'strong' })),
    ...other.flatMap((text) => paragraph(`${text}.`, { width, indent: 2, lead: '- ' })),
    ...paragraph('The exercises', { width, style: 'strong' }),
    ...session.items.flatMap((item) => itemLines(item, session, page)),
    ...sourceLines(session, page),
    BLANK,
  ]
}

const evidenceOf = (item: PlanItem): readonly string[] => [
  ...new Set(item.reasons.flatMap((reason) => reason.evidence)),
]

const itemLines = (item: PlanItem, session: PlanSession, { width, view }: Page): readonly Line[] => {
  const exercise = view.exercise(item.exercise)
  const why = itemReasonText(item, exercise)
  const filled = item.reasons.filter(({ code }) => code === 'fills-target').map((reason) => reasonText(reason))
  const sources = evidenceOf(item)
  const texts = [why, filled.join('; '), sources.length === 0 ? '' : `sources: ${sources.join(', ')}`]
  return [
    ...paragraph(`${view.nameOf(item.exercise)}: ${doseText(item, exercise, { kit: kitOf(view, session) })}`, {
      width,
      indent: 2,
      lead: '- ',
    }),
    ...texts.flatMap((text) =>
      text === null || text === '' ? [] : paragraph(`${capital(text)}.`, { width, indent: 4 }),
    ),
  ]
}

/** Each source of a session once, with what it says. */
const sourceLines = (session: PlanSession, { width, catalogue }: Page): readonly Line[] => {
  const ids = [...new Set(session.items.flatMap(evidenceOf))].toSorted()
  if (ids.length === 0) return []
  return [
    ...paragraph('The sources', { width, style: 'strong' }),
    ...ids.flatMap((id) => paragraph(statedSource(id, catalogue), { width, indent: 2, lead: '- ', style: 'faint' })),
  ]
}

/** Week reasons about a single muscle's target are told in one line each. */
const weekLines = (week: PlanWeek, { width }: Page): readonly Line[] => {
  const textsOf = (reasons: readonly Reason[]): readonly string[] => reasons.map((reason) => reasonText(reason))
  const targets = textsOf(week.reasons.filter(({ code }) => code === 'target'))
  const others = textsOf(week.reasons.filter(({ code }) => code !== 'target'))
  const title = `The week: ${counted(week.sessions.length, 'session')}, ${week.contacts} foot contacts`
  return [
    ...paragraph(title, { width, style: 'strong' }),
    ...others.flatMap((text) => paragraph(`${capital(text)}.`, { width, indent: 2, lead: '- ' })),
    ...(targets.length === 0
      ? []
      : paragraph('Sets aimed at, and where each number comes from', { width, style: 'strong' })),
    ...targets.flatMap((text) => paragraph(text, { width, indent: 2, lead: '- ', style: 'faint' })),
  ]
}
