import { expect, test } from 'vitest'
import { addDays } from '../calendar/index.ts'
import { examplePlan, exampleRequest } from '../testing/index.ts'
import { askToMove, isRunAsSaid } from './wanted-move.ts'

const RUN = examplePlan.weeks[1]?.runs[0]
const WEEK = examplePlan.weeks[1]
if (RUN === undefined || WEEK === undefined) throw new Error('the example has no run')
const TO = addDays(RUN.day, 1)

test('a run of a plan is found again in what was asked, whatever of it was worked out', () => {
  const [said] = exampleRequest.runs.filter((run) => isRunAsSaid(RUN, run))
  expect(said).toMatchObject({ day: RUN.day, kind: RUN.kind })
  expect(isRunAsSaid(RUN, { ...RUN, km: null, minutes: null })).toBe(true)
  expect(isRunAsSaid(RUN, { ...RUN, minutes: RUN.minutes + 0.4 })).toBe(true)
  for (const other of [{ km: RUN.km + 1 }, { minutes: RUN.minutes + 1 }, { title: 'other' }, { day: TO }])
    expect(isRunAsSaid(RUN, { ...RUN, ...other })).toBe(false)
})

test('a run that is asked onto another day stands there, and all others where they were', () => {
  const { runs } = askToMove(exampleRequest, { kind: 'run', run: RUN, to: TO })
  expect(runs).toHaveLength(exampleRequest.runs.length)
  expect(runs.filter((run) => isRunAsSaid({ ...RUN, day: TO }, run))).toHaveLength(1)
  expect(runs.map(({ day }) => day)).toEqual(runs.map(({ day }) => day).toSorted())
  const others = exampleRequest.runs.filter((run) => !isRunAsSaid(RUN, run))
  expect(others.every((run) => runs.includes(run))).toBe(true)
})

test('a run that was never said is not moved', () => {
  const assumed = { ...RUN, title: 'carried on' }
  expect(askToMove(exampleRequest, { kind: 'run', run: assumed, to: TO }).runs).toEqual(exampleRequest.runs)
})

test('the last word on a session counts, and other sessions keep theirs', () => {
  const first = askToMove(exampleRequest, { kind: 'session', week: WEEK.start, letter: 'A', to: TO })
  const both = askToMove(first, { kind: 'session', week: WEEK.start, letter: 'B', to: null })
  const again = askToMove(both, { kind: 'session', week: WEEK.start, letter: 'A', to: WEEK.start })
  expect(again.moves).toEqual([
    { session: 'B', week: WEEK.start, day: null, slot: null },
    { session: 'A', week: WEEK.start, day: WEEK.start, slot: null },
  ])
})
