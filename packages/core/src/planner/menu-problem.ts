import {
  FOOT_AND_SHIN_MUSCLES,
  LEG_MUSCLES,
  MUSCLE_GROUPS,
  MUSCLES,
  MUSCLES_BY_GROUP,
  TRUNK_MUSCLES,
  HIP_MUSCLES,
} from '../anatomy/index.ts'
import type { ByMuscle, MuscleId } from '../anatomy/index.ts'
import type { ExerciseId, Pattern } from '../exercise/index.ts'
import type { Catalogue, TableRow } from '../strength/index.ts'
import { toThousandths } from '../units/index.ts'
import type { Thousandths } from '../units/index.ts'
import { doseSet, workSeconds } from './dosing.ts'
import { itemLegLoad } from './leg-load.ts'
import { qualityOf } from './open-exercises.ts'
import type { OpenExercise } from './open-exercises.ts'
import type { RunnerView } from './planner-view.ts'
import type { RunnerFacts } from './runner-facts.ts'
import { circuitSlackSeconds, itemSecondsAtMost } from './session-time.ts'

/** What a session of the block may hold. */
export interface SessionRoom {
  readonly letter: string
  readonly minutes: number
  /** Seconds between warm-up and cool-down, plyometrics already taken off. */
  readonly seconds: number
  /** Most leg load it may carry, new exercises not counted. */
  readonly legLoad: Thousandths
  /** Whether it may be a heavy-legs session. */
  readonly mayBeHeavy: boolean
  /** Most exercises beside its hops and jumps (MN-7). */
  readonly exercises: number
  readonly open: readonly OpenExercise[]
}

/** One exercise as one session sees it, in whole numbers. */
export interface Candidate {
  readonly open: OpenExercise
  readonly id: ExerciseId
  readonly least: number
  readonly most: number
  readonly fixedSeconds: number
  readonly secondsPerSet: number
  readonly legLoad: Thousandths
  readonly heavySet: boolean
  readonly counted: boolean
  readonly main: boolean
  readonly ladder: string
  readonly pattern: Pattern
  /** Muscle index and thousandths of an effective set, in turn. */
  readonly muscles: readonly number[]
  readonly sets: readonly Thousandths[]
  /** Demand lines a set counts for, by index: see {@link DEMAND_LINES}. */
  readonly lines: readonly number[]
  /** Value a set and an exercise bring or cost beside the targets, millionths of a set. */
  readonly perSet: number
  readonly perExercise: number
}

/** The lines of MN-4: seven groups, then trunk, hip, push and pull. */
export const DEMAND_LINES = [...MUSCLE_GROUPS, 'trunk', 'hip', 'push', 'pull'] as const

/** The patterns of MN-6. */
export const WEEKLY_PATTERNS = ['knee', 'hip', 'calf-straight', 'calf-bent'] as const

