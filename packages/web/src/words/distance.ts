/** Kilometres in a mile. */
const MILE = 1.609344

/** Units of distances that a runner may read. */
export type DistanceUnit = 'km' | 'mi'

/** Kilometres in the runner's unit, to a tenth. */
export const distanceFromKm = (km: number, unit: DistanceUnit): number =>
  Math.round((unit === 'km' ? km : km / MILE) * 10) / 10

/** A distance in the runner's unit as kilometres, to ten metres. */
export const kmFromDistance = (distance: number, unit: DistanceUnit): number =>
  Math.round((unit === 'km' ? distance : distance * MILE) * 100) / 100
