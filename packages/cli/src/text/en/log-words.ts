import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import type { DayReport, Exercise } from '@strongstride/core'
import type { Command, CommandOf, JournalSession, JournalSet, JournalTest } from '@strongstride/core/journal'
import { counted, decimal, inSentence, shortDay } from './phrases.ts'
import { MUSCLE_WORDS, TISSUE_WORDS } from './words.ts'

const hundredths = (value: number): string => String(Math.round(value * 100) / 100)

/** `2 x 8, 12.5 kg, 2 left`, of sets that are alike. */
const setsPhrase = (count: number, { done, kg, rir, side }: Pick<JournalSet, 'done' | 'kg' | 'rir' | 'side'>): string =>
  [
    `${count} x ${decimal(done)}`,
    kg === null ? null : `${hundredths(kg)} kg`,
    rir === null ? null : `${rir} short of the last`,
    side === null || side === 'both' ? null : side,
  ]
    .filter((part) => part !== null)
    .join(', ')

/** All sets of an exercise on a day; sets that are alike are counted. */
export const exerciseSetsText = (name: string, sets: readonly JournalSet[]): string => {
  const phrases = new Map<string, JournalSet[]>()
  for (const set of sets) {
    const key = JSON.stringify([set.done, set.kg, set.rir, set.side])
    phrases.set(key, [...(phrases.get(key) ?? []), set])
  }
  const told = [...phrases.values()].flatMap(([first, ...more]) =>
    first === undefined ? [] : [setsPhrase(1 + more.length, first)],
  )
  return `${name}: ${told.join('; ')}`
}

const STATES: Readonly<Record<JournalSession['state'], string>> = {
  started: 'begun',
  finished: 'done',
  skipped: 'left out',
}

/** A session of the log. */
export const sessionText = ({ letter, state, minutes, effort, note }: JournalSession): string =>
  [
    `Strength ${letter} ${STATES[state]}`,
    minutes === null ? null : `${decimal(minutes)} min`,
    effort === null ? null : `effort ${effort} of 10`,
    note,
  ]
    .filter((part) => part !== null)
    .join(', ')

/** What was reported of a day. */
export const reportText = (report: DayReport): string => {
  if (report.kind === 'soreness') return `Sore ${MUSCLE_WORDS[report.muscle]}: ${report.score} of 10`
  if (report.kind === 'illness')
    return report.clearSince === null ? 'Ill' : `Well again since ${shortDay(report.clearSince)}`
  if (report.kind === 'pain') return `Pain, ${TISSUE_WORDS[report.tissue]}: ${report.light}`
  return `Sleep ${report.sleep}, fatigue ${report.fatigue}, soreness ${report.soreness}`
}

/** A self-test of the log. */
export const testText = ({ test, left, right }: JournalTest): string =>
  `Test ${test}: left ${decimal(left)}, right ${decimal(right)}`

const nameOf = (id: string, exercises: readonly Exercise[]): string =>
  inSentence(exercises.find((exercise) => exercise.id === id)?.name ?? id)

const setsLogged = (commands: readonly Command[], exercises: readonly Exercise[]): string | null => {
  const sets = commands.filter((command): command is CommandOf<'record-set'> => command.type === 'record-set')
  const [first] = sets
  if (first === undefined) return null
  const session = first.session === null ? 'outside any session' : `session ${first.session.letter}`
  return `Logged: ${nameOf(first.exercise, exercises)}, ${setsPhrase(sets.length, first)}; ${session}.`
}

/** Said after an entry, so that a slip is seen at once. */
export const loggedText = (
  commands: readonly Command[],
  { catalogue, isNews }: { readonly catalogue: CompiledCatalogue; readonly isNews: boolean },
): string => {
  if (!isNews) return 'That is in your log already.'
  const sets = setsLogged(commands, catalogue.exercises)
  const [command] = commands
  if (sets !== null || command === undefined) return sets ?? 'Logged.'
  if (command.type === 'finish-session')
    return `Logged: session ${command.letter} done, ${counted(command.minutes, 'minute')}.`
  if (command.type === 'skip-session')
    return `Logged: session ${command.letter} left out. strongstride plan shows what that changes.`
  if (command.type === 'move-session' && command.to !== null)
    return `Logged: session ${command.letter} on ${shortDay(command.to)}. strongstride plan shows what that changes.`
  if (command.type === 'report-niggle')
    return `Logged: pain, ${TISSUE_WORDS[command.tissue]}, ${command.light}. strongstride plan shows what that changes; strongstride complaints says when to see a clinician.`
  if (command.type === 'report-illness')
    return command.clearSince === null
      ? 'Logged: ill. Get well; strongstride log well when it is over.'
      : 'Logged: well again.'
  return 'Logged.'
}
