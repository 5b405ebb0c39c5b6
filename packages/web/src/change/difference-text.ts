import {
  letterOf,
  weekdayOf,
  type Cause,
  type CivilDay,
  type PlanDifference,
  type PlanRequest,
  type RequestChange,
  type SessionChange,
  type WeekDifference,
} from '@strongstride/core'
import type { Words } from '../words/language.ts'
import { reasonText } from '../words/reason-text.ts'
import { doseText, type DoseWords } from './dose-text.ts'
import type { ChangeWords } from './words/en.ts'

/** What a difference is told with. */
export type DifferenceWords = DoseWords

/** What is told without a word of exercises. */
type AskedWords = Pick<DifferenceWords, 'words' | 'change'>

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
const small = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)

const weekday = (day: CivilDay, { pack }: Words): string => pack.vocabulary.WEEKDAYS[weekdayOf(day)].long

const nameOf = (session: string, { app }: Words): string => app.session(letterOf(session))

const runText = (kind: keyof Words['pack']['vocabulary']['THE_RUN'], { pack }: Words): string =>
  pack.vocabulary.THE_RUN[kind]

const fieldText = (field: keyof PlanRequest, change: ChangeWords): string => {
  const fields: Readonly<Record<string, string>> = change.fields
  return fields[field] ?? change.fields.other
}

/** One thing that was asked otherwise, inside a sentence. */
export const askedText = (asked: RequestChange, { words, change }: AskedWords): string => {
  const { format } = words
  switch (asked.type) {
    case 'run-moved':
      return change.runMoved(runText(asked.kind, words), format.shortDay(asked.from), format.shortDay(asked.to))
    case 'run-added':
      return change.runAdded(runText(asked.kind, words), format.shortDay(asked.day))
    case 'run-dropped':
      return change.runDropped(runText(asked.kind, words), format.shortDay(asked.day))
    case 'run-changed': {
      const told = ({ kind, km }: typeof asked.from): string => `${runText(kind, words)} (${format.distance(km)})`
      return change.runChanged(format.shortDay(asked.day), told(asked.from), told(asked.to))
    }
    case 'day-closed':
      return change.dayClosed(format.shortDay(asked.day))
    case 'day-opened':
      return change.dayOpened(format.shortDay(asked.day))
    case 'own-move':
      return asked.move.day === null
        ? change.ownSkip(nameOf(asked.move.session, words))
        : change.ownMove(nameOf(asked.move.session, words))
    case 'own-move-withdrawn':
      return change.withdrawn(nameOf(asked.move.session, words))
    case 'field':
      return fieldText(asked.field, change)
  }
}

const ruleText = (rule: string, { pack }: Words): string | null =>
  (pack.rules.RULES as Readonly<Record<string, string>>)[rule] ?? pack.rules.BLOCKERS[rule] ?? null

/** Whether a session is elsewhere because the runner put it there. */
const isOwn = (change: SessionChange): boolean =>
  change.type === 'moved' &&
  change.cause.change?.type === 'own-move' &&
  letterOf(change.cause.change.move.session) === letterOf(change.session)

/** `: heavy leg sessions need days between them`; the rule first, else what was asked; nothing for what the runner said of it. */
const whyText = ({ rule, change }: Cause, session: string, told: DifferenceWords): string => {
  if (change?.type === 'own-move' && letterOf(change.move.session) === letterOf(session)) return ''
  const because = rule === null ? null : ruleText(rule, told.words)
  if (because !== null) return `: ${because}`
  return change === null ? '' : `: ${askedText(change, told)}`
}

/** The reason as the planner gives it, with the nearest day that does. */
const refusalText = (change: Extract<SessionChange, { type: 'move-refused' }>, words: Words): string => {
  const { wanted, rule, because, nearest } = change
  const values = { day: wanted, rule, nearest, ...(because === null ? {} : { because }) }
  return reasonText({ code: 'move-refused', values, evidence: [] }, words) ?? ''
}

/** What is otherwise about when a session is, and how full; null for what is otherwise inside it. */
const dayChangeText = (change: SessionChange, told: DifferenceWords, dayOf: DayOf): string | null => {
  const { words, change: say } = told
  const what = nameOf(change.session, words)
  if (change.type === 'moved') {
    const [from, to] = [weekday(change.from.day, words), weekday(change.to.day, words)]
    const why = whyText(change.cause, change.session, told)
    if (from === to) return `${say.slot(what, to, words.pack.vocabulary.SLOTS[change.to.slot])}${why}`
    return `${isOwn(change) ? say.isOn(what, words.format.longDay(change.to.day)) : say.moves(what, from, to)}${why}`
  }
  if (change.type === 'added')
    return `${say.comes(what, weekday(change.to.day, words))}${whyText(change.cause, change.session, told)}`
  if (change.type === 'dropped')
    return `${say.out(what, weekday(change.from.day, words))}${whyText(change.cause, change.session, told)}`
  if (change.type === 'made')
    return `${say.becomes(what, dayOf(change.session), say.kinds[change.to])}${whyText(change.cause, change.session, told)}`
  return change.type === 'move-refused' ? `${what}: ${small(refusalText(change, words))}` : null
}

