import type { MuscleId, PainLight, TissueId } from '../anatomy/index.ts'
import type { HealthGateId, Sex, Stage } from '../athlete/index.ts'
import type { CivilDay, Weekday } from '../calendar/index.ts'
import type { ExerciseId, KitId, LoadKitId } from '../exercise/index.ts'
import type { PlanItem, SessionSlot } from '../plan/index.ts'
import type { RaceKind, RacePriority, RunKind, RunSlot } from '../run/index.ts'
import type { EmphasisId } from '../strength/index.ts'
import type { WeightUnit } from '../units/index.ts'
import type { EventId, Hash, SealedEvent } from './event.ts'

/** What a runner says of themself. Null takes an answer back. */
export interface ProfileFields {
  readonly stage: Stage
  /** Years, on the day it was said. */
  readonly age: number | null
  /** Weeks of steady running, on the day it was said. */
  readonly weeksRunning: number | null
  /** Months of strength work, on the day it was said. */
  readonly monthsStrength: number | null
  readonly longestRunKm: number | null
  readonly sex: Sex | null
  readonly bodyMassKg: number | null
  readonly emphasis: EmphasisId
  /** The runner's own factor on a muscle's target, 0 to 2; absent means 1. */
  readonly adjustments: Readonly<Partial<Record<MuscleId, number>>>
}

/** When a runner can train. */
export interface AvailabilityFields {
  readonly sessions: 1 | 2 | 3 | 4
  /** Minutes on each possible weekday; an absent weekday is not possible. */
  readonly minutes: Readonly<Partial<Record<Weekday, number>>>
  readonly secondSlot: boolean
  readonly microDose: boolean
  readonly weekStart: Weekday
  /** IANA name of where the runner is. */
  readonly timeZone: string
  /** The place used on a weekday, when not the first. */
  readonly placeByWeekday: Readonly<Partial<Record<Weekday, string>>>
}

/** How a runner wants to see things. */
export interface SettingFields {
  /** A language tag, as `de`. */
  readonly language: string | null
  /** Units of weights, by item of kit. */
  readonly weightUnits: Readonly<Partial<Record<LoadKitId, WeightUnit>>>
  readonly distanceUnit: 'km' | 'mi'
  /** True when the calendar sent out may name complaints and health. */
  readonly healthInCalendar: boolean
}

/** A place and what is there. */
export interface PlaceFields {
  readonly name: string
  readonly kit: readonly KitId[]
  /** Weights owned, kilograms for one implement, ascending. */
  readonly loads: Readonly<Partial<Record<LoadKitId, readonly number[]>>>
}

/** A race as the journal keeps it. */
export interface RaceFields {
  readonly day: CivilDay
  readonly kind: RaceKind
  readonly priority: RacePriority
  readonly title: string | null
}

/** A planned run as the journal keeps it. */
export interface RunFields {
  readonly day: CivilDay
  readonly kind: RunKind
  readonly km: number | null
  readonly minutes: number | null
  readonly slot: RunSlot | null
  readonly key: boolean
  readonly title: string | null
}

/** A session of a plan: its week, and its letter, which stays when blocks are numbered anew. */
export interface SessionRef {
  /** First day of the week. */
  readonly week: CivilDay
  /** `A` to `D`. */
  readonly letter: string
}

/** What can be put right of a set. */
export interface SetFields {
  readonly done: number
  readonly kg: number | null
  readonly rir: number | null
}

/** Where runs come from: an address that is read again, a file, or a week that was typed. */
export const FEED_KINDS = ['address', 'file', 'typed'] as const
/** One of {@link FEED_KINDS}. */
export type FeedKind = (typeof FEED_KINDS)[number]

/** How a health question was answered. `cleared`: yes, and a clinician has agreed. */
export const HEALTH_ANSWERS = ['no', 'yes', 'cleared'] as const
/** One of {@link HEALTH_ANSWERS}. */
export type HealthAnswer = (typeof HEALTH_ANSWERS)[number]

/** The side of the body something concerns. */
export const SIDES = ['left', 'right', 'both'] as const
/** One of {@link SIDES}. */
export type Side = (typeof SIDES)[number]

/** Why a session was changed while it was done: another exercise, fewer minutes, kit that is taken, or pain. */
export const ADAPTED_FOR = ['swap', 'minutes', 'kit', 'pain'] as const
/** One of {@link ADAPTED_FOR}. */
export type AdaptedFor = (typeof ADAPTED_FOR)[number]

/** What can be commented on. */
export const COMMENT_SUBJECTS = ['muscle', 'exercise', 'session', 'week', 'complaint', 'plan'] as const
/** One of {@link COMMENT_SUBJECTS}. */
export type CommentSubject = (typeof COMMENT_SUBJECTS)[number]

/**
 * What can have happened, by name, with what each event says. Changes carry the fields that changed, never the whole.
 * Days are the runner's own; where an event concerns the day it is dated to, the day stands in its envelope alone.
 */
