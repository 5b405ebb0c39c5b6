import { MUSCLES, MUSCLES_BY_GROUP, TRUNK_MUSCLES, HIP_MUSCLES } from '../anatomy/index.ts'
import type { ByMuscle, MuscleId } from '../anatomy/index.ts'
import type { ExerciseId, Pattern } from '../exercise/index.ts'
import { DEMAND_LINES, WEEKLY_PATTERNS } from '../menu/index.ts'
import type { MenuCandidate, MenuProblem, MenuRoom, WorthStretch } from '../menu/index.ts'
import type { Catalogue, TableRow } from '../strength/index.ts'
import { ceilToHalf, toThousandths } from '../units/index.ts'
import type { Thousandths } from '../units/index.ts'
import { doseSet, workSeconds } from './dosing.ts'
import { itemLegLoad } from './leg-load.ts'
import { qualityOf } from './open-exercises.ts'
import type { OpenExercise } from './open-exercises.ts'
import type { RunnerView } from './planner-view.ts'
import type { RunnerFacts } from './runner-facts.ts'
import { circuitSlackSeconds, itemSecondsAtMost } from './session-time.ts'
import { weeklyCap } from './weekly-cap.ts'

/** What a session of the block may hold: seconds between warm-up and cool-down, hops and jumps already taken off. */
export interface SessionRoom extends MenuRoom {
  readonly open: readonly OpenExercise[]
}

/** A menu problem, and the exercises its candidates stand for. */
export interface PosedMenu {
  readonly problem: MenuProblem
  readonly open: readonly (readonly OpenExercise[])[]
}

/** What a block asks, beside the rooms its sessions have. */
export interface BlockAsk {
  readonly row: TableRow
  readonly targets: ByMuscle<Thousandths>
  readonly rooms: readonly SessionRoom[]
  readonly weekMinutes: number
  readonly alternating: boolean
  /** Effective sets of the micro-dose in the week with least and with most of it. */
  readonly microDoseSets: readonly [Thousandths, Thousandths]
  readonly keepsEmphasis: boolean
  readonly weights: ByMuscle<Thousandths>
  readonly beyondTarget: boolean
  readonly previous: ReadonlySet<ExerciseId>
  readonly pins: readonly ExerciseId[]
  readonly legSets: number
  readonly rirFloor: number
  /** Taper, race and recovery weeks: one set is enough, and no session needs a main lift. */
  readonly loose: boolean
}

const MILLION = 1_000_000

const indexOf = (muscle: MuscleId): number => MUSCLES.indexOf(muscle)

const linesOf = (open: OpenExercise): readonly number[] => {
  const { muscles, pattern } = open.exercise
  const direct = muscles.filter((it) => it.share >= 0.5).map((it) => it.muscle)
  const trains = (list: readonly MuscleId[]): boolean => direct.some((muscle) => list.includes(muscle))
  return DEMAND_LINES.flatMap((line, index) => {
    const hit =
      line === 'trunk'
        ? trains(TRUNK_MUSCLES)
        : line === 'hip'
          ? trains(HIP_MUSCLES)
          : line === 'push' || line === 'pull'
            ? pattern === line
            : trains(MUSCLES_BY_GROUP[line])
    return hit ? [index] : []
  })
}

/** Most sets an exercise may have: an amber one a share of them (MN-3, MN-7). */
export const mostSets = (open: OpenExercise, { tables: { sets, amber } }: Catalogue): number => {
  const [, most] = open.exercise.role === 'main' ? sets.main : sets.accessory
  return open.amber ? Math.max(1, Math.floor(amber.doseShare * most)) : most
}

/** Fewest sets it has in a full session (MN-3, MN-7). */
export const leastSets = (open: OpenExercise, { tables: { sets } }: Catalogue): number => {
  if (open.amber || open.exercise.role !== 'main') return sets.accessory[0]
  return sets.main[0]
}

