import { BONE_TISSUES, KIT, MUSCLE_GROUPS, MUSCLES_BY_GROUP, STAGES, TISSUES } from '@strongstride/core'
import type { KitId, MuscleGroup, Stage, TissueId } from '@strongstride/core'
import type { ExerciseFile } from '../schema/exercise.schema.ts'
import { isAmberSafe, loadsTissue } from './amber-safe.ts'
import type { ContentRule } from './rule.ts'

const NAME = 'groups-trainable'

/** Places that runners train in, from the emptiest to the fullest. */
const PLACES: readonly (readonly [string, readonly KitId[]])[] = [
  ['no kit', []],
  ['one band', ['band']],
  ['dumbbells', ['dumbbell']],
  ['a full gym', KIT],
]

/** A runner who has taken no test, somewhere. */
interface Situation {
  readonly place: string
  readonly stage: Stage
  /** What is open with every tissue green. */
  readonly open: readonly ExerciseFile[]
}

/** Whatever the place and the stage, with no test and one sore tissue all seven groups can still be trained. */
export const groupsTrainable: ContentRule = {
  name: NAME,
  description:
    'Every muscle group can be trained without a test, with no kit, one band, dumbbells or a full gym, at every stage, and still can when any one tissue is amber.',
  check: (content) => {
    const all = content.exercises.map(({ value }) => value)
    const situations = PLACES.flatMap(([place, kit]) =>
      STAGES.map((stage): Situation => ({ place, stage, open: all.filter((each) => isOpen(each, stage, kit)) })),
    )
    return MUSCLE_GROUPS.flatMap((group) =>
      situations.flatMap(({ place, stage, open }) =>
        missingIn(open, group).map((tissue) => ({
          file: 'content/exercises',
          line: 1,
          rule: NAME,
          values: { group, place, stage, tissue },
        })),
      ),
    )
  },
  message: ({ group, place, stage, tissue }) =>
    `no exercise trains ${group} with ${place} and no test at stage ${stage}${tissue === 'none' ? '' : ` while ${tissue} is amber`}`,
}

const isOpen = (exercise: ExerciseFile, stage: Stage, kit: readonly KitId[]): boolean =>
  (exercise.kit.length === 0 || exercise.kit.some((needed) => needed.every((each) => kit.includes(each)))) &&
  STAGES.indexOf(exercise.opensAt) <= STAGES.indexOf(stage) &&
  exercise.gate === null

/** Preparation is no training, and hops need weeks of strength first. */
const trainsGroup = ({ role, muscles }: ExerciseFile, group: MuscleGroup): boolean =>
  role !== 'prep' && role !== 'plyo' && MUSCLES_BY_GROUP[group].some((muscle) => (muscles[muscle] ?? 0) >= 0.5)

/** Tissues that leave a group nothing when they are amber; `none`: it has nothing at green. */
const missingIn = (open: readonly ExerciseFile[], group: MuscleGroup): readonly (TissueId | 'none')[] => {
  const trains = open.filter((exercise) => trainsGroup(exercise, group))
  if (trains.length === 0) return ['none']
  return TISSUES.filter((tissue) => !trains.some((exercise) => staysOpen(exercise, open, tissue)))
}

/** Bone that is amber counts as red (MN-3). */
const staysOpen = (exercise: ExerciseFile, open: readonly ExerciseFile[], tissue: TissueId): boolean =>
  BONE_TISSUES.includes(tissue) ? !loadsTissue(exercise, tissue) : isAmberSafe(open, exercise, tissue)
