import type { MuscleId } from '@strongstride/core'
import { bodyGround, bodyShapes, frameOf } from './body-shape.ts'
import type { BodyShape, BodySide } from './body-shape.ts'
import { drawLegend, legendHeight } from './draw-legend.ts'
import type { LegendWords } from './draw-legend.ts'
import { BODY_VIEWS } from './half-figure.ts'
import type { BodyView } from './half-figure.ts'
import { escapeText, painted, tag } from './markup.ts'
import type { Attributes, BodyMapTheme } from './markup.ts'
import { adaptiveStyle, binOf, PALETTES } from './palette.ts'

/** A value from 0, least, to 1, most, or null where nothing is known; one for both sides, or one for each. */
export type BodyMapValue = number | null | Readonly<Record<BodySide, number | null>>

/** What a map shows of each muscle; a muscle that is left out is drawn without a fill. */
export type BodyMapValues = Readonly<Partial<Record<MuscleId, BodyMapValue>>>

/** Words that stand in the picture, of the reader's language. */
export interface BodyMapWords {
  readonly views: Readonly<Record<BodyView, string>>
  /** Short: they stand beside the figure. The runner's own left and right. */
  readonly sides: Readonly<Record<BodySide, string>>
  /** Null leaves the legend out. */
  readonly legend: LegendWords | null
}

/** How a map is drawn. */
export interface BodyMapOptions {
  /** What the whole picture is called, for a screen reader. */
  readonly title: string
  /** Which views, in which order; all three when left out. */
  readonly views?: readonly BodyView[]
  /** What each shape is called, with its value in words, for no value may be told by colour alone. */
  readonly labels?: (shape: BodyShape) => string
  /** What a shape is for a screen reader; `button` can be reached with the keyboard, one stop of it for the map. */
  readonly role?: 'img' | 'button'
  /** Hatched over the fill. */
  readonly sore?: readonly { readonly muscle: MuscleId; readonly side: BodySide | 'both' }[]
  readonly selected?: MuscleId | null
  /** Captions and legend; neither is drawn when left out. */
  readonly words?: BodyMapWords
  /** Follows the reader's system when left out. `light` and `dark` have no style sheet, and paint the page too. */
  readonly theme?: BodyMapTheme
  /** Pixels; the width at which outlines have their proper strength. 360 a view when left out. */
  readonly width?: number
  /** Letters, digits and hyphens that begin every id, where a page shows several maps. */
  readonly idPrefix?: string
}

interface Sheet {
  readonly values: BodyMapValues
  readonly options: BodyMapOptions
  readonly theme: BodyMapTheme
  /** Units of the frame to a pixel. */
  readonly pixel: number
  readonly hatch: string
  /** The one shape the keyboard stops at. */
  readonly stop: string | null
}

const GAP = 40

const keyOf = ({ view, muscle, side }: BodyShape): string => `${view} ${muscle} ${side}`

const valueOf = (values: BodyMapValues, { muscle, side }: BodyShape): number | null => {
  const value = values[muscle]
  return typeof value === 'object' && value !== null ? value[side] : (value ?? null)
}

const isSore = ({ sore = [] }: BodyMapOptions, shape: BodyShape): boolean =>
  sore.some(({ muscle, side }) => muscle === shape.muscle && (side === 'both' || side === shape.side))

const accessOf = (shape: BodyShape, { options, stop }: Sheet): Attributes => {
  if (options.labels === undefined) return {}
  const role = options.role ?? 'img'
  const label = { role, 'aria-label': options.labels(shape) }
  if (role === 'img') return label
  return {
    ...label,
    tabindex: keyOf(shape) === stop ? 0 : -1,
    'aria-pressed': String(options.selected === shape.muscle),
  }
}

const drawShape = (shape: BodyShape, sheet: Sheet): string => {
  const { options, theme, pixel, values } = sheet
  const selected = options.selected === shape.muscle
  const fill = binOf(valueOf(values, shape)) ?? 'body'
  const strength = (selected ? 3 : 0.9) * pixel
  const path = tag('path', {
    d: shape.path,
    ...painted({ fill, line: selected ? 'selected' : 'outline' }, theme),
    'stroke-width': round(strength),
    'stroke-dasharray': shape.deep ? `${round(3 * pixel)} ${round(2 * pixel)}` : null,
  })
  const hatch = isSore(options, shape) ? tag('path', { d: shape.path, fill: `url(#${sheet.hatch})` }) : ''
  const named = { 'data-muscle': shape.muscle, 'data-side': shape.side, ...accessOf(shape, sheet) }
  return tag('g', named, path + hatch)
}

