import type { ExerciseFile } from '../schema/exercise.schema.ts'
import type { ContentRule } from './rule.ts'

const NAME = 'dose-agrees'

/** How an exercise may be counted in each row of the dose tables. */
const FORMS: Readonly<Record<ExerciseFile['dose']['row'], readonly ExerciseFile['dose']['form'][]>> = {
  main: ['reps'],
  accessory: ['reps'],
  hold: ['seconds'],
  calf: ['reps'],
  'calf-loaded': ['reps'],
  shin: ['reps'],
  drill: ['reps', 'seconds'],
  plyo: ['contacts'],
  carry: ['metres'],
}

/** Form, row, role and impact of an exercise tell the same story. */
export const doseAgrees: ContentRule = {
  name: NAME,
  description:
    'Holds count seconds, carries metres and hops contacts; hops and jumps, and they alone, are plyometric and have an impact; all but preparation train a muscle.',
  check: ({ exercises }) =>
    exercises.flatMap((page) => {
      const { dose, role, impact, muscles } = page.value
      const plyo = [role === 'plyo', dose.row === 'plyo', impact !== 'none']
      const problems: readonly (readonly [string, string])[] = [
        ...(FORMS[dose.row].includes(dose.form)
          ? []
          : [['dose', `counts ${dose.form} in the row ${dose.row}`] as const]),
        ...(new Set(plyo).size === 1 ? [] : [['role', 'row and impact disagree on whether it is plyometric'] as const]),
        ...(role !== 'prep' && Object.keys(muscles).length === 0 ? [['muscles', 'names no muscle'] as const] : []),
      ]
      return problems.map(([key, problem]) => ({
        file: page.file,
        line: page.lineOf([key]),
        rule: NAME,
        values: { key, problem },
      }))
    }),
  message: ({ key, problem }) => `${key} ${problem}`,
}
