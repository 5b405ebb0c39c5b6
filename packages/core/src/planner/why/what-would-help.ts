import { byMuscle, MUSCLES } from '../../anatomy/index.ts'
import type { MuscleId } from '../../anatomy/index.ts'
import type { ExerciseId } from '../../exercise/index.ts'
import { compareScores, scoreMenu, searchMenu, worthOf } from '../../menu/index.ts'
import type { MenuProblem, MenuScore, MenuSets } from '../../menu/index.ts'
import type { Plan, PlanWeek } from '../../plan/index.ts'
import type { Catalogue, TableRow } from '../../strength/index.ts'
import type { ByMuscle } from '../../anatomy/index.ts'
import { toThousandths } from '../../units/index.ts'
import type { Thousandths } from '../../units/index.ts'
import { poseBlock } from '../block-menu.ts'
import type { PosedBlock } from '../block-menu.ts'
import { readSeason } from '../read-season.ts'
import type { SeasonView } from '../planner-view.ts'
import type { SessionSlotPlan } from '../slots.ts'
import { changeRequest, changesFor } from './changes.ts'
import type { Change } from './changes.ts'
import { menuIn, setsIn, trimMenu, weeklySets } from './menu-sums.ts'
import { blockAround, menuOfPlan, readPlan, slotsInPlan } from './planned-block.ts'
import type { PlannedBlock, ReadPlan } from './planned-block.ts'

/** A muscle's effective sets in a full week: as the plan has it, about what a change would make it, and the aim then. */
export interface MuscleChange {
  readonly muscle: MuscleId
  readonly from: number
  readonly to: number
  readonly of: number
}

/** What a change brings in the weeks of one block. */
export interface HelpInBlock {
  readonly block: number
  readonly row: TableRow
  /** First day of the block's first week. */
  readonly start: PlanWeek['start']
  /** Sets that pins, groups, patterns and the emphasis (thousandths) miss no longer. */
  readonly missed: {
    readonly pins: number
    readonly groups: number
    readonly patterns: number
    readonly emphasis: number
  }
  /** What the menu is worth more, in sets. */
  readonly gain: number
  /** Muscles that come half a set a week or more nearer to their aim, the largest gain first; then those that lose it. */
  readonly muscles: readonly MuscleChange[]
  /** Exercises that come in. */
  readonly brings: readonly ExerciseId[]
  /** Hops and jumps that open. */
  readonly hops: readonly ExerciseId[]
}

/** The answer to one what-if. */
export interface Help {
  readonly change: Change
  /** Of the block ahead and the one that asks most, those it is worth saying of; where it brings most comes first. */
  readonly blocks: readonly HelpInBlock[]
  /** True when it is worth saying: something missed is met, or half a set's worth is gained. */
  readonly helps: boolean
}

/** Steps a what-if may weigh, and the plan's own menu before it, which is polished first. */
const WHAT_IF_STEPS = 7_000
const POLISH_STEPS = 60_000

/** Half a set: less is not worth a word. */
const HALF_A_SET: Thousandths = 500
const WORTH_A_WORD = HALF_A_SET / 1000

/** A problem and the best menu known for it. */
interface Answer {
  readonly posed: PosedBlock
  readonly problem: MenuProblem
  readonly menu: MenuSets
  readonly score: MenuScore
}

const ASKING_ROWS: readonly TableRow[] = ['learn', 'build', 'strength', 'power', 'maintain']

const targetsOf = (week: PlanWeek): number => Object.values(week.targets).reduce((sum, it) => sum + it, 0)

/** The block ahead and the one that asks most, as far as they differ. */
const askedBlocks = (read: ReadPlan): readonly PlannedBlock[] => {
  const { plan } = read
  const ahead = plan.weeks.filter(
    (week) =>
      ASKING_ROWS.includes(week.row) && !week.deload && week.start >= plan.request.today && week.sessions.length > 0,
  )
  const [first] = ahead
  if (first === undefined) return []
  const fullest = ahead.reduce((most, week) => (targetsOf(week) > targetsOf(most) ? week : most), first)
  const blocks = [blockAround(fullest, read), blockAround(first, read)]
  return [...new Set(blocks)].flatMap((it) => (it === null ? [] : [it]))
}

const weeksIn = ({ posed, problem }: Answer): number => (posed.alternating ? Math.max(1, problem.rooms.length) : 1)

const setsAWeek = (answer: Answer): ByMuscle<Thousandths> => weeklySets(answer.problem, answer.menu, weeksIn(answer))

const solve = (posed: PosedBlock, start: MenuSets, steps: number): Answer => {
  const { problem } = posed.posed()
  const { sets, score } = searchMenu(problem, { steps, start })
  return { posed, problem, menu: sets, score }
}

