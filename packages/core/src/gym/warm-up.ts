import type { Exercise } from '../exercise/index.ts'
import type { PlanItem } from '../plan/index.ts'
import { loadUpTo, type OwnedLoads } from '../progress/index.ts'
import { toThousandths } from '../units/index.ts'

/** A set before the working sets: lighter, and never to be counted. */
export interface WarmUpSet {
  /** Kilograms for one implement. */
  readonly kg: number
  readonly reps: number
}

/** Shares of the working weight, thousandths, with the repetitions of each; heavier work gets more of them. */
const STEPS = [
  { share: 400, reps: 8 },
  { share: 600, reps: 5 },
  { share: 800, reps: 3 },
] as const

/** Repetitions up to which a lift is heavy enough for every step; above it the first two will do. */
const HEAVY_REPS = 6
/** Below this share of the runner's own mass, thousandths, the general warm-up is enough. */
const LIGHT = 200
/** A weight below which nobody needs a lighter one first, where the mass is not known. Kilograms in all. */
const LIGHT_KG = 15

const isHeavyEnough = (exercise: Exercise, kg: number, bodyMassKg: number | null): boolean => {
  const grams = toThousandths(kg) * (exercise.load?.implements ?? 1)
  return grams > (bodyMassKg === null ? LIGHT_KG * 1000 : bodyMassKg * LIGHT)
}

/**
 * Warm-up sets for a main lift with so many kilograms: 8 repetitions with 40 %, 5 with 60 %, and before sets of six or
 * fewer 3 with 80 %, each with what there is, each lighter than the next. None for what is light or is no main lift.
 * Judgement; they are no part of the plan's sets.
 */
export const warmUpSets = (
  item: Pick<PlanItem, 'part' | 'reps'>,
  exercise: Exercise,
  kg: number | null,
  { owned, bodyMassKg }: { readonly owned: OwnedLoads; readonly bodyMassKg: number | null },
): readonly WarmUpSet[] => {
  if (item.part !== 'main' || item.reps === null || kg === null || exercise.load === null) return []
  if (!isHeavyEnough(exercise, kg, bodyMassKg)) return []
  const steps = item.reps[1] <= HEAVY_REPS ? STEPS : STEPS.slice(0, 2)
  const sets = steps.map(({ share, reps }) => ({ kg: loadUpTo((toThousandths(kg) * share) / 1_000_000, owned), reps }))
  return sets.filter((set, index) => set.kg < kg && sets.findIndex((other) => other.kg === set.kg) === index)
}
