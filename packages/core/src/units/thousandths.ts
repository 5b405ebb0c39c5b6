/**
 * A quantity counted in whole thousandths: 2.5 sets are 2500. Whatever decides between two plans is counted so,
 * because whole numbers add up to the same sum in every order and on every machine.
 */
export type Thousandths = number

/**
 * A decimal as whole thousandths, rounded to the nearest.
 *
 * @example
 * ```ts
 * toThousandths(2.5) // 2500
 * ```
 */
export const toThousandths = (decimal: number): Thousandths => Math.round(decimal * 1000)

/** Thousandths as a decimal for printing. */
export const fromThousandths = (thousandths: Thousandths): number => Math.round(thousandths) / 1000

/** The product of two quantities in thousandths, rounded to the nearest thousandth. */
export const multiplyThousandths = (a: Thousandths, b: Thousandths): Thousandths => Math.round((a * b) / 1000)

/**
 * Rounds up to the next half.
 *
 * @example
 * ```ts
 * ceilToHalf(2275) // 2500
 * ```
 */
export const ceilToHalf = (thousandths: Thousandths): Thousandths => Math.ceil(thousandths / 500) * 500
