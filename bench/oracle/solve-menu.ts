import type { MenuProblem, MenuScore, MenuSets } from '@strongstride/core/menu'
import type { CallbackEvent, Highs, Model, ModelData } from 'highs'
import { gather, minus, plus, sumOf, times, valueOf } from './linear-program.ts'
import type { LinearProgram, Sum } from './linear-program.ts'
import { readSets, writeMenuProgram } from './menu-program.ts'
import type { MenuProgram } from './menu-program.ts'

/** What the oracle is asked about one problem. */
export interface OracleTask {
  readonly problem: MenuProblem
  /** Seconds the solver may take for all its stages. */
  readonly seconds: number
  /** For a race: a value in millionths that is enough once no less can be missed; null: go on to the end. */
  readonly enough: number | null
}

/** A menu the solver has found. */
export interface Incumbent {
  readonly type: 'incumbent'
  readonly stage: StageEnd['stage']
  readonly seconds: number
  readonly sets: MenuSets
}

/** How a stage of the solver ended. */
export interface StageEnd {
  readonly type: 'stage'
  readonly stage: 'missed' | 'emphasis' | 'value'
  readonly seconds: number
  /** Proven best. */
  readonly closed: boolean
  /** What the solver says of the score it ended with, as far as the stage was about it; null: it found no menu. */
  readonly claims: Partial<MenuScore> | null
  /** The solver's own bound of what the stage makes small: no menu comes below it. Null: none yet. */
  readonly bound: number | null
}

/** What the solver has proven so far in a stage that goes on: all that is left of it when its process is ended. */
export interface BoundSoFar {
  readonly type: 'bound'
  readonly stage: StageEnd['stage']
  readonly seconds: number
  readonly bound: number
}

/** What the solver reports while it works, in its order. */
export type OracleReport = Incumbent | BoundSoFar | StageEnd

const toModel = ({ columns, rows }: LinearProgram, objective: Sum, highs: Highs): ModelData => {
  const costs = columns.map(() => 0)
  for (const [column, factor] of gather(objective.terms)) costs[column] = factor
  const starts = [0]
  for (const { terms } of rows) starts.push((starts.at(-1) ?? 0) + terms.length)
  return {
    numCols: columns.length,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.minimize,
    offset: objective.constant,
    colCost: costs,
    colLower: columns.map(({ lower }) => lower),
    colUpper: columns.map(({ upper }) => upper),
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => upper),
    integrality: columns.map(({ whole }) => (whole ? 1 : 0)),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: rows.flatMap(({ terms }) => terms.map(([column]) => column)),
      values: rows.flatMap(({ terms }) => terms.map(([, factor]) => factor)),
    },
  }
}

/** What one run of the solver is asked: an objective to make small. */
interface StageAsk {
  readonly objective: Sum
  /** Two answers that differ by less are as good as each other. */
  readonly step: number
  readonly seconds: number
  readonly from: Float64Array | null
  readonly target: number | null
  readonly onAnswer: (values: Float64Array) => void
  readonly onBound: (bound: number) => void
}

interface StageAnswer {
  readonly closed: boolean
  readonly values: Float64Array | null
  readonly bound: number | null
}

/** What a stage makes small, in which steps, and its share of the time left. */
interface StageWish {
  readonly objective: Sum
  readonly step: number
  readonly share: number
  readonly target?: number | null
}

/** What a sum may come to at most. */
interface Cap {
  readonly sum: Sum
  readonly most: number
}

const setOptions = (model: Model, { step, seconds, target }: StageAsk, presolve: 'on' | 'off'): void => {
  model.options.set({
    output_flag: false,
    presolve,
    time_limit: seconds,
    mip_rel_gap: 0,
    mip_abs_gap: step / 2,
    mip_feasibility_tolerance: 1e-9,
    primal_feasibility_tolerance: 1e-9,
  })
  if (target !== null) model.options.set('objective_target', target + step / 2)
}