const sameSlot = (a: SessionSlotPlan, b: SessionSlotPlan): boolean =>
  a.load === b.load && a.plyo === b.plyo && a.minutes === b.minutes && a.slot === b.slot && a.place.id === b.place.id

/** Where a block's sessions stand after a change: as placed where the week's shape stays, else as stage 3 finds them. */
const poseChanged = (block: PlannedBlock, change: Change, view: SeasonView): PosedBlock => {
  const asPlaced = (): PosedBlock => poseBlock(block.weeks, { ...block.past, slots: slotsInPlan(block, view) }, view)
  if (change.kind !== 'session' && change.kind !== 'weekday' && change.kind !== 'test') return asPlaced()
  const found = poseBlock(block.weeks, { ...block.past, slots: null }, view)
  const isSame =
    found.slots.length === block.found.slots.length &&
    found.slots.every((slot, at) => sameSlot(slot, block.found.slots[at] ?? slot))
  return isSame ? asPlaced() : found
}

/** The better of two menus of one problem. */
const betterOf = (problem: MenuProblem, a: MenuSets, b: MenuSets): MenuSets =>
  compareScores(scoreMenu(problem, a), scoreMenu(problem, b)) <= 0 ? a : b

/** What the plan's own menu is worth: also what the changed one is, where it needs nothing of the change. */
const withoutChange = (before: Answer, after: Answer): Answer => {
  const carried = trimMenu(before.problem, menuIn(before.problem, setsIn(after.problem, after.menu)))
  const menu = betterOf(before.problem, before.menu, carried)
  return { ...before, menu, score: scoreMenu(before.problem, menu) }
}

/** Whether two problems of a block ask the same, so that their menus' values can be compared. */
const asksTheSame = (a: PosedBlock, b: PosedBlock): boolean =>
  a.alternating === b.alternating && MUSCLES.every((muscle) => a.demand.targets[muscle] === b.demand.targets[muscle])

const worthOfSets = ({ problem, ...answer }: Answer, sets: ByMuscle<Thousandths>): number =>
  MUSCLES.reduce(
    (sum, muscle, at) => sum + worthOf(problem.worth[at] ?? [], sets[muscle] * weeksIn({ problem, ...answer })),
    0,
  )

/** What a menu is worth more than the one before, millionths of a set; where more is asked, in its own terms. */
const gainOf = (before: Answer, after: Answer): number =>
  asksTheSame(before.posed, after.posed)
    ? after.score.value - before.score.value
    : worthOfSets(after, setsAWeek(after)) - worthOfSets(after, setsAWeek(before))

/** Sets a muscle comes nearer to what is aimed at. */
const nearerOf = ({ from, to, of }: Omit<MuscleChange, 'muscle'>): number => Math.min(to, of) - Math.min(from, of)

/** Sets a week that the fullest weeks of a block have, those with most sessions, topped up as the plan has them. */
const setsInPlan = ({ written }: PlannedBlock): ByMuscle<Thousandths> => {
  const most = Math.max(...written.map((week) => (week.deload ? 0 : week.sessions.length)))
  const full = written.filter((week) => !week.deload && week.sessions.length === most)
  return byMuscle((muscle) => {
    const sum = full.reduce((sets, week) => sets + toThousandths(week.effectiveSets[muscle] ?? 0), 0)
    return Math.round(sum / Math.max(1, full.length))
  })
}

/** Changes that give the sessions other days: what placing them has cost a session may be gone with it. */
const PLACED_ANEW: readonly Change['kind'][] = ['session', 'weekday']

/**
 * Muscles from what the plan has to what it would have: the plan's own sets and what the menu gains or loses. Sets that
 * placing took from the menu stay gone, but where the sessions are placed anew.
 */
const muscleChanges = (
  block: PlannedBlock,
  { kind }: Change,
  before: Answer,
  after: Answer,
): readonly MuscleChange[] => {
  const [had, has, inPlan] = [setsAWeek(before), setsAWeek(after), setsInPlan(block)]
  const isPlacedAnew = PLACED_ANEW.includes(kind)
  const { targets } = after.posed.demand
  return MUSCLES.map((muscle) => {
    const more = has[muscle] - had[muscle]
    const isWhole = isPlacedAnew || inPlan[muscle] >= had[muscle]
    const to = more >= 0 && isWhole ? Math.max(inPlan[muscle], has[muscle]) : Math.max(0, inPlan[muscle] + more)
    return { muscle, from: inPlan[muscle], to, of: targets[muscle] }
  })
    .filter((it) => Math.abs(nearerOf(it)) >= HALF_A_SET)
    .sort((a, b) => nearerOf(b) - nearerOf(a))
    .map(({ muscle, from, to, of }) => ({ muscle, from: from / 1000, to: to / 1000, of: of / 1000 }))
}

