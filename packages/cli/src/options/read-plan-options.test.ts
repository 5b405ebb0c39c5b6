import { describe, expect, it } from 'vitest'
import { readArguments } from '../arguments.ts'
import { testCatalogue } from '../testing/captured-world.ts'
import { PLAN_OPTIONS } from './plan-options.ts'
import type { PlanOptions } from './plan-options.ts'
import { readPlanOptions } from './read-plan-options.ts'

const SPEC = { name: 'plan', summary: '', positionals: [], options: PLAN_OPTIONS, notes: [] }

const read = (...words: readonly string[]): unknown => {
  const given = readArguments(words, SPEC)
  return given.ok ? readPlanOptions(given.value, testCatalogue()) : given
}

const changed = (part: Partial<PlanOptions>): unknown => ({ ok: true, value: expect.objectContaining(part) as unknown })

describe('readPlanOptions', () => {
  it.each<[readonly string[], Partial<PlanOptions>]>([
    [['--race', '2027-04-18'], { races: [{ day: '2027-04-18', kind: null, priority: null }] as never }],
    [['--race', '2027-04-18:half:b'], { races: [{ day: '2027-04-18', kind: 'half', priority: 'B' }] as never }],
    [['--race', '2027-04-18:B:10k'], { races: [{ day: '2027-04-18', kind: '10k', priority: 'B' }] as never }],
    [['--minutes', '30'], { minutes: { usual: 30, byWeekday: {} } }],
    [['--minutes', '30,sat=45,sun=50'], { minutes: { usual: 30, byWeekday: { sat: 45, sun: 50 } } }],
    [['--days', 'wed,mon'], { days: ['mon', 'wed'] }],
    [['--days', 'sat-mon'], { days: ['mon', 'sat', 'sun'] }],
    [
      ['--blackout', '2027-01-30..2027-02-01,2027-03-01'],
      { blackout: ['2027-01-30', '2027-01-31', '2027-02-01', '2027-03-01'] as never },
    ],
    [['--kit', 'none'], { kit: { kit: [], loads: {} } }],
    [['--kit', 'home'], { kit: { kit: ['band', 'mini-band', 'backpack'], loads: {} } }],
    [['--kit', 'dumbbell:12/4/8,band'], { kit: { kit: ['band', 'dumbbell'], loads: { dumbbell: [4, 8, 12] } } }],
    [['--complaint', 'achilles:amber'], { complaints: [{ tissue: 'achilles', light: 'amber', past: false }] }],
    [['--complaint', 'knee:past'], { complaints: [{ tissue: 'knee', light: 'green', past: true }] }],
    [['--test', 'heel-raise:24/22'], { tests: [{ test: 'heel-raise', left: 24, right: 22 }] }],
    [['--test', 'plank:90'], { tests: [{ test: 'plank', left: 90, right: 90 }] }],
    [['--health', 'pregnancy:cleared'], { health: [{ gate: 'pregnancy', cleared: true }] }],
    [['--longest-run', '18,5'], { longestRunKm: 18.5 }],
    [['--ban', 'split-squat', '--ban', 'hip-thrust,plank'], { bans: ['split-squat', 'hip-thrust', 'plank'] }],
    [['--no-micro-dose', '--second-slot'], { microDose: false, secondSlot: true }],
  ])('reads %j', (words, part) => {
    expect(read(...words)).toEqual(changed(part))
  })

  it.each([
    [['--race', '2027-02-30'], { type: 'not-a-day', option: '--race', given: '2027-02-30' }],
    [['--race', '2027-04-18:ultra'], { type: 'not-one-of', option: '--race', given: 'ultra' }],
    [['--minutes', '5'], { type: 'not-a-number', option: '--minutes', given: '5', least: 10, most: 120 }],
    [['--minutes', '30,sut=45'], { type: 'not-one-of', option: '--minutes', given: 'sut' }],
    [['--sessions', '2.5'], { type: 'not-a-number', option: '--sessions', given: '2.5' }],
    [
      ['--stage', 'pro'],
      { type: 'not-one-of', option: '--stage', given: 'pro', allowed: ['first', 'raced', 'experienced'] },
    ],
    [['--days', 'mon,xyz'], { type: 'not-one-of', option: '--days', given: 'xyz' }],
    [['--kit', 'band:4'], { type: 'bad-shape', option: '--kit', given: 'band:4' }],
    [['--kit', 'jetpack'], { type: 'not-one-of', option: '--kit', given: 'jetpack' }],
    [['--ban', 'split-sqat'], { type: 'unknown-id', option: '--ban', given: 'split-sqat', nearest: 'split-squat' }],
    [['--complaint', 'elbow:red'], { type: 'not-one-of', option: '--complaint', given: 'elbow' }],
    [['--test', 'heel-raise'], { type: 'not-a-number', option: '--test', given: '' }],
    [['--blackout', '2027-02-02..2027-02-01'], { type: 'bad-shape', option: '--blackout' }],
    [['--week-start', 'wed'], { type: 'not-one-of', option: '--week-start', given: 'wed' }],
  ])('refuses %j', (words, error) => {
    expect(read(...words)).toEqual({ ok: false, error: expect.objectContaining(error) as unknown })
  })
})
