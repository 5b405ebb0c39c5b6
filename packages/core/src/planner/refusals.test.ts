import { describe, expect, test } from 'vitest'
import { addDays, WEEKDAYS } from '../calendar/index.ts'
import type { HealthGateId } from '../athlete/index.ts'
import type { PlanRequest, Reason, Refusal } from '../plan/index.ts'
import { EXAMPLE_START, exampleCatalogue, exampleRequest } from '../testing/index.ts'
import { examplePlanFor } from './example-plans.ts'
import { makePlan } from './make-plan.ts'
import { findRefusal } from './refusals.ts'

const refusalOf = (change: Partial<PlanRequest>): Refusal | null =>
  findRefusal({ ...exampleRequest, ...change }, exampleCatalogue)

const gate = (id: HealthGateId, cleared = false): Pick<PlanRequest, 'health'> => ({
  health: [{ gate: id, cleared, tissue: null }],
})

/** The request with the change that a refusal named. */
const follow = (request: PlanRequest, { code, values }: Reason): PlanRequest => {
  const without = <T>(list: readonly T[], isIt: (it: T) => boolean): readonly T[] => list.filter((it) => !isIt(it))
  switch (code) {
    case 'clearance':
      return { ...request, health: request.health.map((it) => ({ ...it, cleared: true })) }
    case 'drop-race':
      return { ...request, races: without(request.races, (race) => race.day === values['race']) }
    case 'drop-ban':
      return { ...request, bans: without(request.bans, (id) => id === values['exercise']) }
    case 'drop-exercise': {
      const isIt = (id: string): boolean => id === values['exercise']
      return { ...request, pins: without(request.pins, isIt), bans: without(request.bans, isIt) }
    }
    case 'add-weekday':
      return { ...request, minutes: { ...request.minutes, tue: 30, sat: 30 } }
    case 'more-minutes':
      return { ...request, minutes: { tue: Number(values['minutes']) } }
    case 'fewer-blackouts':
      return { ...request, blackout: [] }
    default:
      throw new Error(`nobody knows how to ${code}`)
  }
}

const SHORT = exampleRequest.runs.slice(0, 12)
const everyDay = Array.from({ length: 100 }, (_, index) => addDays(EXAMPLE_START, index))

const REFUSED: readonly (readonly [string, Partial<PlanRequest>, Refusal['type'], string])[] = [
  ['SF-1 an open health gate', gate('heart-metabolic-kidney'), 'stopped', 'clearance'],
  [
    'a race a fortnight behind today',
    { races: [{ day: addDays(EXAMPLE_START, -15), kind: 'half', priority: 'A' }] },
    'contradiction',
    'drop-race',
  ],
  [
    'a race years away',
    { races: [{ day: addDays(EXAMPLE_START, 421), kind: 'half', priority: 'A' }] },
    'contradiction',
    'drop-race',
  ],
  ['MN-7 a pin that is banned', { pins: ['plank'], bans: ['plank'] }, 'contradiction', 'drop-ban'],
  ['MN-7 a pin that nobody knows', { pins: ['flying'] }, 'contradiction', 'drop-exercise'],
  ['MN-7 a ban that nobody knows', { bans: ['flying'] }, 'contradiction', 'drop-exercise'],
  ['PL-7 no weekday', { minutes: {} }, 'impossible', 'add-weekday'],
  ['PL-7 too few minutes', { minutes: { tue: 9 } }, 'impossible', 'more-minutes'],
  ['PL-7 every day blacked out', { blackout: everyDay }, 'impossible', 'fewer-blackouts'],
]

describe('a refusal', () => {
  test.each(REFUSED)('for %s names a change, and the change leads to a plan', (_name, change, type, code) => {
    const request: PlanRequest = { ...exampleRequest, races: [], runs: SHORT, ...change }
    const answer = makePlan(request, exampleCatalogue)
    expect(answer).toMatchObject({ ok: false, error: { type, wouldHelp: { code } } })
    if (answer.ok) return
    expect(answer.error.rule).not.toBe('')
    expect(examplePlanFor(follow(request, answer.error.wouldHelp))).not.toBeNull()
  })
})

describe('what stops planning', () => {
  test.each([
    'heart-metabolic-kidney',
    'blood-pressure-180-110',
    'surgery-under-12-months',
    'over-45-inactive',
    'postnatal-under-12-weeks',
    'pregnancy',
    'red-flag',
  ] as const)('SF-1 %s, until it is cleared', (id) => {
    expect(refusalOf(gate(id))).toMatchObject({ type: 'stopped', rule: 'SF-1', values: { gate: id } })
    expect(refusalOf(gate(id, true))).toBeNull()
  })

  test('SF-1 a red flag of a region stops the region, not the plan', () => {
    expect(refusalOf({ health: [{ gate: 'red-flag', cleared: false, tissue: 'knee' }] })).toBeNull()
  })

  test('SF-1 what only changes a plan does not stop it', () => {
    for (const id of [
      'stress-fracture',
      'missed-periods',
      'osteoporosis',
      'loss-of-feeling',
      'joint-replacement',
    ] as const)
      expect(refusalOf(gate(id))).toBeNull()
  })
})

test('what can be planned is not refused', () => {
  expect(refusalOf({})).toBeNull()
  expect(refusalOf({ races: [{ day: EXAMPLE_START, kind: '5k', priority: 'C' }] })).toBeNull()
  expect(refusalOf({ races: [{ day: addDays(EXAMPLE_START, -14), kind: 'half', priority: 'A' }] })).toBeNull()
  for (const weekday of WEEKDAYS) expect(refusalOf({ minutes: { [weekday]: 10 } })).toBeNull()
})
