import { describe, expect, it } from 'vitest'
import { EMPTY_STATE, type JournalSet, type JournalState, type Side } from '../journal/index.ts'
import { day, exampleCatalogue, exampleExercise, exampleItem, testId } from '../testing/index.ts'
import { askAgain, askSet } from './asked-set.ts'
import { nextTime, playedMinutes } from './closing.ts'
import { lastTime, readGymLog, weightsFor } from './gym-log.ts'
import { weakerSide } from './weaker-side.ts'

const TODAY = day('2027-01-11')
const REF = { week: day('2027-01-11'), letter: 'A' }
const SQUAT = exampleItem('goblet-squat', 'main', 3, { range: [8, 12], rir: 2 })
const PLANK = exampleItem('side-plank', 'circuit', 1, { range: [20, 30] })
const RAISE = exampleItem('wall-tibialis-raise', 'circuit', 2, { range: [12, 15], rir: 2 })

let count = 0
const set = (exercise: string, done: number, change: Partial<JournalSet> = {}): JournalSet => {
  count += 1
  return {
    event: testId(count),
    day: day('2027-01-08'),
    session: '2027-01-04-B',
    exercise,
    done,
    kg: null,
    rir: 2,
    side: null,
    ...change,
  }
}

const HOME = { name: 'Home', kit: ['dumbbell'], loads: { dumbbell: [8, 10, 10.5, 12] } } as const

const stateOf = (sets: readonly JournalSet[]): JournalState => ({
  ...EMPTY_STATE,
  sets,
  places: new Map([['home', HOME]]),
})

const gymOf = (sets: readonly JournalSet[], state = stateOf(sets)) =>
  readGymLog(state, { today: TODAY, without: REF, catalogue: exampleCatalogue })

const ask = (item: typeof SQUAT, sets: readonly JournalSet[], isRest = false) =>
  askSet(item, { gym: gymOf(sets), place: 'home', isRest })

describe('what a set asks', () => {
  it('is what the plan says, at the low end of the range, where nothing was ever logged', () => {
    expect(ask(SQUAT, [])).toEqual({ unit: 'reps', amount: 8, range: [8, 12], kg: 10, reason: null })
    expect(ask(PLANK, [])).toMatchObject({ unit: 'seconds', amount: 20, kg: null })
  })

  it('is a little more than the weakest set of last time, within the range', () => {
    expect(ask(RAISE, [set(RAISE.exercise, 13), set(RAISE.exercise, 12)]).amount).toBe(13)
    expect(ask(RAISE, [set(RAISE.exercise, 15)]).amount).toBe(15)
    expect(ask(PLANK, [set(PLANK.exercise, 20)]).amount).toBe(25)
  })

  it('grows by nothing in a lighter week', () => {
    expect(ask(RAISE, [set(RAISE.exercise, 13)], true).amount).toBe(13)
  })

  it('is the weight that the log leads to, with its reason, and not the older one of the plan', () => {
    const twice = ['2027-01-05', '2027-01-08'].flatMap((on) =>
      [12, 12, 12].map((done) => set(SQUAT.exercise, done, { kg: 10, day: day(on) })),
    )
    const asked = ask(SQUAT, twice)
    expect([asked.kg, asked.amount, asked.reason?.code, asked.reason?.values['step']]).toEqual([
      10.5,
      8,
      'next-load',
      'more',
    ])
  })

  it('takes no notice of the session that is being done', () => {
    const today = [20, 20].map((done) => set(RAISE.exercise, done, { day: TODAY, session: '2027-01-11-A' }))
    expect(ask(RAISE, [set(RAISE.exercise, 12), ...today]).amount).toBe(13)
  })
})

it('a weight that was typed for a set is asked of the next one too', () => {
  const asked = ask(SQUAT, [])
  const held = [set(SQUAT.exercise, 8, { kg: 12 }), set(SQUAT.exercise, 8, { kg: 14 })]
  expect([askAgain(asked, held).kg, askAgain(asked, []).kg]).toEqual([14, 10])
})

