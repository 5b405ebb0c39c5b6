import { makePlan } from '@strongstride/core'
import type { Catalogue, Plan } from '@strongstride/core'
import { generateRunner, LAWS, plantFaults, rememberPlans } from '@strongstride/core/testing'
import type { FaultCounts, LawName } from '@strongstride/core/testing'
import { judgeRunner } from './judge-runner.ts'
import type { RuleChecks } from './judge-runner.ts'
import { weekUses } from './week-use.ts'
import type { WeekUse } from './week-use.ts'

/** A runner to be judged, and what beside the rules: each of the three takes several times as long as planning. */
export interface RunnerTask {
  readonly seed: number
  readonly plantsFaults: boolean
  readonly holdsLaws: boolean
  readonly measuresMinutes: boolean
}

/** The rules that may give way, with a word. */
export const SOFT_RULES = ['PL-8', 'PL-10'] as const
/** Numbers by soft rule. */
export type BySoftRule = Readonly<Record<(typeof SOFT_RULES)[number], number>>

/** What breaks each law, a line each. */
export type LawBreaches = Readonly<Record<LawName, readonly string[]>>

/** What the figures need of a judged runner, small enough to cross from one thread to another by the thousand. */
export interface RunnerReport {
  readonly seed: number
  readonly outcome: 'planned' | 'stopped' | 'refused' | 'failed'
  /** What a refusal names: the rule or field that blocks, and the change that would help. */
  readonly refusal: { readonly rule: string; readonly change: string } | null
  readonly faults: readonly string[]
  readonly deadEnds: readonly string[]
  readonly checks: RuleChecks
  /** Sessions from today on, and those at which a soft rule gave way. */
  readonly sessions: number
  readonly gaveWay: BySoftRule
  readonly minutesOver: number
  readonly planning: number
  readonly weeks: readonly WeekUse[]
  readonly planted: FaultCounts | null
  readonly laws: LawBreaches | null
}

const countSoft = ({ weeks, request }: Plan): Pick<RunnerReport, 'sessions' | 'gaveWay'> => {
  const ahead = weeks.flatMap(({ sessions }) => sessions).filter(({ day }) => day >= request.today)
  const countOf = (rule: string): number =>
    ahead.filter(({ reasons }) => reasons.some(({ code }) => code === rule)).length
  return { sessions: ahead.length, gaveWay: { 'PL-8': countOf('PL-8'), 'PL-10': countOf('PL-10') } }
}

const holdLaws = (seed: number, catalogue: Catalogue): LawBreaches => {
  const planner = rememberPlans((request) => makePlan(request, catalogue))
  const request = generateRunner(seed)
  const held = Object.entries(LAWS).map(([name, law]) => [
    name,
    law(planner, request, catalogue).map((line) => `seed ${seed}: ${line}`),
  ])
  return Object.fromEntries(held) as LawBreaches
}

/** Judges a runner. */
export const reportRunner = (task: RunnerTask, catalogue: Catalogue): RunnerReport => {
  const { seed, plantsFaults, holdsLaws, measuresMinutes } = task
  const { plan, refusal, ...judged } = judgeRunner(seed, catalogue)
  const laws = holdsLaws && (plan !== null || refusal !== null) ? holdLaws(seed, catalogue) : null
  if (plan === null) {
    const outcome = refusal === null ? 'failed' : refusal.rule === 'SF-1' ? 'stopped' : 'refused'
    const named = refusal === null ? null : { rule: refusal.rule, change: refusal.wouldHelp.code }
    const none = { sessions: 0, gaveWay: { 'PL-8': 0, 'PL-10': 0 }, weeks: [], planted: null }
    return { ...judged, outcome, refusal: named, ...none, laws }
  }
  return {
    ...judged,
    outcome: 'planned',
    refusal: null,
    ...countSoft(plan),
    weeks: measuresMinutes ? weekUses(plan, catalogue) : [],
    planted: plantsFaults ? plantFaults([plan], catalogue) : null,
    laws,
  }
}
