/** A number without needless zeros, to one decimal. */
export const decimal = (value: number): string => String(Math.round(value * 10) / 10)
