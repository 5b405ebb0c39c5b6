const STEPS = [
  { unit: 'gigabyte', size: 1e9 },
  { unit: 'megabyte', size: 1e6 },
  { unit: 'kilobyte', size: 1e3 },
] as const

/** Bytes as a language writes them, in the unit that fits: `1.4 MB`. */
export const bytesText = (bytes: number, language: string): string => {
  const { unit, size } = STEPS.find((step) => bytes >= step.size) ?? { unit: 'kilobyte', size: 1e3 }
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(bytes / size)
}
