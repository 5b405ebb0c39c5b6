import type { OpenExercise } from './open-exercises.ts'
import type { Candidate, MenuProblem } from './menu-problem.ts'
import { compareScores, MenuState } from './menu-state.ts'
import type { MenuScore } from './menu-state.ts'

/** An exercise of a session's menu and its sets in the fullest week. */
export interface MenuItem {
  readonly open: OpenExercise
  readonly sets: number
}

/** A block's menu: the exercises of each session, and how good it is. */
export interface Menu {
  readonly sessions: readonly { readonly letter: string; readonly items: readonly MenuItem[] }[]
  readonly score: MenuScore
}

/** A small generator of whole numbers; the seed comes from the problem, so the same problem gives the same menu. */
const makeChance = (seed: number): ((below: number) => number) => {
  let state = seed | 0 || 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

const seedOf = (problem: MenuProblem): number => {
  let seed = problem.rooms.length
  for (const target of problem.targets) seed = (Math.imul(seed, 31) + target) | 0
  for (const room of problem.rooms) seed = (Math.imul(seed, 31) + room.seconds) | 0
  return seed
}

type Sets = readonly (readonly number[])[]

const snapshot = (state: MenuState): Sets => state.sets.map((row) => [...row])

const restore = (state: MenuState, sets: Sets): void => {
  sets.forEach((row, session) =>
    row.forEach((count, index) => {
      if (state.sets[session]?.[index] !== count) state.change(session, index, count)
    }),
  )
}

/** One step up for a candidate: its least sets when it is out, one more when it is in; null at its most. */
const nextUp = (now: number, least: number, most: number): number | null =>
  now === 0 ? least : now < most ? now + 1 : null

interface Step {
  readonly session: number
  readonly index: number
  readonly to: number
  readonly score: MenuScore
  readonly seconds: number
}

const sameDemands = (a: MenuScore, b: MenuScore): boolean =>
  a.groups === b.groups && a.patterns === b.patterns && a.emphasis === b.emphasis

/** Among steps that serve the same demands, the one that gains most for its seconds; else the better score. */
const isBetterStep = (step: Step, best: Step | null, before: MenuScore): boolean => {
  if (compareScores(step.score, before) >= 0) return false
  if (best === null || !sameDemands(step.score, best.score))
    return best === null || compareScores(step.score, best.score) < 0
  const gain = (it: Step): number => it.score.value - before.value
  return gain(step) * best.seconds > gain(best) * step.seconds
}

/** The best step there is, but for candidates left out; null when none helps. */
const bestStep = (state: MenuState, problem: MenuProblem, out: ReadonlySet<Candidate>): Step | null => {
  const before = state.score()
  let best: Step | null = null
  for (const [session, list] of problem.candidates.entries())
    for (const [index, candidate] of list.entries()) {
      const step = out.has(candidate) ? null : tryStep(state, problem, session, index)
      best = step !== null && isBetterStep(step, best, before) ? step : best
    }
  return best
}

/** Takes the best step until none helps. */
const fill = (state: MenuState, problem: MenuProblem, out: ReadonlySet<Candidate>): void => {
  for (let step = bestStep(state, problem, out); step !== null; step = bestStep(state, problem, out))
    state.change(step.session, step.index, step.to)
}

/** What one step up would give, the state left as it was; null where it does not fit. */
const tryStep = (state: MenuState, problem: MenuProblem, session: number, index: number): Step | null => {
  const candidate = problem.candidates[session]?.[index]
  if (candidate === undefined) return null
  const now = state.sets[session]?.[index] ?? 0
  const to = nextUp(now, candidate.least, candidate.most)
  if (to === null) return null
  state.change(session, index, to)
  const score = state.fits(session, candidate) ? state.score() : null
  state.change(session, index, now)
  const seconds = (to - now) * candidate.secondsPerSet + (now === 0 ? candidate.fixedSeconds : 0)
  return score === null ? null : { session, index, to, score, seconds: Math.max(1, seconds) }
}

/** Nothing left out. */
const NONE: ReadonlySet<Candidate> = new Set()

/**
 * Takes a few exercises out, at random but for the pinned ones, and tells those that should stay out of the first
 * filling: else it would put back what was just taken.
 */
const tear = (state: MenuState, problem: MenuProblem, chance: (below: number) => number): ReadonlySet<Candidate> => {
  const out = new Set<Candidate>()
  const inside = problem.candidates.flatMap((list, session) =>
    list.flatMap((candidate, index) =>
      (state.sets[session]?.[index] ?? 0) > 0 && !problem.pins.includes(candidate.id)
        ? [{ session, index, candidate }]
        : [],
    ),
  )
  const count = Math.min(inside.length, 1 + chance(4))
  for (let removed = 0; removed < count; removed += 1) {
    const pick = inside[chance(inside.length)]
    if (pick === undefined) continue
    const now = state.sets[pick.session]?.[pick.index] ?? 0
    state.change(pick.session, pick.index, chance(3) === 0 && now > pick.candidate.least ? now - 1 : 0)
    if (chance(2) === 0) out.add(pick.candidate)
  }
  return out
}

/** Puts each pinned exercise into the first session with room for it. */
const pin = (state: MenuState, problem: MenuProblem): void => {
  for (const id of problem.pins)
    problem.candidates.some((list, session) => {
      const index = list.findIndex((it) => it.id === id)
      const candidate = list[index]
      if (candidate === undefined) return false
      state.change(session, index, candidate.least)
      if (state.fits(session, candidate)) return true
      state.change(session, index, 0)
      return false
    })
}

/** Rounds of tearing out and filling again; a budget in steps, never in time. */
export const MENU_ROUNDS = 14

/**
 * Stage 4 of the pipeline: fills the sessions greedily, then tears a few exercises out and fills again, keeping what is
 * better. Deterministic: the seed comes from the problem alone (specification, section 5).
 */
export const searchMenu = (problem: MenuProblem, rounds: number = MENU_ROUNDS): Menu => {
  const chance = makeChance(seedOf(problem))
  const state = new MenuState(problem)
  pin(state, problem)
  fill(state, problem, NONE)
  let best = snapshot(state)
  let bestScore = state.score()
  for (let round = 0; round < rounds; round += 1) {
    fill(state, problem, tear(state, problem, chance))
    fill(state, problem, NONE)
    const score = state.score()
    if (compareScores(score, bestScore) < 0) {
      best = snapshot(state)
      bestScore = score
    } else restore(state, best)
  }
  return {
    sessions: problem.rooms.map((room, session) => ({
      letter: room.letter,
      items: (problem.candidates[session] ?? []).flatMap((candidate, index) => {
        const sets = best[session]?.[index] ?? 0
        return sets > 0 ? [{ open: candidate.open, sets }] : []
      }),
    })),
    score: bestScore,
  }
}
