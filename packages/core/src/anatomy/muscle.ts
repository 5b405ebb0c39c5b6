/** The seven groups of the article, from the ground up. */
export const MUSCLE_GROUPS = ['feet', 'shins', 'calves', 'quadriceps', 'hamstrings', 'core', 'upper-body'] as const
/** One of {@link MUSCLE_GROUPS}. */
export type MuscleGroup = (typeof MUSCLE_GROUPS)[number]

/** The 21 muscles a runner's plan is counted in, group by group. The ids never change. */
export const MUSCLES = [
  'foot-intrinsics',
  'tibialis-posterior',
  'peroneals',
  'tibialis-anterior',
  'gastrocnemius',
  'soleus',
  'quadriceps',
  'hamstrings',
  'gluteus-maximus',
  'gluteus-medius',
  'adductors',
  'hip-flexors',
  'erector-spinae',
  'rectus-abdominis',
  'obliques',
  'shoulders',
  'chest',
  'lats',
  'mid-back',
  'biceps',
  'triceps',
] as const
/** One of {@link MUSCLES}. */
export type MuscleId = (typeof MUSCLES)[number]

/** A value for each muscle. */
export type ByMuscle<Value> = Readonly<Record<MuscleId, Value>>

/** The muscles of each group. */
export const MUSCLES_BY_GROUP: Readonly<Record<MuscleGroup, readonly MuscleId[]>> = {
  feet: ['foot-intrinsics', 'tibialis-posterior', 'peroneals'],
  shins: ['tibialis-anterior'],
  calves: ['gastrocnemius', 'soleus'],
  quadriceps: ['quadriceps'],
  hamstrings: ['hamstrings'],
  core: [
    'gluteus-maximus',
    'gluteus-medius',
    'adductors',
    'hip-flexors',
    'erector-spinae',
    'rectus-abdominis',
    'obliques',
  ],
  'upper-body': ['shoulders', 'chest', 'lats', 'mid-back', 'biceps', 'triceps'],
}

/** Muscles of the core group that belong to the trunk (rule MN-4). */
export const TRUNK_MUSCLES: readonly MuscleId[] = ['erector-spinae', 'rectus-abdominis', 'obliques']

/** Muscles of the core group that belong to the hip (rule MN-4). */
export const HIP_MUSCLES: readonly MuscleId[] = ['gluteus-maximus', 'gluteus-medius', 'adductors', 'hip-flexors']

/** Muscles of the leg and hip, for the weekly cap of DS-1. */
export const LEG_MUSCLES: readonly MuscleId[] = ['gastrocnemius', 'soleus', 'quadriceps', 'hamstrings', ...HIP_MUSCLES]

/** Muscles of foot and shin, with their own weekly cap (DS-1). */
export const FOOT_AND_SHIN_MUSCLES: readonly MuscleId[] = [
  'foot-intrinsics',
  'tibialis-posterior',
  'peroneals',
  'tibialis-anterior',
]

/** The group a muscle belongs to. */
export const groupOf = (muscle: MuscleId): MuscleGroup =>
  MUSCLE_GROUPS.find((group) => MUSCLES_BY_GROUP[group].includes(muscle)) as MuscleGroup

/** A value for each muscle, computed in the order of {@link MUSCLES}. */
export const byMuscle = <Value>(valueOf: (muscle: MuscleId) => Value): ByMuscle<Value> => {
  const values = {} as Record<MuscleId, Value>
  for (const muscle of MUSCLES) values[muscle] = valueOf(muscle)
  return values
}
