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

/** A path of a layer as SVG, with what is put inside of it. */
export const pathElement = ({ path, fill, stroke, width }: Layer, colours: Colours, inside = ''): string => {
  const isBoth = fill !== 'none' && stroke !== 'none' && colours === 'variables'
  const paint = isBoth
    ? ` class="figure-fill-${fill} figure-stroke-${stroke}"`
    : paintAttribute('fill', fill, colours) + paintAttribute('stroke', stroke, colours)
  const pen = stroke === 'none' ? '' : ` stroke-width="${figure(width)}"`
  const start = `<path${paint}${pen} d="${path}"`
  return inside === '' ? `${start}/>` : `${start}>${inside}</path>`
}

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
  const style = colours === 'literal' ? '' : `<style>${styleSheet()}${css}</style>`
  const { keys } = subject.drawing
  const description = keys.length === 1 ? 'The position that is held.' : 'Start position, then end position.'
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"${sizes} viewBox="${[box.left, box.top, box.width, box.height].map(figure).join(' ')}"`,
    ` role="img" stroke-linejoin="round" stroke-linecap="round"><title>${escaped(subject.name)}</title>`,
    `<desc>${description} Trained muscles are orange.</desc>${style}${body}</svg>`,
  ].join('')
}

const GAP = 12

/** Start and end side by side, or above one another when they lie. */
export const stillBody = (picture: Picture, colours: Colours): { readonly body: string; readonly box: Box } => {
  const { box } = picture
  const draw = (key: number): string =>
    picture
      .layersAt(key, 0)
      .map((layer) => pathElement(layer, colours))
      .join('')
  if (picture.keys === 1) return { body: draw(0), box }
  const isLow = box.width > box.height * 1.25
  const dx = isLow ? 0 : box.width + GAP
  const dy = isLow ? box.height + GAP * 0.6 : 0
  const whole = { ...box, width: box.width + dx, height: box.height + dy }
  const last = `<g transform="translate(${figure(dx)} ${figure(dy)})">${draw(endKey(picture))}</g>`
  const x = isLow ? box.left + box.width / 2 : box.left + box.width + 1
  const y = isLow ? box.top + box.height + 0.5 : box.top + box.height * 0.5
  const arrow = isLow
    ? `M${figure(x)} ${figure(y)}v5m-2.6 -2.6l2.6 2.6l2.6 -2.6`
    : `M${figure(x)} ${figure(y)}h9m-3.4 -3.4l3.4 3.4l-3.4 3.4`
  return { body: `${draw(0)}${last}${pathElement(stroked(arrow, 'arrow', 1.1), colours)}`, box: whole }
}

/** The key that shows the movement best: the last of two; of more, the one in the middle. */
const endKey = ({ keys }: Picture): number => (keys <= 2 ? keys - 1 : Math.floor(keys / 2))

/** A still picture as SVG: start and end position side by side with an arrow, or the one position of a hold. */
export const drawStill = (subject: FigureSubject, options: PictureOptions = {}): string => {
  const { body, box } = stillBody(pictureOf(subject), options.colours ?? 'variables')
  return svgDocument(subject, box, body, options)
}
