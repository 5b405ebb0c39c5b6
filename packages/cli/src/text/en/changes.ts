import { weekdayOf } from '@strongstride/core'
import type {
  Cause,
  CivilDay,
  DoseTold,
  PlanRequest,
  RequestChange,
  RunKind,
  SessionChange,
  SessionKind,
  Spot,
} from '@strongstride/core'
import { counted, decimal, inSentence, listed, shortDay } from './phrases.ts'
import { RULE_WORDS, isRule } from './rules.ts'
import { LONG_DAY_WORDS, MUSCLE_WORDS, RUN_WORDS } from './words.ts'
import type { TargetChange } from '@strongstride/core'

/** What the words of a change need beside it. */
export interface ChangeWords {
  readonly nameOf: (exercise: string) => string
  /** The day a session stands on in the new plan. */
  readonly dayOf: (session: string) => CivilDay | null
}

const weekday = (day: CivilDay): string => LONG_DAY_WORDS[weekdayOf(day)]

const letter = (session: string): string => `session ${session.split('-').at(-1) ?? session}`

const BARE_RUNS: Readonly<Partial<Record<RunKind, string>>> = {
  intervals: 'intervals',
  hills: 'hills',
  race: 'the race',
  cross: 'cross-training',
  rest: 'the rest day',
}

const run = (kind: RunKind): string => BARE_RUNS[kind] ?? `the ${RUN_WORDS[kind]} run`

const FIELD_WORDS: Readonly<Partial<Record<keyof PlanRequest, string>>> = {
  minutes: 'your days and minutes are others',
  sessions: 'you want another number of sessions',
  places: 'your kit is another',
  complaints: 'what hurts is another',
  bans: 'you ruled an exercise out',
  pins: 'you asked for an exercise',
  tests: 'there is a new test result',
  reports: 'of how you reported to feel',
  log: 'of what you have done',
  emphasis: 'the emphasis is another',
}

const changeWords = (change: RequestChange): string => {
  if (change.type === 'run-moved') return `${run(change.kind)} moved to ${weekday(change.to)}`
  if (change.type === 'run-added') return `of ${run(change.kind)} on ${weekday(change.day)}`
  if (change.type === 'run-dropped') return `${run(change.kind)} on ${weekday(change.day)} is gone`
  if (change.type === 'run-changed')
    return change.from.kind === change.to.kind
      ? `${run(change.to.kind)} on ${weekday(change.day)} is now ${decimal(change.to.km)} km`
      : `${weekday(change.day)} now has ${run(change.to.kind)}`
  if (change.type === 'day-closed') return `${weekday(change.day)} is a day off`
  if (change.type === 'day-opened') return `${weekday(change.day)} is no longer a day off`
  if (change.type === 'own-move')
    return change.move.day === null
      ? `you left ${letter(change.move.session)} out`
      : `you moved ${letter(change.move.session)}`
  if (change.type === 'own-move-withdrawn') return `${letter(change.move.session)} may go where it suits again`
  return FIELD_WORDS[change.field] ?? `of ${change.field}`
}

const ruleWords = (rule: string): string =>
  isRule(rule) ? `${RULE_WORDS[rule].slice(0, 1).toLowerCase()}${RULE_WORDS[rule].slice(1)} (${rule})` : rule

/** Days that a change is about; a rule need not be told where the change lies on the very day. */
const isOnDay = (change: RequestChange, day: CivilDay): boolean =>
  change.type === 'run-moved' ? change.to === day || change.from === day : 'day' in change && change.day === day

/** Why, after a comma: `, because intervals moved to Tuesday`. */
const because = ({ rule, change }: Cause, day: CivilDay, session: string): string => {
  const own = change?.type === 'own-move' && change.move.session.split('-').at(-1) === session.split('-').at(-1)
  if (own) return ', as you asked'
  const told = rule === null || rule === 'taken' || (change !== null && isOnDay(change, day)) ? null : ruleWords(rule)
  if (change === null) return told === null ? '' : `: ${told}`
  return `, because ${changeWords(change)}${told === null ? '' : `: ${told}`}`
}

const SLOTS: Readonly<Record<Spot['slot'], string>> = {
  only: 'by itself',
  'after-run': 'directly after the run',
  second: 'six hours after the run',
}

const KINDS: Readonly<Record<SessionKind, string>> = {
  full: 'whole again',
  moderate: 'moderate: a set fewer on leg lifts, and more in reserve',
  light: 'light',
  short: 'shorter',
}

