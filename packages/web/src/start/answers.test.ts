import { memoryEventStore, openJournal } from '@strongstride/app'
import { parseDay, weekdayOf, type CivilDay } from '@strongstride/core'
import { EMPTY_STATE, type Command } from '@strongstride/core/journal'
import { testId } from '@strongstride/core/testing'
import { expect, it } from 'vitest'
import { commandsOf } from './answer-commands.ts'
import { answersFrom } from './answers-from-journal.ts'
import { NO_ANSWERS, settleAnswers, type Answers } from './answers.ts'
import { previewRequest } from './preview.ts'

const TODAY = parseDay('2026-11-23') as CivilDay
const SETTING = { today: TODAY, zone: 'Europe/Berlin', placeNames: { home: 'Home', gym: 'Gym' } }

const openEmpty = async () => {
  const events = memoryEventStore()
  let id = 0
  const surroundings = { now: () => 1_800_000_000_000, newId: () => testId((id += 1)) }
  const opened = await openJournal({ runner: testId(900), device: testId(901), events, surroundings })
  if (!opened.ok) throw new Error(opened.error.type)
  return { events, journal: opened.value }
}

const commands = (answers: Partial<Answers>, state = EMPTY_STATE): readonly Command[] =>
  commandsOf({ ...NO_ANSWERS, ...answers }, { ...SETTING, state })

const requestOf = async (answers: Partial<Answers>) => {
  const { journal, events } = await openEmpty()
  const request = await previewRequest(journal, events, { commands: commands(answers), today: TODAY })
  if (!request.ok) throw new Error(request.error.type)
  return request.value
}

it('who answers nothing gets two short sessions on any day, round a simple week of running', async () => {
  const request = await requestOf({})
  expect([request.stage, request.sessions, Object.values(request.minutes)]).toEqual(['first', 2, Array(7).fill(20)])
  expect(request.runs.slice(0, 3).map(({ day, kind }) => [day, kind])).toEqual([
    ['2026-11-24', 'easy'],
    ['2026-11-26', 'easy'],
    ['2026-11-29', 'long'],
  ])
})

it('a race without a day is assumed on a Sunday far enough away, and the long run grows toward it', async () => {
  const settled = settleAnswers({ ...NO_ANSWERS, raceKind: 'marathon' }, TODAY)
  const { races, runs } = await requestOf({ raceKind: 'marathon' })
  expect(settled.raceDay).toBe('2027-03-21')
  expect(races).toEqual([{ day: '2027-03-21', kind: 'marathon', priority: 'A' }])
  expect(Math.max(...runs.filter(({ kind }) => kind === 'long').map(({ km }) => km ?? 0))).toBeGreaterThan(18)
})

it('what hurts now is spared, a bone wholly; what hurt before is only remembered', async () => {
  const { complaints } = await requestOf({ hurtsNow: ['knee', 'tibia'], hurtBefore: ['achilles', 'knee'] })
  expect(complaints.map(({ tissue, light, past }) => [tissue, light, past])).toEqual([
    ['knee', 'amber', false],
    ['tibia', 'red', false],
    ['achilles', 'green', true],
  ])
})

it('the request looked at is the request of the journal once the answers are in it', async () => {
  const { journal, events } = await openEmpty()
  const answers: Partial<Answers> = { raceKind: 'half', gymDays: ['tue'], kit: ['band'], gates: ['stress-fracture'] }
  const preview = await previewRequest(journal, events, { commands: commands(answers), today: TODAY })
  for (const command of commands(answers)) expect((await journal.wish(command)).ok).toBe(true)
  expect(await journal.request(TODAY)).toEqual(preview)
})

