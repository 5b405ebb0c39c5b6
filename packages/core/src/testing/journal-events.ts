import fc from 'fast-check'
import { dayFromNumber, type CivilDay } from '../calendar/index.ts'
import {
  nextStamp,
  versionOf,
  type DeviceId,
  type EventData,
  type EventId,
  type EventType,
  type Json,
  type SealedEvent,
  type Stamp,
} from '../journal/index.ts'
import { exampleItem } from './example-plan.ts'

const day = (after: number): CivilDay => dayFromNumber(20_821 + after)
const A = { week: day(1), letter: 'A' } as const
const RUN = { kind: 'easy', km: 8, minutes: null, slot: null, key: false, title: 'Easy 8' } as const
const HASH = 'a'.repeat(64)
const OTHER_HASH = 'b'.repeat(64)

/** The UUID of a number, for tests. */
export const testId = (number: number): EventId => `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`

/** Data of each kind of event, so chosen that events of a journal concern the same runs, places, sessions and parts. */
export const EVENT_EXAMPLES: { readonly [Type in EventType]: readonly EventData[Type][] } = {
  ProfileChanged: [
    { changes: { stage: 'first', age: 41, weeksRunning: 12, sex: 'female' } },
    { changes: { stage: 'raced', bodyMassKg: 61.5, monthsStrength: 2, emphasis: 'article' } },
    { changes: { age: null, longestRunKm: 24, adjustments: { soleus: 1.2 } } },
  ],
  AvailabilityChanged: [
    { changes: { sessions: 2, minutes: { tue: 20, fri: 30 }, timeZone: 'Europe/Berlin' } },
    { changes: { secondSlot: true, microDose: false, weekStart: 'sun', placeByWeekday: { fri: 'gym' } } },
  ],
  SettingsChanged: [
    { changes: { language: 'de', distanceUnit: 'mi' } },
    { changes: { weightUnits: { dumbbell: 'lb' }, healthInCalendar: true } },
  ],
  DayBlocked: [{ on: day(5) }, { on: day(9) }],
  DayFreed: [{ on: day(5) }],
  KitChanged: [
    { place: 'home', changes: { name: 'Home', kit: ['band'] } },
    { place: 'gym', changes: { name: 'Gym', kit: ['dumbbell', 'bench'], loads: { dumbbell: [4, 6, 8] } } },
    { place: 'home', changes: { kit: [] } },
  ],
  PlaceRemoved: [{ place: 'gym' }],
  RacePlanned: [{ race: 'spring', day: day(112), kind: 'marathon', priority: 'A', title: 'Spring marathon' }],
  RaceChanged: [{ race: 'spring', changes: { day: day(119) } }],
  RaceCancelled: [{ race: 'spring' }],
  RunPlanned: [
    { run: 'own-1', day: day(2), ...RUN },
    { run: 'own-2', day: day(7), ...RUN, kind: 'long', km: 20, title: null },
  ],
  RunChanged: [
    { run: 'own-1', changes: { day: day(3) } },
    { run: 'feed-1', changes: { km: 9 } },
  ],
  RunCancelled: [{ run: 'own-1' }, { run: 'feed-1' }],
  FeedAdded: [{ feed: 'club', name: 'Club plan', kind: 'address' }],
  FeedRead: [
    { feed: 'club', added: [{ run: 'feed-1', day: day(4), ...RUN }], changed: [], removed: [] },
    { feed: 'club', added: [], changed: [{ run: 'feed-1', changes: { kind: 'tempo' } }], removed: [] },
    { feed: 'club', added: [], changed: [], removed: ['feed-1'] },
  ],
  FeedRemoved: [{ feed: 'club' }],
  RunImported: [{ file: HASH, format: 'fit', km: 10.2, minutes: 55, title: null }],
  SessionStarted: [{ ...A, plannedMinutes: 20, place: 'home' }],
  SetRecorded: [
    { session: A, exercise: 'split-squat', done: 8, kg: 12, rir: 3, side: 'left' },
    { session: A, exercise: 'heel-raise', done: 12, kg: null, rir: null, side: null },
    { session: null, exercise: 'short-foot', done: 30, kg: null, rir: null, side: 'both' },
  ],
  SetChanged: [
    { set: testId(3), changes: { done: 9 } },
    { set: testId(5), changes: { kg: 14, rir: 1 } },
  ],
  ExerciseSwapped: [{ ...A, from: 'split-squat', to: 'step-up' }],
  SessionAdapted: [{ ...A, why: 'minutes', items: [exampleItem('split-squat', 'main', 2)] }],
  SessionFinished: [{ ...A, plannedMinutes: 20, minutes: 23, effort: 6, note: 'Knee felt fine' }],
  SessionSkipped: [{ ...A, why: 'travel' }],
  SessionMoved: [
    { ...A, to: day(3), slot: null },
    { ...A, to: null, slot: null },
    { ...A, to: day(5), slot: null, from: day(3) },
  ],
  NiggleReported: [
    {
      tissue: 'achilles',
      side: 'left',
      light: 'amber',
      during: 3,
      after: 4,
      nextMorning: null,
      setBack: false,
      note: null,
    },
    {
      tissue: 'achilles',
      side: 'left',
      light: 'green',
      during: 0,
      after: 0,
      nextMorning: 1,
      setBack: true,
      note: 'better',
    },
  ],
  ComplaintChanged: [{ tissue: 'achilles', light: 'green', past: true, since: day(0) }],
  ComplaintRemoved: [{ tissue: 'achilles' }],
  SorenessReported: [{ muscle: 'quadriceps', score: 4 }],
  ReadinessReported: [{ sleep: 3, fatigue: 4, soreness: 2 }],
  IllnessReported: [{ clearSince: null }, { clearSince: day(6) }],
  HealthAnswered: [
    { gate: 'stress-fracture', answer: 'yes', tissue: null },
    { gate: 'stress-fracture', answer: 'cleared', tissue: null },
    { gate: 'stress-fracture', answer: 'no', tissue: null },
  ],
  TestTaken: [{ test: 'heel-raise', left: 18, right: 21 }],
  ExercisePinned: [{ exercise: 'heel-raise' }],
  ExerciseUnpinned: [{ exercise: 'heel-raise' }],
  ExerciseBanned: [{ exercise: 'burpee' }],
  ExerciseAllowed: [{ exercise: 'burpee' }],
  PlanAdopted: [
    { plan: HASH, weeks: [HASH, OTHER_HASH], planningHash: 'p1', over: null },
    { plan: OTHER_HASH, weeks: [OTHER_HASH], planningHash: 'p1', over: null },
  ],
  ProposalDeclined: [{ proposal: OTHER_HASH }],
  CommentPosted: [{ about: { kind: 'muscle', id: 'soleus' }, text: 'Why two calf muscles?', replyTo: null }],
  EventRetracted: [],
}

