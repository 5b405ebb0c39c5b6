import type { Alternative, ExerciseAccount, OtherDay, Reason, WeightUnit } from '@strongstride/core'
import type { LanguageId, Words } from '../words/language.ts'
import { reasonText } from '../words/reason-text.ts'
import { readReason } from '../words/reason-values.ts'
import { DE_ACCOUNTS } from './words/account-de.ts'
import { EN_ACCOUNTS, type AccountWords } from './words/account-en.ts'
import type { PlanWords } from './words/en.ts'

const ACCOUNTS: Readonly<Record<LanguageId, AccountWords>> = { en: EN_ACCOUNTS, de: DE_ACCOUNTS }

/** What an account is told with. */
export interface AccountSetting {
  readonly words: Words
  readonly plan: PlanWords
  readonly exercise: (id: string) => string
  readonly unit: WeightUnit
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** A reason that was worked out because somebody asked, inside a sentence; null for one without words. */
export const accountReason = (
  reason: Reason,
  { words, unit }: Pick<AccountSetting, 'words' | 'unit'>,
): string | null => {
  const { pack, format } = words
  const known: Readonly<Record<string, AccountWords[keyof AccountWords]>> = ACCOUNTS[words.id]
  const told = known[reason.code]
  if (told === undefined) return reasonText(reason, words, unit)
  const weight = (kg: number): string => format.weight(kg, unit)
  return told(readReason(reason.values, pack.vocabulary, { ...format, weight }))
}

const reasonsText = (reasons: readonly Reason[], told: AccountSetting): string =>
  told.words.format.list(reasons.flatMap((reason) => accountReason(reason, told) ?? []))

const MOST_LOSSES = 3

const withoutText = ({ without }: ExerciseAccount, { words, plan }: AccountSetting): string => {
  const { number } = words.format
  const losses = without.removed
    .slice(0, MOST_LOSSES)
    .map(({ muscle, from, to }) => plan.account.loss(words.pack.vocabulary.MUSCLES[muscle], number(from), number(to)))
  return losses.length === 0 ? plan.account.spare : plan.account.without(words.format.list(losses))
}

const nextText = (alternative: Alternative | null, told: AccountSetting): string => {
  const { account } = told.plan
  if (alternative === null) return account.noNext
  const { exercise, sets, reasons } = alternative
  const [name, count] = [told.exercise(exercise), account.sets(sets)]
  return reasons.some(({ code }) => code === 'swap-as-good')
    ? account.asGood(name, count)
    : account.next(name, count, reasonsText(reasons, told))
}

/** Why an exercise stands in its session: what would be lost without it, what is next best, and the step after it. */
export const exerciseTexts = (account: ExerciseAccount, told: AccountSetting): readonly string[] => {
  const { nextStep } = account
  const step = nextStep === null ? null : told.exercise(String(nextStep.values['exercise']))
  return [
    withoutText(account, told),
    nextText(account.alternative, told),
    ...(nextStep === null || step === null ? [] : [told.plan.account.step(step, accountReason(nextStep, told) ?? '')]),
  ]
}

/** Why a session does not stand on another day: the rule, or what the week would cost there. */
export const otherDayText = ({ day, excluded, costs }: OtherDay, told: AccountSetting): string => {
  if (excluded !== null) return `${reasonText(excluded, told.words) ?? ''}.`
  return `${told.plan.account.possible(told.words.format.shortDay(day), reasonsText(costs, told))}.`
}

/** Reasons of a number in one line. */
export const numberText = (reasons: readonly Reason[], told: AccountSetting): string =>
  capital(reasons.flatMap((reason) => accountReason(reason, told) ?? []).join('; '))
