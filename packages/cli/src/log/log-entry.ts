import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import { BONE_TISSUES, err, ok, PAIN_LIGHTS, painLight, TISSUES } from '@strongstride/core'
import type { CivilDay, MuscleId, Result, TissueId } from '@strongstride/core'
import type { Command, CommandOf, SessionRef } from '@strongstride/core/journal'
import type { Arguments } from '../arguments.ts'
import type { InputProblem } from '../input-problem.ts'
import type { StandingSession } from '../journal/standing-session.ts'
import { nearestWord } from '../nearest-word.ts'
import { idOf, numberBetween, oneOf } from '../options/option-values.ts'
import { MUSCLE_NAMES, muscleNamed } from './muscle-named.ts'
import { readDayWord, readPain, readSets } from './log-words.ts'

/** What an entry of the log is read with. */
export interface LogSetting {
  readonly given: Arguments
  /** Words after what is logged. */
  readonly words: readonly string[]
  readonly on: CivilDay
  readonly sessions: readonly StandingSession[]
  readonly catalogue: CompiledCatalogue
}

/** An entry of the log as commands to the journal, or why it is none. */
export type ReadEntry = (setting: LogSetting) => Result<readonly Command[], InputProblem>

const shape = (what: string, words: readonly string[], how: string): { ok: false; error: InputProblem } =>
  err({ type: 'log-shape', what, given: words.join(' '), shape: how })

const optionOf = (given: Arguments, name: string): string | null => given.values.get(name)?.[0] ?? null

/** First day of the week of the plan that a day lies in; null before its first. */
const weekStartOf = (sessions: readonly StandingSession[], on: CivilDay): CivilDay | null =>
  sessions.reduce<CivilDay | null>(
    (latest, { ref: { week } }) => (week <= on && (latest === null || week > latest) ? week : latest),
    null,
  )

/** The session that is meant: by its letter, in the week of the day; else the only one that stands on the day. */
const findSession = (letter: string | null, { sessions, on }: LogSetting): Result<StandingSession, InputProblem> => {
  if (sessions.length === 0) return err({ type: 'no-plan-followed' })
  const own = sessions.filter(({ ref }) => ref.week === weekStartOf(sessions, on))
  const named = own.filter(({ ref, day }) => (letter === null ? day === on : ref.letter === letter.toUpperCase()))
  const [found] = named
  if (found !== undefined && named.length === 1) return ok(found)
  const letters = own.map(({ ref }) => ref.letter).toSorted()
  return err({ type: 'no-session', given: letter, day: on, letters: letters.join(', ') })
}

/** `box squat` is `box-squat`. */
const idText = (name: string): string => name.trim().toLowerCase().replaceAll(/\s+/g, '-')

/** The exercise is one word or several: as many as name one, else all up to the first number. */
const cutExercise = (words: readonly string[], ids: readonly string[]): readonly [string, readonly string[]] => {
  const counts = words.map((_, index) => words.length - index)
  const known = counts.find((count) => ids.includes(idText(words.slice(0, count).join(' '))))
  const number = words.findIndex((word, index) => index > 0 && /^\d/.test(word))
  const at = known ?? (number < 0 ? words.length : number)
  return [words.slice(0, at).join(' '), words.slice(at)]
}

const logSet: ReadEntry = (setting) => {
  const { words, on, catalogue, given, sessions } = setting
  const ids = catalogue.exercises.map(({ id }) => id)
  const [name, rest] = cutExercise(words, ids)
  if (name === '') return shape('set', words, 'log set EXERCISE 3x8@12.5kg rir 2')
  const exercise = idOf(ids, 'exercises')(idText(name), 'log set')
  if (!exercise.ok) return exercise
  const sets = readSets(rest)
  if (!sets.ok) return sets
  const letter = optionOf(given, 'session')
  const today = sessions.filter(({ day }) => day === on)
  const session = letter === null && today.length !== 1 ? ok(null) : findSession(letter, setting)
  if (!session.ok) return session
  const { done, kg, rir, side } = sets.value
  const ref = session.value === null ? null : session.value.ref
  return ok(
    Array.from({ length: sets.value.sets }, (): Command => {
      return { type: 'record-set', on, session: ref, exercise: exercise.value, done, kg, rir, side }
    }),
  )
}

const withSession = (
  setting: LogSetting,
  commandOf: (ref: SessionRef, standing: StandingSession) => Result<Command, InputProblem>,
): Result<readonly Command[], InputProblem> => {
  const session = findSession(setting.words[0] ?? null, setting)
  if (!session.ok) return session
  const command = commandOf(session.value.ref, session.value)
  return command.ok ? ok([command.value]) : command
}

const logDone: ReadEntry = (setting) =>
  withSession(setting, (ref, { session }) => {
    const { given, on } = setting
    const [minutesText, effortText] = [optionOf(given, 'minutes'), optionOf(given, 'effort')]
    // What a session took says how fast this runner is: it is never guessed.
    if (minutesText === null) return err<InputProblem>({ type: 'needs', option: 'log done', other: '--minutes N' })
    const minutes = numberBetween(1, 300, { whole: true })(minutesText, '--minutes')
    if (!minutes.ok) return minutes
    const effort = effortText === null ? ok(null) : numberBetween(0, 10, { whole: true })(effortText, '--effort')
    if (!effort.ok) return effort
    const plannedMinutes = session.minutes
    const note = optionOf(given, 'note')
    return ok({
      type: 'finish-session',
      on,
      ...ref,
      plannedMinutes,
      minutes: minutes.value,
      effort: effort.value,
      note,
    })
  })

