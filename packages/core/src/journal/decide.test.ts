import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayFromNumber } from '../calendar/index.ts'
import { EVENT_EXAMPLES, journals, runsOf, sealForTest, testId } from '../testing/index.ts'
import type { Command, EventDraft, FeedRun } from './command.ts'
import { decide } from './decide.ts'
import type { SealedEvent } from './event.ts'
import { foldJournal } from './fold.ts'
import type { EventData, EventType } from './journal-event.ts'
import { nextStamp, type Stamp } from './stamp.ts'

const DEVICE = testId(900)
const ON = dayFromNumber(20_830)
const [RUN] = EVENT_EXAMPLES.RunPlanned
const A = { week: dayFromNumber(20_822), letter: 'A' } as const

type Said = { readonly [Type in EventType]: readonly [Type, EventData[Type]] }[EventType]

const seal = (drafts: readonly Pick<EventDraft, 'type' | 'data' | 'day'>[], after: readonly SealedEvent[] = []) => {
  let stamp: Stamp | null = after.at(-1)?.stamp ?? null
  return drafts.map(({ type, data, day }, index) => {
    stamp = nextStamp(stamp, 1_800_000_000_000, DEVICE)
    const id = testId(after.length + index + 1)
    return sealForTest(type, data as never, { id, stamp, device: DEVICE, day })
  })
}

const given = (...said: readonly Said[]) => {
  const state = foldJournal(seal(said.map(([type, data]) => ({ type, data, day: ON }) as EventDraft)))
  return {
    when: (command: Command) => {
      const decision = decide(command, state)
      return {
        happens: (...events: readonly Said[]) => {
          const happened = decision.ok ? decision.value.map(({ type, data }) => [type, data]) : decision.error
          expect(happened).toEqual(events)
        },
        refused: (refusal: object) => expect(decision).toEqual({ ok: false, error: refusal }),
      }
    },
  }
}

it('a change carries the fields that changed, and nothing else', () => {
  given(['ProfileChanged', { changes: { stage: 'first', sex: 'female' } }])
    .when({ type: 'change-profile', on: ON, changes: { stage: 'raced', sex: 'female' } })
    .happens(['ProfileChanged', { changes: { stage: 'raced' } }])
})

it('saying what is known already changes nothing', () => {
  given(['AvailabilityChanged', { changes: { sessions: 2, minutes: { tue: 20 } } }])
    .when({ type: 'change-availability', on: ON, changes: { minutes: { tue: 20 } } })
    .happens()
})

it('an age is taken anew on another day, since it counts on by itself', () => {
  const [, ...rest] = seal([{ type: 'ProfileChanged', data: { changes: { age: 41 } }, day: ON }])
  expect(rest).toEqual([])
  const state = foldJournal(seal([{ type: 'ProfileChanged', data: { changes: { age: 41 } }, day: ON }]))
  const again = decide({ type: 'change-profile', on: dayFromNumber(20_900), changes: { age: 41 } }, state)
  expect(again.ok && again.value).toHaveLength(1)
  const same = decide({ type: 'change-profile', on: ON, changes: { age: 41 } }, state)
  expect(same.ok && same.value).toHaveLength(0)
})

it('the last place stays', () => {
  given(['KitChanged', { place: 'home', changes: {} }])
    .when({ type: 'remove-place', on: ON, place: 'home' })
    .refused({ type: 'last-place' })
})

it('what is not there is named', () => {
  given()
    .when({ type: 'change-run', on: ON, run: 'none', changes: { km: 4 } })
    .refused({ type: 'not-there', what: 'run', id: 'none' })
})

it('a feed that says the same again says nothing', () => {
  if (RUN === undefined) throw new Error('an example')
  const run = { ...RUN, run: 'feed-1' }
  given(
    ['FeedAdded', { feed: 'club', name: 'Club', kind: 'address' }],
    ['FeedRead', { feed: 'club', added: [run], changed: [], removed: [] }],
  )
    .when({ type: 'read-feed', on: ON, feed: 'club', runs: [run] })
    .happens()
})

