// Lengths and half widths of the drawn body in percent of its height.

export const LENGTH = {
  thigh: 24.5,
  shank: 24.6,
  lowerTrunk: 12,
  upperTrunk: 16.8,
  neck: 4,
  head: 7,
  upperArm: 17.5,
  forearm: 14.8,
  hand: 3.6,
  ankleHeight: 4.4,
  heelBack: 3.6,
  ballAhead: 7.6,
  toes: 3.9,
  hipApart: 4.9,
  shoulderApart: 9.6,
} as const

export const RADIUS = {
  pelvis: 5.7,
  chest: 5.4,
  knee: 3.1,
  elbow: 2.1,
  hand: 1.9,
} as const

export const SIDES = ['near', 'far'] as const
export type Side = (typeof SIDES)[number]

/** +1 for the near side, -1 for the far one: the sign of z. */
export const signOf = (side: Side): 1 | -1 => (side === 'near' ? 1 : -1)
