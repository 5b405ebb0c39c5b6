import { Resvg } from '@resvg/resvg-js'

/** A picture in SVG as the bytes of a PNG, on white, so many pixels wide. System fonts are read only when asked for. */
export const rasterise = (svg: string, options: { readonly width: number; readonly fonts?: boolean }): Uint8Array =>
  new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'width', value: options.width },
    font: { loadSystemFonts: options.fonts ?? false },
  })
    .render()
    .asPng()
