import { describe, expect, it } from 'vitest'
import { adaptiveStyle, binOf, PALETTES } from './palette.ts'
import type { Palette } from './palette.ts'

type Linear = readonly [number, number, number]

const linearOf = (colour: string): Linear => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return [red, green, blue]
}

const luminanceOf = ([red, green, blue]: Linear): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue

const contrastOf = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminanceOf(linearOf(a)), luminanceOf(linearOf(b))].toSorted((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

/** How each kind of colour vision mixes linear red, green and blue (Machado and others 2009, complete loss). */
const VISIONS: Readonly<Record<string, readonly [Linear, Linear, Linear]>> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152_286, 1.052_583, -0.204_868],
    [0.114_503, 0.786_281, 0.099_216],
    [-0.003_882, -0.048_116, 1.051_998],
  ],
  deutan: [
    [0.367_322, 0.860_646, -0.227_968],
    [0.280_085, 0.672_501, 0.047_413],
    [-0.011_82, 0.042_94, 0.968_881],
  ],
  tritan: [
    [1.255_528, -0.076_749, -0.178_779],
    [-0.078_411, 0.930_809, 0.147_602],
    [0.004_733, 0.691_367, 0.303_9],
  ],
  achromat: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
}

const seen = (colour: string, vision: string): number => {
  const [red, green, blue] = linearOf(colour)
  const mixed = (VISIONS[vision] ?? []).map(([r, g, b]) => r * red + g * green + b * blue)
  const [r = 0, g = 0, b = 0] = mixed
  return luminanceOf([r, g, b])
}

/** Share of the smaller contrast between neighbours; above 1 when the order holds. */
const stepsOf = (palette: Palette, vision: string, direction: 'falls' | 'rises'): readonly number[] =>
  palette.bins.slice(1).map((colour, index) => {
    const before = seen(palette.bins[index] ?? colour, vision) + 0.05
    const after = seen(colour, vision) + 0.05
    return direction === 'falls' ? before / after : after / before
  })

describe('the colours of the body map', () => {
  it.each(Object.keys(VISIONS))('keep their order for %s vision, on light and dark', (vision) => {
    for (const step of stepsOf(PALETTES.light, vision, 'falls')) expect(step).toBeGreaterThan(1.2)
    for (const step of stepsOf(PALETTES.dark, vision, 'rises')) expect(step).toBeGreaterThan(1.2)
  })

  it.each(['light', 'dark'] as const)(
    'have an outline of at least 3 : 1 on a %s page and body, words of 4.5 : 1',
    (theme) => {
      const { page, body, neutral, outline, selected, text } = PALETTES[theme]
      for (const ground of [page, body, neutral]) {
        expect(contrastOf(outline, ground)).toBeGreaterThanOrEqual(3)
        expect(contrastOf(selected, ground)).toBeGreaterThanOrEqual(4.5)
      }
      expect(contrastOf(text, page)).toBeGreaterThanOrEqual(4.5)
    },
  )

  it.each(['light', 'dark'] as const)('let one stroke of the hatch show on every fill of the %s map', (theme) => {
    const { bins, hatchDark, hatchLight } = PALETTES[theme]
    for (const bin of bins)
      expect(Math.max(contrastOf(hatchDark, bin), contrastOf(hatchLight, bin))).toBeGreaterThanOrEqual(3)
  })

  it('stand in five bins from 0 to 1, and nowhere without a value', () => {
    expect([0, 0.19, 0.2, 0.4, 0.6, 0.8, 1].map(binOf)).toEqual([0, 0, 1, 2, 3, 4, 4])
    expect([-1, 7, Number.NaN, null].map(binOf)).toEqual([0, 4, null, null])
  })

  it('follow the page, the dark and the colours forced on them', () => {
    const style = adaptiveStyle()
    expect(style).toContain('--bm-bin-4:var(--body-map-bin-4,#0b3c74)')
    expect(style).toContain('@media (prefers-color-scheme:dark)')
    expect(style).toContain('@media (forced-colors:active)')
  })
})
