import { daysBetween, startOfWeek } from '../calendar/index.ts'
import type { CivilDay, Weekday } from '../calendar/index.ts'
import { LONG_RUN_GOALS } from './long-run-growth.ts'
import type { Race, RaceKind } from './race.ts'

/** What a week of running is for, and the per cent of the usual runs it holds. */
export type WeekAim =
  | { readonly kind: 'steady'; readonly long: 100; readonly other: 100 }
  | {
      readonly kind: 'grow'
      readonly race: RaceKind
      readonly weeksLeft: number
      readonly long: 100
      readonly other: 100
    }
  | { readonly kind: 'down' | 'taper' | 'recover'; readonly long: number; readonly other: number }

/** Every fourth week is lighter, the last one three weeks before the longest run (judgement). */
const DOWN_WEEK_EVERY = 4
const DOWN_WEEK_BEFORE_PEAK = 3
const FIRST_DOWN_WEEK = 3

/** Together they stay below 85 per cent of a usual week, so that a deload can fall on a down week. */
const DOWN_WEEK = { kind: 'down', long: 70, other: 80 } as const

/** Race week, the week before, the week before that. */
const TAPER = [
  { kind: 'taper', long: 0, other: 60 },
  { kind: 'taper', long: 50, other: 75 },
  { kind: 'taper', long: 70, other: 85 },
] as const

/** Per cent of the usual runs in each week after an A race; no long run and nothing fast. */
const RECOVERY: Readonly<Record<RaceKind, readonly number[]>> = {
  marathon: [0, 50, 75],
  half: [40, 75],
  '10k': [75],
  '5k': [75],
}

/** Weeks carried on when there is no race. */
const WEEKS_WITHOUT_RACE = 12

const STEADY = { kind: 'steady', long: 100, other: 100 } as const

const weeksBetween = (from: CivilDay, to: CivilDay): number => Math.floor(daysBetween(from, to) / 7)

const isDownWeek = (weeksToPeak: number): boolean =>
  weeksToPeak >= DOWN_WEEK_BEFORE_PEAK && (weeksToPeak - DOWN_WEEK_BEFORE_PEAK) % DOWN_WEEK_EVERY === 0

/** The races a season is built for: those of priority A, or all when there is none. */
const goalsOf = (races: readonly Race[]): readonly Race[] => {
  const first = races.filter((race) => race.priority === 'A')
  return first.length > 0 ? first : races
}

const aimToward = (race: Race, weeksToRace: number, index: number): WeekAim => {
  const weeksToPeak = weeksToRace - LONG_RUN_GOALS[race.kind].peakWeeksBefore
  if (weeksToPeak < 0) return TAPER[weeksToRace] ?? STEADY
  if (index === 0) return STEADY
  if (index >= FIRST_DOWN_WEEK && isDownWeek(weeksToPeak)) return DOWN_WEEK
  const weeksLeft = Array.from({ length: weeksToPeak + 1 }, (_, left) => left).filter(
    (left) => !isDownWeek(left),
  ).length
  return { kind: 'grow', race: race.kind, weeksLeft, long: 100, other: 100 }
}

/**
 * What the week that begins on `week` is for. `index` counts the weeks from today's; the first is the week as the
 * runner typed it, unless a race is too near.
 */
export const aimOfWeek = (
  week: CivilDay,
  index: number,
  season: { readonly races: readonly Race[]; readonly weekStart: Weekday },
): WeekAim => {
  const goals = goalsOf(season.races).map((race) => ({ race, week: startOfWeek(race.day, season.weekStart) }))
  const before = goals.findLast((goal) => goal.week < week)
  const rest = before === undefined ? undefined : RECOVERY[before.race.kind][weeksBetween(before.week, week) - 1]
  if (rest !== undefined) return { kind: 'recover', long: 0, other: rest }
  const next = goals.find((goal) => goal.week >= week)
  if (next !== undefined) return aimToward(next.race, weeksBetween(week, next.week), index)
  return index % DOWN_WEEK_EVERY === DOWN_WEEK_EVERY - 1 ? DOWN_WEEK : STEADY
}

/** Weeks of running written down after the last race, or without one. */
export const weeksAfter = (races: readonly Race[]): number => {
  const last = races.at(-1)
  return last === undefined ? WEEKS_WITHOUT_RACE : RECOVERY[last.kind].length
}
