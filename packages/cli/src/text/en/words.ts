import type {
  EmphasisId,
  KitId,
  MuscleGroup,
  MuscleId,
  Phase,
  PainLight,
  Pattern,
  RaceKind,
  RunKind,
  SelfTestUnit,
  Stage,
  TissueId,
  Weekday,
} from '@strongstride/core'

/** Muscles in a runner's words, short enough for a table. */
export const MUSCLE_WORDS = {
  'foot-intrinsics': 'feet',
  'tibialis-posterior': 'inner ankle',
  peroneals: 'outer ankle',
  'tibialis-anterior': 'shins',
  gastrocnemius: 'upper calf',
  soleus: 'lower calf',
  quadriceps: 'thighs',
  hamstrings: 'hamstrings',
  'gluteus-maximus': 'glutes',
  'gluteus-medius': 'side of hip',
  adductors: 'inner thighs',
  'hip-flexors': 'hip flexors',
  'erector-spinae': 'lower back',
  'rectus-abdominis': 'abdominals',
  obliques: 'side of trunk',
  shoulders: 'shoulders',
  chest: 'chest',
  lats: 'lats',
  'mid-back': 'upper back',
  biceps: 'biceps',
  triceps: 'triceps',
} satisfies Record<MuscleId, string>

/** The seven groups. */
export const GROUP_WORDS = {
  feet: 'feet',
  shins: 'shins',
  calves: 'calves',
  quadriceps: 'thighs',
  hamstrings: 'hamstrings',
  core: 'core',
  'upper-body': 'upper body',
} satisfies Record<MuscleGroup, string>

/** Movement patterns. */
export const PATTERN_WORDS = {
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
} satisfies Record<Pattern, string>

/** A phase and what it is for. */
export const PHASE_WORDS = {
  base: { name: 'Base', what: 'a steady dose, no race in sight' },
  learn: { name: 'Learn', what: 'learn the movements, nothing heavy' },
  build: { name: 'Build', what: 'more sets, moderate effort' },
  strength: { name: 'Strength', what: 'fewer repetitions, more weight or a harder version' },
  power: { name: 'Power', what: 'less of it, done quickly' },
  maintain: { name: 'Maintain', what: 'keep what you have while the running peaks' },
  taper: { name: 'Taper', what: 'fresh legs for the race' },
  race: { name: 'Race week', what: 'next to nothing; the race is the work' },
  recover: { name: 'Recover', what: 'let the legs come back' },
} satisfies Record<Phase, { readonly name: string; readonly what: string }>

/** Races. */
export const RACE_WORDS = {
  marathon: 'marathon',
  half: 'half marathon',
  '10k': '10 km',
  '5k': '5 km',
} satisfies Record<RaceKind, string>

/** Runs in a sentence. */
export const RUN_WORDS = {
  easy: 'easy',
  long: 'long',
  recovery: 'recovery',
  tempo: 'tempo',
  intervals: 'intervals',
  hills: 'hills',
  race: 'race',
  cross: 'cross-training',
  rest: 'rest',
} satisfies Record<RunKind, string>

/** Runs in a narrow table. */
export const SHORT_RUN_WORDS = {
  ...RUN_WORDS,
  recovery: 'recov',
  intervals: 'speed',
  cross: 'cross',
} satisfies Record<RunKind, string>

/** Stages, as said of the runner. */
export const STAGE_WORDS = {
  first: 'new to the marathon or to strength training',
  raced: 'has raced before',
  experienced: 'experienced, in racing and in strength training',
} satisfies Record<Stage, string>

/** What each emphasis puts first. */
export const EMPHASIS_WORDS = {
  article: 'thighs, shins, feet and trunk; running already works calves and hamstrings',
  'load-and-evidence': 'calves, thighs and hips, by the load they carry in a run',
} satisfies Record<EmphasisId, string>

export { SLOT_WORDS } from '@strongstride/formats'

/** Parts of the body that can hurt. */
export const TISSUE_WORDS = {
  'plantar-fascia': 'sole of the foot',
  'foot-bone': 'bones of the foot',
  achilles: 'Achilles tendon',
  calf: 'calf',
  ankle: 'ankle',
  shin: 'shin',
  tibia: 'shin bone',
  knee: 'knee',
  'patellar-tendon': 'tendon below the kneecap',
  'iliotibial-band': 'outside of the thigh',
  hamstring: 'hamstring',
  groin: 'groin',
  hip: 'hip',
  femur: 'thigh bone',
  'low-back': 'lower back',
  shoulder: 'shoulder',
} satisfies Record<TissueId, string>

/** The traffic light of pain, and what each light means. */
export const LIGHT_WORDS = {
  green: { name: 'GREEN', when: 'Pain of 0 to 2 of 10, usual again the next morning' },
  amber: { name: 'AMBER', when: 'Pain of 3 to 5 of 10, usual again within 24 hours' },
  red: { name: 'RED', when: 'More than 5 of 10, a limp, sharp pain, pain at night or at rest, or worse over 2 weeks' },
} satisfies Record<PainLight, { readonly name: string; readonly when: string }>

/** The same for bone, which is never trained through pain. */
export const BONE_LIGHT_WORDS = {
  green: { name: 'GREEN', when: 'No pain at all' },
  amber: { name: 'AMBER', when: 'There is no amber for bone' },
  red: { name: 'RED', when: 'Any pain, from 1 of 10' },
} satisfies typeof LIGHT_WORDS

const UNIT_WORDS = {
  reps: { one: ' repetition', many: ' repetitions' },
  seconds: { one: ' second', many: ' seconds' },
  hops: { one: ' hop', many: ' hops' },
  contacts: { one: ' contact', many: ' contacts' },
  centimetres: { one: ' cm', many: ' cm' },
  degrees: { one: ' degree', many: ' degrees' },
  percent: { one: ' %', many: ' %' },
  'metres-a-second': { one: ' m/s', many: ' m/s' },
  faults: { one: ' fault', many: ' faults' },
} satisfies Record<SelfTestUnit, { readonly one: string; readonly many: string }>

/** `20 repetitions`: a self-test's result with its unit. */
export const testScore = (value: number, unit: SelfTestUnit): string =>
  `${value}${value === 1 ? UNIT_WORDS[unit].one : UNIT_WORDS[unit].many}`

/** Kit. */
export const KIT_WORDS = {
  band: 'long band',
  'mini-band': 'mini-band',
  backpack: 'backpack',
  dumbbell: 'dumbbells',
  kettlebell: 'kettlebell',
  barbell: 'barbell',
  rack: 'rack',
  bench: 'bench',
  box: 'box',
  'trap-bar': 'trap bar',
  'leg-press': 'leg press',
  'leg-extension': 'leg extension',
  'leg-curl': 'leg curl',
  'calf-machine': 'calf machine',
  cable: 'cable',
  'pull-up-bar': 'pull-up bar',
  sliders: 'sliders',
  'gym-ball': 'gym ball',
  'small-ball': 'small ball',
  rope: 'skipping rope',
  'ab-wheel': 'ab wheel',
  'nordic-anchor': 'anchor for the feet',
  'back-extension-bench': 'back-extension bench',
} satisfies Record<KitId, string>

/** Weekdays, short. */
export const DAY_WORDS = {
  mon: 'Mon',
  tue: 'Tue',
  wed: 'Wed',
  thu: 'Thu',
  fri: 'Fri',
  sat: 'Sat',
  sun: 'Sun',
} satisfies Record<Weekday, string>

/** Weekdays in a sentence. */
export const LONG_DAY_WORDS = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
} satisfies Record<Weekday, string>

/** Months, January first. */
export const MONTH_WORDS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
