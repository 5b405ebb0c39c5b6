import { MUSCLES } from '@strongstride/core'
import type { MuscleId } from '@strongstride/core'
import { MUSCLE_WORDS } from '../text/en/words.ts'

/** What a muscle may be called: its id, and the word the plan has for it. */
export const MUSCLE_NAMES: readonly string[] = MUSCLES.flatMap((muscle) => [muscle, MUSCLE_WORDS[muscle]])

/**
 * The muscle that a runner names; null where it is none.
 *
 * @example
 * ```ts
 * muscleNamed('lower calf') // 'soleus'
 * ```
 */
export const muscleNamed = (name: string): MuscleId | null => {
  const plain = name.trim().toLowerCase().replaceAll('-', ' ')
  return MUSCLES.find((muscle) => muscle.replaceAll('-', ' ') === plain || MUSCLE_WORDS[muscle] === plain) ?? null
}
