import { addDays, daysBetween, startOfWeek } from '../calendar/index.ts'
import type { CivilDay } from '../calendar/index.ts'
import type { Race, RaceKind } from '../run/index.ts'
import type { PlanRequest } from '../plan/index.ts'
import type { Catalogue, Phase, PlanningTables, SeasonRow, TableRow } from '../strength/index.ts'
import type { RunWeek } from './calendar-weeks.ts'
import { placeDeloads } from './deloads.ts'
import type { RunnerFacts } from './runner-facts.ts'

/** One week of the season: its phase, its table row, its block, and what DS-7 allows in it. */
export interface SeasonWeek {
  readonly index: number
  readonly start: CivilDay
  readonly phase: Phase
  readonly row: TableRow
  readonly block: number
  readonly deload: boolean
  /** The week holds `today` and began before it. */
  readonly partial: boolean
  /** Weeks of steady running at its start. */
  readonly steadyWeeks: number
  readonly runWeek: RunWeek
}

/** Phase and table row of a week, before blocks are cut. */
interface PhaseWeek {
  readonly phase: Phase
  readonly row: TableRow
}

type Lengths = Pick<SeasonRow, 'learn' | 'build' | 'strength' | 'power' | 'maintain' | 'taper'>

const times = <T>(count: number, value: T): T[] => Array.from({ length: Math.max(0, count) }, () => value)

const runnerKind = (facts: RunnerFacts): SeasonRow['runner'][number] => (facts.sixty ? 'sixty' : facts.stage)

/** The published row for exactly so many weeks, or the next longer one. */
const rowFor = (tables: PlanningTables, race: RaceKind, facts: RunnerFacts, weeks: number): SeasonRow | null => {
  const fits = (kind: SeasonRow['runner'][number]): readonly SeasonRow[] =>
    tables.season.rows.filter((row) => row.race.includes(race) && row.runner.includes(kind))
  const own = [...fits(runnerKind(facts)), ...(facts.sixty ? fits(facts.stage) : [])]
  const enough = own.filter((row) => row.weeks >= weeks).sort((a, b) => a.weeks - b.weeks)
  return enough[0] ?? [...own].sort((a, b) => b.weeks - a.weeks)[0] ?? null
}

const learnFloor = (facts: RunnerFacts, tables: PlanningTables): number => {
  if (facts.stage !== 'first' && facts.monthsStrength >= 3) return 0
  return facts.sixty ? tables.season.learnFloor.sixty : tables.season.learnFloor.usual
}

/** Takes weeks away: power first, then strength to its floor, build, maintain, learn to its floor, then whatever is left. */
const shorten = (row: Lengths, surplus: number, floor: number, tables: PlanningTables): Lengths => {
  const lengths = { ...row }
  const order: readonly (readonly [keyof Lengths, number])[] = [
    ['power', 0],
    ['strength', tables.season.strengthFloor],
    ['build', 2],
    ['maintain', 0],
    ['learn', floor],
    ['strength', 0],
    ['build', 0],
    ['learn', 0],
    ['taper', 1],
  ]
  let left = surplus
  for (const [phase, least] of order) {
    const cut = Math.min(left, Math.max(0, lengths[phase] - least))
    lengths[phase] -= cut
    left -= cut
  }
  return lengths
}

/** Raises learn to its floor, at the cost of power, strength and build. */
const keepLearning = (lengths: Lengths, floor: number): Lengths => {
  const kept = { ...lengths }
  for (const phase of ['power', 'strength', 'build', 'maintain'] as const)
    while (kept.learn < floor && kept[phase] > (phase === 'build' ? 2 : 0)) {
      kept[phase] -= 1
      kept.learn += 1
    }
  return kept
}

/** Base weeks: three of build and one of deload, then the same of strength, in turn. */
const baseWeeks = (count: number): readonly PhaseWeek[] =>
  Array.from({ length: count }, (_, index) => ({
    phase: 'base',
    row: Math.floor(index / 4) % 2 === 0 ? 'build' : 'strength',
  }))

