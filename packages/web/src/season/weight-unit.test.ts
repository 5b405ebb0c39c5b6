import type { LoadRule } from '@strongstride/core'
import { EMPTY_STATE } from '@strongstride/core/journal'
import { expect, it } from 'vitest'
import { weightUnitOf } from './weight-unit.ts'

const load: LoadRule = { kit: ['dumbbell', 'kettlebell'], startShare: 0.2, region: 'lower', implements: 1 }
const home = (kit: 'dumbbell' | 'kettlebell') => new Map([['home', { name: 'Home', kit: [kit], loads: {} }]])
const settings = { weightUnits: { kettlebell: 'lb' } } as const

it('a weight is told in the unit of the kit that carries it', () => {
  expect(weightUnitOf({ load }, { places: home('kettlebell'), settings })).toBe('lb')
  expect(weightUnitOf({ load }, { places: home('dumbbell'), settings })).toBe('kg')
  expect(weightUnitOf({ load: null }, { places: home('kettlebell'), settings })).toBe('kg')
  expect(weightUnitOf(undefined, EMPTY_STATE)).toBe('kg')
})