const finiteOrNull = (value: number): number | null => (Math.abs(value) < 1e15 ? value : null)

/**
 * Asks HiGHS for a stage. Where its presolve makes a program it then cannot solve, which happens in small ones now and
 * again, it is asked once more without.
 */
const runStage = (program: LinearProgram, ask: StageAsk, highs: Highs, presolve: 'on' | 'off' = 'on'): StageAnswer => {
  const answer = runOnce(program, ask, highs, presolve)
  const hasFailed = answer.values === null && !answer.closed && !answer.outOfTime
  return hasFailed && presolve === 'on' ? runStage(program, ask, highs, 'off') : answer
}

const runOnce = (
  program: LinearProgram,
  ask: StageAsk,
  highs: Highs,
  presolve: 'on' | 'off',
): StageAnswer & { readonly outOfTime: boolean } => {
  const model = highs.createModel(toModel(program, ask.objective, highs))
  try {
    setOptions(model, ask, presolve)
    if (ask.from !== null) model.setSolution({ colValue: ask.from })
    model.run({
      [highs.constants.callbackType.mipImprovingSolution]: ({ data }: CallbackEvent): undefined => {
        if (data.mip_solution !== undefined) ask.onAnswer(data.mip_solution)
      },
      [highs.constants.callbackType.mipLogging]: ({ data }: CallbackEvent): undefined => {
        const bound = finiteOrNull(data.mip_dual_bound ?? Infinity)
        if (bound !== null) ask.onBound(bound)
      },
    })
    const isWhole = program.columns.some(({ whole }) => whole)
    const hasAnswer = model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible
    return {
      outOfTime: model.getModelStatus() === highs.constants.modelStatus.timeLimit,
      closed: model.getModelStatus() === highs.constants.modelStatus.optimal,
      values: hasAnswer ? model.getSolution().colValue : null,
      bound: finiteOrNull(isWhole ? Number(model.info.get('mip_dual_bound')) : model.getObjectiveValue()),
    }
  } finally {
    model.dispose()
  }
}

const withCaps = ({ columns, rows }: LinearProgram, caps: readonly Cap[]): LinearProgram => ({
  columns,
  rows: [
    ...rows,
    ...caps.map(({ sum, most }) => ({ terms: gather(sum.terms), lower: -Infinity, upper: most - sum.constant })),
  ],
})

/** The same program with the menu of an answer and no other. */
const fixPlaces = ({ program, places }: MenuProgram, values: ArrayLike<number>): LinearProgram => {
  const chosen = new Set(places.flatMap(({ sets, isIn }) => [...sets.terms, ...isIn.terms].map(([column]) => column)))
  const columns = program.columns.map((column, at) => {
    const value = Math.round(values[at] ?? 0)
    return chosen.has(at) ? { ...column, lower: value, upper: value } : column
  })
  return { columns, rows: program.rows }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, it) => total + Math.max(0, it), 0)

/**
 * What is missed as one number: a pin weighs more than every group together, a group more than every pattern. Each is at
 * most its needs added up, a few dozen, so that the weights stay small enough for a solver in floating point.
 */
const missedAsOne = ({ pins, groups, patterns }: MenuProgram, problem: MenuProblem): Sum => {
  const group = sum(problem.patternsNeeded) + 1
  const pin = group * (sum(problem.linesNeeded) + 1)
  return plus(times(pin, pins), times(group, groups), patterns)
}

/** A value is a whole number of millionths of a set: what two values differ by at least. */
const VALUE_STEP = 1e-6

/** A solver at work on one problem: what it has settled, and the answer it would go on from. */
class Solving {
  readonly menu: MenuProgram
  readonly #task: OracleTask
  readonly #highs: Highs
  readonly #report: (said: OracleReport) => void
  readonly #began = performance.now()
  readonly #settled: Cap[] = []
  #from: Float64Array | null = null

