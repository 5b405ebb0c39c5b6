import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import { letterOf, explainDay, explainExercise, explainMinutes } from '@strongstride/core'
import type { CivilDay, PlanItem, PlanSession, PlanWeek, Reason } from '@strongstride/core'
import { otherDayTexts } from './en/account.ts'
import { moreText } from './en/account-titles.ts'
import { timeText } from './en/dose.ts'
import { dayReasonTexts } from './en/day-reasons.ts'
import { capital, counted, decimal, longDay, runPhrase } from './en/phrases.ts'
import { reasonText } from './en/reasons.ts'
import { PHASE_WORDS, SLOT_WORDS } from './en/words.ts'
import { BLANK, paragraph } from './layout.ts'
import type { Line } from './layout.ts'

import type { PlanView } from './plan-view.ts'
import { accountLines, wholeAccountLines } from './render-exercise-account.ts'
import type { AccountPage } from './render-exercise-account.ts'

interface Page extends AccountPage {
  /** Every exercise in full, and where each target comes from. */
  readonly isWhole: boolean
}

/** Everything about one day of a plan: its runs, its session, why it stands there, and why each exercise is in it. */
export const renderDay = (
  view: PlanView,
  day: CivilDay,
  catalogue: CompiledCatalogue,
  { width, isWhole }: { readonly width: number; readonly isWhole: boolean },
): readonly Line[] => {
  const week = view.plan.weeks.findLast((each) => each.start <= day)
  if (week === undefined) return []
  const page: Page = { width, view, catalogue, isWhole }
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
    ...(isWhole || sessions.length === 0 ? [] : paragraph(moreText(day), { width, style: 'faint' })),
  ]
}

const restLines = (week: PlanWeek, { width }: Page): readonly Line[] => {
  const others = week.sessions.map((session) => `${letterOf(session.id)} on ${longDay(session.day)}`)
  const text =
    others.length === 0
      ? 'No strength this week.'
      : `No strength on this day. This week: ${others.join(', ')}; ask about those days to see what each rule says of this one.`
  return [...paragraph(text, { width }), BLANK]
}

const sessionLines = (session: PlanSession, page: Page): readonly Line[] => {
  const { width, view, catalogue, isWhole } = page
  const { plan } = view
  const account = explainDay(plan, session, catalogue)
  const other = account === null ? [] : otherDayTexts(account.others)
  const minutes = explainMinutes(plan, session, catalogue).slice(1)
  const listLine = (text: string): readonly Line[] => paragraph(`${text}.`, { width, indent: 2, lead: '- ' })
  return [
    ...paragraph(
      `Strength ${letterOf(session.id)}: ${session.minutes} of ${session.minutesAllowed} minutes, ${SLOT_WORDS[session.slot]}`,
      { width, style: 'strong' },
    ),
    ...minutes.flatMap((reason) => paragraph(`${capital(reasonText(reason))}.`, { width })),
    ...paragraph(
      `${session.heavyLegs ? 'Counts as heavy for the legs' : 'Not heavy for the legs'} (leg load ${decimal(session.legLoad)}). Warm-up ${timeText(session.warmUpSeconds)}, cool-down ${timeText(session.coolDownSeconds)}.`,
      { width },
    ),
    ...paragraph('Why this day', { width, style: 'strong' }),
    ...dayReasonTexts(session).flatMap((text) => listLine(capital(text))),
    ...(other.length === 0 ? [] : paragraph('Why not the others', { width, style: 'strong' })),
    ...other.flatMap(listLine),
    ...paragraph('The exercises', { width, style: 'strong' }),
    ...(isWhole
      ? []
      : session.items.flatMap((item) =>
          accountLines(item, explainExercise(plan, session, item.exercise, catalogue), session, page),
        )),
    ...(isWhole ? session.items.flatMap((item) => [BLANK, ...exerciseLines(item, session, page)]) : []),
    BLANK,
  ]
}

const exerciseLines = (item: PlanItem, session: PlanSession, page: Page): readonly Line[] => {
  const account = explainExercise(page.view.plan, session, item.exercise, page.catalogue)
  return account === null ? [] : wholeAccountLines(item, account, session, page)
}

/** One exercise of a day in full. */
export const renderExercise = (
  view: PlanView,
  { session, item }: { readonly session: PlanSession; readonly item: PlanItem },
  catalogue: CompiledCatalogue,
  width: number,
): readonly Line[] => [...exerciseLines(item, session, { width, view, catalogue, isWhole: true })]

/** Week reasons about a single muscle's target are told in one line each. */
const weekLines = (week: PlanWeek, { width, isWhole }: Page): readonly Line[] => {
  const textsOf = (reasons: readonly Reason[]): readonly string[] => reasons.map((reason) => reasonText(reason))
  const targets = textsOf(week.reasons.filter(({ code }) => code === 'target'))
  const others = textsOf(week.reasons.filter(({ code }) => code !== 'target'))
  const title = `The week: ${counted(week.sessions.length, 'session')}, ${week.contacts} foot contacts`
  return [
    ...paragraph(title, { width, style: 'strong' }),
    ...others.flatMap((text) => paragraph(`${capital(text)}.`, { width, indent: 2, lead: '- ' })),
    ...(targets.length === 0 || !isWhole
      ? []
      : paragraph('Sets aimed at, and where each number comes from', { width, style: 'strong' })),
    ...(isWhole ? targets : []).flatMap((text) => paragraph(text, { width, indent: 2, lead: '- ', style: 'faint' })),
  ]
}
