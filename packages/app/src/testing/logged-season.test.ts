import { createHash } from 'node:crypto'
import { addDays, parseDay } from '@strongstride/core'
import { niggleStories, testStory, weeksFollowed, weekStories } from '@strongstride/core/report'
import { exampleCatalogue, testId } from '@strongstride/core/testing'
import { expect, it } from 'vitest'
import { memoryEventStore } from '../memory/memory-event-store.ts'
import { openJournal } from '../runner-journal.ts'
import { logSeason } from './logged-season.ts'

const start = parseDay('2027-01-04')
if (start === null) throw new Error('not a day')

it('a logged season has sessions, sets, tests and niggles to tell of', async () => {
  let id = 0
  const surroundings = { now: () => 1_800_000_000_000, newId: () => testId((id += 1)) }
  const opened = await openJournal({
    runner: testId(1),
    device: testId(900_000),
    events: memoryEventStore(),
    surroundings,
  })
  if (!opened.ok) throw new Error(opened.error.type)
  const journal = opened.value
  const hashText = (text: string): string => createHash('sha256').update(text).digest('hex')
  await logSeason(journal, { catalogue: exampleCatalogue, hashText, start, weeks: 9 })
  const state = journal.state()
  const plans = await Promise.all(state.plans.map((adopted) => journal.readPlan(adopted)))
  const weeks = weeksFollowed(plans.flatMap((plan) => (plan.ok ? [plan.value] : [])))
  const today = addDays(start, 62)
  const told = weekStories(state, { today, weekStart: 'mon', count: 9, weeks, exercises: exampleCatalogue.exercises })
  expect(
    told.every(({ planned, done, skipped }) => planned !== null && planned > 0 && done + skipped === planned),
  ).toBe(true)
  expect(told.some(({ skipped }) => skipped > 0)).toBe(true)
  expect(told.every(({ sets, minutes, plannedMinutes }) => sets.soleus > 0 && minutes > plannedMinutes)).toBe(true)
  expect(testStory(state.tests, { id: 'heel-raise', low: 15, high: 30 }, 6)?.results).toHaveLength(2)
  expect(niggleStories(state.niggles, today, exampleCatalogue.tables.painLights)).toHaveLength(1)
})