const exercisesIn = ({ problem, menu }: Answer): ReadonlySet<ExerciseId> =>
  new Set(problem.candidates.flatMap((list, room) => list.flatMap(({ id }, at) => (menu[room]?.[at] ? [id] : []))))

const hopsIn = ({ plyo }: PosedBlock): readonly ExerciseId[] => [
  ...new Set([...plyo.values()].flat().map(({ exercise }) => exercise.id)),
]

const newHops = (before: PosedBlock, after: PosedBlock): readonly ExerciseId[] =>
  hopsIn(after).filter((id) => !hopsIn(before).includes(id))

const compare = (block: PlannedBlock, change: Change, before: Answer, after: Answer): HelpInBlock => {
  const first = block.weeks[0]
  const had = exercisesIn(before)
  const fewer = (of: 'pins' | 'groups' | 'patterns' | 'emphasis'): number => before.score[of] - after.score[of]
  return {
    block: first?.block ?? 0,
    row: first?.row ?? 'build',
    start: block.start,
    missed: { pins: fewer('pins'), groups: fewer('groups'), patterns: fewer('patterns'), emphasis: fewer('emphasis') },
    gain: Math.round(gainOf(before, after) / 1000) / 1000,
    muscles: muscleChanges(block, change, before, after),
    brings: [...exercisesIn(after)].filter((id) => !had.has(id)),
    hops: newHops(before.posed, after.posed),
  }
}

const helpInBlock = (block: PlannedBlock, solved: Answer, change: Change, view: SeasonView): HelpInBlock | null => {
  const posed = poseChanged(block, change, view)
  const { problem } = posed.posed()
  if (JSON.stringify(problem) === JSON.stringify(solved.problem)) return null
  const start = trimMenu(problem, menuIn(problem, setsIn(solved.problem, solved.menu)))
  const after = solve(posed, start, WHAT_IF_STEPS)
  const before = withoutChange(solved, after)
  const isWorse = asksTheSame(before.posed, posed) && compareScores(after.score, before.score) > 0
  return isWorse && newHops(before.posed, posed).length === 0 ? null : compare(block, change, before, after)
}

const metMore = ({ missed }: HelpInBlock): number => missed.pins + missed.groups + missed.patterns

/** Sets a week nearer to what is aimed at, what others lose taken off. */
const nearer = ({ muscles }: HelpInBlock): number => muscles.reduce((sum, it) => sum + nearerOf(it), 0)

const isWorthAWord = (block: HelpInBlock): boolean =>
  metMore(block) > 0 ||
  block.missed.emphasis > 0 ||
  block.hops.length > 0 ||
  (block.gain >= WORTH_A_WORD && nearer(block) >= WORTH_A_WORD)

const byWorth = (a: HelpInBlock, b: HelpInBlock): number =>
  metMore(b) - metMore(a) || b.missed.emphasis - a.missed.emphasis || b.gain - a.gain

/**
 * What would help most: each what-if asked of the plan's fullest block and of the one ahead, their menus solved again
 * from the plan's own answer, which a larger request therefore never falls below. A generator: each step is one answer,
 * so that a worker can show how far it is and stop. The answers are what the blocks' menus would hold; what a whole new
 * plan holds is about that.
 *
 * @example
 * ```ts no-run
 * const helps = rankHelp([...whatWouldHelp(plan, catalogue)])
 * ```
 */
export function* whatWouldHelp(plan: Plan, catalogue: Catalogue): Generator<Help, void> {
  const read = readPlan(plan, catalogue)
  const blocks = askedBlocks(read)
  const solved = blocks.map((block) => solve(block.posed, menuOfPlan(block), POLISH_STEPS))
  for (const change of changesFor(plan.request, catalogue)) {
    const { view } = readSeason(changeRequest(plan.request, change), catalogue)
    const answers = blocks.flatMap((block, at) => {
      const before = solved[at]
      return before === undefined ? [] : (helpInBlock(block, before, change, view) ?? [])
    })
    const told = answers.filter(isWorthAWord)
    yield { change, blocks: told.sort(byWorth), helps: told.length > 0 }
  }
}

const sumOf = (help: Help, of: (block: HelpInBlock) => number): number =>
  help.blocks.reduce((sum, block) => sum + of(block), 0)

/** The answers worth saying, the most helpful first: pins, groups and patterns, then the emphasis, then sets. */
export const rankHelp = (helps: readonly Help[]): readonly Help[] =>
  helps
    .filter((it) => it.helps)
    .sort(
      (a, b) =>
        sumOf(b, metMore) - sumOf(a, metMore) ||
        sumOf(b, (it) => it.missed.emphasis) - sumOf(a, (it) => it.missed.emphasis) ||
        sumOf(b, (it) => it.gain) - sumOf(a, (it) => it.gain),
    )
