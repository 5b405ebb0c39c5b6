import type { ByMuscle, TissueId } from '../anatomy/index.ts'
import type { ByStage } from '../athlete/index.ts'
import type { RaceKind, RacePriority, RunKind } from '../run/index.ts'
import type { ProgressTables } from './progress-tables.ts'
import type { Range } from './range.ts'

/** Phases of a season (specification, section 1). */
export const PHASES = ['base', 'learn', 'build', 'strength', 'power', 'maintain', 'taper', 'race', 'recover'] as const
/** One of {@link PHASES}. */
export type Phase = (typeof PHASES)[number]

/** Rows of the target and dose tables. A `base` week follows the build or the strength row. */
export const TABLE_ROWS = [
  'learn',
  'build',
  'strength',
  'power',
  'maintain',
  'taper-3',
  'taper-2',
  'race',
  'recover',
] as const
/** One of {@link TABLE_ROWS}. */
export type TableRow = (typeof TABLE_ROWS)[number]

/** Rows of the last weeks before a race. */
export const TAPER_ROWS = ['taper-3', 'taper-2', 'race'] as const
/** One of {@link TAPER_ROWS}. */
export type TaperRow = (typeof TAPER_ROWS)[number]

/** Whether a row is one of the taper's. */
export const isTaperRow = (row: TableRow): row is TaperRow => (TAPER_ROWS as readonly string[]).includes(row)

/** Whether a row's weeks are small on purpose, and so no measure of the weeks after them. */
export const isRestRow = (row: TableRow): boolean => isTaperRow(row) || row === 'recover'

/**
 * Tissues of which a complaint, and self-tests of which a LOW result, free a plan from the order of the default emphasis
 * (specification, MN-5).
 */
export const EMPHASIS_FREED_BY: { readonly tissues: readonly TissueId[]; readonly tests: readonly string[] } = {
  tissues: ['plantar-fascia', 'achilles', 'calf', 'shin', 'tibia', 'knee', 'patellar-tendon', 'hamstring'],
  tests: ['heel-raise', 'tibialis-raise', 'wall-sit', 'bridge'],
}

/** The two emphases (specification, section 4). */
export const EMPHASES = ['article', 'load-and-evidence'] as const
/** One of {@link EMPHASES}. */
export type EmphasisId = (typeof EMPHASES)[number]

/** Weeks of each phase for a race and a kind of runner; `taper` counts the race week too. */
export interface SeasonRow {
  readonly race: readonly RaceKind[]
  readonly runner: readonly ('first' | 'raced' | 'experienced' | 'sixty')[]
  readonly weeks: number
  readonly learn: number
  readonly build: number
  readonly strength: number
  readonly power: number
  readonly maintain: number
  readonly taper: number
}

/** What a phase asks of a main lift. */
export interface MainDose {
  readonly reps: Range
  readonly rir: number
  readonly quick: boolean
}

/** One row of the dose table (specification, section 7). */
export interface DosePhase {
  readonly main: ByStage<MainDose>
  readonly accessory: { readonly reps: Range; readonly rir: number }
  readonly holds: Range
}

/** What a phase row allows a runner of stage `first`, and every runner's number of sessions. */
export interface PhaseRow {
  /** Minutes a session may have for stage `first`; null: what was asked. */
  readonly firstMinutes: number | null
  /** Sessions a week at most; null: as wanted. */
  readonly sessions: ByStage<number | null>
  /** Plyometric contacts a session and sessions a week (evidence 8.2). */
  readonly contacts: ByStage<{ readonly perSession: Range; readonly sessions: number }>
}

/** Days round a race of one kind. */
export interface RaceWindow {
  /** No heavy legs on these many days before (PL-4). */
  readonly noHeavyBefore: ByStage<number>
  /** No heavy legs on these many days after (PL-5). */
  readonly noHeavyAfter: number
}

/** One emphasis as data. */
export interface Emphasis {
  readonly id: EmphasisId
  readonly name: string
  readonly factors: ByMuscle<number>
  /** Least weekly sets over learn to maintain with two sessions; half with one. */
  readonly floors: Readonly<Partial<ByMuscle<number>>>
}

