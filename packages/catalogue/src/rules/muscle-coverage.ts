import { groupOf, MUSCLES, type MuscleId } from '@strongstride/core'
import type { Content } from '../content.ts'
import type { ContentRule } from './rule.ts'

const NAME = 'muscle-coverage'

/** Muscles trained on the way with every press and row. */
const INDIRECT: readonly MuscleId[] = ['biceps', 'triceps']

/** Every muscle has enough exercises that train it directly, and for leg, foot and trunk one that needs nothing. */
export const muscleCoverage: ContentRule = {
  name: NAME,
  description:
    'Leg, foot and trunk muscles are trained directly by four exercises, one of them without kit; upper-body muscles by three. Biceps and triceps may be trained on the way.',
  check: (content) =>
    content.muscles.flatMap((page) => {
      const muscle = MUSCLES.find((id) => id === page.id)
      if (muscle === undefined || INDIRECT.includes(muscle)) return []
      const upper = groupOf(muscle) === 'upper-body'
      const direct = directExercises(content, muscle)
      const withoutKit = direct.filter(({ value }) => value.kit.length === 0).length
      if (direct.length >= (upper ? 3 : 4) && (upper || withoutKit >= 1)) return []
      return [{ file: page.file, line: 1, rule: NAME, values: { muscle, direct: direct.length, withoutKit } }]
    }),
  message: ({ muscle, direct, withoutKit }) =>
    `${muscle} is trained directly by ${direct} exercises, ${withoutKit} of them without kit`,
}

const directExercises = ({ exercises }: Content, muscle: MuscleId): Content['exercises'] =>
  exercises.filter(({ value }) => value.role !== 'prep' && value.muscles[muscle] === 1)
