import { toThousandths } from './thousandths.ts'

/** Units in which weights are stamped. */
export const WEIGHT_UNITS = ['kg', 'lb'] as const
/** One of {@link WEIGHT_UNITS}. */
export type WeightUnit = (typeof WEIGHT_UNITS)[number]

/** Kilograms in a unit; the pound is so by definition. */
const KG_IN: Readonly<Record<WeightUnit, number>> = { kg: 1, lb: 0.453_592_37 }

/**
 * Kilograms of a weight as it is stamped, to the gram.
 *
 * @example
 * ```ts
 * kgFromWeight(45, 'lb') // 20.412
 * ```
 */
export const kgFromWeight = (amount: number, unit: WeightUnit): number => toThousandths(amount * KG_IN[unit]) / 1000

/**
 * A weight in kilograms as it would be stamped, to a tenth: what was stamped and turned into kilograms comes back as it was.
 *
 * @example
 * ```ts
 * weightFromKg(20.412, 'lb') // 45
 * ```
 */
export const weightFromKg = (kg: number, unit: WeightUnit): number => Math.round((kg / KG_IN[unit]) * 10) / 10