const drawView = (view: BodyView, sheet: Sheet): string => {
  const { options, theme, pixel } = sheet
  const ground = bodyGround(view)
  const body = { ...painted({ fill: 'body', line: 'outline' }, theme), 'stroke-width': round(1.6 * pixel) }
  // Selected outlines are wide: they come last, so that no neighbour covers them.
  const shapes = bodyShapes(view).toSorted(
    (a, b) => Number(a.muscle === options.selected) - Number(b.muscle === options.selected),
  )
  return [
    ...ground.body.map((d) => tag('path', { d, ...body })),
    tag('path', { d: ground.neutral, ...painted({ fill: 'neutral' }, theme) }),
    ground.lines === ''
      ? ''
      : tag('path', { d: ground.lines, ...painted({ line: 'outline' }, theme), 'stroke-width': round(pixel) }),
    ...shapes.map((shape) => drawShape(shape, sheet)),
  ].join('')
}

const round = (value: number): number => Math.round(value * 10) / 10

const drawCaption = (view: BodyView, words: BodyMapWords, { theme, pixel }: Sheet): string => {
  const { width, height } = frameOf(view)
  const [near, far] = view === 'back' ? (['left', 'right'] as const) : (['right', 'left'] as const)
  const write = (share: number, text: string): string =>
    tag(
      'text',
      {
        x: width * share,
        y: round(height + 17 * pixel),
        'font-size': round(13 * pixel),
        'text-anchor': 'middle',
        ...painted({ fill: 'text' }, theme),
      },
      escapeText(text),
    )
  return write(0.12, words.sides[near]) + write(0.5, words.views[view]) + write(0.88, words.sides[far])
}

const drawHatch = ({ hatch, theme, pixel }: Sheet): string => {
  const size = round(7 * pixel)
  const stripe = (paint: 'hatch-light' | 'hatch-dark', x: number): string =>
    tag('rect', { x: round(x), width: round(1.6 * pixel), height: size, ...painted({ fill: paint }, theme) })
  return tag(
    'pattern',
    { id: hatch, width: size, height: size, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    stripe('hatch-light', 0) + stripe('hatch-dark', 1.6 * pixel),
  )
}

const stopOf = (views: readonly BodyView[], selected: MuscleId | null): string | null => {
  const shapes = views.flatMap((view) => bodyShapes(view))
  const stop = shapes.find(({ muscle }) => muscle === selected) ?? shapes[0]
  return stop === undefined ? null : keyOf(stop)
}

/**
 * Draws the body map as the text of an SVG picture: each muscle filled by its value in five steps of one hue, left and
 * right apart, sore ones hatched, one selected. Nothing in it speaks a language but what `options` brings; all of that
 * is escaped. Same input, same text.
 *
 * ```ts
 * const svg = drawBodyMap({ soleus: 1, chest: { left: 0.2, right: null } }, { title: 'My week', views: ['back'] })
 * svg.startsWith('<svg') // true
 * ```
 */
export const drawBodyMap = (values: BodyMapValues, options: BodyMapOptions): string => {
  const views = options.views ?? BODY_VIEWS
  const frames = views.map(frameOf)
  const width = frames.reduce((sum, frame) => sum + frame.width, GAP * (views.length - 1))
  const tallest = Math.max(0, ...frames.map((frame) => frame.height))
  const pixel = width / (options.width ?? 360 * views.length)
  const { words, theme = 'adaptive' } = options
  const sheet: Sheet = {
    values,
    options,
    theme,
    pixel,
    hatch: `${(options.idPrefix ?? 'body-map').replaceAll(/[^\w-]/g, '')}-sore`,
    stop: stopOf(views, options.selected ?? null),
  }
  const below = words === undefined ? 0 : 24 * pixel
  const figures = views.map((view, index) => {
    const left = frames.slice(0, index).reduce((sum, frame) => sum + frame.width + GAP, 0)
    const caption = words === undefined ? '' : drawCaption(view, words, sheet)
    return tag(
      'g',
      { transform: `translate(${left} ${tallest - frameOf(view).height})` },
      drawView(view, sheet) + caption,
    )
  })
  const legend =
    words === undefined || words.legend === null
      ? ''
      : tag(
          'g',
          { transform: `translate(0 ${round(tallest + below)})` },
          drawLegend(words.legend, { width, pixel, theme, hatch: sheet.hatch }),
        )
  // Whole pixels, so that the picture fills its frame to the edge.
  const pixelsHigh = Math.ceil((tallest + below + (legend === '' ? 0 : legendHeight(pixel))) / pixel)
  const height = round(pixelsHigh * pixel)
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width: options.width ?? null,
      height: options.width === undefined ? null : pixelsHigh,
      class: 'body-map',
      role: options.labels === undefined ? 'img' : 'group',
      'aria-label': options.title,
      'font-family': 'system-ui, sans-serif',
      'stroke-linejoin': 'round',
      'stroke-linecap': 'round',
    },
    [
      theme === 'adaptive'
        ? `<style>${adaptiveStyle()}</style>`
        : tag('rect', { width, height, fill: PALETTES[theme].page }),
      tag('defs', {}, drawHatch(sheet)),
      ...figures,
      legend,
    ].join(''),
  )
}