it('last time is the newest day of an exercise, whichever order its sets came in', () => {
  const early = set('goblet-squat', 9, { day: day('2027-01-02') })
  const late = set('goblet-squat', 10)
  expect(lastTime('goblet-squat', gymOf([late, early]))).toEqual([late])
  expect(lastTime('press-up', gymOf([late, early]))).toEqual([])
})

it('weights to choose from are those there are', () => {
  expect(weightsFor(exampleExercise('goblet-squat'), gymOf([]))).toEqual([8, 10, 10.5, 12])
  expect(weightsFor(exampleExercise('press-up'), gymOf([]))).toEqual([])
})

describe('the side that goes first', () => {
  const split = exampleExercise('split-squat')
  const sided = (side: Side, done: number): JournalSet => set('split-squat', done, { side })

  it('is the one that did less last time', () => {
    expect(weakerSide(split, gymOf([sided('left', 10), sided('right', 8)]))).toBe('right')
    expect(weakerSide(split, gymOf([sided('left', 7), sided('right', 8)]))).toBe('left')
  })

  it('is not told by a time in which one side was done more often', () => {
    expect(weakerSide(split, gymOf([sided('left', 10), sided('right', 8), sided('right', 8)]))).toBeNull()
  })

  it('is else the one with less in a self-test of the same muscles, or with more where fewer is better', () => {
    const direct = split.muscles.find(({ share }) => share >= 1)?.muscle
    const base = exampleCatalogue.selfTests[0]
    if (base === undefined || direct === undefined) throw new Error('the example catalogue has no self-test')
    const result = { event: testId(1), test: 'x', day: TODAY, left: 20, right: 24 }
    const gym = (low: number, high: number) => {
      const catalogue = { ...exampleCatalogue, selfTests: [{ ...base, id: 'x', muscles: [direct], low, high }] }
      return readGymLog({ ...EMPTY_STATE, tests: [result] }, { today: TODAY, without: null, catalogue })
    }
    expect([weakerSide(split, gym(10, 30)), weakerSide(split, gym(30, 10))]).toEqual(['left', 'right'])
  })

  it('is nobody knows which, where neither says anything', () => {
    expect(weakerSide(split, gymOf([]))).toBeNull()
  })
})

describe('what is said at the end', () => {
  const MINUTE = 60_000
  const at = (minutes: number): string => {
    const hex = (1_800_000_000_000 + minutes * MINUTE).toString(16).padStart(12, '0')
    return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
  }
  const start = 1_800_000_000_000

  it('minutes go from the start over every set to just after the last one', () => {
    expect(playedMinutes(start, [at(3), at(8), at(20)], start + 90 * MINUTE)).toBe(21)
    expect(playedMinutes(null, [at(3), at(8)], start + 8 * MINUTE)).toBe(5)
  })

  it('a session that was left and gone on with took no longer for it than a quarter of an hour', () => {
    expect(playedMinutes(start, [at(5), at(185), at(190)], start + 190 * MINUTE)).toBe(5 + 15 + 5)
  })

  it('nothing done took a minute', () => {
    expect(playedMinutes(null, [], start)).toBe(1)
  })

  it('next time asks more of what went well, first of all', () => {
    const before = stateOf([set(RAISE.exercise, 12), set(SQUAT.exercise, 9, { kg: 10 })])
    const done = [set(RAISE.exercise, 13, { day: TODAY }), set(SQUAT.exercise, 5, { kg: 10, rir: 0, day: TODAY })]
    const of = (state: JournalState) => ({ gym: gymOf(state.sets, state), place: 'home', isRest: false })
    const changes = nextTime([SQUAT, RAISE, PLANK], new Set([RAISE.exercise, SQUAT.exercise]), {
      today: of(before),
      after: of(stateOf([...before.sets, ...done])),
    })
    expect(changes.map(({ item, change }) => [item.exercise, change])).toEqual([
      ['wall-tibialis-raise', 'more'],
      ['goblet-squat', 'less'],
    ])
  })
})