const taperRows = (count: number): readonly PhaseWeek[] => {
  const rows: readonly PhaseWeek[] = [
    { phase: 'taper', row: 'taper-3' },
    { phase: 'taper', row: 'taper-2' },
    { phase: 'race', row: 'race' },
  ]
  return rows.slice(Math.max(0, 3 - count))
}

const phaseWeeks = (lengths: Lengths, surplus: number): readonly PhaseWeek[] => [
  ...times<PhaseWeek>(lengths.learn, { phase: 'learn', row: 'learn' }),
  ...baseWeeks(surplus),
  ...times<PhaseWeek>(lengths.build, { phase: 'build', row: 'build' }),
  ...times<PhaseWeek>(lengths.strength, { phase: 'strength', row: 'strength' }),
  ...times<PhaseWeek>(lengths.power, { phase: 'power', row: 'power' }),
  ...times<PhaseWeek>(lengths.maintain, { phase: 'maintain', row: 'maintain' }),
  ...taperRows(lengths.taper),
]

const sumOf = (it: Lengths): number => it.learn + it.build + it.strength + it.power + it.maintain + it.taper

/** Longest a phase may be (evidence R8.4). */
const LONGEST_PHASE = 6

/** Gives a few spare weeks to build, learn and strength; base weeks take the rest, when they are enough for a block. */
const lengthen = (row: Lengths, surplus: number, again: boolean): Lengths => {
  const lengths = { ...row }
  let left = surplus
  for (const phase of ['build', 'learn', 'strength'] as const) {
    const room = again && phase === 'learn' ? 0 : LONGEST_PHASE - lengths[phase]
    const spare = left >= 4 && phase === 'build' ? left % 4 : left >= 4 ? 0 : left
    const given = Math.min(room, spare)
    lengths[phase] += given
    left -= given
  }
  return lengths
}

/** The weeks that lead to one A race, race week included. */
const weeksToRace = (
  race: Race,
  weeks: number,
  facts: RunnerFacts,
  tables: PlanningTables,
  again: boolean,
): readonly PhaseWeek[] => {
  const row = rowFor(tables, race.kind, facts, weeks)
  if (row === null) return baseWeeks(weeks)
  const floor = again ? 0 : learnFloor(facts, tables)
  const whole = again ? { ...row, learn: 0 } : row
  const total = sumOf(whole)
  if (weeks >= total) {
    const longer = lengthen(whole, weeks - total, again)
    return phaseWeeks(longer, weeks - sumOf(longer))
  }
  const short = weeks <= 8 ? shorten(whole, total - weeks, 0, tables) : shorten(whole, total - weeks, floor, tables)
  return phaseWeeks(keepLearning(short, Math.min(floor, Math.max(0, weeks - short.taper))), 0)
}

/** First day of the last week the plan covers, and the A races that shape it. */
const horizon = (
  request: PlanRequest,
  first: CivilDay,
  tables: PlanningTables,
): { weeks: number; main: readonly Race[] } => {
  const ahead = request.races.filter((race) => race.day >= request.today)
  const main = ahead.filter((race) => race.priority === 'A').sort((a, b) => (a.day < b.day ? -1 : 1))
  const last = main.at(-1)
  if (last === undefined) {
    const latest = Math.max(0, ...ahead.map((race) => weeksFrom(first, race.day, request)))
    return { weeks: Math.max(tables.season.baseWeeks, latest + 1), main }
  }
  return { weeks: weeksFrom(first, last.day, request) + 1 + tables.season.recoverWeeks[last.kind], main }
}

const weeksFrom = (first: CivilDay, day: CivilDay, request: PlanRequest): number =>
  Math.floor(daysBetween(first, startOfWeek(day, request.weekStart)) / 7)

/** How many weeks the plan covers, the race weeks included; the run calendar is cut to it. */
export const countWeeks = (request: PlanRequest, catalogue: Catalogue): number =>
  horizon(request, startOfWeek(request.today, request.weekStart), catalogue.tables).weeks