const toCandidate = (open: OpenExercise, room: SessionRoom, ask: BlockAsk, view: RunnerView): MenuCandidate => {
  const { catalogue } = view
  const { tables } = catalogue
  const { exercise } = open
  const dose = doseSet(open, { row: ask.row, extraRir: 0, rirFloor: ask.rirFloor }, view)
  const quality = qualityOf(open, ask.row, dose.reps, view)
  const time = itemSecondsAtMost(
    {
      part: exercise.role === 'main' ? 'main' : 'circuit',
      position: exercise.position,
      workSeconds: workSeconds(exercise, dose),
      restSeconds: dose.restSeconds,
      setupSeconds: exercise.setupSeconds,
    },
    tables,
  )
  const legLoad = itemLegLoad({ exercise, sets: 1, contacts: null, rir: dose.rir, isNew: false }, tables)
  const { objective } = tables
  const sets = exercise.muscles.map((it) => Math.round((toThousandths(it.share) * quality) / 1000))
  return {
    id: exercise.id,
    least: ask.loose ? 1 : leastSets(open, catalogue),
    most: mostSets(open, catalogue),
    fixedSeconds: time.fixed,
    secondsPerSet: time.perSet,
    legLoad,
    heavySet:
      exercise.legLoad >= tables.legLoad.heavySet && dose.rir !== null && dose.rir <= tables.legLoad.heavySetRir,
    counted: !exercise.drill,
    main: exercise.role === 'main',
    legs: exercise.legLoad > 0,
    ladder: exercise.ladder,
    pattern: sets.some((it) => it >= 1000) ? (WEEKLY_PATTERNS as readonly string[]).indexOf(exercise.pattern) : -1,
    muscles: exercise.muscles.map((it) => indexOf(it.muscle)),
    sets,
    lines: linesOf(open),
    perSet: -Math.round(objective.setCost * MILLION) - Math.round(objective.legLoadCost * 1000) * legLoad,
    perExercise: Math.round(worthOfItself(open, room, ask, view) * MILLION),
  }
}

const HELD_BY_NATURE: readonly Pattern[] = ['trunk', 'back']
const STRENGTH_ROWS: readonly TableRow[] = ['strength', 'power', 'maintain']

/** A squat or bridge on two legs without weight is too easy where strength is asked for; runners who lift need more from build on. */
const isTooEasyMain = (open: OpenExercise, ask: BlockAsk, facts: RunnerFacts): boolean =>
  open.exercise.role === 'main' &&
  open.exercise.sides === 1 &&
  open.loadKit === null &&
  (STRENGTH_ROWS.includes(ask.row) || (ask.row === 'build' && facts.stage !== 'first'))

/** A lift heavy enough for the phase: runners who lift should meet it where strength is asked for (evidence R1.3). */
const isHeavyLift = (open: OpenExercise, ask: BlockAsk, facts: RunnerFacts): boolean =>
  open.exercise.role === 'main' &&
  open.loadKit !== null &&
  open.exercise.legLoad >= HEAVY_LIFT_LOAD &&
  facts.stage !== 'first' &&
  (STRENGTH_ROWS.includes(ask.row) || ask.row === 'build')

const HEAVY_LIFT_LOAD = 0.6

/** What an exercise is worth by itself, whatever its sets fill: its price, and what a coach would rather see. */
const worthOfItself = (
  open: OpenExercise,
  room: SessionRoom,
  ask: BlockAsk,
  { facts, catalogue }: RunnerView,
): number => {
  const { exerciseCost, changeCost, topStepValue, stapleValue, holdCost, easyMainCost, heavyLiftValue, staples } =
    catalogue.tables.objective
  const { exercise } = open
  const same = room.open.filter((it) => it.exercise.ladder === exercise.ladder)
  const isTop = !open.amber && same.every((it) => it.exercise.step <= exercise.step)
  const isHold = exercise.contraction === 'isometric' && !HELD_BY_NATURE.includes(exercise.pattern)
  const isChange = ask.previous.size > 0 && !ask.previous.has(exercise.id)
  return (
    (isTop ? topStepValue : 0) +
    (isHeavyLift(open, ask, facts) ? heavyLiftValue : 0) +
    (staples.includes(exercise.id) ? stapleValue : 0) -
    (isHold && !open.amber ? holdCost : 0) -
    (isTooEasyMain(open, ask, facts) ? easyMainCost : 0) -
    (isChange ? changeCost : 0) -
    exerciseCost
  )
}

const isMicroDosed = (muscle: MuscleId): boolean => muscle === 'foot-intrinsics' || muscle === 'tibialis-anterior'

const isMenuExercise = (open: OpenExercise): boolean =>
  open.exercise.role === 'main' || open.exercise.role === 'accessory'

/** Demand lines of which one set is enough. */
const HALVES: readonly string[] = ['trunk', 'hip', 'push', 'pull']

/** Taper and recovery ask for no group (DS-5), but trunk and upper body keep a set where there is room. */
const looseSets = (line: string): number => (line === 'trunk' || line === 'push' || line === 'pull' ? 1 : 0)

/** Beyond every sum a menu can have. */
const NO_END = Number.MAX_SAFE_INTEGER

/** What a muscle's sets are worth in a round: its target's slopes, what lies beyond, and what too much costs. */
const worthStretches = (muscle: MuscleId, weeks: number, ask: BlockAsk, view: RunnerView): readonly WorthStretch[] => {
  const { objective, targets } = view.catalogue.tables
  const target = ask.targets[muscle]
  if (target === 0) return []
  const upTo = (share: number): Thousandths => Math.floor((target * toThousandths(share)) / 1000) * weeks
  const slope = (each: number): number => Math.round((each * 1000 * ask.weights[muscle]) / 1000)
  const isBeyond = ask.beyondTarget && targets.classOf[muscle] === 'P'
  const stretches = objective.slopes
    .filter((it) => isBeyond || it.upTo <= 1)
    .map((it): WorthStretch => ({ upTo: upTo(it.upTo), slope: slope(it.slope) }))
  if (isBeyond) return [...stretches, { upTo: NO_END, slope: 0 }]
  return [
    ...stretches,
    { upTo: upTo(objective.excess.from), slope: 0 },
    { upTo: NO_END, slope: -slope(objective.excess.cost) },
  ]
}

