import type { Exercise, LoadRule } from '../exercise/index.ts'
import { exercise, type Shares } from './exercise-outline.ts'

const DUMBBELL: LoadRule = { kit: ['dumbbell', 'backpack'], startShare: 0.1, region: 'lower', implements: 1 }
const BARBELL: LoadRule = { kit: ['barbell'], startShare: 0.3, region: 'lower', implements: 1 }

const SQUAT: Partial<Exercise> = {
  pattern: 'knee',
  role: 'main',
  doseRow: 'main',
  secondsPerRep: 4,
  restSeconds: 90,
  setupSeconds: 20,
  squatOrHinge: true,
  tissues: ['knee', 'hip'],
}
const HINGE: Partial<Exercise> = { ...SQUAT, pattern: 'hip', tissues: ['hamstring', 'low-back'] }
const QUADS: Shares = { quadriceps: 1, 'gluteus-maximus': 0.5, adductors: 0.5 }
const HAMS: Shares = { hamstrings: 1, 'gluteus-maximus': 0.5, 'erector-spinae': 0.5 }
const CALF: Partial<Exercise> = { doseRow: 'calf', tissues: ['achilles', 'calf'] }
const DRILL: Partial<Exercise> = { drill: true, doseRow: 'drill', secondsPerRep: 4 }
const HOLD: Partial<Exercise> = {
  doseForm: 'seconds',
  doseRow: 'hold',
  secondsPerRep: 1,
  tempo: null,
  contraction: 'isometric',
}
const FLOOR: Partial<Exercise> = { position: 'floor' }
const HOP: Partial<Exercise> = {
  pattern: 'plyo',
  role: 'plyo',
  doseForm: 'contacts',
  doseRow: 'plyo',
  secondsPerRep: 0.5,
  tempo: null,
  restSeconds: 45,
  contraction: 'plyometric',
  impact: 'low',
  tissues: ['achilles', 'tibia'],
  exclusions: ['osteoporosis', 'pregnancy', 'joint-replacement'],
}
const PREPARATION: Partial<Exercise> = { ...HOLD, pattern: 'mobility', role: 'prep', setupSeconds: 5, drill: true }

const LEGS: readonly Exercise[] = [
  exercise('sit-to-stand', ['squat', 1], QUADS, { ...SQUAT, legLoad: 0.2 }),
  exercise('box-squat', ['squat', 2], QUADS, { ...SQUAT, legLoad: 0.3 }),
  exercise('goblet-squat', ['squat', 3], QUADS, { ...SQUAT, legLoad: 0.5, kit: [['dumbbell']], load: DUMBBELL }),
  exercise('back-squat', ['squat', 4], QUADS, {
    ...SQUAT,
    legLoad: 0.8,
    kit: [['barbell', 'rack']],
    load: BARBELL,
    opensAt: 'raced',
  }),
  exercise('split-squat', ['one-leg-knee', 1], QUADS, { ...SQUAT, legLoad: 0.5, sides: 2, load: DUMBBELL }),
  exercise('hip-hinge', ['hinge', 1], HAMS, { ...HINGE, legLoad: 0.2 }),
  exercise('romanian-deadlift', ['hinge', 2], HAMS, {
    ...HINGE,
    legLoad: 0.6,
    kit: [['dumbbell'], ['barbell']],
    load: DUMBBELL,
  }),
  exercise(
    'assisted-nordic',
    ['knee-flexion', 1],
    { hamstrings: 1 },
    {
      ...FLOOR,
      pattern: 'knee-flexion',
      contraction: 'eccentric',
      legLoad: 0.7,
      tissues: ['hamstring'],
      endRange: ['hamstring'],
    },
  ),
  exercise(
    'double-heel-raise',
    ['calf-straight', 1],
    { gastrocnemius: 1, soleus: 0.5 },
    {
      ...CALF,
      pattern: 'calf-straight',
      legLoad: 0.2,
    },
  ),
  exercise(
    'heel-raise-on-step',
    ['calf-straight', 2],
    { gastrocnemius: 1, soleus: 0.5 },
    {
      ...CALF,
      pattern: 'calf-straight',
      legLoad: 0.2,
      endRange: ['achilles'],
    },
  ),
  exercise(
    'one-leg-heel-raise',
    ['calf-straight', 3],
    { gastrocnemius: 1, soleus: 0.5 },
    {
      ...CALF,
      pattern: 'calf-straight',
      legLoad: 0.35,
      sides: 2,
      opensAt: 'experienced',
      gate: { test: 'heel-raise', atLeast: 30, orNormShare: null },
    },
  ),
  exercise(
    'bent-heel-raise',
    ['calf-bent', 1],
    { soleus: 1, gastrocnemius: 0.25 },
    {
      ...CALF,
      pattern: 'calf-bent',
      legLoad: 0.2,
    },
  ),
  exercise(
    'side-lying-leg-raise',
    ['hip-side', 1],
    { 'gluteus-medius': 1 },
    {
      ...FLOOR,
      pattern: 'hip-side',
      legLoad: 0.1,
      tissues: ['hip'],
    },
  ),
]

