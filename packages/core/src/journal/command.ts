import type { TissueId } from '../anatomy/index.ts'
import type { CivilDay } from '../calendar/index.ts'
import type { ExerciseId } from '../exercise/index.ts'
import type { EventId, Hash } from './event.ts'
import type { SealedPlan } from './adopted-plan.ts'
import type {
  AvailabilityFields,
  EventData,
  EventType,
  FeedKind,
  PlaceFields,
  ProfileFields,
  RaceFields,
  RunFields,
  SessionRef,
  SetFields,
  SettingFields,
} from './journal-event.ts'

/** A run as a feed names it. */
export type FeedRun = { readonly run: string } & RunFields

/**
 * What a runner can want. `on` is the runner's day it is said on; events are dated to it. Identities of races, runs, feeds
 * and places are made by the caller.
 */
export type Command = { readonly on: CivilDay } & (
  | { readonly type: 'change-profile'; readonly changes: Partial<ProfileFields> }
  | { readonly type: 'change-availability'; readonly changes: Partial<AvailabilityFields> }
  | { readonly type: 'change-settings'; readonly changes: Partial<SettingFields> }
  | { readonly type: 'block-day'; readonly day: CivilDay }
  | { readonly type: 'free-day'; readonly day: CivilDay }
  | { readonly type: 'change-place'; readonly place: string; readonly changes: Partial<PlaceFields> }
  | { readonly type: 'remove-place'; readonly place: string }
  | ({ readonly type: 'plan-race'; readonly race: string } & RaceFields)
  | { readonly type: 'change-race'; readonly race: string; readonly changes: Partial<RaceFields> }
  | { readonly type: 'cancel-race'; readonly race: string }
  | ({ readonly type: 'plan-run'; readonly run: string } & RunFields)
  | { readonly type: 'change-run'; readonly run: string; readonly changes: Partial<RunFields> }
  | { readonly type: 'cancel-run'; readonly run: string }
  | { readonly type: 'add-feed'; readonly feed: string; readonly name: string; readonly kind: FeedKind }
  /** All runs that the feed names now; what differs from the last reading becomes the event. */
  | { readonly type: 'read-feed'; readonly feed: string; readonly runs: readonly FeedRun[] }
  | { readonly type: 'remove-feed'; readonly feed: string }
  | ({ readonly type: 'import-run' } & EventData['RunImported'])
  | ({ readonly type: 'start-session' } & EventData['SessionStarted'])
  | ({ readonly type: 'record-set' } & EventData['SetRecorded'])
  | { readonly type: 'change-set'; readonly set: EventId; readonly changes: Partial<SetFields> }
  | ({ readonly type: 'swap-exercise' } & EventData['ExerciseSwapped'])
  | ({ readonly type: 'adapt-session' } & EventData['SessionAdapted'])
  | ({ readonly type: 'finish-session' } & EventData['SessionFinished'])
  | ({ readonly type: 'skip-session' } & EventData['SessionSkipped'])
  | ({ readonly type: 'move-session' } & EventData['SessionMoved'])
  | ({ readonly type: 'report-niggle' } & EventData['NiggleReported'])
  | ({ readonly type: 'change-complaint' } & EventData['ComplaintChanged'])
  | { readonly type: 'remove-complaint'; readonly tissue: TissueId }
  | ({ readonly type: 'report-soreness' } & EventData['SorenessReported'])
  | ({ readonly type: 'report-readiness' } & EventData['ReadinessReported'])
  | ({ readonly type: 'report-illness' } & EventData['IllnessReported'])
  | ({ readonly type: 'answer-health' } & EventData['HealthAnswered'])
  | ({ readonly type: 'take-test' } & EventData['TestTaken'])
  | {
      readonly type: 'pin-exercise' | 'unpin-exercise' | 'ban-exercise' | 'allow-exercise'
      readonly exercise: ExerciseId
    }
  /** `over`: the adoption that was followed when the plan was looked at. */
  | { readonly type: 'adopt-plan'; readonly plan: SealedPlan; readonly over: EventId | null }
  | { readonly type: 'decline-proposal'; readonly proposal: Hash }
  | ({ readonly type: 'post-comment' } & EventData['CommentPosted'])
  | { readonly type: 'retract-event'; readonly event: EventId }
)

/** What a command of one type says. */
export type CommandOf<Type extends Command['type']> = Command & { readonly type: Type }

/** An event about to happen: what it says, without the stamp and id its device will give it. */
export type EventDraft = {
  readonly [Type in EventType]: {
    readonly type: Type
    readonly day: CivilDay
    readonly data: EventData[Type]
    readonly documents?: SealedPlan['documents']
    readonly blobs?: readonly Hash[]
  }
}[EventType]

/**
 * Why nothing happens. `not-there`: what the command names is not in the journal. `finished`: the session is done already.
 * `last-place`: a runner trains somewhere. `update-needed`: the journal holds events newer than this software, so that no
 * plan is adopted. `plan-changed`: another plan was adopted since this one was looked at. `wrong-week`: a session stays in
 * its week. `empty`: there is nothing in it.
 */
export type JournalRefusal =
  | {
      readonly type: 'not-there'
      readonly what: 'race' | 'run' | 'feed' | 'place' | 'complaint' | 'set'
      readonly id: string
    }
  | { readonly type: 'finished'; readonly session: SessionRef }
  | { readonly type: 'last-place' }
  | { readonly type: 'update-needed'; readonly events: number }
  | { readonly type: 'plan-changed' }
  | { readonly type: 'wrong-week'; readonly day: CivilDay }
  | { readonly type: 'empty' }
