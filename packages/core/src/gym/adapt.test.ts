import { expect, it } from 'vitest'
import { exampleItem, testId } from '../testing/index.ts'
import type { JournalSet } from '../journal/index.ts'
import { leftOf, restWithSwap, sessionAtHand, withRest } from './adapt.ts'

const squat = exampleItem('goblet-squat', 'main', 3)
const split = exampleItem('split-squat', 'circuit', 2)
const plank = exampleItem('side-plank', 'circuit', 2)
const items = [squat, split, plank]

const done = (exercise: string, side: JournalSet['side'] = null): JournalSet => ({
  event: testId(1),
  session: '2027-01-04-A',
  day: '2027-01-05' as never,
  exercise,
  done: 8,
  kg: null,
  rir: null,
  side,
})

it('what is left are the sets that nobody has begun', () => {
  const hand = sessionAtHand(items, [done('goblet-squat'), done('split-squat', 'left')])
  expect(hand.begun).toEqual([1, 1, 0])
  expect(leftOf(hand).map(({ exercise, sets }) => [exercise, sets])).toEqual([
    ['goblet-squat', 2],
    ['split-squat', 1],
    ['side-plank', 2],
  ])
})

it('with another rest, what was begun stays whole', () => {
  const hand = sessionAtHand(items, [done('goblet-squat')])
  const rest = [{ ...plank, sets: 1 }]
  expect(withRest(hand, rest).map(({ exercise, sets }) => [exercise, sets])).toEqual([
    ['goblet-squat', 1],
    ['side-plank', 1],
  ])
  expect(withRest(hand, leftOf(hand)).map(({ exercise, sets }) => [exercise, sets])).toEqual([
    ['goblet-squat', 3],
    ['split-squat', 2],
    ['side-plank', 2],
  ])
})

it('a swap takes the place of the sets that are left', () => {
  const hand = sessionAtHand(items, [done('goblet-squat')])
  const swapped = restWithSwap(leftOf(hand), 'goblet-squat', exampleItem('box-squat', 'main', 3))
  expect(withRest(hand, swapped).map(({ exercise, sets }) => [exercise, sets])).toEqual([
    ['goblet-squat', 1],
    ['box-squat', 2],
    ['split-squat', 2],
    ['side-plank', 2],
  ])
})

it('what was begun and has to wait stands before the rest with its begun sets, so that the rest comes next', () => {
  const hand = sessionAtHand(items, [done('goblet-squat')])
  const left = leftOf(hand)
  const later = [...left.slice(1), ...left.slice(0, 1)]
  expect(withRest(hand, later).map(({ exercise, sets }) => [exercise, sets])).toEqual([
    ['goblet-squat', 1],
    ['split-squat', 2],
    ['side-plank', 2],
    ['goblet-squat', 2],
  ])
})
