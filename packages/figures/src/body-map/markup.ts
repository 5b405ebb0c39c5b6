import { PALETTES } from './palette.ts'
import type { Palette } from './palette.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text as it may stand in an SVG, between tags or in an attribute; characters that XML knows no way to write go. */
export const escapeText = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '')

/** Attributes of a tag, in the order given; null leaves one out. */
export type Attributes = Readonly<Record<string, string | number | null>>

/** A tag with what is in it; the content is markup already. */
export const tag = (name: string, attributes: Attributes, content = ''): string => {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === null ? '' : ` ${key}="${escapeText(String(value))}"`))
    .join('')
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`
}

/** The colours of a map: fixed, or following the reader. */
export type BodyMapTheme = 'adaptive' | 'light' | 'dark'

type Colour = Exclude<keyof Palette, 'page' | 'bins' | 'hatchLight' | 'hatchDark'> | 'hatch-light' | 'hatch-dark'
/** What is painted: one of the palette's colours, a bin by its number, or nothing. */
export type Paint = Colour | 0 | 1 | 2 | 3 | 4

const colourOf = (paint: Paint, palette: Palette): string => {
  if (typeof paint === 'number') return palette.bins[paint]
  if (paint === 'hatch-light') return palette.hatchLight
  return paint === 'hatch-dark' ? palette.hatchDark : palette[paint]
}

const classOf = (kind: 'fill' | 'line', paint: Paint): string =>
  `bm-${kind}-${typeof paint === 'number' ? `bin-${paint}` : paint}`

/** Fill and line of a tag: fixed colours always, for programs without style sheets, and classes where they follow. */
export const painted = (
  { fill, line }: { readonly fill?: Paint; readonly line?: Paint },
  theme: BodyMapTheme,
): Attributes => {
  const palette = PALETTES[theme === 'dark' ? 'dark' : 'light']
  const classes = [
    fill === undefined ? [] : classOf('fill', fill),
    line === undefined ? [] : classOf('line', line),
  ].flat()
  return {
    class: theme === 'adaptive' && classes.length > 0 ? classes.join(' ') : null,
    fill: fill === undefined ? 'none' : colourOf(fill, palette),
    stroke: line === undefined ? null : colourOf(line, palette),
  }
}
