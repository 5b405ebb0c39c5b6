import { addDays, parseDay, weekdayOf, type CivilDay, type KitId, type LoadKitId, type Stage } from '@strongstride/core'
import type { Command } from '@strongstride/core/journal'
import { drawFrom, type Draw } from '@strongstride/core/testing'

/** The day a simulated season begins on, a Monday, and the weeks it lasts. */
export const FIRST_DAY = parseDay('2027-01-04') as CivilDay
/** Weeks of a simulated season. */
export const SEASON_WEEKS = 24

/** Kit of a place, and the weights that are there. */
interface Equipment {
  readonly kit: readonly KitId[]
  readonly loads: Readonly<Partial<Record<LoadKitId, readonly number[]>>>
}

const steps = (from: number, to: number, by: number): readonly number[] =>
  Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, at) => from + at * by)

const AT_HOME: Equipment = {
  kit: ['band', 'mini-band', 'backpack', 'dumbbell'],
  loads: { dumbbell: steps(4, 24, 2), backpack: steps(2, 20, 2) },
}
const IN_A_GYM: Equipment = {
  kit: ['band', 'mini-band', 'dumbbell', 'kettlebell', 'barbell', 'rack', 'bench', 'box', 'cable', 'calf-machine'],
  loads: {
    dumbbell: steps(4, 40, 2),
    kettlebell: steps(8, 32, 4),
    barbell: steps(20, 160, 2.5),
    cable: steps(5, 80, 2.5),
    'calf-machine': steps(10, 160, 5),
  },
}

/** Who a simulated runner is, beside how they behave. */
export interface SimulatedSetting {
  readonly stage: Stage
  readonly bodyMassKg: number
  /** How strong the runner is against others of the same mass, per cent. */
  readonly strengthPercent: number
  readonly commands: readonly Command[]
}

const RUNS = {
  first: [
    ['tue', 'easy', 6],
    ['thu', 'easy', 6],
    ['sun', 'long', 12],
  ],
  raced: [
    ['tue', 'intervals', 9],
    ['thu', 'easy', 8],
    ['sat', 'easy', 6],
    ['sun', 'long', 18],
  ],
  experienced: [
    ['mon', 'easy', 8],
    ['tue', 'intervals', 11],
    ['thu', 'tempo', 10],
    ['sat', 'easy', 8],
    ['sun', 'long', 22],
  ],
} as const

/** Every fourth week is lighter. */
const kmOf = (km: number, week: number): number => (week % 4 === 3 ? Math.round(km * 0.7) : km)

const runsOf = (stage: Stage): Extract<Command, { readonly type: 'read-feed' }>['runs'] =>
  Array.from({ length: SEASON_WEEKS * 7 }, (_, index) => addDays(FIRST_DAY, index)).flatMap((day, index) =>
    RUNS[stage]
      .filter(([weekday]) => weekday === weekdayOf(day))
      .map(([, kind, km]) => ({
        run: `run-${day}`,
        day,
        kind,
        km: kmOf(km, Math.floor(index / 7)),
        minutes: null,
        slot: null,
        key: false,
        title: null,
      })),
  )

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

const commandsOf = (stage: Stage, bodyMassKg: number, draw: Draw): readonly Command[] => {
  const on = FIRST_DAY
  const minutes = draw.pick([20, 30, 40, 45])
  const place = draw.chance(30) ? null : draw.chance(50) ? AT_HOME : IN_A_GYM
  return [
    {
      type: 'change-profile',
      on,
      changes: {
        stage,
        bodyMassKg,
        age: draw.whole(22, 66),
        sex: draw.pick(['female', 'male']),
        weeksRunning: draw.whole(12, 90),
        monthsStrength: stage === 'first' ? 0 : draw.whole(0, 30),
      },
    },
    {
      type: 'change-availability',
      on,
      changes: {
        sessions: draw.pick([2, 2, 3]),
        minutes: Object.fromEntries(DAYS.map((day) => [day, minutes])),
        timeZone: 'UTC',
      },
    },
    {
      type: 'change-place',
      on,
      place: 'home',
      changes: place === null ? { name: 'Home', kit: ['band'] } : { name: 'Home', ...place },
    },
    { type: 'change-place', on, place: 'away', changes: { name: 'Away', kit: [] } },
    ...(draw.chance(60)
      ? [
          {
            type: 'plan-race',
            on,
            race: 'race',
            day: addDays(FIRST_DAY, 7 * draw.whole(14, SEASON_WEEKS) - 1),
            kind: draw.pick(['marathon', 'half', '10k']),
            priority: 'A',
            title: null,
          } as const,
        ]
      : []),
    { type: 'add-feed', on, feed: 'runs', name: 'Runs', kind: 'typed' },
    { type: 'read-feed', on, feed: 'runs', runs: runsOf(stage) },
  ]
}

/** The circumstances of a simulated runner: the same for the same seed. */
export const drawSetting = (seed: number): SimulatedSetting => {
  const draw = drawFrom(seed)
  const stage = draw.pick(['first', 'raced', 'experienced'])
  const bodyMassKg = draw.whole(48, 92)
  return {
    stage,
    bodyMassKg,
    strengthPercent: draw.whole(75, 135),
    commands: commandsOf(stage, bodyMassKg, draw),
  }
}