const FEET_AND_SHINS: readonly Exercise[] = [
  exercise(
    'seated-toe-raise',
    ['shin', 1],
    { 'tibialis-anterior': 1 },
    {
      ...DRILL,
      pattern: 'shin',
      legLoad: 0.05,
      secondsPerRep: 2,
      tissues: ['shin'],
    },
  ),
  exercise(
    'wall-tibialis-raise',
    ['shin', 2],
    { 'tibialis-anterior': 1 },
    {
      pattern: 'shin',
      doseRow: 'shin',
      legLoad: 0.05,
      secondsPerRep: 2,
      tissues: ['shin'],
    },
  ),
  exercise(
    'toe-yoga',
    ['toes', 1],
    { 'foot-intrinsics': 1 },
    { ...DRILL, pattern: 'foot', tissues: ['plantar-fascia'] },
  ),
  exercise(
    'short-foot',
    ['short-foot', 1],
    { 'foot-intrinsics': 1 },
    {
      ...DRILL,
      pattern: 'foot',
      tissues: ['plantar-fascia'],
      exclusions: ['loss-of-feeling'],
    },
  ),
]

const REST: readonly Exercise[] = [
  exercise('side-plank', ['trunk-side', 1], { obliques: 1, 'gluteus-medius': 0.5 }, { ...HOLD, ...FLOOR, sides: 2 }),
  exercise('plank', ['trunk-front', 1], { 'rectus-abdominis': 1, obliques: 0.5 }, { ...HOLD, ...FLOOR }),
  exercise('superman-hold', ['back', 1], { 'erector-spinae': 1 }, { ...HOLD, ...FLOOR, pattern: 'back' }),
  exercise(
    'press-up',
    ['push', 1],
    { chest: 1, shoulders: 0.5, triceps: 0.5 },
    {
      ...FLOOR,
      pattern: 'push',
      tissues: ['shoulder'],
    },
  ),
  exercise(
    'band-row',
    ['pull', 1],
    { 'mid-back': 1, lats: 0.5, biceps: 0.5 },
    {
      pattern: 'pull',
      kit: [['band']],
    },
  ),
  exercise(
    'double-pogo',
    ['hops', 1],
    { gastrocnemius: 0.25, soleus: 0.25 },
    {
      ...HOP,
      legLoad: 0.1,
      gate: { test: 'two-leg-hop', atLeast: 10, orNormShare: null },
    },
  ),
  exercise(
    'one-leg-pogo',
    ['hops', 2],
    { gastrocnemius: 0.25, soleus: 0.25 },
    {
      ...HOP,
      legLoad: 0.2,
      sides: 2,
      impact: 'one-leg',
      opensAt: 'raced',
      gate: { test: 'hop', atLeast: 10, orNormShare: null },
    },
  ),
  exercise('ankle-rocker', ['preparation', 1], {}, { ...PREPARATION, sides: 2, tissues: ['ankle'] }),
]

/** The exercises of the example catalogue, from the legs up. */
export const exampleExercises: readonly Exercise[] = [...LEGS, ...FEET_AND_SHINS, ...REST]
