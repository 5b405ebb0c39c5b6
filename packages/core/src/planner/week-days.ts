import { addDays, dayNumber, daysBetween, weekdayOf } from '../calendar/index.ts'
import type { CivilDay, DayNumber } from '../calendar/index.ts'
import type { Place } from '../athlete/index.ts'
import { isQuality, isRunning } from '../run/index.ts'
import type { Race } from '../run/index.ts'
import type { PlanRequest, PlanRun, SessionSlot } from '../plan/index.ts'
import type { PlanningTables } from '../strength/index.ts'
import { toThousandths } from '../units/index.ts'
import type { Thousandths } from '../units/index.ts'
import type { SeasonView } from './planner-view.ts'
import type { RunnerFacts } from './runner-facts.ts'
import { usualPlace } from './places.ts'

/** The rule that forbids something on a day, and the run or race behind it. */
export interface Ban {
  readonly rule: string
  readonly because: CivilDay | null
}

/** Everything the week problem must know of one day, before any session is placed. */
export interface WeekDay {
  readonly day: CivilDay
  readonly number: DayNumber
  /** 0 for the first day of the week. */
  readonly index: number
  readonly runs: readonly PlanRun[]
  readonly minutes: number
  readonly place: Place
  readonly slots: readonly SessionSlot[]
  /** No session at all. */
  readonly closed: Ban | null
  /** No heavy legs. */
  readonly noHeavy: Ban | null
  /** Experienced runners only: no heavy legs while an exercise is new (PL-1). */
  readonly noHeavyNew: Ban | null
  /** Leg load at most *light*: the day before a key run. */
  readonly lightOnly: Ban | null
  readonly noPlyo: Ban | null
  /** At most 40 low contacts: the day before a key run. */
  readonly fewContacts: Ban | null
  /** Only trunk and mobility: the last days before an A race. */
  readonly trunkOnly: Ban | null
}

const running = (runs: readonly PlanRun[]): readonly PlanRun[] => runs.filter((run) => isRunning(run.kind))

interface Calendar {
  readonly runsOn: (day: CivilDay) => readonly PlanRun[]
  readonly request: PlanRequest
  readonly facts: RunnerFacts
  readonly tables: PlanningTables
}

const closedBy = (day: CivilDay, minutes: number, { request, tables }: Calendar): Ban | null => {
  if (day < request.today || minutes === 0) return { rule: 'PL-7', because: null }
  if (request.blackout.includes(day)) return { rule: 'PL-7', because: day }
  const race = request.races.find((it) => {
    const before = daysBetween(day, it.day)
    return before >= 0 && before <= (it.priority === 'C' ? 0 : tables.raceRules.nothingFrom)
  })
  return race === undefined ? illness(day, request) : { rule: 'PL-4', because: race.day }
}

/** SF-4: nothing while ill below the neck, nor until two days after it is over, which a later report says. */
const illness = (day: CivilDay, request: PlanRequest): Ban | null => {
  const reports = request.reports.filter((it) => it.kind === 'illness')
  const ill = reports.find((it, at) => {
    if (day < it.day) return false
    if (it.clearSince !== null) return day < addDays(it.clearSince, 2)
    return at === reports.length - 1 && day < addDays(request.today, 7)
  })
  return ill === undefined ? null : { rule: 'SF-4', because: ill.day }
}

const raceHeavyWindow = (race: Race, facts: RunnerFacts, tables: PlanningTables): readonly [number, number] => {
  const window = tables.races[race.kind]
  if (race.priority === 'A') return [window.noHeavyBefore[facts.stage], window.noHeavyAfter]
  if (race.priority === 'B') return [tables.raceRules.bHeavyStops, Math.max(1, Math.ceil(window.noHeavyAfter / 2))]
  return [2, tables.raceRules.cAfter]
}

const heavyRaceBan = (day: CivilDay, { request, facts, tables }: Calendar): Ban | null => {
  for (const race of request.races) {
    const [before, after] = raceHeavyWindow(race, facts, tables)
    const distance = daysBetween(day, race.day)
    if (distance > 0 && distance <= before) return { rule: 'PL-4', because: race.day }
    if (distance < 0 && -distance <= after) return { rule: 'PL-5', because: race.day }
  }
  return null
}

const keyRunOn = (day: CivilDay, calendar: Calendar): PlanRun | undefined =>
  running(calendar.runsOn(day)).find((run) => run.key)

/** PL-1 and PL-2 for heavy legs: what comes on the same day, the next, the one after, and what was the day before. */
const heavyRunBan = (day: CivilDay, calendar: Calendar): Ban | null => {
  const { facts, tables } = calendar
  const { longMinutes, veryLongMinutes, shortKeyMinutes } = tables.runs
  const today = running(calendar.runsOn(day)).find((run) => run.minutes >= longMinutes || run.kind === 'race')
  if (today !== undefined) return { rule: 'PL-2', because: today.day }
  const next = keyRunOn(addDays(day, 1), calendar)
  if (next !== undefined) return { rule: 'PL-1', because: next.day }
  const after = running(calendar.runsOn(addDays(day, 2)))
  const blocking = after.find(
    (run) =>
      run.kind === 'race' ||
      (facts.careful && run.key && run.minutes >= shortKeyMinutes) ||
      (facts.stage !== 'experienced' && run.minutes >= veryLongMinutes),
  )
  if (blocking !== undefined) return { rule: 'PL-1', because: blocking.day }
  const before = facts.careful
    ? running(calendar.runsOn(addDays(day, -1))).find((run) => run.minutes >= veryLongMinutes)
    : undefined
  return before === undefined ? null : { rule: 'PL-2', because: before.day }
}

