import { addDays, startOfWeek, WEEKDAYS, weekdayOf, type CivilDay, type Weekday } from '../calendar/index.ts'
import type { Stage } from '../athlete/index.ts'
import type { PlannedRun, Race, RaceKind, RunKind } from '../run/index.ts'
import type { Draw } from './draw.ts'

/** What a drawn calendar of runs is drawn for. */
export interface CalendarFrame {
  readonly today: CivilDay
  readonly weekStart: Weekday
  readonly stage: Stage
  readonly races: readonly Race[]
  /** Weeks to the A race; null without one. */
  readonly weeks: number | null
}

/** What a runner's calendar says of each run. */
type Knows = 'both' | 'km' | 'minutes' | 'neither'

interface Habit {
  readonly longDay: Weekday
  readonly quality: Readonly<Partial<Record<Weekday, RunKind>>>
  readonly easy: readonly Weekday[]
  /** Kilometres of the first long run. */
  readonly firstLong: number
  readonly longest: number
  readonly easyKm: number
  readonly downEvery: number
  /** Seconds a kilometre. */
  readonly pace: number
  readonly knows: Knows
  readonly slot: 'am' | 'pm' | null
}

const LONGEST: Readonly<Record<RaceKind, number>> = { marathon: 32, half: 20, '10k': 16, '5k': 12 }
const RACE_KM: Readonly<Record<RaceKind, number>> = { marathon: 42.195, half: 21.098, '10k': 10, '5k': 5 }
const FIRST_LONG: Readonly<Record<Stage, readonly [number, number]>> = {
  first: [6, 14],
  raced: [10, 18],
  experienced: [14, 22],
}
const QUALITY: readonly [RunKind, ...RunKind[]] = ['intervals', 'tempo', 'hills', 'tempo']

const drawHabit = (draw: Draw, { stage, races }: CalendarFrame): Habit => {
  const runs = draw.whole(2, stage === 'experienced' ? 7 : 6)
  const longDay = draw.pick(['sun', 'sun', 'sat', 'wed'])
  const order = draw.pick<readonly Weekday[]>([
    ['tue', 'thu', 'fri', 'sat', 'mon', 'wed', 'sun'],
    ['wed', 'mon', 'fri', 'tue', 'thu', 'sat', 'sun'],
    ['tue', 'thu', 'sat', 'wed', 'fri', 'sun', 'mon'],
  ])
  const others = order.filter((weekday) => weekday !== longDay).slice(0, runs - 1)
  const hard = runs >= 5 && draw.chance(60) ? 2 : Number(runs >= 3 && draw.chance(75))
  const hardDays = others.slice(0, hard)
  const kind = races.find(({ priority }) => priority === 'A')?.kind ?? 'half'
  const [least, most] = FIRST_LONG[stage]
  return {
    longDay,
    quality: Object.fromEntries(hardDays.map((weekday) => [weekday, draw.pick(QUALITY)])),
    easy: others.slice(hard),
    firstLong: draw.whole(least, most),
    longest: LONGEST[kind],
    easyKm: draw.whole(4, 10),
    downEvery: draw.whole(3, 5),
    pace: draw.whole(290, 440),
    knows: draw.pick(['both', 'both', 'both', 'km', 'km', 'minutes', 'neither']),
    slot: draw.pick([null, null, 'am', 'pm']),
  }
}

const known = (on: CivilDay, kind: RunKind, km: number, habit: Habit): PlannedRun => {
  const minutes = Math.round((km * habit.pace) / 60)
  return {
    day: on,
    kind,
    km: habit.knows === 'both' || habit.knows === 'km' ? km : null,
    minutes: habit.knows === 'both' || habit.knows === 'minutes' ? minutes : null,
    slot: habit.slot,
    key: false,
    assumed: false,
    title: null,
  }
}

/** Long runs grow by a kilometre or so, fall back in down weeks, and shrink in the three weeks before the race. */
const longKm = (week: number, habit: Habit, weeks: number | null): number => {
  const toRace = weeks === null ? 99 : weeks - week
  const grown = Math.min(habit.longest, habit.firstLong + week)
  if (toRace < 0) return Math.max(5, Math.round(habit.firstLong / 2))
  if (toRace <= 2) return Math.max(5, Math.round((grown * (toRace + 1)) / 5))
  const isDown = week > 0 && (week + 1) % habit.downEvery === 0
  return isDown ? Math.round(grown * 0.7) : grown
}

const runOf = (on: CivilDay, week: number, habit: Habit, weeks: number | null): PlannedRun | null => {
  const weekday = weekdayOf(on)
  const share = longKm(week, habit, weeks) < habit.firstLong + week ? 0.8 : 1
  if (weekday === habit.longDay) return known(on, 'long', longKm(week, habit, weeks), habit)
  const quality = habit.quality[weekday]
  if (quality !== undefined) return known(on, quality, Math.round((habit.easyKm + 2) * share), habit)
  return habit.easy.includes(weekday) ? known(on, 'easy', Math.round(habit.easyKm * share), habit) : null
}

const raceRun = (race: Race, habit: Habit): PlannedRun => known(race.day, 'race', RACE_KM[race.kind], habit)

/**
 * Draws a calendar of runs: two to seven a week with a long run that grows, down weeks of its own and a taper; some
 * calendars begin weeks before today, some end before the race, some know kilometres or minutes only.
 */
export const drawCalendar = (draw: Draw, frame: CalendarFrame): readonly PlannedRun[] => {
  const habit = drawHabit(draw, frame)
  const { races, weeks } = frame
  const first = startOfWeek(frame.today, frame.weekStart)
  const history = draw.chance(50) ? draw.whole(1, 4) : 0
  const whole = (weeks ?? 12) + (draw.chance(50) ? 2 : 0)
  const known = draw.chance(25) ? Math.max(1, draw.whole(1, whole)) : whole
  const raceDays = races.map(({ day }) => day)
  const days = Array.from({ length: (history + known + 1) * WEEKDAYS.length }, (_, index) => index - history * 7)
  const usual = days
    .map((offset) => ({ on: addDays(first, offset), week: Math.max(0, Math.floor(offset / 7)) }))
    .filter(({ on }) => !raceDays.includes(on) && !raceDays.includes(addDays(on, 1)))
    .flatMap(({ on, week }) => runOf(on, week, habit, weeks) ?? [])
  const last = usual.at(-1)?.day ?? frame.today
  const written = races.filter(({ day }) => day <= last && draw.chance(80)).map((race) => raceRun(race, habit))
  return [...usual, ...written].toSorted((a, b) => (a.day < b.day ? -1 : 1))
}