export interface EventData {
  readonly ProfileChanged: { readonly changes: Partial<ProfileFields> }
  readonly AvailabilityChanged: { readonly changes: Partial<AvailabilityFields> }
  readonly SettingsChanged: { readonly changes: Partial<SettingFields> }
  readonly DayBlocked: { readonly on: CivilDay }
  readonly DayFreed: { readonly on: CivilDay }
  readonly KitChanged: { readonly place: string; readonly changes: Partial<PlaceFields> }
  readonly PlaceRemoved: { readonly place: string }
  readonly RacePlanned: { readonly race: string } & RaceFields
  readonly RaceChanged: { readonly race: string; readonly changes: Partial<RaceFields> }
  readonly RaceCancelled: { readonly race: string }
  readonly RunPlanned: { readonly run: string } & RunFields
  readonly RunChanged: { readonly run: string; readonly changes: Partial<RunFields> }
  readonly RunCancelled: { readonly run: string }
  readonly FeedAdded: { readonly feed: string; readonly name: string; readonly kind: FeedKind }
  readonly FeedRead: {
    readonly feed: string
    readonly added: readonly ({ readonly run: string } & RunFields)[]
    readonly changed: readonly { readonly run: string; readonly changes: Partial<RunFields> }[]
    readonly removed: readonly string[]
  }
  readonly FeedRemoved: { readonly feed: string }
  /** A run from a watch file. Everything but the file's hash is derived from the file and can be derived again. */
  readonly RunImported: {
    readonly file: Hash
    readonly format: 'fit' | 'tcx' | 'gpx'
    readonly km: number
    readonly minutes: number
    readonly title: string | null
  }
  readonly SessionStarted: SessionRef & { readonly plannedMinutes: number; readonly place: string | null }
  readonly SetRecorded: {
    /** Null: outside any session. */
    readonly session: SessionRef | null
    readonly exercise: ExerciseId
    /** Repetitions, seconds, contacts or metres, whichever the exercise counts. */
    readonly done: number
    readonly kg: number | null
    readonly rir: number | null
    readonly side: Side | null
  }
  /** What was said of a set, put right; the set keeps its place and its time. */
  readonly SetChanged: { readonly set: EventId; readonly changes: Partial<SetFields> }
  readonly ExerciseSwapped: SessionRef & { readonly from: ExerciseId; readonly to: ExerciseId }
  /** The session as it is to be followed from now on, whole: what was done of it stays in. */
  readonly SessionAdapted: SessionRef & { readonly why: AdaptedFor; readonly items: readonly PlanItem[] }
  readonly SessionFinished: SessionRef & {
    readonly plannedMinutes: number
    readonly minutes: number
    /** Session effort, 0 to 10. */
    readonly effort: number | null
    readonly note: string | null
  }
  readonly SessionSkipped: SessionRef & { readonly why: string | null }
  readonly SessionMoved: SessionRef & {
    readonly to: CivilDay | null
    readonly slot: SessionSlot | null
    /** The day the plan had it on; absent where that was not looked at. */
    readonly from?: CivilDay
  }
  readonly NiggleReported: {
    readonly tissue: TissueId
    readonly side: Side | null
    readonly light: PainLight
    /** 0 to 10, as far as said. */
    readonly during: number | null
    readonly after: number | null
    readonly nextMorning: number | null
    /** Still raised next morning, a day after an amber session. */
    readonly setBack: boolean
    readonly note: string | null
  }
  readonly ComplaintChanged: {
    readonly tissue: TissueId
    readonly light: PainLight
    readonly past: boolean
    readonly since: CivilDay | null
  }
  readonly ComplaintRemoved: { readonly tissue: TissueId }
  readonly SorenessReported: { readonly muscle: MuscleId; readonly score: number }
  readonly ReadinessReported: { readonly sleep: number; readonly fatigue: number; readonly soreness: number }
  readonly IllnessReported: { readonly clearSince: CivilDay | null }
  readonly HealthAnswered: {
    readonly gate: HealthGateId
    readonly answer: HealthAnswer
    readonly tissue: TissueId | null
  }
  readonly TestTaken: { readonly test: string; readonly left: number; readonly right: number }
  readonly ExercisePinned: { readonly exercise: ExerciseId }
  readonly ExerciseUnpinned: { readonly exercise: ExerciseId }
  readonly ExerciseBanned: { readonly exercise: ExerciseId }
  readonly ExerciseAllowed: { readonly exercise: ExerciseId }
  readonly PlanAdopted: {
    /** The plan without its weeks and without the log it was made with. */
    readonly plan: Hash
    readonly weeks: readonly Hash[]
    readonly planningHash: string
    /** The adoption it takes the place of. */
    readonly over: EventId | null
  }
  readonly ProposalDeclined: { readonly proposal: Hash }
  readonly CommentPosted: {
    readonly about: { readonly kind: CommentSubject; readonly id: string }
    readonly text: string
    readonly replyTo: EventId | null
  }
  readonly EventRetracted: { readonly event: EventId }
}

/** The name of what happened. */
export type EventType = keyof EventData

/** An event of one name that this version can read. */
export type EventOf<Type extends EventType> = Type extends EventType
  ? Omit<SealedEvent, 'type' | 'version' | 'data'> & { readonly type: Type; readonly data: EventData[Type] }
  : never

/** An event that this version can read. */
export type JournalEvent = EventOf<EventType>
