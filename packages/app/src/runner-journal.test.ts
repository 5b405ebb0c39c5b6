import { createHash } from 'node:crypto'
import { parseDay } from '@strongstride/core'
import { currentPlan, FOLD_VERSION, nextStamp, sealPlan, type Command } from '@strongstride/core/journal'
import { examplePlan, sealForTest, testId } from '@strongstride/core/testing'
import { expect, it } from 'vitest'
import { memoryEventStore } from './memory/memory-event-store.ts'
import type { EventStore } from './ports/event-store.ts'
import { openJournal, type RunnerJournal } from './runner-journal.ts'

const RUNNER = testId(1)
const day = (text: string) => parseDay(text) ?? (text as never)
const ON = day('2027-01-10')

const open = async (events: EventStore, device = 900): Promise<RunnerJournal> => {
  let now = 1_800_000_000_000
  let id = device * 1000
  const surroundings = { now: () => (now += 1000), newId: () => testId((id += 1)) }
  const opened = await openJournal({ runner: RUNNER, device: testId(device), events, surroundings })
  if (!opened.ok) throw new Error(opened.error.type)
  return opened.value
}

const block = (on: string): Command => ({ type: 'block-day', on: ON, day: day(on) })
const blocked = (journal: RunnerJournal): readonly string[] => [...journal.state().blackout].toSorted()

it('a wish is decided, appended and folded, and those who listen hear of it once', async () => {
  const journal = await open(memoryEventStore())
  let heard = 0
  const stop = journal.subscribe(() => (heard += 1))
  await journal.wish(block('2027-01-12'))
  await journal.wish(block('2027-01-12'))
  stop()
  await journal.wish(block('2027-01-13'))
  expect([blocked(journal), heard]).toEqual([['2027-01-12', '2027-01-13'], 1])
})

it('several commands are one wish: each is decided after those before it, and those who listen hear of them once', async () => {
  const store = memoryEventStore()
  const journal = await open(store)
  let heard = 0
  journal.subscribe(() => (heard += 1))
  const done = await journal.wish(block('2027-01-12'), block('2027-01-12'), block('2027-01-13'))
  expect([done.ok && done.value.length, blocked(journal), heard]).toEqual([2, ['2027-01-12', '2027-01-13'], 1])
  expect((await open(store, 901)).state()).toEqual(journal.state())
})

it('of several commands all are kept or none', async () => {
  const journal = await open(memoryEventStore())
  const gone = { type: 'change-run', on: ON, run: 'none', changes: { day: ON } } as const
  const done = await journal.wish(block('2027-01-12'), gone)
  expect([done.ok, blocked(journal), journal.state().stamp]).toEqual([false, [], null])
})

it('what several commands became is taken back in one wish, and what is taken back cannot be again', async () => {
  const journal = await open(memoryEventStore())
  const done = await journal.wish(block('2027-01-12'), block('2027-01-13'), block('2027-01-14'))
  const back = (done.ok ? done.value : []).map(({ id }) => ({ type: 'retract-event', on: ON, event: id }) as const)
  expect((await journal.wish(...back.slice(1), ...back.slice(1))).ok && blocked(journal)).toEqual(['2027-01-12'])
  expect((await journal.wish(...back)).ok && blocked(journal)).toEqual([])
})

it('wishes made at once are done one after another', async () => {
  const journal = await open(memoryEventStore())
  const done = await Promise.all([1, 2, 3].map(() => journal.wish(block('2027-01-12'))))
  expect(done.map((one) => one.ok && one.value.length)).toEqual([1, 0, 0])
})

it('two that write to one store see what the other wrote', async () => {
  const store = memoryEventStore()
  const [one, two] = [await open(store), await open(store, 901)]
  await one.wish(block('2027-01-12'))
  await two.wish(block('2027-01-13'))
  await one.refresh()
  expect([blocked(one), blocked(two)]).toEqual([
    ['2027-01-12', '2027-01-13'],
    ['2027-01-12', '2027-01-13'],
  ])
})

it('taking back and coming late lead to the state of all events, with or without a snapshot', async () => {
  const store = memoryEventStore()
  const journal = await open(store)
  for (let count = 0; count < 520; count++)
    await journal.wish({ type: 'report-soreness', on: ON, muscle: 'soleus', score: count % 10 })
  expect(await store.readSnapshot(RUNNER, FOLD_VERSION)).not.toBeNull()
  const done = await journal.wish(block('2027-01-12'))
  await journal.wish(block('2027-01-13'))
  await journal.wish({ type: 'retract-event', on: ON, event: (done.ok && done.value[0]?.id) || '' })
  const early = { id: testId(7), stamp: nextStamp(null, 5, testId(7)), device: testId(7) }
  const late = sealForTest('DayBlocked', { on: day('2027-01-01') }, early)
  await store.append(RUNNER, { events: [late], documents: [] }, { by: null, sent: true })
  await journal.refresh()
  expect(blocked(journal)).toEqual(['2027-01-01', '2027-01-13'])
  const again = await open(store, 902)
  expect(again.state()).toEqual(journal.state())
})

it('an adopted plan is read back, and asked with on the next day', async () => {
  const journal = await open(memoryEventStore())
  const plan = sealPlan(examplePlan, (text) => createHash('sha256').update(text).digest('hex'))
  const adopted = await journal.wish({ type: 'adopt-plan', on: ON, plan, over: null })
  expect(adopted.ok).toBe(true)
  const request = await journal.request(day('2027-01-11'))
  expect(request.ok && request.value.accepted?.weeks).toEqual(examplePlan.weeks)
  expect(currentPlan(journal.state())?.day).toBe(ON)
})

it('a journal that was deleted says so', async () => {
  const store = memoryEventStore()
  const journal = await open(store)
  await journal.wish(block('2027-01-12'))
  await store.remove(RUNNER, 5)
  expect(await journal.wish(block('2027-01-13'))).toEqual({ ok: false, error: { type: 'gone' } })
})
