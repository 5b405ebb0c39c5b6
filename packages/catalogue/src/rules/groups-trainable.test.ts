import { MUSCLE_GROUPS, MUSCLES_BY_GROUP, type MuscleGroup } from '@strongstride/core'
import { expect, test } from 'vitest'
import type { ExerciseFile } from '../schema/exercise.schema.ts'
import { sampleContent } from '../testing/sample-content.ts'
import { groupsTrainable } from './groups-trainable.ts'

/** One plain exercise a group, on a ladder of its own. */
const exercises = (
  changes: Partial<Record<MuscleGroup, Partial<ExerciseFile>>>,
): Readonly<Record<string, Partial<ExerciseFile>>> =>
  Object.fromEntries(
    MUSCLE_GROUPS.map((group) => {
      const [muscle] = MUSCLES_BY_GROUP[group]
      const muscles = muscle === undefined ? {} : { [muscle]: 1 }
      return [group, { ladder: group, muscles, tissues: [], ...changes[group] }]
    }),
  )

const found = (changes: Partial<Record<MuscleGroup, Partial<ExerciseFile>>>): readonly object[] =>
  groupsTrainable.check(sampleContent({ exercises: exercises(changes) })).map(({ values }) => values)

test('accepts one open exercise a group', () => {
  expect(found({})).toEqual([])
})

test('finds a group that needs kit, a test or a later stage', () => {
  const none = [{ group: 'shins', tissue: 'nobody' }]
  expect(found({ shins: { kit: [['band']] } })).toEqual(none)
  expect(found({ shins: { gate: { test: 'heel-raise', atLeast: 20, orNormShare: null } } })).toEqual(none)
  expect(found({ shins: { opensAt: 'raced' } })).toEqual(none)
})

test('finds a group whose only exercise takes an amber tissue to its end', () => {
  expect(found({ calves: { tissues: ['achilles'], endRange: ['achilles'] } })).toEqual([
    { group: 'calves', tissue: 'achilles' },
  ])
})

test('an amber tissue leaves holds and the lowest two steps', () => {
  expect(found({ quadriceps: { tissues: ['knee'] } })).toEqual([])
  const lower = { ladder: 'knee', muscles: {} }
  const steps = { one: { ...lower, step: 1 }, two: { ...lower, step: 2 } }
  const third = exercises({ quadriceps: { tissues: ['knee'], ladder: 'knee', step: 3 } })
  const findings = groupsTrainable.check(sampleContent({ exercises: { ...third, ...steps } }))
  expect(findings.map(({ values }) => values)).toEqual([{ group: 'quadriceps', tissue: 'knee' }])
  const hold = exercises({ quadriceps: { tissues: ['knee'], ladder: 'knee', step: 3, contraction: 'isometric' } })
  expect(groupsTrainable.check(sampleContent({ exercises: { ...hold, ...steps } }))).toEqual([])
})
