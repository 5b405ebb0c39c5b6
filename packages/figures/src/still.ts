import { stroked, type Layer } from './layer.ts'
import { paintAttribute, styleSheet, type Colours } from './palette.ts'
import { pictureOf, type Box, type FigureSubject, type Picture } from './picture.ts'
import { figure } from './shape.ts'

/** How a picture is written. */
export interface PictureOptions {
  /** Width and height in CSS pixels; the drawing fits inside. Left out: it fills what it stands in. */
  readonly size?: number | undefined
  readonly colours?: Colours | undefined
}

/** Fill, stroke and pen of a layer as attributes. */
export const paintOf = ({ fill, stroke, width }: Layer, colours: Colours): string => {
  const isBoth = fill !== 'none' && stroke !== 'none' && colours === 'variables'
  const paint = isBoth
    ? ` class="figure-fill-${fill} figure-stroke-${stroke}"`
    : paintAttribute('fill', fill, colours) + paintAttribute('stroke', stroke, colours)
  return stroke === 'none' ? paint : `${paint} stroke-width="${figure(width)}"`
}

/** A path of a layer as SVG. */
const pathElement = (layer: Layer, colours: Colours): string => `<path${paintOf(layer, colours)} d="${layer.path}"/>`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The frame of every picture: words for those who cannot see it, its colours, its size. */
export const svgDocument = (
  subject: FigureSubject,
  box: Box,
  body: string,
  options: PictureOptions & { readonly css?: string } = {},
): string => {
  const { size, colours = 'variables', css = '' } = options
  const scale = size === undefined ? 1 : size / Math.max(box.width, box.height)
  const sizes = size === undefined ? '' : ` width="${figure(box.width * scale)}" height="${figure(box.height * scale)}"`
  const style = colours === 'literal' ? '' : `<style>${styleSheet(body)}${css}</style>`
  const { keys } = subject.drawing
  const description = keys.length === 1 ? 'The position that is held.' : 'Start position, then end position.'
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"${sizes} viewBox="${[box.left, box.top, box.width, box.height].map(figure).join(' ')}"`,
    ` role="img" stroke-linejoin="round" stroke-linecap="round"><title>${escaped(subject.name)}</title>`,
    `<desc>${description} Trained muscles are orange.</desc>${style}${body}</svg>`,
  ].join('')
}

const GAP = 12

/** A box that holds both and has the floor of both at the same height. */
const around = (a: Box, b: Box): Box => {
  const left = Math.min(a.left, b.left)
  const top = Math.min(a.top, b.top)
  const width = Math.max(a.left + a.width, b.left + b.width) - left
  return { left, top, width, height: Math.max(a.top + a.height, b.top + b.height) - top }
}

/** Writes the layers of the start or of the end. */
export type PaintLayers = (layers: readonly Layer[], key: 'start' | 'end') => string

const paintPlainly =
  (colours: Colours): PaintLayers =>
  (layers) =>
    layers.map((layer) => pathElement(layer, colours)).join('')

/** Start and end side by side, or above one another when they lie. */
export const stillBody = (
  picture: Picture,
  colours: Colours,
  paint: PaintLayers = paintPlainly(colours),
): { readonly body: string; readonly box: Box } => {
  const [start, end] = picture.shown.map(picture.keyAlone)
  if (start === undefined || end === undefined || picture.keys === 1) {
    const { box, layers } = picture.keyAlone(0)
    return { body: paint(layers, 'start'), box }
  }
  const isLow = picture.box.width > picture.box.height * 1.25 && start.box.width > start.box.height
  const both = around(start.box, end.box)
  const dx = isLow ? 0 : start.box.left + start.box.width + GAP - end.box.left
  const dy = isLow ? start.box.top + start.box.height + GAP * 0.6 - end.box.top : 0
  const width = isLow ? both.width : start.box.width + GAP + end.box.width
  const top = isLow ? start.box.top : both.top
  const height = isLow ? dy + end.box.top + end.box.height - top : both.height
  const box = { left: isLow ? both.left : start.box.left, top, width, height }
  const x = isLow ? both.left + both.width / 2 : start.box.left + start.box.width + 1
  const y = isLow ? start.box.top + start.box.height + 0.5 : both.top + both.height * 0.5
  const arrow = isLow
    ? `M${figure(x)} ${figure(y)}v5m-2.6 -2.6l2.6 2.6l2.6 -2.6`
    : `M${figure(x)} ${figure(y)}h9m-3.4 -3.4l3.4 3.4l-3.4 3.4`
  const moved = `<g transform="translate(${figure(dx)} ${figure(dy)})">${paint(end.layers, 'end')}</g>`
  return { body: paint(start.layers, 'start') + moved + pathElement(stroked(arrow, 'arrow', 1.1), colours), box }
}

/** A still picture as SVG: start and end position side by side with an arrow, or the one position of a hold. */
export const drawStill = (subject: FigureSubject, options: PictureOptions = {}): string => {
  const { body, box } = stillBody(pictureOf(subject), options.colours ?? 'variables')
  return svgDocument(subject, box, body, options)
}
