import { expect, test } from 'vitest'
import { exampleTables } from '../testing/index.ts'
import { nextTrial, trialFactor, type Trial } from './first-load.ts'

const numbers = exampleTables.firstLoad
const owned = { kg: [4, 6, 8, 10, 12, 14, 16], rise: 1.05, roundKg: 0.5 }

const after = (trials: readonly [Trial, ...Trial[]], wanted = 3) =>
  nextTrial(trials, wanted, { region: 'lower', owned }, numbers)

test('a weight with more than six left grows by a fifth for the legs and a tenth for the arms', () => {
  expect(trialFactor(7, 3, 'lower', numbers)).toBe(1200)
  expect(trialFactor(7, 3, 'upper', numbers)).toBe(1100)
  expect(trialFactor(6, 3, 'lower', numbers)).toBe(1100)
})

test('a weight is never asked for with fewer than two in reserve', () => {
  expect(trialFactor(1, 0, 'upper', numbers)).toBe(850)
  expect(trialFactor(2, 0, 'upper', numbers)).toBe(1000)
})

test('trials go on until the reserve is the one wanted', () => {
  expect(after([{ kg: 10, left: 8 }])).toEqual({ type: 'try', kg: 12 })
  expect(after([{ kg: 12, left: 3 }])).toEqual({ type: 'found', kg: 12 })
  expect(after([{ kg: 12, left: 2 }])).toEqual({ type: 'try', kg: 10 })
})

test('the third trial is the last, and nothing heavier follows it', () => {
  const light = { kg: 10, left: 8 }
  expect(after([light, light, light])).toEqual({ type: 'found', kg: 10 })
  expect(after([light, light, { kg: 12, left: 1 }])).toEqual({ type: 'found', kg: 10 })
})

test('where there is no other weight to try, the one at hand is it', () => {
  expect(after([{ kg: 16, left: 9 }])).toEqual({ type: 'found', kg: 16 })
})
