import type { RaceKind } from '@strongstride/core'
import type { Meaning } from './vocabulary.ts'

/** Kilometres of the races the season knows, to three decimals. */
export const KM_BY_RACE_KIND: Readonly<Record<RaceKind, number>> = {
  marathon: 42.195,
  half: 21.098,
  '10k': 10,
  '5k': 5,
}

/** How far a written distance may be off, for watches and writers round. */
const TOLERANCE = 0.02

const KINDS: readonly RaceKind[] = ['marathon', 'half', '10k', '5k']

/**
 * The race of a distance, two per cent either way; `null` when the season knows none.
 *
 * @example
 * ```ts
 * raceKindOfKm(42.2) // 'marathon'
 * raceKindOfKm(16.1) // null
 * ```
 */
export const raceKindOfKm = (km: number | null): RaceKind | null =>
  KINDS.find((kind) => km !== null && Math.abs(km / KM_BY_RACE_KIND[kind] - 1) <= TOLERANCE) ?? null

/** The race that words name. */
export const raceKindOfMeanings = (meanings: ReadonlySet<Meaning>): RaceKind | null =>
  meanings.has('half') ? 'half' : meanings.has('marathon') ? 'marathon' : null
