import { MUSCLE_GROUPS, MUSCLES_BY_GROUP, STAGES, type MuscleGroup } from '@strongstride/core'
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

test('finds a group that needs kit, a test or a later stage, and where', () => {
  const missing = (changes: Partial<ExerciseFile>): readonly string[] =>
    groupsTrainable
      .check(sampleContent({ exercises: exercises({ shins: changes }) }))
      .map(({ values }) => `${values['group']}, ${values['place']}, ${values['stage']}, ${values['tissue']}`)
  const withoutIt = (place: string) => STAGES.map((stage) => `shins, ${place}, ${stage}, none`)
  expect(missing({ kit: [['band']] })).toEqual([...withoutIt('no kit'), ...withoutIt('dumbbells')])
  expect(missing({ kit: [['cable'], ['dumbbell']] })).toEqual([...withoutIt('no kit'), ...withoutIt('one band')])
  expect(missing({ gate: { test: 'heel-raise', atLeast: 20, orNormShare: null } })).toHaveLength(12)
  expect(missing({ opensAt: 'raced' })).toEqual(
    ['no kit', 'one band', 'dumbbells', 'a full gym'].map((place) => `shins, ${place}, first, none`),
  )
  expect(missing({ role: 'prep' })).toHaveLength(12)
  expect(missing({ role: 'plyo' })).toHaveLength(12)
})

test('finds a group whose only exercise takes an amber tissue to its end, or loads sore bone', () => {
  const achilles = found({ calves: { tissues: ['achilles'], endRange: ['achilles'] } })
  expect(achilles).toHaveLength(12)
  expect(achilles).toContainEqual({ group: 'calves', place: 'one band', stage: 'raced', tissue: 'achilles' })
  const bone = found({ calves: { tissues: ['tibia'], contraction: 'isometric' } })
  expect(bone).toContainEqual({ group: 'calves', place: 'no kit', stage: 'first', tissue: 'tibia' })
})

test('an amber tissue leaves holds and the lowest two steps', () => {
  expect(found({ quadriceps: { tissues: ['knee'] } })).toEqual([])
  const lower = { ladder: 'knee', muscles: {} }
  const steps = { one: { ...lower, step: 1 }, two: { ...lower, step: 2 } }
  const third = exercises({ quadriceps: { tissues: ['knee'], ladder: 'knee', step: 3 } })
  const findings = groupsTrainable.check(sampleContent({ exercises: { ...third, ...steps } }))
  expect(findings).toHaveLength(12)
  expect(groupsTrainable.message(findings[0]?.values ?? {})).toBe(
    'no exercise trains quadriceps with no kit and no test at stage first while knee is amber',
  )
  const hold = exercises({ quadriceps: { tissues: ['knee'], ladder: 'knee', step: 3, contraction: 'isometric' } })
  expect(groupsTrainable.check(sampleContent({ exercises: { ...hold, ...steps } }))).toEqual([])
})

test('steps that are closed do not count as lower ones', () => {
  const lower: Partial<ExerciseFile> = { ladder: 'knee', muscles: {}, kit: [['barbell']] }
  const steps = { one: { ...lower, step: 1 }, two: { ...lower, step: 2 } }
  const third = exercises({ quadriceps: { tissues: ['knee'], ladder: 'knee', step: 3 } })
  const places = groupsTrainable
    .check(sampleContent({ exercises: { ...third, ...steps } }))
    .map(({ values }) => values['place'])
  expect([...new Set(places)]).toEqual(['a full gym'])
})