const range = (pair: readonly [number, number] | null): string =>
  pair === null ? '' : pair[0] === pair[1] ? String(pair[0]) : `${pair[0]} to ${pair[1]}`

const doseWords = (from: DoseTold, to: DoseTold): string => {
  const told = (
    [
      [counted(from.sets, 'set'), counted(to.sets, 'set')],
      [`${range(from.reps)} reps`, `${range(to.reps)} reps`],
      [`${range(from.seconds)} seconds`, `${range(to.seconds)} seconds`],
      [`${String(from.contacts)} contacts a set`, `${String(to.contacts)} contacts a set`],
      [`${decimal(from.metres ?? 0)} m`, `${decimal(to.metres ?? 0)} m`],
      [`stop ${String(from.rir)} short`, `stop ${String(to.rir)} short`],
      [
        from.load === null ? 'no weight' : `${decimal(from.load.kg)} kg`,
        to.load === null ? 'no weight' : `${decimal(to.load.kg)} kg`,
      ],
      [`tempo ${from.tempo ?? 'free'}`, `tempo ${to.tempo ?? 'free'}`],
    ] as const
  ).flatMap(([was, is]) => (was === is ? [] : [`${is} instead of ${was}`]))
  return listed(told)
}

type Words<Change> = (change: Change, words: ChangeWords) => string
type Of<Type extends SessionChange['type']> = Extract<SessionChange, { readonly type: Type }>

const inSession = (session: string, { dayOf }: ChangeWords): string => {
  const day = dayOf(session)
  return day === null ? `In ${letter(session)}` : `In ${weekday(day)}'s ${letter(session)}`
}

const moved: Words<Of<'moved'>> = ({ session, from, to, cause }) =>
  from.day === to.day
    ? `${weekday(from.day)}'s ${letter(session)} is now ${SLOTS[to.slot]}${because(cause, from.day, session)}.`
    : `${weekday(from.day)}'s ${letter(session)} moves to ${weekday(to.day)}${because(cause, from.day, session)}.`

const refused: Words<Of<'move-refused'>> = ({ session, wanted, rule, because: day, nearest }, { dayOf }) => {
  const stands = dayOf(session)
  const why = rule === 'other-week' ? 'a session stays in its own week' : ruleWords(rule)
  const run = day === null ? '' : `, because of ${shortDay(day)}`
  const instead =
    nearest === stands
      ? 'No other day of the week suits it better.'
      : `The nearest day that would do: ${shortDay(nearest)}.`
  return `${letter(session).replace('s', 'S')} cannot go on ${shortDay(wanted)}: ${why}${run}. It stays on ${stands === null ? 'its day' : shortDay(stands)}. ${instead}`
}

/** A change of a session as a coach would say it. */
export const sessionChangeText = (change: SessionChange, words: ChangeWords): string => {
  const { session } = change
  if (change.type === 'moved') return moved(change, words)
  if (change.type === 'move-refused') return refused(change, words)
  if (change.type === 'added')
    return `A ${letter(session)} comes on ${weekday(change.to.day)}${because(change.cause, change.to.day, session)}.`
  if (change.type === 'dropped')
    return `${weekday(change.from.day)}'s ${letter(session)} is left out${because(change.cause, change.from.day, session)}.`
  const there = inSession(session, words)
  if (change.type === 'made') {
    const day = words.dayOf(session)
    return `${there.replace('In ', '')} becomes ${KINDS[change.to]}${day === null ? '' : because(change.cause, day, session)}.`
  }
  if (change.type === 'exercise-swapped')
    return `${there}: ${inSentence(words.nameOf(change.to))} instead of ${inSentence(words.nameOf(change.from))}.`
  if (change.type === 'exercise-added') return `${there}: ${inSentence(words.nameOf(change.exercise))} comes in.`
  if (change.type === 'exercise-left-out') return `${there}: without ${inSentence(words.nameOf(change.exercise))}.`
  return `${there}, ${inSentence(words.nameOf(change.exercise))}: ${doseWords(change.from, change.to)}.`
}

/** Targets that are others, in one sentence. */
export const targetChangesText = (targets: readonly TargetChange[]): string =>
  `Sets aimed at in the week: ${listed(targets.map(({ muscle, from, to }) => `${MUSCLE_WORDS[muscle]} ${decimal(to)} instead of ${decimal(from)}`))}.`
