import { createRequire } from 'node:module'
import type * as Resvg from '@resvg/resvg-js'

/** Loaded when a picture is asked for, not with every command. */
const loadResvg = (): typeof Resvg => createRequire(import.meta.url)('@resvg/resvg-js') as typeof Resvg

/** A picture in SVG as the bytes of a PNG of its own size, on white. System fonts are read only when asked for. */
export const rasterise = (svg: string, options: { readonly fonts?: boolean } = {}): Uint8Array => {
  const { Resvg: Renderer } = loadResvg()
  return new Renderer(svg, { background: '#ffffff', font: { loadSystemFonts: options.fonts ?? false } })
    .render()
    .asPng()
}
