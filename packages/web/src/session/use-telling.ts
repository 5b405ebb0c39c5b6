import type { Exercise } from '@strongstride/core'
import { useJournalState } from '../runner/runner-context.ts'
import { weightUnitOf } from '../season/weight-unit.ts'
import { useWords } from '../words/words-context.ts'
import type { Telling } from './set-texts.ts'
import { useSessionWords } from './words/use-session-words.ts'

/** What the sets of an exercise are told with: its weight in the unit of its kit. */
export const useTelling = (): ((exercise: Pick<Exercise, 'load'> | null | undefined) => Telling) => {
  const { format } = useWords()
  const words = useSessionWords()
  const state = useJournalState()
  return (exercise) => {
    const unit = weightUnitOf(exercise ?? undefined, state)
    return { words, format, weight: (kg) => format.weight(kg, unit) }
  }
}
