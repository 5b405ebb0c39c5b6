import { sourceText } from '@strongstride/catalogue/compiled'
import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import { REFERENCE_TITLES } from './en/reference-titles.ts'
import { paragraph } from './layout.ts'
import type { Line } from './layout.ts'

const heading = (title: string, width: number): readonly Line[] => paragraph(title, { width, style: 'strong' })

/** A part of a page: its title and a text below it; nothing where there is no text. */
export const textPart = (title: string, text: string | null, width: number): readonly Line[] =>
  text === null || text === '' ? [] : [...heading(title, width), ...paragraph(text, { width, indent: 2 })]

/** A part of a page: its title and a list below it; nothing where the list is empty. */
export const listPart = (title: string, items: readonly string[], width: number): readonly Line[] =>
  items.length === 0
    ? []
    : [...heading(title, width), ...items.flatMap((item) => paragraph(item, { width, indent: 2, lead: '- ' }))]

/** A part of a page: words and what each means. */
export const wordsPart = (
  title: string,
  words: readonly (readonly [string, string])[],
  width: number,
): readonly Line[] => {
  const column = Math.max(...words.map(([word]) => word.length)) + 2
  return [
    ...heading(title, width),
    ...words.flatMap(([word, text]) => paragraph(text, { width, indent: 2, lead: word.padEnd(column) })),
  ]
}

/** The last part of a page: each source with who, when, what kind, how sure, and what it says. */
export const sourcesPart = (ids: readonly string[], catalogue: CompiledCatalogue, width: number): readonly Line[] => {
  const once = [...new Set(ids)]
  if (once.length === 0) return []
  return [
    ...heading(REFERENCE_TITLES.sources, width),
    ...once.flatMap((id) => paragraph(statedSource(id, catalogue), { width, indent: 2, lead: '- ', style: 'faint' })),
  ]
}

/** A source and what it says. */
export const statedSource = (id: string, catalogue: CompiledCatalogue): string => {
  const statement = catalogue.evidence.find((each) => each.id === id)?.statement
  return `${sourceText(id, catalogue)}${statement === undefined ? '.' : `: ${statement}`}`
}