it('answers read back from the journal and given again change nothing', async () => {
  const { journal } = await openEmpty()
  const answers: Partial<Answers> = {
    raceKind: 'half',
    raceDay: parseDay('2027-03-07'),
    weekdays: ['tue', 'fri'],
    minutes: 30,
    gymDays: ['fri'],
    hurtBefore: ['shin'],
    gates: ['osteoporosis'],
    age: 44,
  }
  for (const command of commands(answers)) await journal.wish(command)
  const before = journal.state()
  const again = commands(answersFrom(before, TODAY), before)
  const done = []
  for (const command of again.filter(({ type }) => type !== 'read-feed')) done.push(await journal.wish(command))
  expect(done.flatMap((one) => (one.ok ? one.value.map(({ type }) => type) : [one.error.type]))).toEqual([])
})

it('a gym that is no longer visited and a race that is no longer run leave the journal', async () => {
  const { journal } = await openEmpty()
  for (const command of commands({ raceKind: 'half', gymDays: ['fri'] })) await journal.wish(command)
  for (const command of commands({ raceKind: 'none' }, journal.state())) await journal.wish(command)
  const { races, places } = journal.state()
  expect([races.size, [...places.keys()]]).toEqual([0, ['home']])
})

it('who has no plan runs a simple week on the days there are, and has the same one when the answers are read again', async () => {
  const { journal } = await openEmpty()
  const answers: Partial<Answers> = {
    source: 'simple',
    runDays: ['wed', 'fri', 'sat'],
    raceKind: 'half',
    stage: 'raced',
  }
  const request = await requestOf(answers)
  expect([...new Set(request.runs.slice(0, 6).map(({ day }) => weekdayOf(day)))]).toEqual(['wed', 'fri', 'sat'])
  for (const command of commands(answers)) await journal.wish(command)
  expect(answersFrom(journal.state(), TODAY)).toMatchObject({
    source: 'simple',
    runDays: ['wed', 'fri', 'sat'],
    week: {},
  })
})

it('what the settings know of places and days stays when the start is gone through again', async () => {
  const { journal } = await openEmpty()
  for (const command of commands({ raceKind: 'half', gymDays: ['fri'], weekdays: ['tue', 'fri'] }))
    await journal.wish(command)
  const loads = { dumbbell: [5, 10] }
  await journal.wish({ type: 'change-place', on: TODAY, place: 'home', changes: { name: 'Garage', loads } })
  await journal.wish({ type: 'change-place', on: TODAY, place: 'club', changes: { name: 'Club', kit: [], loads: {} } })
  const changes = { minutes: { tue: 20, fri: 45 }, placeByWeekday: { tue: 'club', fri: 'gym' } }
  await journal.wish({ type: 'change-availability', on: TODAY, changes })
  const before = journal.state()
  for (const command of commands({ ...answersFrom(before, TODAY), kit: ['dumbbell'] }, before))
    await journal.wish(command)
  const { places, availability } = journal.state()
  expect(places.get('home')).toEqual({ name: 'Garage', kit: ['dumbbell'], loads })
  expect([places.has('club'), availability]).toMatchObject([true, changes])
})

it('an address that is read stays when other answers change, and goes when the runs come from elsewhere', async () => {
  const { journal } = await openEmpty()
  await journal.wish({ type: 'add-feed', on: TODAY, feed: 'club', name: 'Club', kind: 'address' })
  const answers = answersFrom(journal.state(), TODAY)
  expect(answers.source).toBe('feed')
  for (const command of commands(answers, journal.state())) await journal.wish(command)
  expect([...journal.state().feeds.keys()]).toEqual(['club'])
  for (const command of commands({ ...answers, source: 'week' }, journal.state())) await journal.wish(command)
  expect([...journal.state().feeds.keys()]).toEqual(['week'])
})

it('what is said to hurt already keeps the day and the light it was given', async () => {
  const { journal } = await openEmpty()
  for (const command of commands({ hurtsNow: ['knee'] })) await journal.wish(command)
  await journal.wish({ type: 'change-complaint', on: TODAY, tissue: 'knee', light: 'red', past: false, since: TODAY })
  for (const command of commands(answersFrom(journal.state(), TODAY), journal.state())) await journal.wish(command)
  expect(journal.state().complaints.get('knee')).toMatchObject({ light: 'red', past: false })
})
