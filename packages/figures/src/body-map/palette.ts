/** The colours of a body map, as SVG writes them. */
export interface Palette {
  /** What the picture lies on; the others are chosen for it. Painted where the theme is fixed. */
  readonly page: string
  readonly body: string
  readonly neutral: string
  readonly outline: string
  readonly selected: string
  readonly text: string
  /** The two strokes of the hatch: one of them shows on any fill. */
  readonly hatchLight: string
  readonly hatchDark: string
  /** From least to most. */
  readonly bins: readonly [string, string, string, string, string]
}

/**
 * One hue whose lightness falls from bin to bin on a light page and rises on a dark one, so that the order stays the
 * same for every kind of colour vision, and in print.
 */
export const PALETTES: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    page: '#ffffff',
    body: '#fbfcfd',
    neutral: '#e9ecef',
    outline: '#5b6673',
    selected: '#101820',
    text: '#101820',
    hatchLight: '#ffffff',
    hatchDark: '#10202f',
    bins: ['#e8ecf1', '#c3d7e8', '#7fb2d5', '#3a7fb8', '#0b3c74'],
  },
  dark: {
    page: '#10151b',
    body: '#1a222b',
    neutral: '#28313b',
    outline: '#8b97a5',
    selected: '#ffffff',
    text: '#e6ebf0',
    hatchLight: '#ffffff',
    hatchDark: '#10202f',
    bins: ['#2a3642', '#2b4d6b', '#3a7bac', '#74b3dd', '#d2eafa'],
  },
}

/**
 * The bin of a value from 0 to 1, 0 the least and 4 the most; what lies outside counts as the nearest end. Null for
 * null and for what is no number: then nothing is known.
 *
 * ```ts
 * binOf(0.5) // 2
 * binOf(1) // 4
 * binOf(null) // null
 * ```
 */
export const binOf = (value: number | null): 0 | 1 | 2 | 3 | 4 | null => {
  if (value === null || Number.isNaN(value)) return null
  const bins = [0, 1, 2, 3] as const
  return bins.find((bin) => value * 5 < bin + 1) ?? 4
}

const NAMES = ['body', 'neutral', 'outline', 'selected', 'text'] as const

const properties = (palette: Palette): readonly (readonly [string, string])[] => [
  ...NAMES.map((name) => [name, palette[name]] as const),
  ['hatch-light', palette.hatchLight],
  ['hatch-dark', palette.hatchDark],
  ...palette.bins.map((colour, index) => [`bin-${index}`, colour] as const),
]

const declarations = (palette: Palette): string =>
  properties(palette)
    .map(([name, colour]) => `--bm-${name}:var(--body-map-${name},${colour})`)
    .join(';')

/** With forced colours the bins are the user's own text colour, thicker and thicker. */
const FORCED = [
  ...['body', 'neutral', 'hatch-light'].map((name) => `--bm-${name}:Canvas`),
  ...['outline', 'text', 'hatch-dark'].map((name) => `--bm-${name}:CanvasText`),
  '--bm-selected:Highlight',
  ...[12, 34, 56, 78, 100].map((share, bin) => `--bm-bin-${bin}:color-mix(in srgb,CanvasText ${share}%,Canvas)`),
].join(';')

/**
 * The style of a map that follows the reader: light or dark as the system is, the system's own colours where they are
 * forced, and before all that whatever the page sets: `--body-map-body`, `-neutral`, `-outline`, `-selected`, `-text`,
 * `-hatch-light`, `-hatch-dark`, `-bin-0` to `-bin-4`.
 */
export const adaptiveStyle = (): string =>
  [
    `.body-map{forced-color-adjust:none;${declarations(PALETTES.light)}}`,
    `@media (prefers-color-scheme:dark){.body-map{${declarations(PALETTES.dark)}}}`,
    `@media (forced-colors:active){.body-map{${FORCED}}}`,
    ...properties(PALETTES.light).flatMap(([name]) => [
      `.bm-fill-${name}{fill:var(--bm-${name})}`,
      `.bm-line-${name}{stroke:var(--bm-${name})}`,
    ]),
  ].join('')