it('what the runner has changed of a run is no news of its feed, until the feed says something new of just that', () => {
  if (RUN === undefined) throw new Error('an example')
  const run = { ...RUN, run: 'feed-1' }
  const day = dayFromNumber(20_836)
  const changed = given(
    ['FeedAdded', { feed: 'club', name: 'Club', kind: 'address' }],
    ['FeedRead', { feed: 'club', added: [run], changed: [], removed: [] }],
    ['RunChanged', { run: 'feed-1', changes: { day } }],
  )
  const read = (fields: Partial<FeedRun>) =>
    changed.when({ type: 'read-feed', on: ON, feed: 'club', runs: [{ ...run, ...fields }] })
  read({}).happens()
  const of = (changes: object) => [
    'FeedRead',
    { feed: 'club', added: [], changed: [{ run: 'feed-1', changes }], removed: [] },
  ]
  read({ km: 30 }).happens(of({ km: 30 }) as never)
  read({ day: dayFromNumber(20_838) }).happens(of({ day: dayFromNumber(20_838) }) as never)
})

it('a feed says what is new, what is otherwise and what is gone; past runs stay', () => {
  const run = (name: string, after: number, km: number): FeedRun => ({
    run: name,
    day: dayFromNumber(20_830 + after),
    kind: 'easy',
    km,
    minutes: null,
    slot: null,
    key: false,
    title: null,
  })
  given(
    ['FeedAdded', { feed: 'club', name: 'Club', kind: 'address' }],
    [
      'FeedRead',
      { feed: 'club', added: [run('past', -3, 5), run('b', 1, 6), run('c', 2, 7)], changed: [], removed: [] },
    ],
  )
    .when({ type: 'read-feed', on: ON, feed: 'club', runs: [run('b', 2, 6), run('d', 5, 9)] })
    .happens([
      'FeedRead',
      {
        feed: 'club',
        added: [run('d', 5, 9)],
        changed: [{ run: 'b', changes: { day: dayFromNumber(20_832) } }],
        removed: ['c'],
      },
    ])
})

it('a file is imported once', () => {
  const [file] = EVENT_EXAMPLES.RunImported
  if (file === undefined) throw new Error('an example')
  given(['RunImported', file])
    .when({ type: 'import-run', on: ON, ...file })
    .happens()
})

it('a session that is done is not begun, skipped, moved or finished again', () => {
  const [done] = EVENT_EXAMPLES.SessionFinished
  if (done === undefined) throw new Error('an example')
  const finished = given(['SessionFinished', done])
  const refusal = { type: 'finished', session: A }
  finished.when({ type: 'start-session', on: ON, ...A, plannedMinutes: 20, place: null }).refused(refusal)
  finished.when({ type: 'skip-session', on: ON, ...A, why: null }).refused(refusal)
  finished.when({ type: 'move-session', on: ON, ...A, to: A.week, slot: null }).refused(refusal)
  finished.when({ type: 'finish-session', on: ON, ...done }).refused(refusal)
})

it('a session stays in its week', () => {
  const to = dayFromNumber(20_829)
  given()
    .when({ type: 'move-session', on: ON, ...A, to, slot: null })
    .refused({ type: 'wrong-week', day: to })
})

it('a set is always taken down', () => {
  const [set] = EVENT_EXAMPLES.SetRecorded
  if (set === undefined) throw new Error('an example')
  given()
    .when({ type: 'record-set', on: ON, ...set })
    .happens(['SetRecorded', set])
})

it('of a set only what is put right is taken down; a set that is not there has nothing to put right', () => {
  const [set] = EVENT_EXAMPLES.SetRecorded
  if (set === undefined) throw new Error('no example of a set')
  const recorded = given(['SetRecorded', set])
  recorded
    .when({ type: 'change-set', on: ON, set: testId(1), changes: { done: set.done, rir: 1 } })
    .happens(['SetChanged', { set: testId(1), changes: { rir: 1 } }])
  recorded.when({ type: 'change-set', on: ON, set: testId(1), changes: { done: set.done } }).happens()
  const refusal = { type: 'not-there', what: 'set', id: testId(2) }
  recorded.when({ type: 'change-set', on: ON, set: testId(2), changes: { done: 1 } }).refused(refusal)
})

