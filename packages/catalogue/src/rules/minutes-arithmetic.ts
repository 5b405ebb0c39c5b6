import type { ContentRule } from './rule.ts'
import type { ExerciseFile } from '../schema/exercise.schema.ts'

const NAME = 'minutes-arithmetic'

/** A set of an exercise, both sides, is over after so many seconds. */
const LONGEST_SET = 240

/** Repetitions, seconds, contacts or metres of a long set, a side. */
const LONG_SET: Readonly<Record<ExerciseFile['dose']['form'], number>> = {
  reps: 15,
  seconds: 45,
  contacts: 20,
  metres: 40,
}

/** The numbers of an exercise add up to minutes a runner would believe. */
export const minutesArithmetic: ContentRule = {
  name: NAME,
  description:
    'Set-up, repetition and rest take time, a hold counts second by second, a tempo adds up to its repetition, and no set outlasts four minutes.',
  check: ({ exercises }) =>
    exercises.flatMap((page) =>
      problemsOf(page.value).map(([key, problem]) => ({
        file: page.file,
        line: page.lineOf([key]),
        rule: NAME,
        values: { key, problem },
      })),
    ),
  message: ({ key, problem }) => `${key} ${problem}`,
}

const problemsOf = (exercise: ExerciseFile): readonly (readonly [string, string])[] => {
  const { setupSeconds, secondsPerRep, restSeconds, tempo, dose, role, sides } = exercise
  const beat = tempo === null ? secondsPerRep : tempo.split('-').reduce((sum, part) => sum + Number(part), 0)
  const set = LONG_SET[dose.form] * secondsPerRep * (dose.form === 'contacts' ? 1 : sides)
  return [
    ...when(setupSeconds <= 0, 'setupSeconds', 'must be above 0 seconds'),
    ...when(secondsPerRep <= 0, 'secondsPerRep', 'must be above 0 seconds'),
    ...when(restSeconds <= 0 && role !== 'prep', 'restSeconds', 'must be above 0 seconds'),
    ...when(dose.form === 'seconds' && secondsPerRep !== 1, 'secondsPerRep', 'of a hold must be 1 second'),
    ...when(
      dose.form === 'reps' && beat !== secondsPerRep,
      'tempo',
      `adds up to ${beat} seconds, not ${secondsPerRep}`,
    ),
    ...when(set > LONGEST_SET, 'secondsPerRep', `makes a set of ${set} seconds`),
  ]
}

const when = (wrong: boolean, key: string, problem: string): readonly (readonly [string, string])[] =>
  wrong ? [[key, problem]] : []