const plyoBan = (day: CivilDay, calendar: Calendar): Ban | null => {
  const { tables } = calendar
  const today = running(calendar.runsOn(day)).find(
    (run) =>
      run.minutes >= tables.runs.longMinutes ||
      run.kind === 'long' ||
      run.kind === 'race' ||
      run.kind === 'intervals' ||
      run.kind === 'hills',
  )
  if (today !== undefined) return { rule: 'PL-6', because: today.day }
  const before = running(calendar.runsOn(addDays(day, -1))).find(
    (run) => run.kind === 'long' || run.kind === 'race' || run.kind === 'intervals' || run.kind === 'hills',
  )
  return before === undefined ? null : { rule: 'PL-6', because: before.day }
}

const slotsOf = (runs: readonly PlanRun[], request: PlanRequest): readonly SessionSlot[] => {
  if (runs.length === 0) return ['only']
  const second = request.secondSlot && runs.length === 1 && runs[0]?.slot !== 'pm'
  return second ? ['after-run', 'second'] : ['after-run']
}

const lastDaysBan = (day: CivilDay, { request, tables }: Calendar): Ban | null => {
  const race = request.races.find((it) => {
    const before = daysBetween(day, it.day)
    return it.priority === 'A' && before > 0 && before <= tables.raceRules.lightOnlyFrom
  })
  return race === undefined ? null : { rule: 'PL-4', because: race.day }
}

/** The days of a week with everything the rules say about each (specification, sections 4 and 11). */
export const readDays = (
  days: readonly CivilDay[],
  minutesOn: (day: CivilDay) => number,
  { request, facts, catalogue, runsOn }: SeasonView,
): readonly WeekDay[] => {
  const { tables } = catalogue
  const calendar: Calendar = { runsOn, request, facts, tables }
  return days.map((day, index) => {
    const runs = running(runsOn(day))
    const minutes = minutesOn(day)
    const next = keyRunOn(addDays(day, 1), calendar)
    const dayBefore: Ban | null = next === undefined ? null : { rule: 'PL-1', because: next.day }
    const never: Ban | null = facts.neverHeavy ? { rule: 'SF-2', because: null } : null
    const veryLongSoon = running(runsOn(addDays(day, 2))).find((run) => run.minutes >= tables.runs.veryLongMinutes)
    return {
      day,
      number: dayNumber(day),
      index,
      runs,
      minutes,
      place: usualPlace(weekdayOf(day), request),
      slots: slotsOf(runs, request),
      closed: closedBy(day, minutes, calendar),
      noHeavy: never ?? heavyRaceBan(day, calendar) ?? heavyRunBan(day, calendar),
      noHeavyNew: veryLongSoon === undefined ? null : { rule: 'PL-1', because: veryLongSoon.day },
      lightOnly: dayBefore,
      noPlyo: plyoBan(day, calendar),
      fewContacts: dayBefore === null ? null : { rule: 'PL-6', because: dayBefore.because },
      trunkOnly: lastDaysBan(day, calendar),
    }
  })
}

/** Importance of a run for the leg load still in the legs (section 6). */
export const importanceOf = (run: PlanRun, races: readonly Race[], tables: PlanningTables): Thousandths => {
  const { importance, raceImportance } = tables.weekCost
  if (run.kind === 'race') {
    const race = races.find((it) => it.day === run.day)
    return toThousandths(raceImportance[race?.priority ?? 'C'])
  }
  if (run.minutes >= tables.runs.veryLongMinutes) return toThousandths(importance.veryLong)
  if (run.kind === 'long') return toThousandths(importance.long)
  if (run.kind === 'intervals' || run.kind === 'hills') return toThousandths(importance.fast)
  if (run.kind === 'tempo' || run.key) return toThousandths(importance.tempo)
  return toThousandths(run.kind === 'recovery' ? importance.recovery : importance.easy)
}

/** Fatigue a run leaves behind for strength that follows (section 6). */
export const fatigueOf = (run: PlanRun, tables: PlanningTables): Thousandths => {
  const { fatigue } = tables.weekCost
  if (run.minutes >= tables.runs.veryLongMinutes) return toThousandths(fatigue.veryLong)
  if (run.kind === 'long' || run.kind === 'hills' || run.kind === 'race') return toThousandths(fatigue.long)
  if (run.kind === 'intervals') return toThousandths(fatigue.intervals)
  if (run.kind === 'tempo') return toThousandths(fatigue.tempo)
  return toThousandths(run.kind === 'recovery' ? fatigue.recovery : fatigue.easy)
}

/** Whether a day holds a quality run. */
export const hasQuality = (day: WeekDay): boolean => day.runs.some((run) => isQuality(run.kind))