type DayOf = (session: string) => string

/** The day of a session in its week, in words, as far as the changes of that week tell it. */
const daysOf =
  ({ sessions, start }: WeekDifference, { words }: DifferenceWords, days: SessionDays): DayOf =>
  (session) => {
    const moved = sessions.find((it) => it.type === 'moved' && it.session === session)
    const day = moved?.type === 'moved' ? moved.to.day : days(start, session)
    return day === null ? words.format.date(start) : weekday(day, words)
  }

/** On which day a session of a week stands. */
export type SessionDays = (week: CivilDay, session: string) => CivilDay | null

/** What is otherwise inside the sessions: a line for each, and under it what is. */
const contentTold = (week: WeekDifference, told: DifferenceWords, dayOf: DayOf): readonly Told[] => {
  const { change, words, nameOf: exercise } = told
  const partText = (it: SessionChange): string | null => {
    if (it.type === 'exercise-swapped') return change.swapped(exercise(it.to), exercise(it.from))
    if (it.type === 'exercise-added') return change.exerciseComes(exercise(it.exercise))
    if (it.type === 'exercise-left-out') return change.exerciseOut(exercise(it.exercise))
    return it.type === 'dose' ? doseText(it, told) : null
  }
  const ids = [...new Set(week.sessions.map(({ session }) => session))]
  return ids.flatMap((session) => {
    const mine = week.sessions.filter((it) => it.session === session)
    const parts = [...new Set(mine.flatMap((it) => partText(it) ?? []))]
    return parts.length === 0 ? [] : [{ text: change.inside(nameOf(session, words), dayOf(session)), parts }]
  })
}

/** One thing that is otherwise, and what belongs to it. */
export interface Told {
  readonly text: string
  readonly parts: readonly string[]
}

/** A week of a difference in words: days first, then what is in the sessions, then aims. */
export const tellWeek = (week: WeekDifference, told: DifferenceWords, days: SessionDays): readonly Told[] => {
  const dayOf = daysOf(week, told, days)
  const { format, pack } = told.words
  const muscles = week.targets.map(({ muscle }) => small(pack.vocabulary.MUSCLES[muscle]))
  const onDays = week.sessions.flatMap((change) => dayChangeText(change, told, dayOf) ?? [])
  const plain = (text: string): Told => ({ text: `${capital(text)}.`, parts: [] })
  return [
    ...[...new Set(onDays)].map(plain),
    ...contentTold(week, told, dayOf),
    ...(muscles.length === 0 ? [] : [plain(told.change.targets(format.list(muscles)))]),
  ]
}

const isAboutDays = ({ type }: SessionChange): boolean =>
  type === 'moved' || type === 'added' || type === 'dropped' || type === 'made'

/** The weeks of a difference in the order of telling: those in which something moves before those only dosed otherwise. */
export const orderWeeks = ({ weeks }: PlanDifference): readonly WeekDifference[] => {
  const moving = weeks.filter(({ sessions }) => sessions.some(isAboutDays))
  return [...moving, ...weeks.filter((week) => !moving.includes(week))]
}

/** What a sentence about a change tells beside what the runner did. */
interface Telling {
  /** Leaves out what the runner did, and tells what follows. */
  readonly onlyRest?: boolean
}

/** What has moved, dropped, come or become lighter, in one sentence; the rest is counted. Empty where nothing has. */
export const movesText = (
  difference: PlanDifference,
  told: DifferenceWords,
  { onlyRest = false }: Telling = {},
): string => {
  const changes = difference.weeks.flatMap((week) => {
    const dayOf = daysOf(week, told, () => null)
    return week.sessions.map((change) => ({ text: dayChangeText(change, told, dayOf), isOwn: isOwn(change) }))
  })
  const texts = changes
    .filter((change) => !onlyRest || !change.isOwn)
    .toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn))
    .flatMap(({ text }) => text ?? [])
  const [first, ...rest] = [...new Set(texts)]
  if (first === undefined) return ''
  const shown = rest.slice(0, MOST_MOVES)
  const more = rest.length - shown.length
  return `${[capital(first), ...shown, ...(more > 0 ? [told.change.more(more)] : [])].join('; ')}.`
}

/** Moves told one by one beside the first. */
const MOST_MOVES = 2

/** Causes that are told. */
const MOST_CAUSES = 3

/** Why a plan would be otherwise: what was asked so, as far as it bears being told, each once. */
export const causesText = (difference: PlanDifference | null, told: AskedWords): readonly string[] =>
  [...new Set(difference?.asked.map((change) => askedText(change, told)))].slice(0, MOST_CAUSES)
