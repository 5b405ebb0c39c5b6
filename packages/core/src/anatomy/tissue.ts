/**
 * What can hurt: tendons, joints, bones and regions that exercises load and complaints name.
 * `bone` tissues turn red at 1 of 10 (evidence R2.4).
 */
export const TISSUES = [
  'plantar-fascia',
  'foot-bone',
  'achilles',
  'calf',
  'ankle',
  'shin',
  'tibia',
  'knee',
  'patellar-tendon',
  'iliotibial-band',
  'hamstring',
  'groin',
  'hip',
  'femur',
  'low-back',
  'shoulder',
] as const
/** One of {@link TISSUES}. */
export type TissueId = (typeof TISSUES)[number]

/** Tissues that are bone: any pain there is red (MN-3, evidence R2.4). */
export const BONE_TISSUES: readonly TissueId[] = ['foot-bone', 'tibia', 'femur']

/** The traffic light of evidence 2.4. */
export const PAIN_LIGHTS = ['green', 'amber', 'red'] as const
/** One of {@link PAIN_LIGHTS}. */
export type PainLight = (typeof PAIN_LIGHTS)[number]
