import { byMuscle, groupOf, type MuscleId } from '../anatomy/index.ts'
import type { Exercise, ExerciseId } from '../exercise/index.ts'
import type { Catalogue, SelfTest } from '../strength/index.ts'
import { exampleExercises } from './example-exercises.ts'
import { exampleTables } from './example-tables.ts'

const selfTest = (id: string, low: number, muscles: readonly MuscleId[]): SelfTest => ({
  id,
  name: id,
  unit: id.endsWith('hop') ? 'hops' : 'reps',
  minutes: 3,
  protocol: [],
  low,
  high: low * 2,
  muscles,
  evidence: ['judgement'],
})

/** Two dozen exercises with the specification's numbers: enough for a plan that keeps every rule. */
export const exampleCatalogue: Catalogue = {
  version: '0.0.0',
  planningHash: 'example',
  contentHash: 'example',
  muscles: byMuscle((id) => ({
    id,
    name: id,
    group: groupOf(id),
    where: '',
    inTheStride: '',
    runningAlone: '',
    whenItCannotCope: '',
    article: null,
    evidenceSays: { verdict: 'silent', text: '', evidence: [] },
    trained: '',
    tested: '',
  })),
  exercises: exampleExercises,
  selfTests: [
    selfTest('heel-raise', 15, ['gastrocnemius']),
    selfTest('tibialis-raise', 15, ['tibialis-anterior']),
    selfTest('wall-sit', 45, ['quadriceps']),
    selfTest('bridge', 20, ['hamstrings']),
    selfTest('two-leg-hop', 10, ['soleus']),
    selfTest('hop', 10, ['soleus']),
  ],
  evidence: [],
  tables: exampleTables,
}

/** An exercise of the example catalogue; a test that names one that is not there should fail at once. */
export const exampleExercise = (id: ExerciseId): Exercise => {
  const found = exampleExercises.find((exercise) => exercise.id === id)
  if (found === undefined) throw new Error(`no example exercise ${id}`)
  return found
}
