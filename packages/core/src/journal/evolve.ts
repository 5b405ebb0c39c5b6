import { unreachable } from '../result.ts'
import { openDraft, type Draft } from './draft.ts'
import { evolveAdopted, evolveComment } from './evolve-plans.ts'
import { evolveHealth, evolveKit, evolveNiggle, evolveProfile } from './evolve-runner.ts'
import { evolveCancelled, evolveFeedRead, evolveFeedRemoved, evolveRace, evolveRun } from './evolve-runs.ts'
import { evolveFinished, evolveMoved, evolveSet, evolveSkipped, evolveStarted, evolveSwap } from './evolve-sessions.ts'
import type { EventType, JournalEvent } from './journal-event.ts'
import type { JournalState } from './journal-state.ts'

type EventAmong<Types extends EventType> = Extract<JournalEvent, { readonly type: Types }>

const BODY = [
  'NiggleReported',
  'ComplaintChanged',
  'ComplaintRemoved',
  'SorenessReported',
  'ReadinessReported',
  'IllnessReported',
  'HealthAnswered',
  'TestTaken',
] as const
const SESSIONS = [
  'SessionStarted',
  'SetRecorded',
  'ExerciseSwapped',
  'SessionFinished',
  'SessionSkipped',
  'SessionMoved',
] as const
const RUNS = [
  'RacePlanned',
  'RaceChanged',
  'RaceCancelled',
  'RunPlanned',
  'RunChanged',
  'RunCancelled',
  'FeedAdded',
  'FeedRead',
  'FeedRemoved',
  'RunImported',
] as const
const RUNNER = [
  'ProfileChanged',
  'AvailabilityChanged',
  'SettingsChanged',
  'DayBlocked',
  'DayFreed',
  'KitChanged',
  'PlaceRemoved',
] as const

type TypesOf<List extends readonly EventType[]> = List[number]

const isAmong = <const List extends readonly EventType[]>(
  types: List,
  event: JournalEvent,
): event is EventAmong<TypesOf<List>> => types.includes(event.type)

const evolveRunner = (draft: Draft, event: EventAmong<TypesOf<typeof RUNNER>>): void => {
  const { state } = draft
  switch (event.type) {
    case 'ProfileChanged':
      return evolveProfile(draft, event)
    case 'AvailabilityChanged':
      return draft.set({ availability: { ...state.availability, ...event.data.changes } })
    case 'SettingsChanged':
      return draft.set({ settings: { ...state.settings, ...event.data.changes } })
    case 'DayBlocked':
      return void draft.change('blackout').add(event.data.on)
    case 'DayFreed':
      return void draft.change('blackout').delete(event.data.on)
    case 'KitChanged':
      return evolveKit(draft, event)
    case 'PlaceRemoved':
      return void draft.change('places').delete(event.data.place)
  }
  return unreachable(event)
}

const evolveRuns = (draft: Draft, event: EventAmong<TypesOf<typeof RUNS>>): void => {
  switch (event.type) {
    case 'RacePlanned': {
      const { race, ...fields } = event.data
      return void draft.change('races').set(race, fields)
    }
    case 'RaceChanged':
      return evolveRace(draft, event)
    case 'RaceCancelled':
      return void draft.change('races').delete(event.data.race)
    case 'RunPlanned':
      return void draft.change('runs').set(event.data.run, { ...event.data, feed: null, cancelled: false })
    case 'RunChanged':
      return evolveRun(draft, event.data.run, event.data.changes)
    case 'RunCancelled':
      return evolveCancelled(draft, event.data.run)
    case 'FeedAdded':
      return void draft.change('feeds').set(event.data.feed, { ...event.data, readOn: null })
    case 'FeedRead':
      return evolveFeedRead(draft, event)
    case 'FeedRemoved':
      return evolveFeedRemoved(draft, event)
    case 'RunImported':
      return void draft.change('imported').set(event.data.file, { event: event.id, day: event.day, ...event.data })
  }
  return unreachable(event)
}

const evolveSessions = (draft: Draft, event: EventAmong<TypesOf<typeof SESSIONS>>): void => {
  switch (event.type) {
    case 'SessionStarted':
      return evolveStarted(draft, event)
    case 'SetRecorded':
      return evolveSet(draft, event)
    case 'ExerciseSwapped':
      return evolveSwap(draft, event)
    case 'SessionFinished':
      return evolveFinished(draft, event)
    case 'SessionSkipped':
      return evolveSkipped(draft, event)
    case 'SessionMoved':
      return evolveMoved(draft, event)
  }
  return unreachable(event)
}

const evolveBody = (draft: Draft, event: EventAmong<TypesOf<typeof BODY>>): void => {
  const { id, day } = event
  switch (event.type) {
    case 'NiggleReported':
      return evolveNiggle(draft, event)
    case 'ComplaintChanged':
      return void draft.change('complaints').set(event.data.tissue, event.data)
    case 'ComplaintRemoved':
      return void draft.change('complaints').delete(event.data.tissue)
    case 'SorenessReported':
      return void draft.change('reports').push({ event: id, report: { kind: 'soreness', day, ...event.data } })
    case 'ReadinessReported':
      return void draft.change('reports').push({ event: id, report: { kind: 'readiness', day, ...event.data } })
    case 'IllnessReported':
      return void draft.change('reports').push({ event: id, report: { kind: 'illness', day, ...event.data } })
    case 'HealthAnswered':
      return evolveHealth(draft, event)
    case 'TestTaken':
      return void draft.change('tests').push({ event: id, day, ...event.data })
  }
  return unreachable(event)
}

type OtherEvent = Exclude<
  JournalEvent,
  EventAmong<TypesOf<typeof RUNNER> | TypesOf<typeof RUNS> | TypesOf<typeof SESSIONS> | TypesOf<typeof BODY>>
>

const evolveWishes = (draft: Draft, event: OtherEvent): void => {
  switch (event.type) {
    case 'ExercisePinned':
      return void draft.change('pins').add(event.data.exercise)
    case 'ExerciseUnpinned':
      return void draft.change('pins').delete(event.data.exercise)
    case 'ExerciseBanned':
      return void draft.change('bans').add(event.data.exercise)
    case 'ExerciseAllowed':
      return void draft.change('bans').delete(event.data.exercise)
    case 'PlanAdopted':
      return evolveAdopted(draft, event)
    case 'ProposalDeclined':
      return void draft.change('declined').add(event.data.proposal)
    case 'CommentPosted':
      return evolveComment(draft, event)
    case 'EventRetracted':
      return void draft.change('retracted').add(event.data.event)
  }
  return unreachable(event)
}

const evolveDraft = (draft: Draft, event: JournalEvent): void => {
  if (isAmong(RUNNER, event)) return evolveRunner(draft, event)
  if (isAmong(RUNS, event)) return evolveRuns(draft, event)
  if (isAmong(SESSIONS, event)) return evolveSessions(draft, event)
  return isAmong(BODY, event) ? evolveBody(draft, event) : evolveWishes(draft, event)
}

/**
 * The state after events, in the order given. Any event in any order yields a state. What was retracted before it comes is
 * passed over; the stamp of the state is that of the last event.
 */
export const evolveAll = (state: JournalState, events: readonly JournalEvent[]): JournalState => {
  const draft = openDraft(state)
  for (const event of events) if (!draft.state.retracted.has(event.id)) evolveDraft(draft, event)
  const last = events.at(-1)
  if (last !== undefined) draft.set({ stamp: last.stamp })
  return draft.state
}

/** The state after one more event. */
export const evolve = (state: JournalState, event: JournalEvent): JournalState => evolveAll(state, [event])
