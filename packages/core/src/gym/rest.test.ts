import { describe, expect, it } from 'vitest'
import type { PlanItem } from '../plan/index.ts'
import { exampleItem, exampleTables, exampleExercise } from '../testing/index.ts'
import { madeAt, restTimer } from './rest-timer.ts'
import { restBetween } from './rest.ts'
import { stepsOf, type GymStep } from './steps.ts'

const ITEMS: readonly PlanItem[] = [
  exampleItem('goblet-squat', 'main', 2),
  exampleItem('wall-tibialis-raise', 'circuit', 2),
  exampleItem('side-plank', 'circuit', 1, { range: [25, 30] }),
]
const STEPS = stepsOf(ITEMS)
const numbers = exampleTables.minutes
const positionOf = ({ exercise }: PlanItem) => exampleExercise(exercise).position

const rest = (from: number, to: number) => {
  const [before, next] = [STEPS[from], STEPS[to]] as [GymStep, GymStep]
  return restBetween(before, next, { items: ITEMS, positionOf, numbers })
}

describe('the rest before a step, as the plan counts its minutes', () => {
  it('is the own of the exercise between its straight sets', () => {
    expect(rest(0, 1)).toEqual({ kind: 'set', seconds: ITEMS[0]?.restSeconds })
  })

  it('is the change-over and setting up before another exercise, and more to get down to the floor', () => {
    const raise = ITEMS[1]?.setupSeconds ?? 0
    const plank = ITEMS[2]?.setupSeconds ?? 0
    expect(rest(1, 2)).toEqual({ kind: 'exercise', seconds: numbers.changeOver + raise })
    expect(rest(2, 3)).toEqual({ kind: 'exercise', seconds: numbers.changeOver + numbers.floorChange + plank })
  })

  it('is none while only the side changes, and long enough before the same exercise again in a circuit', () => {
    expect(rest(3, 4)).toEqual({ kind: 'side', seconds: 0 })
    expect(rest(2, 5)).toEqual({ kind: 'set', seconds: numbers.sameMuscleAgain })
  })

  it('asks for no setting up where the exercise stands ready since an earlier round', () => {
    expect(rest(4, 5).seconds).toBe(numbers.changeOver + numbers.floorChange)
  })
})

describe('a rest that runs', () => {
  const EVENT = '01936bd3-3c00-7000-8000-000000000000'
  const at = madeAt(EVENT)

  it('begins when its set was recorded, which the id of the set says', () => {
    expect(restTimer(EVENT, 90, null)).toEqual({ startedAt: at, endsAt: at + 90_000 })
  })

  it('is longer or shorter by what the runner said, never ends before it began, and is over when it is skipped', () => {
    expect(restTimer(EVENT, 90, { after: EVENT, more: 15, isSkipped: false })?.endsAt).toBe(at + 105_000)
    expect(restTimer(EVENT, 20, { after: EVENT, more: -45, isSkipped: false })?.endsAt).toBe(at)
    expect(restTimer(EVENT, 90, { after: EVENT, more: 0, isSkipped: true })).toBeNull()
  })

  it('knows nothing of what was said of another rest', () => {
    expect(restTimer(EVENT, 90, { after: 'another', more: 15, isSkipped: true })?.endsAt).toBe(at + 90_000)
  })

  it('is none where there is nothing to wait for', () => {
    expect(restTimer(EVENT, 0, null)).toBeNull()
  })
})
