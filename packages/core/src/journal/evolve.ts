import { openDraft, type Draft } from './draft.ts'
import { evolveAdopted, evolveComment } from './evolve-plans.ts'
import { evolveHealth, evolveKit, evolveNiggle, evolveProfile, evolveReport } from './evolve-runner.ts'
import {
  evolveCancelled,
  evolveFeedRead,
  evolveFeedRemoved,
  evolveOwnRun,
  evolvePlanned,
  evolveRace,
} from './evolve-runs.ts'
import {
  evolveAdapted,
  evolveChangedSet,
  evolveFinished,
  evolveMoved,
  evolveSet,
  evolveSkipped,
  evolveStarted,
  evolveSwap,
} from './evolve-sessions.ts'
import type { EventOf, EventType, JournalEvent } from './journal-event.ts'
import type { JournalState } from './journal-state.ts'

type Evolve<Type extends EventType> = (draft: Draft, event: EventOf<Type>) => void

/** How each kind of event changes a state: a kind that is missing here does not compile. */
const EVOLUTIONS: { readonly [Type in EventType]: Evolve<Type> } = {
  ProfileChanged: evolveProfile,
  AvailabilityChanged: (draft, { data }) =>
    draft.set({ availability: { ...draft.state.availability, ...data.changes } }),
  SettingsChanged: (draft, { data }) => draft.set({ settings: { ...draft.state.settings, ...data.changes } }),
  DayBlocked: (draft, { data }) => void draft.change('blackout').add(data.on),
  DayFreed: (draft, { data }) => void draft.change('blackout').delete(data.on),
  KitChanged: evolveKit,
  PlaceRemoved: (draft, { data }) => void draft.change('places').delete(data.place),
  RacePlanned: (draft, { data: { race, ...fields } }) => void draft.change('races').set(race, fields),
  RaceChanged: evolveRace,
  RaceCancelled: (draft, { data }) => void draft.change('races').delete(data.race),
  RunPlanned: evolvePlanned,
  RunChanged: evolveOwnRun,
  RunCancelled: (draft, { data }) => evolveCancelled(draft, data.run),
  FeedAdded: (draft, { data }) => void draft.change('feeds').set(data.feed, { ...data, readOn: null }),
  FeedRead: evolveFeedRead,
  FeedRemoved: evolveFeedRemoved,
  RunImported: (draft, { id, day, data }) => void draft.change('imported').set(data.file, { event: id, day, ...data }),
  SessionStarted: evolveStarted,
  SetRecorded: evolveSet,
  SetChanged: evolveChangedSet,
  ExerciseSwapped: evolveSwap,
  SessionAdapted: evolveAdapted,
  SessionFinished: evolveFinished,
  SessionSkipped: evolveSkipped,
  SessionMoved: evolveMoved,
  NiggleReported: evolveNiggle,
  ComplaintChanged: (draft, { data }) => void draft.change('complaints').set(data.tissue, data),
  ComplaintRemoved: (draft, { data }) => void draft.change('complaints').delete(data.tissue),
  SorenessReported: (draft, { id, day, data }) => evolveReport(draft, id, { kind: 'soreness', day, ...data }),
  ReadinessReported: (draft, { id, day, data }) => evolveReport(draft, id, { kind: 'readiness', day, ...data }),
  IllnessReported: (draft, { id, day, data }) => evolveReport(draft, id, { kind: 'illness', day, ...data }),
  HealthAnswered: evolveHealth,
  TestTaken: (draft, { id, day, data }) => void draft.change('tests').push({ event: id, day, ...data }),
  ExercisePinned: (draft, { data }) => void draft.change('pins').add(data.exercise),
  ExerciseUnpinned: (draft, { data }) => void draft.change('pins').delete(data.exercise),
  ExerciseBanned: (draft, { data }) => void draft.change('bans').add(data.exercise),
  ExerciseAllowed: (draft, { data }) => void draft.change('bans').delete(data.exercise),
  PlanAdopted: evolveAdopted,
  ProposalDeclined: (draft, { data }) => void draft.change('declined').add(data.proposal),
  CommentPosted: evolveComment,
  EventRetracted: (draft, { data }) => void draft.change('retracted').add(data.event),
}

const evolveDraft = (draft: Draft, event: JournalEvent): void => {
  const change = EVOLUTIONS[event.type] as Evolve<EventType>
  change(draft, event)
}

/**
 * The state after events, in the order given. Any event in any order yields a state. What was retracted before it comes is
 * passed over; the stamp of the state is that of the last event.
 */
export const evolveAll = (state: JournalState, events: Iterable<JournalEvent>): JournalState => {
  const draft = openDraft(state)
  let last: JournalEvent | null = null
  for (const event of events) {
    if (!draft.state.retracted.has(event.id)) evolveDraft(draft, event)
    last = event
  }
  if (last !== null) draft.set({ stamp: last.stamp })
  return draft.state
}

/** The state after one more event. */
export const evolve = (state: JournalState, event: JournalEvent): JournalState => evolveAll(state, [event])
