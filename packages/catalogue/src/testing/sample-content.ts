import type { Content, Entry } from '../content.ts'
import type { ComplaintFile } from '../schema/complaint.schema.ts'
import type { ExerciseFile } from '../schema/exercise.schema.ts'
import type { CatalogueEvidence, Reference } from '../schema/evidence.schema.ts'
import type { MuscleFile } from '../schema/muscle.schema.ts'
import type { ProtocolTables } from '../schema/protocol.schema.ts'
import type { ReleasedIds } from '../schema/released.schema.ts'
import type { SelfTestFile } from '../schema/self-test.schema.ts'
import type { Page } from '../read/page.ts'

/** An exercise that breaks no rule by itself. */
export const SAMPLE_EXERCISE: ExerciseFile = {
  name: 'Split squat',
  alsoKnownAs: [],
  ladder: 'one-leg-knee',
  step: 1,
  pattern: 'knee',
  role: 'main',
  muscles: { quadriceps: 1 },
  contraction: 'concentric',
  sides: 2,
  dose: { form: 'reps', row: 'main' },
  kit: [],
  position: 'standing',
  setupSeconds: 20,
  secondsPerRep: 3,
  tempo: '2-0-1',
  restSeconds: 90,
  legLoad: 0.5,
  impact: 'none',
  drill: false,
  squatOrHinge: true,
  tissues: ['knee'],
  endRange: [],
  load: null,
  bodyMassShare: null,
  opensAt: 'first',
  gate: null,
  exclusions: [],
  mustNot: [],
  easier: [],
  harder: [],
  steps: ['Take a long step.', 'Go down and come up.'],
  mistakes: ['Too fast.', 'Too short a step.'],
  feel: 'The front of the thigh.',
  safety: null,
  figure: null,
  fit: { category: 28, name: null, exact: false },
  evidence: ['judgement'],
}

/** A muscle page that breaks no rule by itself. */
export const SAMPLE_MUSCLE: MuscleFile = {
  name: 'Quadriceps',
  group: 'quadriceps',
  where: 'The front of the thigh.',
  inTheStride: 'Landing: they brake.',
  runningAlone: 'It trains them to brake.',
  whenItCannotCope: 'You sink lower.',
  article: null,
  evidenceSays: { verdict: 'silent', text: 'Nothing is known.', evidence: ['judgement'] },
  trained: 'Squats.',
  tested: 'Wall sit.',
}

/** A self-test that breaks no rule by itself. */
export const SAMPLE_TEST: SelfTestFile = {
  name: 'Wall sit',
  unit: 'seconds',
  minutes: 2,
  protocol: ['Count seconds until you slide.'],
  low: 45,
  high: 90,
  noise: { least: 15, evidence: ['judgement'] },
  norms: null,
  use: 'plan',
  muscles: ['quadriceps'],
  evidence: ['judgement'],
}

/** A complaint's page that breaks no rule by itself. */
export const SAMPLE_COMPLAINT: ComplaintFile = {
  name: 'Sore knee',
  alsoKnownAs: [],
  tissues: ['knee'],
  where: 'Round the kneecap.',
  usually: 'Often too much too soon.',
  supports: [{ text: 'Strength helps some.', sure: 'low', evidence: ['judgement'] }],
  plan: { green: 'As usual.', amber: 'Less of it.', red: 'None of it.' },
  comesBackFirst: 'Sitting down and standing up.',
  exercises: [],
  redFlags: { now: ['It is hot and swollen.'], thisWeek: ['It locks.'] },
  seeWhom: 'A physiotherapist.',
  notExpect: 'Do not expect days.',
  evidence: ['judgement'],
}

const NOTHING_RELEASED: ReleasedIds = { exercises: [], muscles: [], complaints: [], selfTests: [], retired: [] }

interface SampleParts {
  readonly exercises?: Readonly<Record<string, Partial<ExerciseFile>>>
  readonly muscles?: Readonly<Record<string, Partial<MuscleFile>>>
  readonly selfTests?: Readonly<Record<string, Partial<SelfTestFile>>>
  readonly complaints?: Readonly<Record<string, Partial<ComplaintFile>>>
  readonly evidence?: readonly CatalogueEvidence[]
  readonly references?: readonly Reference[]
  readonly released?: Partial<ReleasedIds>
}

/**
 * A little content to try a rule on: sample pages with what a test changes about them. The line of a value is 1 and one
 * more for each step of its path.
 *
 * @example
 * ```ts
 * sampleContent({ exercises: { 'split-squat': { mistakes: [] } } })
 * ```
 */
export const sampleContent = (parts: SampleParts): Content => ({
  exercises: entries('exercises', parts.exercises, SAMPLE_EXERCISE),
  muscles: entries('muscles', parts.muscles, SAMPLE_MUSCLE),
  selfTests: entries('self-tests', parts.selfTests, SAMPLE_TEST),
  complaints: entries('complaints', parts.complaints, SAMPLE_COMPLAINT),
  emphases: [],
  protocols: [],
  // No rule reads the numbers of the tables.
  tables: {} as ProtocolTables,
  evidence: [page('content/evidence/sample.yaml', parts.evidence ?? [])],
  references: page('content/evidence/references.yaml', parts.references ?? []),
  released: page('content/released-ids.yaml', { ...NOTHING_RELEASED, ...parts.released }),
})

const page = <Value>(file: string, value: Value): Page<Value> => ({ file, value, lineOf: (path) => path.length + 1 })

const entries = <Value>(
  folder: string,
  changes: Readonly<Record<string, Partial<Value>>> | undefined,
  sample: Value,
): readonly Entry<Value>[] =>
  Object.entries(changes ?? {}).map(([id, change]) => ({
    ...page(`content/${folder}/${id}.yaml`, { ...sample, ...change }),
    id,
  }))
