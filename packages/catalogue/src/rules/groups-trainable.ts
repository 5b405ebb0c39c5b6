import { MUSCLE_GROUPS, MUSCLES_BY_GROUP, TISSUES, type MuscleGroup, type TissueId } from '@strongstride/core'
import type { ExerciseFile } from '../schema/exercise.schema.ts'
import { isAmberSafe } from './amber-safe.ts'
import type { ContentRule } from './rule.ts'

const NAME = 'groups-trainable'

/** A runner with no kit, no test and one sore tissue can still train all seven groups. */
export const groupsTrainable: ContentRule = {
  name: NAME,
  description:
    'Every muscle group can be trained by a beginner with no kit and no test, and still can when any one tissue is amber.',
  check: (content) => {
    const open = content.exercises.map(({ value }) => value).filter(isOpenToAll)
    return MUSCLE_GROUPS.flatMap((group) => {
      const trains = open.filter((exercise) => trainsGroup(exercise, group))
      const missing: readonly ('nobody' | TissueId)[] =
        trains.length === 0
          ? ['nobody']
          : TISSUES.filter((tissue) => !trains.some((exercise) => isAmberSafe(content, exercise, tissue)))
      return missing.map((tissue) => ({
        file: 'content/exercises',
        line: 1,
        rule: NAME,
        values: { group, tissue },
      }))
    })
  },
  message: ({ group, tissue }) =>
    tissue === 'nobody'
      ? `no exercise trains ${group} without kit and test from the first stage`
      : `no exercise trains ${group} without kit and test while ${tissue} is amber`,
}

const isOpenToAll = (exercise: ExerciseFile): boolean =>
  exercise.role !== 'prep' &&
  exercise.role !== 'plyo' &&
  exercise.kit.length === 0 &&
  exercise.opensAt === 'first' &&
  exercise.gate === null

const trainsGroup = (exercise: ExerciseFile, group: MuscleGroup): boolean =>
  MUSCLES_BY_GROUP[group].some((muscle) => (exercise.muscles[muscle] ?? 0) >= 0.5)