it('wanting an exercise takes back not wanting it', () => {
  given(['ExerciseBanned', { exercise: 'plank' }])
    .when({ type: 'pin-exercise', on: ON, exercise: 'plank' })
    .happens(['ExerciseAllowed', { exercise: 'plank' }], ['ExercisePinned', { exercise: 'plank' }])
})

const plan = (hash: string) => ({
  data: { plan: hash.repeat(64), weeks: [], planningHash: 'p' },
  documents: [],
})

it('of two plans looked at together only the first is adopted', () => {
  given(['PlanAdopted', { ...plan('a').data, over: null }])
    .when({ type: 'adopt-plan', on: ON, plan: plan('b'), over: null })
    .refused({ type: 'plan-changed' })
  given(['PlanAdopted', { ...plan('a').data, over: null }])
    .when({ type: 'adopt-plan', on: ON, plan: plan('b'), over: testId(1) })
    .happens(['PlanAdopted', { ...plan('b').data, over: testId(1) }])
})

it('with events newer than this software no plan is adopted, and logging goes on', () => {
  const [event] = seal([{ type: 'DayBlocked', data: { on: ON }, day: ON }])
  if (event === undefined) throw new Error('one event')
  const state = foldJournal([{ ...event, type: 'MoonPhaseNoted' }])
  expect(decide({ type: 'adopt-plan', on: ON, plan: plan('a'), over: null }, state)).toEqual({
    ok: false,
    error: { type: 'update-needed', events: 1 },
  })
  const set = { session: null, exercise: 'plank', done: 30, kg: null, rir: null, side: null } as const
  expect(decide({ type: 'record-set', on: ON, ...set }, state).ok).toBe(true)
})

it('an empty comment is none', () => {
  const comment = { about: { kind: 'muscle', id: 'soleus' }, text: '  ', replyTo: null } as const
  given()
    .when({ type: 'post-comment', on: ON, ...comment })
    .refused({ type: 'empty' })
})

/** Commands that say again what events of a kind say. */
const sayAgain = (data: EventData): readonly Command[] => [
  { type: 'change-profile', on: ON, ...data.ProfileChanged },
  { type: 'change-availability', on: ON, ...data.AvailabilityChanged },
  { type: 'change-settings', on: ON, ...data.SettingsChanged },
  { type: 'block-day', on: ON, day: data.DayBlocked.on },
  { type: 'free-day', on: ON, day: data.DayFreed.on },
  { type: 'change-place', on: ON, ...data.KitChanged },
  { type: 'plan-race', on: ON, ...data.RacePlanned },
  { type: 'plan-run', on: ON, ...data.RunPlanned },
  { type: 'cancel-run', on: ON, ...data.RunCancelled },
  { type: 'import-run', on: ON, ...data.RunImported },
  { type: 'change-complaint', on: ON, ...data.ComplaintChanged },
  { type: 'answer-health', on: ON, ...data.HealthAnswered },
  { type: 'pin-exercise', on: ON, ...data.ExercisePinned },
  { type: 'ban-exercise', on: ON, ...data.ExerciseBanned },
  { type: 'decline-proposal', on: ON, ...data.ProposalDeclined },
]

const oneOfEach = (pick: number): EventData =>
  Object.fromEntries(
    Object.entries(EVENT_EXAMPLES).map(([type, examples]) => [type, examples[pick % examples.length]]),
  ) as unknown as EventData

it('once a wish has been heard, the same wish says nothing more, whatever was before', () => {
  fc.assert(
    fc.property(journals, fc.nat(5), (events, pick) => {
      const before = events.toSorted((a, b) => (a.stamp < b.stamp ? -1 : 1))
      for (const command of sayAgain(oneOfEach(pick))) {
        const first = decide(command, foldJournal(before))
        if (!first.ok) continue
        const after = [...before, ...seal(first.value, before).map((event, at) => ({ ...event, id: testId(800 + at) }))]
        expect(decide(command, foldJournal(after)), command.type).toEqual({ ok: true, value: [] })
      }
    }),
    { numRuns: runsOf(50) },
  )
})
