import { readTempo, unusualTempo, type Exercise, type KitId, type PlanItem } from '@strongstride/core'
import { decimal } from './decimal.ts'

/** How hard a set is, in repetitions left at its end. */
export const effortText = (rir: number): string => (rir === 0 ? 'to the last clean one' : `stop ${rir} short`)

/** The sentence that explains {@link effortText} once. */
export const EFFORT_LEGEND =
  '"stop 3 short": end the set when three more clean repetitions would still go; "weight to fit": as heavy as leaves you those; "from 8 kg": begin there, go up when more are left. Two seconds down and one up unless something else stands there'

const range = ([from, to]: readonly [number, number]): string => (from === to ? String(to) : `${from}-${to}`)

const amountText = (item: PlanItem): string => {
  if (item.contacts !== null) return `${item.contacts} contacts`
  if (item.metres !== null) return `${item.metres} m`
  if (item.seconds !== null) return `${range(item.seconds)} s`
  return item.reps === null ? '' : range(item.reps)
}

/** `3 x 8-12 each side`. */
export const setsText = (item: PlanItem): string =>
  `${item.sets} x ${amountText(item)}${item.sides === 2 ? ' each side' : ''}`

/** True when it cannot be done without a weight that the runner chooses. */
const needsLoad = ({ kit, load }: Exercise): boolean =>
  load !== null &&
  kit.length > 0 &&
  kit.every((list) => list.some((each) => load.kit.some((carrier) => carrier === each)))

/** What a set's words depend on beside the set: the kit at hand, and an effort that was said before. */
export interface DoseSetting {
  readonly kit?: readonly KitId[]
  readonly saidRir?: number | null
}

const canLoad = ({ load }: Exercise, kit: readonly KitId[]): boolean =>
  load?.kit.some((carrier) => kit.includes(carrier)) ?? false

const loadText = (item: PlanItem, exercise: Exercise | undefined, kit: readonly KitId[]): string | null => {
  if (item.load === null)
    return exercise !== undefined && (needsLoad(exercise) || canLoad(exercise, kit)) ? 'weight to fit' : null
  const hands = exercise?.load?.implements === 2 ? ' in each hand' : ''
  return `from ${decimal(item.load.kg)} kg${hands}`
}

/** `3-1-3` as seconds down, at the bottom, up; null for the usual pace. What is no tempo stays as it is. */
export const tempoText = (tempo: string): string | null => {
  if (readTempo(tempo) === null) return tempo
  const told = unusualTempo(tempo)
  if (told === null) return null
  const { down, hold, up } = told
  return [
    ...(down === null ? [] : [`${down} s down`]),
    ...(hold === null ? [] : [`hold ${hold} s`]),
    up === null ? 'fast on the way up' : `${up} s up`,
  ].join(', ')
}

/** The whole dose: `3 x 8-12 each side, 12 kg, stop 3 short, rest 90 s`; the effort is left out where it was said. */
export const doseText = (
  item: PlanItem,
  exercise: Exercise | undefined,
  { kit = [], saidRir = null }: DoseSetting = {},
): string =>
  [
    setsText(item),
    loadText(item, exercise, kit),
    item.rir === null || item.contacts !== null || item.rir === saidRir ? null : effortText(item.rir),
    item.tempo === null || item.reps === null ? null : tempoText(item.tempo),
    item.circuit === null && item.sets > 1 && item.restSeconds > 0 ? `rest ${item.restSeconds} s` : null,
  ]
    .filter((part) => part !== null)
    .join(', ')

/** Seconds as `45 s`, or minutes from a minute on. */
export const timeText = (seconds: number): string =>
  seconds < 60 ? `${seconds} s` : `${decimal(Math.round(seconds / 30) / 2)} min`
