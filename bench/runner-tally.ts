import { RULE_IDS } from '@strongstride/core'
import type { RuleId } from '@strongstride/core'
import { LAWS } from '@strongstride/core/testing'
import type { LawName } from '@strongstride/core/testing'
import type { BySoftRule, RunnerReport } from './runner-report.ts'

/** Lines kept of a kind; more are only counted, so that any number of runners fits into memory. */
const MOST_LINES = 50

/** Lines that say what is wrong: all are counted, the first are kept. */
export interface Lines {
  readonly count: number
  readonly kept: readonly string[]
}

const NO_LINES: Lines = { count: 0, kept: [] }

const addLines = ({ count, kept }: Lines, more: readonly string[]): Lines =>
  more.length === 0 ? { count, kept } : { count: count + more.length, kept: [...kept, ...more].slice(0, MOST_LINES) }

/** Faults of a rule: planted, caught, and the names of those missed. */
export interface RuleFaults {
  readonly planted: number
  readonly caught: number
}

/** A law over all runners it was held against. */
export interface HeldLaw {
  readonly runners: number
  readonly held: number
  readonly lines: Lines
}

/** What the reports of any number of runners come to. */
export interface RunnerTally {
  readonly runners: number
  readonly planned: number
  readonly stopped: number
  readonly refused: number
  readonly checks: { readonly made: number; readonly judged: number }
  readonly faults: Lines
  readonly deadEnds: Lines
  /** Refusals, stops left out, a line each. */
  readonly refusals: Lines
  /** How often each pair of rule and change was named, stops included. */
  readonly refusedBy: ReadonlyMap<string, number>
  readonly sessions: number
  readonly gaveWay: BySoftRule
  readonly minutesOver: number
  /** Milliseconds of planning in all. */
  readonly planning: number
  /** Plans that faults were planted into. */
  readonly plantedInto: number
  readonly planted: Readonly<Record<RuleId, RuleFaults>>
  readonly missed: Lines
  readonly laws: Readonly<Record<LawName, HeldLaw>>
}

/** The tally before any report. */
export const EMPTY_TALLY: RunnerTally = {
  runners: 0,
  planned: 0,
  stopped: 0,
  refused: 0,
  checks: { made: 0, judged: 0 },
  faults: NO_LINES,
  deadEnds: NO_LINES,
  refusals: NO_LINES,
  refusedBy: new Map(),
  sessions: 0,
  gaveWay: { 'PL-8': 0, 'PL-10': 0 },
  minutesOver: 0,
  planning: 0,
  plantedInto: 0,
  planted: Object.fromEntries(RULE_IDS.map((rule) => [rule, { planted: 0, caught: 0 }])) as RunnerTally['planted'],
  missed: NO_LINES,
  laws: Object.fromEntries(
    Object.keys(LAWS).map((name) => [name, { runners: 0, held: 0, lines: NO_LINES }]),
  ) as unknown as RunnerTally['laws'],
}

const addRefusal = (tally: RunnerTally, { seed, outcome, refusal }: RunnerReport): Partial<RunnerTally> => {
  if (refusal === null) return {}
  const name = `${refusal.rule} ${refusal.change}`
  const refusedBy = new Map(tally.refusedBy).set(name, (tally.refusedBy.get(name) ?? 0) + 1)
  if (outcome !== 'refused') return { refusedBy, stopped: tally.stopped + 1 }
  return { refusedBy, refused: tally.refused + 1, refusals: addLines(tally.refusals, [`seed ${seed}: ${name}`]) }
}

const addPlanted = (tally: RunnerTally, { seed, planted }: RunnerReport): Partial<RunnerTally> => {
  if (planted === null) return {}
  const rules = RULE_IDS.map((rule) => {
    const before = tally.planted[rule]
    const now = planted[rule]
    return [rule, { planted: before.planted + now.planted, caught: before.caught + now.caught }] as const
  })
  const missed = RULE_IDS.flatMap((rule) => planted[rule].missed.map((name) => `seed ${seed}: ${rule} ${name}`))
  return {
    plantedInto: tally.plantedInto + 1,
    planted: Object.fromEntries(rules) as RunnerTally['planted'],
    missed: addLines(tally.missed, missed),
  }
}

const addLaws = (tally: RunnerTally, { laws }: RunnerReport): Partial<RunnerTally> => {
  if (laws === null) return {}
  const all = Object.entries(tally.laws).map(([name, { runners, held, lines }]) => {
    const broken = laws[name as LawName]
    // One line a runner: the first says where to look.
    const now = {
      runners: runners + 1,
      held: held + Number(broken.length === 0),
      lines: addLines(lines, broken.slice(0, 1)),
    }
    return [name, now]
  })
  return { laws: Object.fromEntries(all) as RunnerTally['laws'] }
}

/** The tally with one more report. */
export const addReport = (tally: RunnerTally, report: RunnerReport): RunnerTally => ({
  ...tally,
  runners: tally.runners + 1,
  planned: tally.planned + Number(report.outcome === 'planned'),
  checks: { made: tally.checks.made + report.checks.made, judged: tally.checks.judged + report.checks.judged },
  faults: addLines(tally.faults, report.faults),
  deadEnds: addLines(tally.deadEnds, report.deadEnds.slice(0, 1)),
  sessions: tally.sessions + report.sessions,
  gaveWay: {
    'PL-8': tally.gaveWay['PL-8'] + report.gaveWay['PL-8'],
    'PL-10': tally.gaveWay['PL-10'] + report.gaveWay['PL-10'],
  },
  minutesOver: Math.max(tally.minutesOver, report.minutesOver),
  planning: tally.planning + report.planning,
  ...addRefusal(tally, report),
  ...addPlanted(tally, report),
  ...addLaws(tally, report),
})
