import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import type { WeightUnit } from '@strongstride/core'
import { useMemo } from 'react'
import { useCatalogue } from '../planning/use-catalogue.ts'
import { useJournalState } from '../runner/runner-context.ts'
import { weightUnitOf } from './weight-unit.ts'

/** What is said of exercises by their ids. */
export interface ExerciseNames {
  /** Null until it is here. */
  readonly catalogue: CompiledCatalogue | null
  readonly exercise: (id: string) => string
  readonly unit: (id: string) => WeightUnit
}

/** Names of exercises, and the unit the runner reads their weights in. */
export const useExerciseNames = (): ExerciseNames => {
  const catalogue = useCatalogue()
  const state = useJournalState()
  return useMemo(() => {
    const known = new Map(catalogue?.exercises.map((exercise) => [exercise.id, exercise]))
    return {
      catalogue,
      exercise: (id) => known.get(id)?.name ?? id,
      unit: (id) => weightUnitOf(known.get(id), state),
    }
  }, [catalogue, state])
}
