import type { Exercise, WeightUnit } from '@strongstride/core'
import type { JournalState } from '@strongstride/core/journal'
import { useJournalState } from '../runner/runner-context.ts'

/** The unit of an exercise's weight: that of the kit which carries it where the runner trains. */
export const weightUnitOf = (
  exercise: Pick<Exercise, 'load'> | undefined,
  { places, settings }: Pick<JournalState, 'places' | 'settings'>,
): WeightUnit => {
  const kits = exercise?.load?.kit ?? []
  const owned = kits.find((kit) => [...places.values()].some((place) => place.kit.includes(kit))) ?? kits[0]
  return (owned === undefined ? undefined : settings.weightUnits?.[owned]) ?? 'kg'
}

/** The unit in which this runner reads the weight of an exercise. */
export const useWeightUnit = (exercise: Pick<Exercise, 'load'> | undefined): WeightUnit =>
  weightUnitOf(exercise, useJournalState())
