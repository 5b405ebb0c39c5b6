import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Place } from '../athlete/index.ts'
import { KIT } from '../exercise/index.ts'
import type { Exercise } from '../exercise/index.ts'
import type { PlanRequest } from '../plan/index.ts'
import { TABLE_ROWS, type TableRow } from '../strength/index.ts'
import { exampleCatalogue, exampleExercise, exampleRequest, exampleTables } from '../testing/index.ts'
import { doseSet, workSeconds, type DoseSetting } from './dosing.ts'
import { loadKitAt, type OpenExercise } from './open-exercises.ts'
import { readRunner } from './runner-facts.ts'
import { startLoad } from './start-load.ts'

const GYM: Place = { id: 'gym', kit: KIT, loads: {} }

const asOpen = (exercise: Exercise, place: Place | null, amber = false): OpenExercise => ({
  exercise,
  ladderQuality: 1000,
  loadKit: place === null ? null : loadKitAt(exercise, place),
  amber,
})

const dose = (open: OpenExercise, setting: Partial<DoseSetting> = {}, change: Partial<PlanRequest> = {}) => {
  const request = { ...exampleRequest, ...change }
  return doseSet(
    open,
    { row: 'build', extraRir: 0, rirFloor: 0, ...setting },
    { request, facts: readRunner(request, exampleCatalogue), catalogue: exampleCatalogue },
  )
}

const goblet = asOpen(exampleExercise('goblet-squat'), GYM)
const bare = asOpen(exampleExercise('split-squat'), null)

describe('the tempo', () => {
  const tempo = (open: OpenExercise, row: TableRow, stage: PlanRequest['stage'] = 'raced') =>
    dose(open, { row }, { stage }).tempo

  test('of a main lift is quick on the way up in the rows that say so, never for a beginner', () => {
    expect(exampleExercise('goblet-squat').tempo).toBe('2-0-1')
    expect((['build', 'strength', 'power', 'race'] as const).map((row) => tempo(goblet, row))).toEqual([
      '2-0-1',
      '2-0-1',
      '2-0-X',
      '2-0-X',
    ])
    expect(tempo(goblet, 'power', 'first')).toBe('2-0-1')
  })

  test('stays slow where it hurts, and is left alone in every other exercise', () => {
    const { tempo: gentle } = exampleTables.amber
    expect(tempo(asOpen(exampleExercise('goblet-squat'), GYM, true), 'power')).toBe(gentle)
    const raise = exampleExercise('double-heel-raise')
    expect(tempo(asOpen(raise, null), 'power')).toBe(raise.tempo)
  })
})

describe('repetitions', () => {
  const reps = (open: OpenExercise, row: TableRow, stage: PlanRequest['stage'] = 'raced') =>
    dose(open, { row }, { stage }).reps

  test('of a main lift follow phase and stage', () => {
    expect(reps(goblet, 'learn', 'first')).toEqual([10, 15])
    expect(reps(goblet, 'build')).toEqual([6, 10])
    expect(reps(goblet, 'strength', 'experienced')).toEqual([3, 5])
    expect(reps(goblet, 'power')).toEqual([3, 5])
  })

  test('without a weight are 6 to 12; beginners keep their many easy ones until strength', () => {
    expect(reps(bare, 'strength')).toEqual([6, 12])
    expect(reps(bare, 'build')).toEqual([6, 12])
    expect(reps(bare, 'learn', 'first')).toEqual([10, 15])
    expect(reps(bare, 'build', 'first')).toEqual([8, 12])
    expect(reps(bare, 'strength', 'first')).toEqual([6, 12])
  })

  test('of calves, shins and drills have rows of their own', () => {
    expect(reps(asOpen(exampleExercise('double-heel-raise'), null), 'strength')).toEqual([8, 15])
    const loaded = { ...exampleExercise('goblet-squat'), doseRow: 'calf-loaded' as const }
    expect(reps(asOpen(loaded, GYM), 'strength')).toEqual([6, 10])
    expect(reps(asOpen(loaded, null), 'strength')).toEqual([8, 15])
    expect(reps(asOpen(exampleExercise('wall-tibialis-raise'), null), 'build')).toEqual([12, 20])
    expect(reps(asOpen(exampleExercise('toe-yoga'), null), 'build')).toEqual([8, 12])
    expect(reps(asOpen(exampleExercise('press-up'), null), 'build')).toEqual([8, 15])
  })
})

