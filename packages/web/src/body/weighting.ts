import type { Emphasis, EmphasisId, MuscleId, PlanWeek } from '@strongstride/core'

/** How a runner wants the work shared out: an emphasis, and factors of their own on it, 0 to 2, absent being 1. */
export interface Weighting {
  readonly emphasis: EmphasisId
  readonly adjustments: Readonly<Partial<Record<MuscleId, number>>>
}

/** What a muscle's target is multiplied by: the emphasis times the runner's own factor. */
export const factorOf = (
  muscle: MuscleId,
  { emphasis, adjustments }: Weighting,
  emphases: readonly Emphasis[],
): number => (emphases.find(({ id }) => id === emphasis)?.factors[muscle] ?? 1) * (adjustments[muscle] ?? 1)

/** In a word, what a factor makes of a target. */
export const levelOf = (factor: number): 'none' | 'less' | 'usual' | 'more' => {
  if (factor === 0) return 'none'
  if (factor < 1) return 'less'
  return factor > 1 ? 'more' : 'usual'
}

/** Twice the usual is the strongest colour. */
const FULL_FACTOR = 2

/** A factor as a map shows it, 0 to 1. */
export const shareOfFactor = (factor: number): number => Math.min(1, factor / FULL_FACTOR)

/** How much of its target a week gives a muscle, 0 to 1; null where nothing is aimed at. */
export const shareOfAim = (muscle: MuscleId, { targets, effectiveSets }: PlanWeek): number | null => {
  const aim = targets[muscle] ?? 0
  return aim === 0 ? null : Math.min(1, (effectiveSets[muscle] ?? 0) / aim)
}

/** A weighting with another factor for a muscle; a factor of 1 is none. */
export const adjust = (weighting: Weighting, muscle: MuscleId, factor: number): Weighting => {
  const { [muscle]: _before, ...others } = weighting.adjustments
  return { ...weighting, adjustments: factor === 1 ? others : { ...others, [muscle]: factor } }
}

/** True where two weightings ask for the same. */
export const isSameWeighting = (a: Weighting, b: Weighting): boolean => {
  const muscles = new Set([...Object.keys(a.adjustments), ...Object.keys(b.adjustments)] as readonly MuscleId[])
  return (
    a.emphasis === b.emphasis &&
    [...muscles].every((muscle) => (a.adjustments[muscle] ?? 1) === (b.adjustments[muscle] ?? 1))
  )
}