const layPhases = (request: PlanRequest, facts: RunnerFacts, tables: PlanningTables): readonly PhaseWeek[] => {
  const first = startOfWeek(request.today, request.weekStart)
  const { weeks, main } = horizon(request, first, tables)
  const laid: PhaseWeek[] = []
  for (const [index, race] of main.entries()) {
    const raceWeek = weeksFrom(first, race.day, request)
    if (raceWeek < laid.length) continue
    laid.push(...weeksToRace(race, raceWeek + 1 - laid.length, facts, tables, index > 0))
    const recover: PhaseWeek = { phase: 'recover', row: 'recover' }
    const next = main[index + 1]
    const free = next === undefined ? Infinity : weeksFrom(first, next.day, request) - laid.length
    laid.push(...times(Math.min(free, tables.season.recoverWeeks[race.kind]), recover))
  }
  return [...laid, ...baseWeeks(weeks - laid.length)].slice(0, weeks)
}

/** Weeks of steady running at each week's start: two runs a week, back to nothing after a gap of more than ten days. */
const countSteadyWeeks = (runWeeks: readonly RunWeek[], facts: RunnerFacts): readonly number[] => {
  let steady = facts.weeksRunning
  let lastRun: CivilDay | null = null
  return runWeeks.map((week) => {
    const before = steady
    const running = week.runs.filter((run) => run.kind !== 'cross' && run.kind !== 'rest')
    for (const run of running) {
      if (lastRun !== null && daysBetween(lastRun, run.day) > 10) steady = 0
      lastRun = run.day
    }
    if (running.length >= 2) steady += 1
    return before
  })
}

/** Which line of DS-7 a week falls under, as a number; weeks of one block share it. */
export const steadyLevel = (steadyWeeks: number, facts: RunnerFacts, tables: PlanningTables): number => {
  if (facts.stage !== 'first') return tables.steadyRunning.length
  const level = tables.steadyRunning.findIndex((row) => steadyWeeks < row.underWeeks)
  return level === -1 ? tables.steadyRunning.length : level
}

/** Stage 1 of the pipeline: weeks back from race day into phases, deloads and blocks (specification, section 3.1). */
export const laySeason = (
  request: PlanRequest,
  facts: RunnerFacts,
  runWeeks: readonly RunWeek[],
  catalogue: Catalogue,
): readonly SeasonWeek[] => {
  const { tables } = catalogue
  const phases = layPhases(request, facts, tables)
  const steady = countSteadyWeeks(runWeeks, facts)
  const deloads = placeDeloads(
    phases.map((week, index) => ({ ...week, km: runWeeks[index]?.km ?? 0 })),
    facts,
    request,
    tables,
  )
  const levels = steady.map((weeks) => steadyLevel(weeks, facts, tables))
  let block = 0
  let length = 0
  return runWeeks.map((runWeek, index) => {
    const week = phases[index] ?? { phase: 'base' as const, row: 'build' as const }
    const before = phases[index - 1]
    const sameKind =
      before !== undefined && before.phase === week.phase && (week.phase !== 'base' || before.row === week.row)
    const taperOn = before?.phase === 'taper' && week.phase === 'race'
    const afterDeload = deloads[index - 1] === true && length >= 3 && remaining(phases, index) >= 3
    if ((sameKind || taperOn) && levels[index] === levels[index - 1] && !afterDeload && length < 8) length += 1
    else {
      block += 1
      length = 1
    }
    return {
      index,
      start: runWeek.start,
      phase: week.phase,
      row: week.row,
      block,
      deload: deloads[index] ?? false,
      partial: index === 0 && addDays(runWeek.start, 0) < request.today,
      steadyWeeks: steady[index] ?? 0,
      runWeek,
    }
  })
}

/** Weeks from `index` on that share its phase. */
const remaining = (phases: readonly PhaseWeek[], index: number): number => {
  const here = phases[index]
  const end = phases.findIndex((week, at) => at > index && week.phase !== here?.phase)
  return (end === -1 ? phases.length : end) - index
}
