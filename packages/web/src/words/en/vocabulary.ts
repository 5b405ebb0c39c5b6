import type {
  HealthGateId,
  KitId,
  MuscleGroup,
  MuscleId,
  Pattern,
  Phase,
  RaceKind,
  RunKind,
  SessionSlot,
  Stage,
  TissueId,
  Weekday,
} from '@strongstride/core'

/** Muscles in a runner's words. */
export const MUSCLES: Readonly<Record<MuscleId, string>> = {
  'foot-intrinsics': 'Feet',
  'tibialis-posterior': 'Inner ankle',
  peroneals: 'Outer ankle',
  'tibialis-anterior': 'Shins',
  gastrocnemius: 'Upper calf',
  soleus: 'Lower calf',
  quadriceps: 'Thighs',
  hamstrings: 'Hamstrings',
  'gluteus-maximus': 'Glutes',
  'gluteus-medius': 'Side of hip',
  adductors: 'Inner thighs',
  'hip-flexors': 'Hip flexors',
  'erector-spinae': 'Lower back',
  'rectus-abdominis': 'Abdominals',
  obliques: 'Side of trunk',
  shoulders: 'Shoulders',
  chest: 'Chest',
  lats: 'Lats',
  'mid-back': 'Upper back',
  biceps: 'Biceps',
  triceps: 'Triceps',
}

/** The seven groups. */
export const GROUPS: Readonly<Record<MuscleGroup, string>> = {
  feet: 'feet',
  shins: 'shins',
  calves: 'calves',
  quadriceps: 'thighs',
  hamstrings: 'hamstrings',
  core: 'core',
  'upper-body': 'upper body',
}

/** Movement patterns, in a sentence. */
export const PATTERNS: Readonly<Record<Pattern, string>> = {
  foot: 'foot work',
  ankle: 'ankle work',
  shin: 'shin work',
  'calf-straight': 'straight-knee calf work',
  'calf-bent': 'bent-knee calf work',
  knee: 'squat or step-up',
  hip: 'hinge or bridge',
  'knee-flexion': 'leg curl',
  'hip-side': 'side of the hip',
  'inner-thigh': 'inner thigh',
  'hip-flexion': 'lifting the knee',
  trunk: 'trunk',
  back: 'lower back',
  push: 'push',
  pull: 'pull',
  arms: 'arms',
  plyo: 'hops and jumps',
  mobility: 'mobility',
}

/** A phase, and what it is for. */
export const PHASES: Readonly<Record<Phase, { readonly name: string; readonly what: string }>> = {
  base: { name: 'Base', what: 'A steady dose, no race in sight' },
  learn: { name: 'Learn', what: 'Learn the movements, nothing heavy' },
  build: { name: 'Build', what: 'More sets, moderate effort' },
  strength: { name: 'Strength', what: 'Fewer repetitions, more weight or a harder version' },
  power: { name: 'Power', what: 'Less of it, done quickly' },
  maintain: { name: 'Maintain', what: 'Keep what you have while the running peaks' },
  taper: { name: 'Taper', what: 'Fresh legs for the race' },
  race: { name: 'Race week', what: 'Next to nothing; the race is the work' },
  recover: { name: 'Recover', what: 'Let the legs come back' },
}

/** Races. */
export const RACES: Readonly<Record<RaceKind, string>> = {
  marathon: 'Marathon',
  half: 'Half marathon',
  '10k': '10 km',
  '5k': '5 km',
}

/** Runs, as they stand on a day. */
export const RUNS: Readonly<Record<RunKind, string>> = {
  easy: 'Easy run',
  long: 'Long run',
  recovery: 'Recovery run',
  tempo: 'Tempo run',
  intervals: 'Intervals',
  hills: 'Hills',
  race: 'Race',
  cross: 'Cross-training',
  rest: 'Rest',
}

