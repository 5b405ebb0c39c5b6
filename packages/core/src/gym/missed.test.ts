import { expect, it } from 'vitest'
import { EMPTY_STATE, sessionKey, type JournalState } from '../journal/index.ts'
import { addDays } from '../calendar/index.ts'
import type { RequestChange } from '../plan/index.ts'
import { exampleCatalogue, examplePlan } from '../testing/index.ts'
import { settleMissed } from './after-missed.ts'
import { findMissed, groupsThatGrew, makesUp } from './missed.ts'

const plan = examplePlan
const [first] = plan.weeks.flatMap((week) => week.sessions)
const monday = addDays(plan.weeks[0]?.start ?? plan.request.today, 7)

it('a session whose day went by without it is missed, unless it was finished', () => {
  const missed = findMissed(plan, EMPTY_STATE, monday)
  expect(missed.map(({ day }) => day)).toEqual(plan.weeks[0]?.sessions.map(({ day }) => day))
  const [one] = missed
  if (one === undefined || first === undefined) throw new Error('the example has a session')
  const done: JournalState = {
    ...EMPTY_STATE,
    sessions: new Map([
      [
        sessionKey(one),
        { ...one, state: 'finished', plannedMinutes: 20, minutes: 20, effort: null, note: null, swaps: [] },
      ],
    ]),
  }
  expect(findMissed(plan, done, monday).map(({ day }) => day)).not.toContain(one.day)
  expect(findMissed(plan, EMPTY_STATE, first.day)).toEqual([])
})

it('a plan that would make up for what was missed is not offered', () => {
  const more = {
    ...plan,
    weeks: plan.weeks.map((week) => ({ ...week, effectiveSets: { ...week.effectiveSets, quadriceps: 99 } })),
  }
  expect(groupsThatGrew(plan, more, plan.request.today)).toEqual(['quadriceps'])
  expect(groupsThatGrew(plan, plan, plan.request.today)).toEqual([])
  const setting = { request: { ...plan.request, log: [] }, catalogue: exampleCatalogue }
  expect(settleMissed(plan, more, setting).plan).toBeNull()
  expect(settleMissed(plan, plan, setting).plan).toBeNull()
  expect(settleMissed(plan, null, setting).plan).toBeNull()
})

it('after a missed session no plan with more sets is offered by itself, whatever was done since; one that was asked for is', () => {
  const grown = plan.weeks.map((week) => ({ ...week, effectiveSets: { ...week.effectiveSets, quadriceps: 99 } }))
  const made = (asked: readonly RequestChange[]) => ({
    plan: { ...plan, weeks: grown },
    difference: { asked, weeks: [], weeksUnchanged: 0 },
  })
  const field = (name: 'log' | 'sessionsDone' | 'places'): RequestChange => ({ type: 'field', field: name })
  expect(makesUp(plan, made([]), EMPTY_STATE, monday)).toBe(true)
  expect(makesUp(plan, made([field('log'), field('sessionsDone')]), EMPTY_STATE, monday)).toBe(true)
  expect(makesUp(plan, made([field('log'), field('places')]), EMPTY_STATE, monday)).toBe(false)
  expect(makesUp(plan, { ...made([]), plan }, EMPTY_STATE, monday)).toBe(false)
  expect(makesUp(plan, made([]), EMPTY_STATE, plan.request.today)).toBe(false)
})
