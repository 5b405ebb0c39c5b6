import { expect, test } from 'vitest'
import { exampleTables } from '../testing/index.ts'
import { painLight, type PainScores } from './pain-light.ts'

const CALM: PainScores = { during: 0, nextMorning: null, isBone: false, isAlarming: false, isRising: false }

const lightOf = (scores: Partial<PainScores>) => painLight({ ...CALM, ...scores }, exampleTables.painLights)

test('pain up to 2 of 10 is green, up to 5 amber, above red (2.4)', () => {
  expect([0, 2, 3, 5, 6, 10].map((during) => lightOf({ during }).light)).toEqual([
    'green',
    'green',
    'amber',
    'amber',
    'red',
    'red',
  ])
})

test('bone is red from 1 of 10 (R2.4)', () => {
  expect(lightOf({ during: 1, isBone: true }).light).toBe('red')
  expect(lightOf({ isBone: true }).light).toBe('green')
})

test('amber that has not settled by the next morning is a set-back, and is never green', () => {
  expect(lightOf({ during: 4, nextMorning: 1 })).toEqual({ light: 'amber', setBack: false })
  expect(lightOf({ during: 4, nextMorning: 3 })).toEqual({ light: 'amber', setBack: true })
  expect(lightOf({ during: 1, nextMorning: 4 })).toEqual({ light: 'amber', setBack: true })
})

test('what alarms, and what rises for two weeks, is red whatever its number', () => {
  expect(lightOf({ isAlarming: true }).light).toBe('red')
  expect(lightOf({ during: 1, isRising: true }).light).toBe('red')
})
