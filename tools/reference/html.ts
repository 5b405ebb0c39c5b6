/** Text that is markup already: everything else is escaped on its way into a page. */
export interface Markup {
  readonly markup: string
}

/** What a page may be put together from. */
export type Part = Markup | string | number | null | readonly Part[]

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text as it may stand between tags or in a quoted attribute. */
export const escapeText = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '')

const isList = (part: Part): part is readonly Part[] => Array.isArray(part)

const write = (part: Part): string => {
  if (part === null) return ''
  if (isList(part)) return part.map(write).join('')
  return typeof part === 'object' ? part.markup : escapeText(String(part))
}

/** How the source is indented is nothing to the page. */
const INDENTED = /\s*\n\s*/g

/** Markup from a template; what is put in is escaped unless it is markup itself. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  markup: texts.map((text, index) => text.replaceAll(INDENTED, '\n') + write(parts[index] ?? null)).join(''),
})

/** Markup that another writer made and escaped, such as a drawing. */
export const madeMarkup = (markup: string): Markup => ({ markup })

/** The parts with something between each and the next. */
export const joined = (parts: readonly Part[], between: Part): readonly Part[] =>
  parts.flatMap((part, index) => (index === 0 ? [part] : [between, part]))
