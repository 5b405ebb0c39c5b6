import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/index.ts'
import type { PlanItem, PlanRequest } from '../plan/index.ts'
import { exampleCatalogue, exampleExercise, exampleItem, exampleRequest } from '../testing/index.ts'
import { withConvertedLoad, type LoadSetting } from './converted-load.ts'

const OWNED = [4, 6, 8, 10, 12, 16, 20, 24, 28, 32]
const [FROM, TO] = [exampleExercise('goblet-squat'), exampleExercise('goblet-squat')]
/** Another squat with a weight: the same movement, begun with half as much. */
const OTHER = {
  ...TO,
  id: 'other-squat',
  load: TO.load === null ? null : { ...TO.load, startShare: TO.load.startShare / 2 },
}

const lifted = (kg: number, exercise = FROM.id): PlanRequest['log'] =>
  [9, 6, 3].flatMap((ago) =>
    Array.from({ length: 3 }, () => ({ day: addDays(exampleRequest.today, -ago), exercise, done: 8, kg, rir: 2 })),
  )

const setting = (log: PlanRequest['log'], change: Partial<LoadSetting> = {}): LoadSetting => ({
  from: FROM,
  to: OTHER,
  place: { id: 'home', kit: ['dumbbell', 'kettlebell'], loads: { dumbbell: OWNED, kettlebell: OWNED } },
  request: { ...exampleRequest, stage: 'raced', log },
  catalogue: { ...exampleCatalogue, exercises: [...exampleCatalogue.exercises, OTHER] },
  ...change,
})

const item = (kg: number): PlanItem => ({ ...exampleItem('goblet-squat', 'main', 3), exercise: OTHER.id, load: { kg } })
const kgOf = (given: PlanItem, of: LoadSetting): number | undefined => withConvertedLoad(given, of).load?.kg

describe('the weight of an exercise that stands in for another', () => {
  it('is worked out from the other one, smaller in the measure of their first weights, of what there is', () => {
    const converted = withConvertedLoad(item(4), setting(lifted(24)))
    const kg = converted.load?.kg ?? 0
    expect(OWNED).toContain(kg)
    expect(kg).toBeGreaterThan(4)
    expect(kg).toBeLessThanOrEqual(12)
    expect(converted.reasons.at(-1)).toMatchObject({ code: 'converted-load', values: { kg, from: FROM.id } })
  })

  it('never falls when more was lifted, and is never below the first weight', () => {
    const weights = [4, 8, 12, 16, 24, 32].map((kg) => kgOf(item(4), setting(lifted(kg))) ?? 0)
    expect(weights).toEqual(weights.toSorted((a, b) => a - b))
    expect(Math.min(...weights)).toBe(4)
    expect(kgOf(item(16), setting(lifted(8)))).toBe(16)
  })

  it('stays as it is where the log knows it already, for a beginner, or where the other was never lifted', () => {
    const same = item(4)
    expect(withConvertedLoad(same, setting([...lifted(24), ...lifted(6, OTHER.id)]))).toBe(same)
    const { request } = setting(lifted(24))
    expect(withConvertedLoad(same, setting([], { request: { ...request, stage: 'first' } }))).toBe(same)
    expect(withConvertedLoad(same, setting([]))).toBe(same)
  })

  it('stays as it is for another movement, for what is held, and where there is no kit for it', () => {
    const same = item(4)
    const press = { ...OTHER, pattern: 'push' as const }
    expect(withConvertedLoad(same, setting(lifted(24), { to: press }))).toBe(same)
    const held = { ...same, reps: null, seconds: [20, 30] as const }
    expect(withConvertedLoad(held, setting(lifted(24)))).toBe(held)
    expect(withConvertedLoad(same, setting(lifted(24), { place: { id: 'away', kit: [], loads: {} } }))).toBe(same)
  })
})
