import { addDays, type CivilDay, type TissueId } from '@strongstride/core'
import type { Command } from '@strongstride/core/journal'
import { drawFrom, type Draw } from '@strongstride/core/testing'
import { FIRST_DAY } from './setting.ts'

/** Kinds of simulated runners. */
export const SIMULATED_KINDS = ['honest', 'optimistic', 'lazy', 'injured', 'ill', 'travelling'] as const
/** One of {@link SIMULATED_KINDS}. */
export type SimulatedKind = (typeof SIMULATED_KINDS)[number]

/** How a runner goes about a season. */
export interface Conduct {
  /** What the runner says on a morning, before anything is done. */
  readonly says: (day: CivilDay) => readonly Command[]
  /** Whether the session of a day is done. */
  readonly trains: (day: CivilDay) => boolean
  /** Sets done of so many. */
  readonly sets: (asked: number) => number
  /** Repetitions in reserve that the runner says where so many are left. */
  readonly tells: (left: number) => number
  /** Goes on to the top of the range, whatever is left. */
  readonly pushes: boolean
}

const dayOf = (week: number, weekday = 0): CivilDay => addDays(FIRST_DAY, week * 7 + weekday)

const onDays =
  (diary: ReadonlyMap<CivilDay, readonly Command[]>): Conduct['says'] =>
  (day) =>
    diary.get(day) ?? []

const MOST_LEFT = 5

const HONEST: Conduct = {
  says: () => [],
  trains: () => true,
  sets: (asked) => asked,
  tells: (left) => Math.min(MOST_LEFT, left),
  pushes: false,
}

const hurts = (on: CivilDay, tissue: TissueId, light: 'amber' | 'red'): Command => ({
  type: 'report-niggle',
  on,
  tissue,
  light,
  side: 'left',
  during: light === 'red' ? 7 : 4,
  after: null,
  nextMorning: null,
  setBack: false,
  note: null,
})

const SORE: readonly [TissueId, ...TissueId[]] = [
  'achilles',
  'knee',
  'shin',
  'hamstring',
  'plantar-fascia',
  'hip',
  'calf',
]

/** Amber, then amber and red, then well again; later a question of health is answered yes, and then cleared. */
const injured = (draw: Draw): Conduct => {
  const tissue = draw.pick(SORE)
  const other = draw.pick(SORE)
  const well = (on: CivilDay, of: TissueId): Command => ({
    type: 'change-complaint',
    on,
    tissue: of,
    light: 'green',
    past: false,
    since: on,
  })
  const gate = draw.pick(['heart-metabolic-kidney', 'blood-pressure-180-110', 'surgery-under-12-months'])
  const health = (on: CivilDay, answer: 'yes' | 'cleared'): Command => ({
    type: 'answer-health',
    on,
    gate,
    answer,
    tissue: null,
  })
  return {
    ...HONEST,
    says: onDays(
      new Map<CivilDay, readonly Command[]>([
        [dayOf(3, 2), [hurts(dayOf(3, 2), tissue, 'amber')]],
        [dayOf(3, 5), [hurts(dayOf(3, 5), tissue, 'amber')]],
        [dayOf(6), [well(dayOf(6), tissue)]],
        [dayOf(9, 3), [hurts(dayOf(9, 3), other, 'red')]],
        [dayOf(13), [well(dayOf(13), other)]],
        [dayOf(17, 1), [health(dayOf(17, 1), 'yes')]],
        [dayOf(18, 1), [health(dayOf(18, 1), 'cleared')]],
      ]),
    ),
  }
}

/** Twice ill, ten days and three weeks. */
const ill = (): Conduct => {
  const away = [
    [dayOf(5, 1), dayOf(6, 4)],
    [dayOf(14, 0), dayOf(17, 0)],
  ] as const
  const says = (on: CivilDay, clearSince: CivilDay | null): readonly Command[] => [
    { type: 'report-illness', on, clearSince },
  ]
  return {
    ...HONEST,
    says: onDays(
      new Map(
        away.flatMap(([from, to]) => [[from, says(from, null)] as const, [to, says(to, addDays(to, -2))] as const]),
      ),
    ),
    trains: (day) => away.every(([from, to]) => day < from || day >= to),
  }
}

const EVERY_DAY = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** Away for two weeks twice, without any kit, and on the road for three days of each. */
const travelling = (): Conduct => {
  const at = (on: CivilDay, place: string): Command => ({
    type: 'change-availability',
    on,
    changes: { placeByWeekday: Object.fromEntries(EVERY_DAY.map((day) => [day, place])) },
  })
  const blocked = (on: CivilDay, days: readonly CivilDay[]): readonly Command[] =>
    days.map((day) => ({ type: 'block-day', on, day }))
  const journeys = [6, 15].flatMap((week): readonly (readonly [CivilDay, readonly Command[]])[] => {
    const [from, to] = [dayOf(week), dayOf(week + 2)]
    return [
      [from, [at(from, 'away'), ...blocked(from, [from, addDays(from, 1), addDays(to, -1)])]],
      [to, [at(to, 'home')]],
    ]
  })
  return { ...HONEST, says: onDays(new Map(journeys)) }
}

/** How a runner of a kind goes about the season: the same for the same seed. */
export const conductOf = (kind: SimulatedKind, seed: number): Conduct => {
  const draw = drawFrom(seed ^ 0x5eed)
  if (kind === 'optimistic') return { ...HONEST, pushes: true, tells: (left) => Math.min(MOST_LEFT, left + 2) }
  if (kind === 'lazy') {
    const isHalf = (): boolean => draw.chance(33)
    return { ...HONEST, trains: () => !draw.chance(33), sets: (asked) => (isHalf() ? Math.ceil(asked / 2) : asked) }
  }
  if (kind === 'injured') return injured(draw)
  if (kind === 'ill') return ill()
  return kind === 'travelling' ? travelling() : HONEST
}
