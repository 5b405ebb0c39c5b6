import { letterOf, type CivilDay, type Plan, type SessionChange } from '@strongstride/core'
import { movesText, type DifferenceWords } from '../change/difference-text.ts'
import type { ChangeAnswer } from '../planning/planner.ts'
import { reasonText, reasonTexts } from '../words/reason-text.ts'
import type { Carried } from './drag/carried.ts'
import type { PlanWords } from './words/en.ts'

/** What a move is told with. */
export interface MoveWords extends DifferenceWords {
  readonly plan: PlanWords
}

type Refused = Extract<SessionChange, { readonly type: 'move-refused' }>

/** Why a session cannot stand where it was put; null where it can. */
export const refusedMove = (carried: Carried, { difference }: ChangeAnswer): Refused | null => {
  if (carried.kind === 'run') return null
  const week = difference.weeks.find(({ start }) => start === carried.week.start)
  const found = week?.sessions.find(
    (change): change is Refused =>
      change.type === 'move-refused' && letterOf(change.session) === letterOf(carried.session.id),
  )
  return found ?? null
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** What something is called: a session by its letter, a run by its kind. */
export const carriedName = (carried: Carried, { words }: Pick<MoveWords, 'words'>): string =>
  carried.kind === 'session'
    ? words.app.session(letterOf(carried.session.id))
    : capital(words.pack.vocabulary.THE_RUN[carried.run.kind])

/** Warnings that a plan has and the one before had not. */
const newWarnings = (before: Plan, after: Plan, { words }: DifferenceWords): readonly string[] => {
  const known = reasonTexts(before.warnings, words)
  return reasonTexts(after.warnings, words).filter((text) => !known.includes(text))
}

/** Why a move is refused, in words. */
export const refusedText = (refused: Refused, told: DifferenceWords): string => {
  const { wanted, rule, because, nearest } = refused
  const values = { day: wanted, rule, nearest, ...(because === null ? {} : { because }) }
  const text = reasonText({ code: 'move-refused', values, evidence: [] }, told.words) ?? ''
  return `${told.words.app.session(letterOf(refused.session))}: ${text}.`
}

/** What a move leads to, in a sentence: where it is now, what follows and why, and what speaks against it. */
export const moveText = (
  move: { readonly carried: Carried; readonly to: CivilDay | null; readonly before: Plan },
  answer: ChangeAnswer,
  told: MoveWords,
): string => {
  const { carried, to, before } = move
  const { words, plan, change } = told
  const refused = refusedMove(carried, answer)
  if (refused !== null) return refusedText(refused, told)
  const moves = movesText(answer.difference, told)
  const warnings = newWarnings(before, answer.plan, told).map((text) => `${text}.`)
  if (to === null || carried.kind === 'session')
    return [moves === '' ? words.plan.nothingMoved : moves, ...warnings].join(' ')
  const there = change.isOn(carriedName(carried, told), words.format.longDay(to))
  const rest = moves === '' ? `${plan.drag.nothingElse}.` : moves
  return [`${there}; ${rest}`, ...warnings].join(' ')
}

/** What else would follow, for a day that is only offered. */
export const followText = (
  move: { readonly carried: Carried; readonly before: Plan },
  answer: ChangeAnswer,
  told: MoveWords,
): string => {
  const refused = refusedMove(move.carried, answer)
  if (refused !== null) return refusedText(refused, told)
  const rest = movesText(answer.difference, told, { onlyRest: true })
  const warnings = newWarnings(move.before, answer.plan, told).map((text) => `${text}.`)
  return [rest === '' ? `${capital(told.plan.drag.nothingElse)}.` : rest, ...warnings].join(' ')
}
