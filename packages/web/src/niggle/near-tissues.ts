import type { MuscleId, TissueId } from '@strongstride/core'

/** Parts that can hurt in or near a muscle, the likeliest first. */
export const NEAR_TISSUES: Readonly<Partial<Record<MuscleId, readonly TissueId[]>>> = {
  'foot-intrinsics': ['plantar-fascia', 'foot-bone'],
  'tibialis-posterior': ['ankle', 'shin'],
  peroneals: ['ankle'],
  'tibialis-anterior': ['shin', 'tibia'],
  gastrocnemius: ['calf', 'achilles'],
  soleus: ['achilles', 'calf'],
  quadriceps: ['knee', 'patellar-tendon', 'femur'],
  hamstrings: ['hamstring'],
  'gluteus-maximus': ['hip', 'hamstring'],
  'gluteus-medius': ['hip', 'iliotibial-band'],
  adductors: ['groin'],
  'hip-flexors': ['hip', 'groin'],
  'erector-spinae': ['low-back'],
  'rectus-abdominis': ['groin'],
  obliques: ['low-back'],
  shoulders: ['shoulder'],
  chest: ['shoulder'],
  lats: ['shoulder', 'low-back'],
  'mid-back': ['shoulder'],
}