  constructor(task: OracleTask, highs: Highs, report: (said: OracleReport) => void) {
    this.menu = writeMenuProgram(task.problem)
    this.#task = task
    this.#highs = highs
    this.#report = report
  }

  #now(): number {
    return (performance.now() - this.#began) / 1000
  }

  #say(stage: StageEnd['stage'], values: Float64Array): void {
    const sets = readSets(this.menu.places, this.#task.problem, values)
    this.#report({ type: 'incumbent', stage, seconds: this.#now(), sets })
  }

  /** Keeps a sum at or below what it has come to. */
  settle(sum: Sum, most: number): void {
    this.#settled.push({ sum, most })
  }

  /** Makes an objective small in a share of the time left, and answers what it came to. */
  run(stage: StageEnd['stage'], { objective, step, share, target = null }: StageWish): number | null {
    if (objective.terms.length === 0) return this.#skip(stage, objective)
    const { program } = this.menu
    const seconds = Math.max(0.01, (this.#task.seconds - this.#now()) * share)
    const onAnswer = (values: Float64Array): void => this.#say(stage, values)
    const onBound = (bound: number): void => this.#report({ type: 'bound', stage, seconds: this.#now(), bound })
    const ask = { objective, step, seconds, target, from: this.#from, onAnswer, onBound }
    const { closed, values, bound } = runStage(withCaps(program, this.#settled), ask, this.#highs)
    const pressed = values === null || closed ? values : this.#press(values, objective)
    if (pressed !== null) this.#say(stage, pressed)
    const claims = pressed === null ? null : this.#claims(stage, pressed)
    this.#report({ type: 'stage', stage, seconds: this.#now(), closed, claims, bound })
    this.#from = pressed
    return pressed === null ? null : valueOf(objective, pressed)
  }

  #claims(stage: StageEnd['stage'], values: Float64Array): Partial<MenuScore> {
    const { pins, groups, patterns, emphasis, value } = this.menu
    if (stage === 'value') return { value: valueOf(value, values) / VALUE_STEP }
    if (stage === 'emphasis') return { emphasis: valueOf(emphasis, values) }
    return { pins: valueOf(pins, values), groups: valueOf(groups, values), patterns: valueOf(patterns, values) }
  }

  /** Nothing can be missed where nothing is asked. */
  #skip(stage: StageEnd['stage'], { constant }: Sum): number {
    this.#report({ type: 'stage', stage, seconds: this.#now(), closed: true, claims: null, bound: constant })
    return constant
  }

  /** An answer cut short may claim less than its menu is worth: the same menu again, its other columns at their best. */
  #press(values: Float64Array, objective: Sum): Float64Array {
    const fixed = fixPlaces(this.menu, values)
    const unheard = { onAnswer: () => {}, onBound: () => {} }
    const ask = { objective, step: VALUE_STEP, seconds: 5, target: null, from: values, ...unheard }
    return runStage(withCaps(fixed, this.#settled), ask, this.#highs).values ?? values
  }
}

/**
 * Solves a menu problem and says what it finds on the way. Stage by stage, each with what the ones before it found to be
 * the least: in one stage a thousandth of emphasis would have to outweigh every millionth of value, which no solver in
 * floating point can tell apart.
 */
export const solveMenu = (task: OracleTask, highs: Highs, report: (said: OracleReport) => void): void => {
  const { problem, enough } = task
  const solving = new Solving(task, highs, report)
  const { menu } = solving
  const stages = [
    ['missed', missedAsOne(menu, problem)],
    ['emphasis', menu.emphasis],
  ] as const
  for (const [stage, objective] of stages) {
    const missed = solving.run(stage, { objective, step: 1, share: 0.5 })
    if (missed === null) return
    solving.settle(objective, Math.round(missed))
  }
  solving.run('value', {
    objective: minus(sumOf([]), menu.value),
    step: VALUE_STEP,
    share: 1,
    target: enough === null ? null : -enough * VALUE_STEP,
  })
}