const logSkip: ReadEntry = (setting) =>
  withSession(setting, (ref) =>
    ok({ type: 'skip-session', on: setting.on, ...ref, why: optionOf(setting.given, 'why') }),
  )

const logMove: ReadEntry = (setting) =>
  withSession(setting, (ref) => {
    const text = optionOf(setting.given, 'to')
    const to = text === null ? null : readDayWord(text, setting.on)
    if (to === null) return shape('move', setting.words, 'log move A --to fri, or --to 2027-01-08')
    return ok({ type: 'move-session', on: setting.on, ...ref, to, slot: null })
  })

type ReportedPain = Pick<CommandOf<'report-niggle'>, 'light' | 'setBack' | 'during' | 'after' | 'nextMorning'>

const PAIN_SHAPE =
  'log pain achilles 3/4/2 (while training, after it and next morning, each 0 to 10), or log pain achilles --light amber'

const readLight = (
  tissue: TissueId,
  text: string | undefined,
  { given, catalogue }: LogSetting,
): Result<ReportedPain, InputProblem> => {
  const named = optionOf(given, 'light')
  const light = named === null ? ok(null) : oneOf(PAIN_LIGHTS)(named, '--light')
  if (!light.ok) return light
  const scores = text === undefined ? null : readPain(text)
  if (scores === null) {
    const isEnough = text === undefined && light.value !== null
    if (!isEnough) return shape('pain', [tissue, ...(text === undefined ? [] : [text])], PAIN_SHAPE)
    return ok({ light: light.value, setBack: false, during: null, after: null, nextMorning: null })
  }
  const during = Math.max(scores.during, scores.after ?? 0)
  const rises = { isBone: BONE_TISSUES.includes(tissue), isAlarming: false, isRising: false }
  const read = painLight({ during, nextMorning: scores.nextMorning, ...rises }, catalogue.tables.painLights)
  return ok({ ...scores, light: light.value ?? read.light, setBack: light.value === null && read.setBack })
}

const logPain: ReadEntry = (setting) => {
  const { words, on, given } = setting
  const tissue = oneOf(TISSUES)(words[0] ?? '', 'log pain')
  if (!tissue.ok) return tissue
  const light = readLight(tissue.value, words[1], setting)
  if (!light.ok) return light
  const side = words.find((word) => word === 'left' || word === 'right')
  const command = { tissue: tissue.value, ...light.value, note: optionOf(given, 'note') }
  return ok([{ type: 'report-niggle', on, ...command, side: side === 'left' || side === 'right' ? side : null }])
}

const readMuscle = (name: string): Result<MuscleId, InputProblem> => {
  const muscle = muscleNamed(name)
  if (muscle !== null) return ok(muscle)
  const nearest = nearestWord(name, MUSCLE_NAMES)
  return err({ type: 'unknown-id', option: 'log sore', given: name, nearest, list: 'muscles' })
}

const logSore: ReadEntry = ({ words, on }) => {
  const muscle = readMuscle(words.slice(0, -1).join(' '))
  if (!muscle.ok) return muscle
  const score = numberBetween(0, 10, { whole: true })(words.at(-1) ?? '', 'log sore')
  return score.ok ? ok([{ type: 'report-soreness', on, muscle: muscle.value, score: score.value }]) : score
}

const logTest: ReadEntry = ({ words, on, catalogue }) => {
  const tests = catalogue.selfTests.filter(({ use }) => use === 'plan').map(({ id }) => id)
  const test = oneOf(tests)(words[0] ?? '', 'log test')
  if (!test.ok) return test
  const [leftText = '', rightText = leftText] = words.slice(1)
  const score = numberBetween(0, 1000, { whole: false })
  const [left, right] = [score(leftText, 'log test'), score(rightText, 'log test')]
  if (!left.ok) return left
  if (!right.ok) return right
  return ok([{ type: 'take-test', on, test: test.value, left: left.value, right: right.value }])
}

/** What can be logged, by the word it begins with. */
const ENTRIES: Readonly<Record<string, ReadEntry>> = {
  set: logSet,
  done: logDone,
  skip: logSkip,
  move: logMove,
  pain: logPain,
  sore: logSore,
  sick: ({ on }) => ok([{ type: 'report-illness', on, clearSince: null }]),
  well: ({ on }) => ok([{ type: 'report-illness', on, clearSince: on }]),
  test: logTest,
}

/** Reads what is logged; the word may be mistyped, then the nearest is named. */
export const readLogEntry = (what: string, setting: LogSetting): Result<readonly Command[], InputProblem> => {
  const entry = Object.hasOwn(ENTRIES, what) ? ENTRIES[what] : undefined
  return entry === undefined
    ? err({ type: 'unknown-log', given: what, nearest: nearestWord(what, [...Object.keys(ENTRIES), 'undo']) })
    : entry(setting)
}