/** The menu of one block as a problem in whole numbers (specification, section 5). */
export interface MenuProblem {
  readonly rooms: readonly SessionRoom[]
  readonly candidates: readonly (readonly Candidate[])[]
  readonly targets: readonly Thousandths[]
  readonly weights: readonly Thousandths[]
  /** Most effective sets a week, by muscle index. */
  readonly weekCaps: readonly Thousandths[]
  readonly sessionCap: Thousandths
  /** Effective sets the micro-dose brings before any exercise. */
  readonly given: readonly Thousandths[]
  readonly linesNeeded: readonly number[]
  readonly linesGiven: readonly number[]
  readonly patternsNeeded: readonly number[]
  /** Sessions alternate, one a week: two weeks count together. */
  readonly alternating: boolean
  readonly keepsEmphasis: boolean
  readonly slopes: readonly { readonly upTo: Thousandths; readonly slope: number }[]
  /** Muscles that gain from sets beyond their target, by index. */
  readonly beyond: readonly boolean[]
  /** Most leg sets a week (taper); Infinity elsewhere. */
  readonly legSets: number
  /** Millionths of a set a session without a main lift costs. */
  readonly noMainCost: number
  /** Millionths a main lift beyond the second in a session costs. */
  readonly thirdMainCost: number
  /** From which share of a target a set costs, thousandths, and how much, thousandths of a set. */
  readonly excess: { readonly from: Thousandths; readonly cost: Thousandths }
  readonly pins: readonly ExerciseId[]
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

const toCandidate = (open: OpenExercise, room: SessionRoom, ask: BlockAsk, view: RunnerView): Candidate => {
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
  return {
    open,
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
    ladder: exercise.ladder,
    pattern: exercise.pattern,
    muscles: exercise.muscles.map((it) => indexOf(it.muscle)),
    sets: exercise.muscles.map((it) => Math.round((toThousandths(it.share) * quality) / 1000)),
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

/** Writes a block's menu down as numbers. */
export const poseMenu = (ask: BlockAsk, view: RunnerView): MenuProblem => {
  const { tables } = view.catalogue
  const { groupSets, patternSets, objective, caps } = tables
  const group = ask.weekMinutes >= groupSets.fromMinutes ? groupSets.then : groupSets.usual
  const given = MUSCLES.map((muscle) => (isMicroDosed(muscle) ? ask.microDoseSets[0] : 0))
  return {
    rooms: ask.rooms,
    candidates: ask.rooms.map((room) =>
      room.open.filter(isMenuExercise).map((open) => toCandidate(open, room, ask, view)),
    ),
    targets: MUSCLES.map((muscle) => ask.targets[muscle]),
    weights: MUSCLES.map((muscle) => ask.weights[muscle]),
    weekCaps: MUSCLES.map((muscle) =>
      FOOT_AND_SHIN_MUSCLES.includes(muscle)
        ? toThousandths(caps.footShinSetsWeek) -
          (isMicroDosed(muscle) ? ask.microDoseSets[1] - ask.microDoseSets[0] : 0)
        : LEG_MUSCLES.includes(muscle)
          ? toThousandths(caps.legSetsWeek)
          : Number.MAX_SAFE_INTEGER,
    ),
    sessionCap: toThousandths(caps.setsSession),
    given,
    linesNeeded: DEMAND_LINES.map((line) => (ask.loose ? looseSets(line) : HALVES.includes(line) ? 1 : group)),
    linesGiven: DEMAND_LINES.map((line) =>
      line === 'feet' || line === 'shins' ? Math.floor(ask.microDoseSets[0] / 1000) : 0,
    ),
    patternsNeeded: WEEKLY_PATTERNS.map((pattern) => {
      if (ask.loose) return 0
      return pattern === 'knee' && ask.row === 'strength' ? patternSets.kneeInStrength : patternSets.usual
    }),
    alternating: ask.alternating,
    keepsEmphasis: ask.keepsEmphasis,
    beyond: MUSCLES.map((muscle) => ask.beyondTarget && tables.targets.classOf[muscle] === 'P'),
    slopes: objective.slopes.map((it) => ({ upTo: toThousandths(it.upTo), slope: Math.round(it.slope * 1000) })),
    legSets: ask.legSets,
    thirdMainCost: Math.round(objective.thirdMainCost * MILLION),
    excess: { from: toThousandths(objective.excess.from), cost: toThousandths(objective.excess.cost) },
    noMainCost: ask.loose ? 0 : Math.round(objective.noMainCost * MILLION),
    pins: ask.pins,
  }
}

/** MN-7: most exercises of a session by its minutes; drills and preparation are not counted. */
export const mostExercises = (minutes: number, catalogue: Catalogue): number => {
  const rows = catalogue.tables.exercisesBySessionMinutes
  return (rows.find((row) => minutes < row.under) ?? rows.at(-1))?.exercises ?? 0
}

/** Seconds a session's menu may fill: what is left when the worst of the circuit is set aside. */
export const roomSeconds = (seconds: number, catalogue: Catalogue): number =>
  seconds - circuitSlackSeconds(catalogue.tables)
