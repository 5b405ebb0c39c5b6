import { escapeText, painted, tag } from './markup.ts'
import type { BodyMapTheme, Paint } from './markup.ts'

/** The ends of the scale, and what the hatch means; null leaves the hatch out. */
export interface LegendWords {
  readonly least: string
  readonly most: string
  readonly sore: string | null
}

interface LegendSheet {
  readonly width: number
  /** Units to a pixel. */
  readonly pixel: number
  readonly theme: BodyMapTheme
  /** The id of the hatch. */
  readonly hatch: string
}

const BINS = [0, 1, 2, 3, 4] as const
const BOX = { width: 24, height: 14 }
const MIDDLE = 12

/** Units the legend needs, at so many units to a pixel. */
export const legendHeight = (pixel: number): number => 32 * pixel

/** Draws five boxes between two words in the middle, and to their right a hatched one. */
export const drawLegend = (words: LegendWords, { width, pixel, theme, hatch }: LegendSheet): string => {
  // The scale stands in the middle; the hatch, where there is one, makes it move to the left.
  const middle = width / 2 / pixel - (words.sore === null ? 0 : 46)
  const first = middle - (BOX.width * BINS.length) / 2
  const end = first + BOX.width * BINS.length
  const box = (x: number, fill: Paint): string =>
    tag('rect', {
      x: units(x, pixel),
      y: units(MIDDLE - BOX.height / 2, pixel),
      width: units(BOX.width, pixel),
      height: units(BOX.height, pixel),
      ...painted({ fill, line: 'outline' }, theme),
      'stroke-width': units(0.9, pixel),
    })
  const write = (x: number, text: string, anchor: 'start' | 'end'): string =>
    tag(
      'text',
      {
        x: units(x, pixel),
        y: units(MIDDLE + 4.5, pixel),
        'font-size': units(13, pixel),
        'text-anchor': anchor,
        ...painted({ fill: 'text' }, theme),
      },
      escapeText(text),
    )
  const sore =
    words.sore === null
      ? ''
      : box(end + 64, 2) +
        tag('rect', {
          x: units(end + 64, pixel),
          y: units(MIDDLE - BOX.height / 2, pixel),
          width: units(BOX.width, pixel),
          height: units(BOX.height, pixel),
          fill: `url(#${hatch})`,
        }) +
        write(end + 64 + BOX.width + 6, words.sore, 'start')
  return [
    write(first - 6, words.least, 'end'),
    ...BINS.map((bin) => box(first + bin * BOX.width, bin)),
    write(end + 6, words.most, 'start'),
    sore,
  ].join('')
}

const units = (pixels: number, pixel: number): number => Math.round(pixels * pixel * 10) / 10
