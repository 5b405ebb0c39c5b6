/** A number as people type it, with comma or point; null where it is none. */
export const numberTyped = (text: string): number | null => {
  const typed = text.trim().replace(',', '.')
  const value = Number(typed)
  return typed === '' || !Number.isFinite(value) ? null : value
}

/** A number as it stands in a field: with the decimal sign of the language, and nothing between its thousands. */
export const numberWritten = (value: number | null, decimal: ',' | '.'): string =>
  value === null ? '' : String(value).replace('.', decimal)