/** Runs inside a sentence, with their article. */
export const THE_RUN: Readonly<Record<RunKind, string>> = {
  easy: 'the easy run',
  long: 'the long run',
  recovery: 'the recovery run',
  tempo: 'the tempo run',
  intervals: 'the intervals',
  hills: 'the hills',
  race: 'the race',
  cross: 'the cross-training',
  rest: 'the rest day',
}

/** How far along the runner is. */
export const STAGES: Readonly<Record<Stage, { readonly name: string; readonly what: string }>> = {
  first: { name: 'New to it', what: 'First marathon, or first strength training' },
  raced: { name: 'Have raced', what: 'Some races and some strength training behind you' },
  experienced: { name: 'Experienced', what: 'Years of both' },
}

/** When on its day a session happens. */
export const SLOTS: Readonly<Record<SessionSlot, string>> = {
  only: 'on a day without a run',
  'after-run': 'directly after the run',
  second: 'six hours or more after the run',
}

/** Parts of the body that can hurt. */
export const TISSUES: Readonly<Record<TissueId, string>> = {
  'plantar-fascia': 'Sole of the foot',
  'foot-bone': 'Bones of the foot',
  achilles: 'Achilles tendon',
  calf: 'Calf',
  ankle: 'Ankle',
  shin: 'Shin',
  tibia: 'Shin bone',
  knee: 'Knee',
  'patellar-tendon': 'Below the kneecap',
  'iliotibial-band': 'Outside of the thigh',
  hamstring: 'Hamstring',
  groin: 'Groin',
  hip: 'Hip',
  femur: 'Thigh bone',
  'low-back': 'Lower back',
  shoulder: 'Shoulder',
}

/** Kit. */
export const KITS: Readonly<Record<KitId, string>> = {
  band: 'Long band',
  'mini-band': 'Mini-band',
  backpack: 'Backpack',
  dumbbell: 'Dumbbells',
  kettlebell: 'Kettlebell',
  barbell: 'Barbell',
  rack: 'Rack',
  bench: 'Bench',
  box: 'Box or step',
  'trap-bar': 'Trap bar',
  'leg-press': 'Leg press',
  'leg-extension': 'Leg extension',
  'leg-curl': 'Leg curl',
  'calf-machine': 'Calf machine',
  cable: 'Cable',
  'pull-up-bar': 'Pull-up bar',
  sliders: 'Sliders',
  'gym-ball': 'Gym ball',
  'small-ball': 'Small ball',
  rope: 'Skipping rope',
  'ab-wheel': 'Ab wheel',
  'nordic-anchor': 'Anchor for the feet',
  'back-extension-bench': 'Back-extension bench',
}

/** Health questions, as they are asked: a yes matters. */
export const GATES: Readonly<Record<HealthGateId, string>> = {
  'heart-metabolic-kidney': 'Heart, circulation, diabetes or kidney disease',
  'blood-pressure-180-110': 'Blood pressure of 180 over 110 or more',
  'surgery-under-12-months': 'Surgery in the last twelve months',
  'over-45-inactive': 'Over 45 and not active until now',
  'postnatal-under-12-weeks': 'A birth in the last twelve weeks',
  'missed-periods': 'Periods missed three months or more',
  'red-flag': 'Pain at night or at rest, numbness, a joint that gives way, chest pain, fainting or fever',
  'stress-fracture': 'A stress fracture, now or before',
  pregnancy: 'Pregnant',
  osteoporosis: 'Osteoporosis',
  'loss-of-feeling': 'Loss of feeling in the feet',
  'joint-replacement': 'An artificial hip or knee',
}

/** Weekdays. */
export const WEEKDAYS: Readonly<Record<Weekday, { readonly short: string; readonly long: string }>> = {
  mon: { short: 'Mon', long: 'Monday' },
  tue: { short: 'Tue', long: 'Tuesday' },
  wed: { short: 'Wed', long: 'Wednesday' },
  thu: { short: 'Thu', long: 'Thursday' },
  fri: { short: 'Fri', long: 'Friday' },
  sat: { short: 'Sat', long: 'Saturday' },
  sun: { short: 'Sun', long: 'Sunday' },
}