describe('effort', () => {
  const rir = (open: OpenExercise, setting: Partial<DoseSetting>, stage: PlanRequest['stage'] = 'raced') =>
    dose(open, setting, { stage }).rir

  test('DS-3 is what the row of the phase says, for main lifts and accessories', () => {
    expect([
      rir(goblet, { row: 'learn' }, 'first'),
      rir(goblet, { row: 'learn' }),
      rir(goblet, { row: 'build' }),
    ]).toEqual([4, 3, 2])
    expect(rir(asOpen(exampleExercise('press-up'), null), { row: 'maintain' })).toBe(3)
  })

  test('DS-7 is never below the floor of the first weeks of running', () => {
    expect(rir(goblet, { row: 'build', rirFloor: 4 }, 'first')).toBe(4)
  })

  test('DS-5 rises in a deload, to six at most', () => {
    expect(rir(goblet, { row: 'build', extraRir: 1 })).toBe(3)
    expect(rir(goblet, { row: 'race', extraRir: 2 })).toBe(6)
  })

  test('is not asked of holds, drills, preparation and hops', () => {
    for (const id of ['plank', 'toe-yoga', 'ankle-rocker', 'double-pogo'])
      expect(rir(asOpen(exampleExercise(id), null), {})).toBeNull()
  })

  test('DS-3 squats and hinges keep one in reserve, two for stage first, whatever the table says', () => {
    const { build } = exampleTables.dose
    const hard = { reps: [5, 5] as const, rir: 0, quick: false }
    const dosed = (stage: PlanRequest['stage']) => {
      const request = { ...exampleRequest, stage }
      const tables = {
        ...exampleTables,
        dose: { ...exampleTables.dose, build: { ...build, main: { first: hard, raced: hard, experienced: hard } } },
      }
      const view = { request, facts: readRunner(request, exampleCatalogue), catalogue: { ...exampleCatalogue, tables } }
      return doseSet(goblet, { row: 'build', extraRir: 0, rirFloor: 0 }, view).rir
    }
    expect([dosed('first'), dosed('raced'), dosed('experienced')]).toEqual([2, 1, 1])
  })
})

describe('an amber tissue', () => {
  test('MN-3 is loaded slowly: 3-0-3, six seconds a repetition', () => {
    expect(dose(asOpen(exampleExercise('box-squat'), null, true))).toMatchObject({ tempo: '3-0-3', secondsPerRep: 6 })
    const slow = { ...exampleExercise('box-squat'), secondsPerRep: 8 }
    expect(dose(asOpen(slow, null, true)).secondsPerRep).toBe(8)
  })

  test('MN-3 changes nothing about a hold', () => {
    expect(dose(asOpen(exampleExercise('plank'), null, true))).toEqual(dose(asOpen(exampleExercise('plank'), null)))
  })
})

describe('the work of a set', () => {
  test('is the top of its range, both sides', () => {
    const split = exampleExercise('split-squat')
    expect(workSeconds(split, dose(asOpen(split, null)))).toBe(2 * 12 * 4)
    const plank = exampleExercise('side-plank')
    expect(workSeconds(plank, dose(asOpen(plank, null)))).toBe(2 * 35)
    const pogo = exampleExercise('double-pogo')
    expect(workSeconds(pogo, dose(asOpen(pogo, null)))).toBe(10 * 0.5)
    const carry = { ...plank, doseForm: 'metres' as const, doseRow: 'carry' as const, sides: 1 as const }
    expect(workSeconds(carry, dose(asOpen(carry, null)))).toBe(20)
  })
})

describe('the first weight', () => {
  const first = (loads: readonly number[] | null, bodyMassKg: number | null, exercise = 'goblet-squat') => {
    const place: Place = { id: 'home', kit: ['dumbbell'], loads: loads === null ? {} : { dumbbell: loads } }
    const request = { ...exampleRequest, bodyMassKg, places: [place] }
    return startLoad(asOpen(exampleExercise(exercise), place), place, { request, catalogue: exampleCatalogue })
  }

  test('is the heaviest owned that is not above the share of body mass', () => {
    expect(first([4, 6, 8, 10], 62)).toEqual({ kg: 6 })
    expect(first([4, 6, 8, 10], 80)).toEqual({ kg: 8 })
  })

  test('is the lightest owned where all are above it, or body mass is not known', () => {
    expect(first([12, 8], 60)).toEqual({ kg: 8 })
    expect(first([10, 4], null)).toEqual({ kg: 4 })
  })

  test('is not guessed where the runner did not say what is there', () => {
    expect(first(null, 62)).toBeNull()
    expect(first([4], 62, 'box-squat')).toBeNull()
  })

  test('of a barbell is the empty bar', () => {
    const place: Place = { id: 'gym', kit: ['barbell', 'rack'], loads: {} }
    const request = { ...exampleRequest, places: [place] }
    expect(
      startLoad(asOpen(exampleExercise('back-squat'), place), place, { request, catalogue: exampleCatalogue }),
    ).toEqual({ kg: 20 })
  })
})

test('DS-3 no set ever asks more than 20 repetitions or less in reserve than its row', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...exampleCatalogue.exercises),
      fc.constantFrom(...TABLE_ROWS),
      fc.constantFrom('first', 'raced', 'experienced'),
      fc.record({ loaded: fc.boolean(), amber: fc.boolean(), rirFloor: fc.nat(4), extraRir: fc.nat(2) }),
      (exercise, row, stage, { loaded, amber, rirFloor, extraRir }) => {
        const set = dose(asOpen(exercise, loaded ? GYM : null, amber), { row, rirFloor, extraRir }, { stage })
        const amounts = [set.reps, set.seconds, set.contacts, set.metres].filter((it) => it !== null)
        expect(amounts).toHaveLength(1)
        expect(set.reps?.[1] ?? 0).toBeLessThanOrEqual(20)
        const { main, accessory } = exampleTables.dose[row]
        const floor = exercise.role === 'main' ? main[stage].rir : accessory.rir
        if (set.rir !== null) expect(set.rir).toBeGreaterThanOrEqual(Math.max(floor, rirFloor))
      },
    ),
  )
})