/** Most effective sets a week without the micro-dose's uncertainty: legs, feet and shins (DS-1). */
const weekCap = (muscle: MuscleId, ask: BlockAsk, { catalogue }: RunnerView): Thousandths => {
  const cap = weeklyCap(muscle, catalogue)
  if (cap === null) return NO_END
  return cap - (isMicroDosed(muscle) ? ask.microDoseSets[1] - ask.microDoseSets[0] : 0)
}

/** Sets a pattern of MN-6 needs. */
const patternNeed = (pattern: Pattern, ask: BlockAsk, { catalogue: { tables } }: RunnerView): number => {
  if (ask.loose) return 0
  return pattern === 'knee' && ask.row === 'strength' ? tables.patternSets.kneeInStrength : tables.patternSets.usual
}

/** What the sessions may hold, and what a round of them must: DS-1, MN-4 to MN-6. */
const limitsAndNeeds = (
  weeks: number,
  ask: BlockAsk,
  view: RunnerView,
): Omit<MenuProblem, 'rooms' | 'candidates' | 'worth' | 'legSets' | 'noMainCost' | 'thirdMainCost' | 'pins'> => {
  const { groupSets, caps } = view.catalogue.tables
  const group = ask.weekMinutes >= groupSets.fromMinutes ? groupSets.then : groupSets.usual
  const given = MUSCLES.map((muscle) => (isMicroDosed(muscle) ? ask.microDoseSets[0] : 0))
  const weekCaps = MUSCLES.map((muscle) => weekCap(muscle, ask, view))
  const session = toThousandths(caps.setsSession)
  const microDosed = Math.floor(ask.microDoseSets[0] / 1000) * weeks
  return {
    given: given.map((sets) => sets * weeks),
    roundCaps: weekCaps.map((cap) => (cap === NO_END ? NO_END : cap * weeks)),
    sessionCaps: weekCaps.map((cap, at) => (ask.alternating ? Math.min(session, cap - (given[at] ?? 0)) : session)),
    linesNeeded: DEMAND_LINES.map((line) => (ask.loose ? looseSets(line) : HALVES.includes(line) ? 1 : group)),
    linesGiven: DEMAND_LINES.map((line) => (line === 'feet' || line === 'shins' ? microDosed : 0)),
    patternsNeeded: WEEKLY_PATTERNS.map((pattern) => patternNeed(pattern, ask, view)),
    emphasisTargets: ask.keepsEmphasis ? MUSCLES.map((muscle) => ceilToHalf(ask.targets[muscle]) * weeks) : null,
  }
}

/** Writes a block's menu down as numbers. */
export const poseMenu = (ask: BlockAsk, view: RunnerView): PosedMenu => {
  const { objective } = view.catalogue.tables
  const weeks = ask.alternating ? Math.max(1, ask.rooms.length) : 1
  const open = ask.rooms.map((room) => room.open.filter(isMenuExercise))
  const problem: MenuProblem = {
    rooms: ask.rooms.map(({ letter, seconds, legLoad, mayBeHeavy, exercises }) => ({
      letter,
      seconds,
      legLoad,
      mayBeHeavy,
      exercises,
    })),
    candidates: ask.rooms.map((room, at) => (open[at] ?? []).map((it) => toCandidate(it, room, ask, view))),
    worth: MUSCLES.map((muscle) => worthStretches(muscle, weeks, ask, view)),
    ...limitsAndNeeds(weeks, ask, view),
    legSets: ask.legSets,
    noMainCost: ask.loose ? 0 : Math.round(objective.noMainCost * MILLION),
    thirdMainCost: Math.round(objective.thirdMainCost * MILLION),
    pins: ask.pins,
  }
  return { problem, open }
}

/** MN-7: most exercises of a session by its minutes; drills and preparation are not counted. */
export const mostExercises = (minutes: number, catalogue: Catalogue): number => {
  const rows = catalogue.tables.exercisesBySessionMinutes
  return (rows.find((row) => minutes < row.under) ?? rows.at(-1))?.exercises ?? 0
}

/** Seconds a session's menu may fill: what is left when the worst of the circuit is set aside. */
export const roomSeconds = (seconds: number, catalogue: Catalogue): number =>
  seconds - circuitSlackSeconds(catalogue.tables)
