import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import { EXERCISE_NUMBERS, explainNumber } from '@strongstride/core'
import type { ExerciseAccount, ExerciseNumber, PlanItem, PlanSession } from '@strongstride/core'
import {
  alternativeText,
  contactsShareText,
  fillText,
  mainFills,
  nextStepText,
  refilledText,
  removedText,
  shareText,
} from './en/account.ts'
import { ACCOUNT_TITLES, NUMBER_WORDS } from './en/account-titles.ts'
import { doseText, tempoText } from './en/dose.ts'
import { itemReasonText } from './en/item-reasons.ts'
import { capital } from './en/phrases.ts'
import { reasonText } from './en/reasons.ts'
import { paragraph } from './layout.ts'
import type { Line } from './layout.ts'
import { listPart, sourcesPart } from './page-parts.ts'
import { kitOf } from './plan-view.ts'
import type { PlanView } from './plan-view.ts'

/** What an account is printed with. */
export interface AccountPage {
  readonly width: number
  readonly view: PlanView
  readonly catalogue: CompiledCatalogue
}

const MOST_FILLS = 2

const sentence = (text: string): string => `${capital(text)}.`

/** What hops and jumps bring: contacts of the week's; null for anything else. */
const contactsShare = (item: PlanItem, session: PlanSession, { plan }: PlanView): string | null => {
  const week = plan.weeks.find(({ sessions }) => sessions.some(({ day }) => day === session.day))
  if (item.contacts === null || week === undefined) return null
  return contactsShareText(item.contacts * item.sets * item.sides, week.contacts)
}

/** An exercise of a day in a few lines: its dose, what it is for, and what would go without it. */
export const accountLines = (
  item: PlanItem,
  account: ExerciseAccount | null,
  session: PlanSession,
  { width, view }: AccountPage,
): readonly Line[] => {
  const exercise = view.exercise(item.exercise)
  const dose = doseText(item, exercise, { kit: kitOf(view, session) })
  const fills = account === null ? [] : mainFills(account.fills).map(shareText)
  const texts = [
    itemReasonText(item, exercise) ?? '',
    fills.slice(0, MOST_FILLS).join('; '),
    contactsShare(item, session, view) ?? '',
  ]
  return [
    ...paragraph(`${view.nameOf(item.exercise)}: ${dose}`, { width, indent: 2, lead: '- ' }),
    ...texts.filter((text) => text !== '').flatMap((text) => paragraph(sentence(text), { width, indent: 4 })),
  ]
}

/** `3 sets: ...` for each number an exercise has. */
const numberTexts = (item: PlanItem, session: PlanSession, { view, catalogue }: AccountPage): readonly string[] =>
  EXERCISE_NUMBERS.flatMap((number: ExerciseNumber) => {
    if (number === 'tempo' && (item.tempo === null || tempoText(item.tempo) === null)) return []
    const reasons = explainNumber(view.plan, session, { exercise: item.exercise, number }, catalogue)
    return reasons.length === 0
      ? []
      : [`${NUMBER_WORDS[number]}: ${reasons.map((reason) => reasonText(reason)).join('; ')}`]
  })

const evidenceOf = (
  item: PlanItem,
  account: ExerciseAccount,
  session: PlanSession,
  page: AccountPage,
): readonly string[] => {
  const numbers = EXERCISE_NUMBERS.flatMap((number) =>
    explainNumber(page.view.plan, session, { exercise: item.exercise, number }, page.catalogue),
  )
  return [...new Set([...item.reasons, ...account.reasons, ...numbers].flatMap((reason) => reason.evidence))].toSorted()
}

/** Everything about one exercise of a session: aims, what would go without it, the alternative, each number, sources. */
export const wholeAccountLines = (
  item: PlanItem,
  account: ExerciseAccount,
  session: PlanSession,
  page: AccountPage,
): readonly Line[] => {
  const { width, view } = page
  const exercise = view.exercise(item.exercise)
  const { alternative, nextStep } = account
  const without = [
    account.fills.some(({ of }) => of > 0) ? removedText(account.without.removed, 4) : '',
    refilledText(account, view.nameOf, 4) ?? '',
  ].filter((text) => text !== '')
  const contacts = contactsShare(item, session, view)
  const brought = contacts === null ? account.fills.map(fillText) : [contacts]
  const why = itemReasonText(item, exercise)
  return [
    ...paragraph(view.nameOf(item.exercise), { width, style: 'heading' }),
    ...paragraph(doseText(item, exercise, { kit: kitOf(view, session) }), { width }),
    ...(why === null ? [] : paragraph(sentence(why), { width })),
    ...listPart(ACCOUNT_TITLES.fills, brought.map(sentence), width),
    ...listPart(ACCOUNT_TITLES.without, without.map(sentence), width),
    ...listPart(
      ACCOUNT_TITLES.alternative,
      alternative === null ? [] : [sentence(alternativeText(alternative, view.nameOf))],
      width,
    ),
    ...listPart(ACCOUNT_TITLES.next, nextStep === null ? [] : [sentence(nextStepText(nextStep, view.nameOf))], width),
    ...listPart(ACCOUNT_TITLES.numbers, numberTexts(item, session, page).map(sentence), width),
    ...sourcesPart(evidenceOf(item, account, session, page), page.catalogue, width),
  ]
}
