/** What a colour of the drawing is for. */
export const INKS = {
  line: '#37414d',
  skin: '#dcc3b0',
  'far-skin': '#a8917f',
  hair: '#474a55',
  shirt: '#dfe5ee',
  'far-shirt': '#aab3c0',
  shorts: '#5f6f80',
  'far-shorts': '#465361',
  shoe: '#39444f',
  'far-shoe': '#2b333c',
  'muscle-strong': '#cc4409',
  'muscle-some': '#f59a3e',
  'far-muscle-strong': '#96340a',
  'far-muscle-some': '#b8742f',
  floor: '#8b98a6',
  prop: '#dde3e9',
  'prop-dark': '#2f3943',
  band: '#1f7a6d',
  arrow: '#66727f',
} as const
/** One of {@link INKS}. */
export type Ink = keyof typeof INKS

/** The same on a dark page, where it differs. */
export const DARK_INKS: Partial<Readonly<Record<Ink, string>>> = {
  line: '#11161c',
  floor: '#6d7a88',
  prop: '#4a5663',
  'prop-dark': '#9aa6b2',
  band: '#4fc4b2',
  arrow: '#a7b3bf',
  shoe: '#8794a1',
  'far-shoe': '#5f6b77',
  hair: '#6b5a4c',
}

/** How colours are written: as CSS custom properties with fallbacks, or as they are for what knows no CSS. */
export type Colours = 'variables' | 'literal'

/** The fill or stroke of a path as an attribute: a class of {@link styleSheet}, or the colour itself. */
export const paintAttribute = (use: 'fill' | 'stroke', ink: Ink | 'none', colours: Colours): string => {
  if (ink === 'none') return use === 'fill' ? ' fill="none"' : ''
  return colours === 'literal' ? ` ${use}="${INKS[ink]}"` : ` class="figure-${use}-${ink}"`
}

/** The classes that a drawing uses, each a custom property that a page may set, with its fallback. */
export const styleSheet = (drawing: string): string => {
  const rules = (inks: Partial<Readonly<Record<string, string>>>): string =>
    Object.entries(inks)
      .flatMap(([ink, colour = '']) =>
        ['fill', 'stroke']
          .filter((use) => new RegExp(`[" ]figure-${use}-${ink}[" ]`).test(drawing))
          .map((use) => `.figure-${use}-${ink}{${use}:var(--figure-${ink},${colour})}`),
      )
      .join('')
  return `${rules(INKS)}@media (prefers-color-scheme:dark){${rules(DARK_INKS)}}`
}
