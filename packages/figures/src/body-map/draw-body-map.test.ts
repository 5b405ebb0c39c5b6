import { describe, expect, it } from 'vitest'
import { bodyShapes } from './body-shape.ts'
import { drawBodyMap } from './draw-body-map.ts'
import { BODY_VIEWS } from './half-figure.ts'
import { PALETTES } from './palette.ts'

const WORDS = {
  views: { front: 'Front', back: 'Back', sole: 'Soles' },
  sides: { left: 'L', right: 'R' },
  legend: { least: 'less', most: 'more', sore: 'sore' },
}

/** The text of one shape's group. */
const groupOf = (svg: string, muscle: string, side: string): string =>
  new RegExp(`<g data-muscle="${muscle}" data-side="${side}".*?</g>`).exec(svg)?.[0] ?? ''

const count = (text: string, part: string): number => text.split(part).length - 1

describe('drawBodyMap', () => {
  it('draws all views or those asked for', () => {
    const shapes = (views: readonly (typeof BODY_VIEWS)[number][]) => views.flatMap(bodyShapes).length
    expect(count(drawBodyMap({}, { title: 'Map' }), '<g data-muscle')).toBe(shapes(BODY_VIEWS))
    expect(count(drawBodyMap({}, { title: 'Map', views: ['sole'] }), '<g data-muscle')).toBe(shapes(['sole']))
  })

  it('fills a muscle by its bin, each side by its own, and none without a value', () => {
    const values = { soleus: 1, chest: { left: 0, right: null } }
    const svg = drawBodyMap(values, { title: 'Map', theme: 'light' })
    const { bins, body } = PALETTES.light
    expect(groupOf(svg, 'soleus', 'left')).toContain(`fill="${bins[4]}"`)
    expect(groupOf(svg, 'chest', 'left')).toContain(`fill="${bins[0]}"`)
    expect(groupOf(svg, 'chest', 'right')).toContain(`fill="${body}"`)
    expect(groupOf(svg, 'biceps', 'right')).toContain(`fill="${body}"`)
  })

  it('hatches what is sore over its fill, on the side that is', () => {
    const svg = drawBodyMap({ soleus: 1 }, { title: 'Map', sore: [{ muscle: 'soleus', side: 'left' }] })
    expect(groupOf(svg, 'soleus', 'left')).toMatch(/fill="#0b3c74".*fill="url\(#body-map-sore\)"/)
    expect(groupOf(svg, 'soleus', 'right')).not.toContain('url(')
    const both = drawBodyMap({}, { title: 'Map', sore: [{ muscle: 'soleus', side: 'both' }] })
    expect(groupOf(both, 'soleus', 'right')).toContain('url(')
  })

  it('draws the selected muscle last, with a wide dark line', () => {
    const svg = drawBodyMap({}, { title: 'Map', theme: 'light', selected: 'soleus', views: ['back'] })
    expect(groupOf(svg, 'soleus', 'left')).toContain(`stroke="${PALETTES.light.selected}"`)
    expect(groupOf(svg, 'lats', 'left')).toContain(`stroke="${PALETTES.light.outline}"`)
    expect(svg.lastIndexOf('data-muscle="soleus"')).toBe(svg.lastIndexOf('data-muscle='))
  })

  it('draws what lies deep with a broken line', () => {
    const svg = drawBodyMap({}, { title: 'Map', views: ['back'] })
    expect(groupOf(svg, 'tibialis-posterior', 'left')).toContain('stroke-dasharray')
    expect(groupOf(svg, 'soleus', 'left')).not.toContain('stroke-dasharray')
  })

  it('is one picture with a name while its shapes have none', () => {
    const svg = drawBodyMap({}, { title: 'My week' })
    expect(svg).toContain('role="img" aria-label="My week"')
    expect(count(svg, 'role=')).toBe(1)
  })

  it('is a group of named pictures once each shape has a label', () => {
    const labels = ({ muscle, side }: { readonly muscle: string; readonly side: string }) => `${side} ${muscle}: 9 sets`
    const svg = drawBodyMap({}, { title: 'My week', labels, views: ['back'] })
    expect(svg).toContain('role="group" aria-label="My week"')
    expect(groupOf(svg, 'soleus', 'left')).toContain('role="img" aria-label="left soleus: 9 sets"')
    expect(svg).not.toContain('tabindex')
  })

  it('has one stop for the keyboard among its buttons: the selected one, else the first', () => {
    const options = { title: 'My week', labels: () => 'x', role: 'button', views: ['back'] } as const
    const none = drawBodyMap({}, options)
    expect(count(none, 'tabindex="0"')).toBe(1)
    expect(none).not.toContain('aria-pressed="true"')
    const soleus = drawBodyMap({}, { ...options, selected: 'soleus' })
    expect(count(soleus, 'tabindex="0"')).toBe(1)
    expect(groupOf(soleus, 'soleus', 'left')).toContain('tabindex="0" aria-pressed="true"')
    expect(groupOf(soleus, 'lats', 'left')).toContain('tabindex="-1" aria-pressed="false"')
  })

  it('escapes every text that comes in', () => {
    const bad = `"><script>'&\u0000\uD800`
    const svg = drawBodyMap(
      {},
      {
        title: bad,
        labels: () => bad,
        idPrefix: bad,
        words: {
          views: { front: bad, back: bad, sole: bad },
          sides: { left: bad, right: bad },
          legend: { least: bad, most: bad, sore: bad },
        },
      },
    )
    expect(svg).not.toContain('<script')
    expect(svg).not.toContain('\u0000')
    expect(svg).not.toContain('\uD800')
    expect(svg).toContain('aria-label="&quot;&gt;&lt;script&gt;&#39;&amp;"')
    expect(svg).toContain('<pattern id="script-sore"')
  })

  it('writes captions and a legend only with words', () => {
    expect(drawBodyMap({}, { title: 'Map' })).not.toContain('<text')
    const svg = drawBodyMap({}, { title: 'Map', words: WORDS })
    for (const word of ['Front', 'Back', 'Soles', 'less', 'more', 'sore']) expect(svg).toContain(`>${word}</text>`)
    const calm = drawBodyMap({}, { title: 'Map', words: { ...WORDS, legend: { ...WORDS.legend, sore: null } } })
    expect(calm).not.toContain('url(')
    const plain = drawBodyMap({}, { title: 'Map', words: { ...WORDS, legend: null } })
    expect(plain).toContain('>Front</text>')
    expect(plain).not.toContain('>less</text>')
  })

  it('writes right beside the right of the runner', () => {
    const order = (view: 'front' | 'back') =>
      [...drawBodyMap({}, { title: 'Map', views: [view], words: WORDS }).matchAll(/>([LR])<\/text>/g)].map(
        ([, it]) => it,
      )
    expect(order('front')).toEqual(['R', 'L'])
    expect(order('back')).toEqual(['L', 'R'])
  })

  it('follows the reader only where no theme is fixed', () => {
    expect(drawBodyMap({}, { title: 'Map' })).toContain('<style>')
    const fixed = drawBodyMap({ soleus: 1 }, { title: 'Map', theme: 'dark' })
    expect(fixed).not.toMatch(/<style>|var\(/)
    expect(fixed).toContain(PALETTES.dark.bins[4])
    expect(fixed).toMatch(/<rect width="3324" height="[0-9.]+" fill="#10151b"/)
  })
})