/** An event as its device would keep it. */
export const sealForTest = <Type extends EventType>(
  type: Type,
  data: EventData[Type],
  envelope: { readonly id: EventId; readonly stamp: Stamp; readonly device: DeviceId; readonly day?: CivilDay },
): SealedEvent => ({
  type,
  version: versionOf(type),
  at: '2027-01-03T07:00:00.000Z',
  day: day(0),
  ...envelope,
  data: data as unknown as Json,
})

interface Drawn {
  readonly type: EventType
  readonly pick: number
  readonly device: number
  /** Milliseconds that the device's clock has moved since its last event; clocks may also be set back. */
  readonly tick: number
  readonly day: number
}

const TYPES = Object.keys(EVENT_EXAMPLES) as EventType[]

const drawn: fc.Arbitrary<Drawn> = fc.record({
  type: fc.constantFrom(...TYPES),
  pick: fc.nat(100),
  device: fc.nat(2),
  tick: fc.integer({ min: -86_400_000, max: 86_400_000 }),
  day: fc.nat(20),
})

const dataOf = ({ type, pick }: Drawn, before: readonly SealedEvent[]): unknown => {
  const examples = EVENT_EXAMPLES[type]
  if (type !== 'EventRetracted') return examples[pick % examples.length]
  return { event: before[pick % Math.max(1, before.length)]?.id ?? testId(pick) }
}

/** A journal of up to forty events of three devices with clocks of their own, each device stamping after what it made before. */
export const journals: fc.Arbitrary<readonly SealedEvent[]> = fc.array(drawn, { maxLength: 40 }).map((draws) => {
  const events: SealedEvent[] = []
  const last = new Map<number, { stamp: Stamp; wall: number }>()
  for (const [index, draw] of draws.entries()) {
    const device = testId(900 + draw.device)
    const before = last.get(draw.device)
    const wall = (before?.wall ?? 1_800_000_000_000) + draw.tick
    const stamp = nextStamp(before?.stamp ?? null, wall, device)
    last.set(draw.device, { stamp, wall })
    const data = dataOf(draw, events) as EventData[EventType]
    events.push(sealForTest(draw.type, data, { id: testId(index + 1), stamp, device, day: day(draw.day) }))
  }
  return events
})
