import { KM_PER_MILE } from './units.ts'

/** What a feed writes into the description of an event, as far as it can be relied on. */
export interface DescriptionFields {
  /** `Workout type:` of TrainingPeaks, in small letters. */
  readonly workoutType: string | null
  /** `Planned Time:` of TrainingPeaks, which is `H:MM` or `H:MM:SS`. */
  readonly minutes: number | null
  /** `Distance Planned:` of TrainingPeaks, in metres, kilometres or miles. */
  readonly km: number | null
  /** `3 sets of:`, which only strength sessions have. */
  readonly hasSets: boolean
  /** The first line that is no field; empty when there is none. */
  readonly firstLine: string
}

const FIELD = /^(workout type|planned time|distance planned|planned distance|actual [a-z]+|speed|pace):\s*(.{0,60})$/i
const SETS = /^\d{1,2} sets? of:?$/i
const PLANNED_TIME = /^(\d{1,2}):(\d{2})(?::\d{2})?$/
const PLANNED_DISTANCE = /^(\d{1,6}(?:[.,]\d{1,3})?) ?(m|km|mi)$/i
const KM_BY_UNIT: ReadonlyMap<string, number> = new Map([
  ['m', 0.001],
  ['km', 1],
  ['mi', KM_PER_MILE],
])
/** A longer first line is prose: steps, advice, advertisement. */
const MOST_CHARACTERS = 80

const minutesOf = (text: string): number | null => {
  const match = PLANNED_TIME.exec(text)
  const minutes = match === null ? 0 : Number(match[1]) * 60 + Number(match[2])
  return minutes > 0 ? minutes : null
}

const kmOf = (text: string): number | null => {
  const [, value = '', unit = ''] = PLANNED_DISTANCE.exec(text) ?? []
  const km = Number(value.replace(',', '.')) * (KM_BY_UNIT.get(unit.toLowerCase()) ?? 0)
  return km > 0 ? Math.round(km * 1000) / 1000 : null
}

/**
 * Reads the description of an event. Prose is left alone but for its first line: feeds put every word for pace into
 * their advice.
 *
 * @example
 * ```ts
 * readDescription('Workout type: Run\nPlanned Time: 1:05\nDistance Planned: 12.5 km').minutes // 65
 * ```
 */
export const readDescription = (description: string): DescriptionFields => {
  const lines = description.split(/\r?\n/).map((line) => line.trim())
  const fields = new Map<string, string>()
  for (const line of lines) {
    const [, name, value] = FIELD.exec(line) ?? []
    if (name !== undefined && value !== undefined) fields.set(name.toLowerCase(), value.trim())
  }
  const first = lines.find((line) => line !== '' && !FIELD.test(line)) ?? ''
  return {
    workoutType: fields.get('workout type')?.toLowerCase() ?? null,
    minutes: minutesOf(fields.get('planned time') ?? ''),
    km: kmOf(fields.get('distance planned') ?? fields.get('planned distance') ?? ''),
    hasSets: lines.some((line) => SETS.test(line)),
    firstLine: first.length <= MOST_CHARACTERS ? first : '',
  }
}
