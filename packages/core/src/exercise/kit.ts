/** Things an exercise may need. A wall, a stable chair, a stair step and a towel are in every house and not listed. */
export const KIT = [
  'band',
  'mini-band',
  'backpack',
  'dumbbell',
  'kettlebell',
  'barbell',
  'rack',
  'bench',
  'box',
  'trap-bar',
  'leg-press',
  'leg-extension',
  'leg-curl',
  'calf-machine',
  'cable',
  'pull-up-bar',
  'sliders',
  'gym-ball',
  'small-ball',
  'rope',
  'ab-wheel',
  'nordic-anchor',
  'back-extension-bench',
] as const
/** One of {@link KIT}. */
export type KitId = (typeof KIT)[number]

/** Kit whose weight is chosen set by set. */
export const LOAD_KIT = [
  'backpack',
  'dumbbell',
  'kettlebell',
  'barbell',
  'trap-bar',
  'leg-press',
  'leg-extension',
  'leg-curl',
  'calf-machine',
  'cable',
] as const
/** One of {@link LOAD_KIT}. */
export type LoadKitId = (typeof LOAD_KIT)[number]
