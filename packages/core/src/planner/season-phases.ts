import { daysBetween, startOfWeek } from '../calendar/index.ts'
import type { CivilDay } from '../calendar/index.ts'
import type { Race, RaceKind } from '../run/index.ts'
import type { PlanRequest } from '../plan/index.ts'
import type { Catalogue, Phase, PlanningTables, SeasonRow, TableRow } from '../strength/index.ts'
import type { RunnerView } from './planner-view.ts'
import type { RunnerFacts } from './runner-facts.ts'

/** Phase and table row of a week, before blocks are cut. */
export interface PhaseWeek {
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
  const hasKnown = facts.stage !== 'first' && facts.monthsStrength >= 3
  if (hasKnown && facts.gap?.learnAgain !== true) return 0
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
  again: boolean,
  { facts, catalogue: { tables } }: RunnerView,
): readonly PhaseWeek[] => {
  const row = rowFor(tables, race.kind, facts, weeks)
  if (row === null) return baseWeeks(weeks)
  const floor = again ? 0 : learnFloor(facts, tables)
  const whole = again ? { ...row, learn: 0 } : row
  const total = sumOf(whole)
  if (weeks >= total) {
    const longer = keepLearning(lengthen(whole, weeks - total, again), Math.min(floor, weeks - whole.taper))
    return phaseWeeks(longer, weeks - sumOf(longer))
  }
  const short = shorten(whole, total - weeks, floor, tables)
  return phaseWeeks(keepLearning(short, Math.min(floor, weeks - short.taper)), 0)
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

/** Each week's phase and table row, weeks back from every A race; base weeks where there is none. */
export const layPhases = (view: RunnerView): readonly PhaseWeek[] => {
  const {
    request,
    catalogue: { tables },
  } = view
  const first = startOfWeek(request.today, request.weekStart)
  const { weeks, main } = horizon(request, first, tables)
  const laid: PhaseWeek[] = []
  for (const [index, race] of main.entries()) {
    const raceWeek = weeksFrom(first, race.day, request)
    if (raceWeek < laid.length) continue
    laid.push(...weeksToRace(race, raceWeek + 1 - laid.length, index > 0, view))
    const recover: PhaseWeek = { phase: 'recover', row: 'recover' }
    const next = main[index + 1]
    const free = next === undefined ? Infinity : weeksFrom(first, next.day, request) - laid.length
    laid.push(...times(Math.min(free, tables.season.recoverWeeks[race.kind]), recover))
  }
  return [...laid, ...baseWeeks(weeks - laid.length)].slice(0, weeks)
}