/** What a gap of up to so many days without strength changes (evidence R3.14). */
export interface GapRow {
  readonly upToDays: number
  /** Share of the last load to start again with. */
  readonly loadShare: number
  /** Sets fewer of an exercise in the first week. */
  readonly setsFewer: number
  /** Learning comes first again, however short the season is. */
  readonly learnAgain: boolean
}

/**
 * The numbers of the specification, sections 3 to 7, as published in `content/protocols`. Decimals as a coach writes
 * them; code that decides turns them into thousandths. Judgement where no evidence is named there.
 */
export interface PlanningTables extends ProgressTables {
  readonly season: {
    readonly rows: readonly SeasonRow[]
    /** Weeks of a season without a race (rolling). */
    readonly baseWeeks: number
    readonly recoverWeeks: Readonly<Record<RaceKind, number>>
    readonly learnFloor: { readonly usual: number; readonly sixty: number }
    readonly strengthFloor: number
    readonly deload: {
      readonly careful: { readonly window: Range; readonly else: number }
      readonly usual: { readonly window: Range; readonly else: number }
      /** A down week runs at most this share of the mean of the three before. */
      readonly downWeekShare: number
      /** A taper this many weeks away replaces a deload. */
      readonly beforeTaper: number
    }
  }
  readonly phaseRows: Readonly<Record<TableRow, PhaseRow>>
  readonly targets: {
    readonly classOf: ByMuscle<'P' | 'M' | 'S' | 'U' | 'none'>
    readonly base: Readonly<Record<TableRow, Readonly<Record<'P' | 'M' | 'S' | 'U', ByStage<number>>>>>
    /** Trunk sets in race week and recovery. */
    readonly trunkInRaceWeek: ByStage<number>
    readonly recover: { readonly trunk: number; readonly upper: number; readonly shareOfLearn: number }
    /** Targets with one session a week, as a share. */
    readonly oneSessionShare: number
    readonly testFactor: { readonly low: number; readonly ok: number; readonly high: number }
  }
  readonly emphases: readonly Emphasis[]
  /** The calf factor is 1 from this age, or with a complaint of the calf, Achilles, sole or shin (section 4). */
  readonly calfFactorAge: number
  readonly dose: Readonly<Record<TableRow, DosePhase>>
  readonly doseRows: {
    readonly calf: Range
    readonly calfLoaded: Range
    readonly shin: Range
    readonly drill: Range
    readonly bodyweightStrength: Range
    readonly mostReps: number
    readonly squatHingeRirFloor: ByStage<number>
    readonly deloadExtraRir: number
    readonly carryMetres: Range
  }
  readonly sets: { readonly main: Range; readonly accessory: Range }
  /** Most exercises a session by its minutes: under `minutes`, `exercises` (MN-7). */
  readonly exercisesBySessionMinutes: readonly { readonly under: number; readonly exercises: number }[]
  readonly minutes: {
    readonly warmUpAfterRun: number
    /** Warm-up and cool-down seconds for sessions up to so many minutes; the last row is for longer ones. */
    readonly bySession: readonly { readonly upTo: number; readonly warmUp: number; readonly coolDown: number }[]
    readonly changeOver: number
    readonly floorChange: number
    readonly sameMuscleAgain: number
  }
  readonly quality: {
    readonly working: number
    readonly stepDown: number
    readonly drill: number
    readonly offRange: number
  }
  readonly legLoad: {
    readonly heavy: ByStage<number>
    readonly sixtyLess: number
    readonly light: number
    readonly heavySet: number
    readonly heavySetRir: number
    readonly heavySets: number
    /** Factor at RIR 1, 2, 3, 4 and more. */
    readonly byRir: readonly { readonly rir: number; readonly factor: number }[]
    readonly newExposures: number
    readonly newSkilled: number
    readonly newOther: number
    readonly newAfterDays: number
  }
  readonly races: Readonly<Record<RaceKind, RaceWindow>>
  readonly raceRules: {
    readonly lightOnlyFrom: number
    readonly nothingFrom: number
    readonly bHeavyStops: number
    readonly cAfter: number
    readonly newBeforeA: number
    readonly newEccentricBeforeA: number
    readonly restartRir: number
  }
  readonly runs: {
    /** Seconds a kilometre where a run states no time. */
    readonly secondsPerKm: Readonly<Record<RunKind, ByStage<number>>>
    /** Minutes where a run states neither time nor distance. */
    readonly minutes: Readonly<Record<RunKind, number>>
    readonly veryLongMinutes: number
    readonly longMinutes: number
    readonly shortKeyMinutes: number
    readonly spikeShare: number
    readonly spikeDays: number
    readonly heavyWeekKm: number
    readonly contactsHalvedFromKm: number
    readonly volumeSpikeShare: number
    readonly volumeSpikeWeeks: number
  }
  readonly caps: {
    readonly legSetsWeek: number
    readonly footShinSetsWeek: number
    readonly setsSession: number
    readonly contactsWeek: ByStage<number>
    readonly contactsRise: number
    readonly contactsWarmUp: number
    readonly setsRise: number
    readonly loadRise: number
    readonly deloadSets: Range
    readonly deloadContacts: number
    readonly riseWeeks: number
  }
  readonly taper: Readonly<Record<TaperRow, { readonly sets: number; readonly contacts: number; readonly rir: number }>>
  readonly plyoGates: {
    readonly strengthWeeks: number
    readonly heelRaises: number
    readonly heelRaisesNormShare: number
    readonly hops: number
    readonly oneLegStrengthWeeks: number
    readonly oneLegHeelRaises: number
    readonly oneLegNormShareSixty: number
  }
  /** Weeks of steady running below which stage `first` gets less (DS-7). */
  readonly steadyRunning: readonly {
    readonly underWeeks: number
    readonly options: readonly { readonly sessions: number; readonly minutes: number }[]
    readonly rir: number | null
  }[]
  readonly microDose: {
    readonly days: number
    readonly seconds: Range
    readonly legLoad: number
    readonly setsCounted: number
    readonly lastDayBeforeRace: number
  }
  /** MN-4 asks for this many sets a group from so many minutes a week. */
  readonly groupSets: { readonly usual: number; readonly fromMinutes: number; readonly then: number }
  readonly patternSets: { readonly usual: number; readonly kneeInStrength: number }
  readonly amber: {
    readonly doseShare: number
    readonly tempo: string
    readonly greenDaysBeforeStepUp: number
    readonly daysNoSooner: number
  }
  readonly objective: {
    readonly slopes: readonly { readonly upTo: number; readonly slope: number }[]
    readonly beyondRows: readonly TableRow[]
    readonly legLoadCost: number
    readonly exerciseCost: number
    readonly changeCost: number
    /** Value of an exercise on the hardest opened step of its ladder. */
    readonly topStepValue: number
    /** Value of an exercise a coach reaches for first. */
    readonly stapleValue: number
    /** Cost of a hold where a movement could stand; trunk and back are held by nature. */
    readonly holdCost: number
    /** Cost of a two-leg lift without weight where the phase asks for strength. */
    readonly easyMainCost: number
    /** Value of a heavy lift, by leg load, where the phase asks for strength of runners who lift. */
    readonly heavyLiftValue: number
    /** Cost of a set beside its time. */
    readonly setCost: number
    /** Cost of a session without a main lift. */
    readonly noMainCost: number
    /** Cost of a main lift beyond the second in a session. */
    readonly thirdMainCost: number
    /** Cost of a set beyond this share of the target, where more is worth nothing. */
    readonly excess: { readonly from: number; readonly cost: number }
    readonly staples: readonly string[]
    readonly complaintWeight: number
  }
  readonly weekCost: {
    readonly decay: Readonly<Record<'careful' | 'raced' | 'experienced', readonly number[]>>
    readonly raceImportance: Readonly<Record<RacePriority, number>>
    readonly importance: {
      readonly veryLong: number
      readonly long: number
      readonly fast: number
      readonly tempo: number
      readonly easy: number
      readonly recovery: number
    }
    readonly fatigue: {
      readonly veryLong: number
      readonly long: number
      readonly intervals: number
      readonly tempo: number
      readonly easy: number
      readonly recovery: number
    }
    readonly restDayUsed: number
    readonly twoDaysInARow: number
    readonly orderChanged: number
    readonly afterQualitySecondSlot: number
    readonly afterQualityDirectly: number
    readonly onLongRunDay: number
    readonly shiftPerDay: number
    readonly shiftMost: number
  }
  readonly gaps: readonly GapRow[]
  readonly normHeelRaises: readonly { readonly from: number; readonly male: number; readonly female: number }[]
}
