import type { PainLight, TissueId } from '../anatomy/index.ts'
import type { Complaint, HealthGate } from '../athlete/index.ts'
import type { CivilDay } from '../calendar/index.ts'
import type { ExerciseId } from '../exercise/index.ts'
import type { OwnMove, PlanItem } from '../plan/index.ts'
import type { DayReport, LoggedSet } from '../progress/index.ts'
import type { EventId, Hash } from './event.ts'
import type {
  AvailabilityFields,
  CommentSubject,
  FeedKind,
  PlaceFields,
  ProfileFields,
  RaceFields,
  RunFields,
  SessionRef,
  SettingFields,
  Side,
} from './journal-event.ts'
import type { Stamp } from './stamp.ts'

/** An answer with the day it was given, since some answers grow older with the runner. */
export interface Said<Value> {
  readonly value: Value
  readonly on: CivilDay
}

/** What a runner has said of themself; what is absent was never said. */
export type SaidProfile = { readonly [Field in keyof ProfileFields]?: Said<ProfileFields[Field]> }

/** A run with where it comes from: a feed, or null for the runner's own. */
export interface JournalRun extends RunFields {
  readonly run: string
  readonly feed: string | null
  /** The runner has taken it out; the feed may still hold it. */
  readonly cancelled: boolean
}

/** A run from a watch file. */
export interface ImportedRun {
  readonly event: EventId
  readonly day: CivilDay
  readonly file: Hash
  readonly format: 'fit' | 'tcx' | 'gpx'
  readonly km: number
  readonly minutes: number
  readonly title: string | null
}

/** How far a session has come. */
export interface JournalSession extends SessionRef {
  readonly day: CivilDay
  readonly state: 'started' | 'finished' | 'skipped'
  readonly plannedMinutes: number | null
  readonly minutes: number | null
  readonly effort: number | null
  readonly note: string | null
  /** Exercises done in place of planned ones. */
  readonly swaps: readonly { readonly from: ExerciseId; readonly to: ExerciseId }[]
  /** The session as it was last changed while it was done; absent where it is followed as planned. */
  readonly items?: readonly PlanItem[]
}

/** A set that was done, with the event that says so. */
export interface JournalSet extends LoggedSet {
  readonly event: EventId
  /** {@link sessionKey} of its session; null outside any. */
  readonly session: string | null
  readonly side: Side | null
}

/** What the runner said of a day, with the event that says so. */
export interface JournalReport {
  readonly event: EventId
  readonly report: DayReport
}

/** What was said of a part that hurts: 0 to 10, as far as said, with the event that says so. */
export interface JournalNiggle {
  readonly event: EventId
  readonly day: CivilDay
  readonly tissue: TissueId
  readonly side: Side | null
  readonly light: PainLight
  readonly during: number | null
  readonly after: number | null
  readonly nextMorning: number | null
  readonly setBack: boolean
  readonly note: string | null
}

/** A self-test result, with the event that says so. */
export interface JournalTest {
  readonly event: EventId
  readonly test: string
  readonly day: CivilDay
  readonly left: number
  readonly right: number
}

/** A plan that was adopted: its parts by hash, and how much of the log there was then. */
export interface AdoptedPlan {
  readonly event: EventId
  readonly day: CivilDay
  readonly plan: Hash
  readonly weeks: readonly Hash[]
  readonly planningHash: string
  readonly over: EventId | null
  /** Sets, reports and sessions of the journal when it was adopted. */
  readonly known: { readonly sets: number; readonly reports: number; readonly sessions: number }
}

/** A comment or a question. */
export interface JournalComment {
  readonly event: EventId
  readonly at: string
  readonly about: { readonly kind: CommentSubject; readonly id: string }
  readonly text: string
  readonly replyTo: EventId | null
}

/** A source of runs. */
export interface JournalFeed {
  readonly feed: string
  readonly name: string
  readonly kind: FeedKind
  /** Day it was last read with a change; null: never. */
  readonly readOn: CivilDay | null
}

/** Everything that a runner's events add up to. */
export interface JournalState {
  readonly profile: SaidProfile
  readonly availability: Partial<AvailabilityFields>
  readonly settings: Partial<SettingFields>
  readonly blackout: ReadonlySet<CivilDay>
  readonly places: ReadonlyMap<string, PlaceFields>
  readonly races: ReadonlyMap<string, RaceFields>
  readonly runs: ReadonlyMap<string, JournalRun>
  /** What was said first of runs that the runner has changed since, by run: only the fields that are otherwise now. */
  readonly told: ReadonlyMap<string, Partial<RunFields>>
  readonly feeds: ReadonlyMap<string, JournalFeed>
  /** By hash of the file. */
  readonly imported: ReadonlyMap<Hash, ImportedRun>
  /** By {@link sessionKey}. */
  readonly sessions: ReadonlyMap<string, JournalSession>
  readonly sets: readonly JournalSet[]
  /** By {@link sessionKey}. */
  readonly moves: ReadonlyMap<string, OwnMove>
  /** The days on which the plan had sessions before the runner moved them, by {@link sessionKey}. */
  readonly movedFrom: ReadonlyMap<string, CivilDay>
  readonly reports: readonly JournalReport[]
  readonly niggles: readonly JournalNiggle[]
  readonly complaints: ReadonlyMap<TissueId, Complaint>
  /** Questions answered with yes, by gate and tissue. */
  readonly health: ReadonlyMap<string, HealthGate>
  readonly tests: readonly JournalTest[]
  readonly pins: ReadonlySet<ExerciseId>
  readonly bans: ReadonlySet<ExerciseId>
  /** In the order they were adopted; the last one holds. */
  readonly plans: readonly AdoptedPlan[]
  readonly declined: ReadonlySet<Hash>
  readonly comments: readonly JournalComment[]
  readonly retracted: ReadonlySet<EventId>
  /** Events that are kept and not read, because they are newer than this software or say nothing it can read. */
  readonly unread: ReadonlyMap<EventId, 'unknown' | 'unreadable'>
  /** Latest stamp of all; null for an empty journal. */
  readonly stamp: Stamp | null
}

/** The state of a journal without events. */
export const EMPTY_STATE: JournalState = {
  profile: {},
  availability: {},
  settings: {},
  blackout: new Set(),
  places: new Map(),
  races: new Map(),
  runs: new Map(),
  told: new Map(),
  feeds: new Map(),
  imported: new Map(),
  sessions: new Map(),
  sets: [],
  moves: new Map(),
  movedFrom: new Map(),
  reports: [],
  niggles: [],
  complaints: new Map(),
  health: new Map(),
  tests: [],
  pins: new Set(),
  bans: new Set(),
  plans: [],
  declined: new Set(),
  comments: [],
  retracted: new Set(),
  unread: new Map(),
  stamp: null,
}

/**
 * A session's key in the state.
 *
 * @example
 * ```ts
 * sessionKey({ week: dayFromNumber(20_821), letter: 'A' }) // '2027-01-03-A'
 * ```
 */
export const sessionKey = ({ week, letter }: SessionRef): string => `${week}-${letter}`
