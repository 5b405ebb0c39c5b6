import { MUSCLES } from '@strongstride/core'
import { expect, test } from 'vitest'
import { INKS } from './palette.ts'
import type { FigureSubject } from './picture.ts'
import { drawStill } from './still.ts'

const SQUAT: FigureSubject = {
  name: 'Squat & "press"',
  muscles: [{ muscle: 'quadriceps', share: 1 }],
  sides: 1,
  tempo: '3-0-1',
  drawing: { view: 'side', from: 'stand', keys: [{}, { trunk: 36, legs: { shank: 26, knee: 108 } }] },
}

const pathsOf = (svg: string): readonly string[] => [...svg.matchAll(/ d="([^"]*)"/g)].map(([, path = '']) => path)

test('a picture has its name and a description for who cannot see it', () => {
  const svg = drawStill(SQUAT)
  expect(svg).toContain('<title>Squat &amp; &quot;press&quot;</title>')
  expect(svg).toContain('role="img"')
  expect(svg).toContain('<desc>')
})

test('no number of a picture is lost', () => {
  expect(drawStill(SQUAT)).not.toMatch(/NaN|Infinity|undefined/)
})

test('every muscle that is trained is tinted in some view', () => {
  const views = (muscle: (typeof MUSCLES)[number]): readonly string[] =>
    (['side', 'front', 'foot', 'foot-top'] as const).map((view) =>
      drawStill(
        { ...SQUAT, muscles: [{ muscle, share: 1 }], drawing: { ...SQUAT.drawing, view } },
        { colours: 'literal' },
      ),
    )
  for (const muscle of MUSCLES) {
    expect(
      views(muscle).some((svg) => svg.includes('#cc4409')),
      muscle,
    ).toBe(true)
  }
})

test('an exercise done one side at a time is tinted on its near side alone', () => {
  const tints = (sides: 1 | 2): number =>
    [...drawStill({ ...SQUAT, sides }, { colours: 'literal' }).matchAll(/#(?:cc4409|96340a)/g)].length
  expect(tints(1)).toBe(4)
  expect(tints(2)).toBe(2)
})

test('literal colours use no CSS, which not every program that draws SVG can read', () => {
  const svg = drawStill(SQUAT, { colours: 'literal' })
  expect(svg).not.toMatch(/var\(|<style|class=/)
})

test('a hold is one picture', () => {
  const hold = { ...SQUAT, drawing: { ...SQUAT.drawing, keys: [{}] } }
  expect(pathsOf(drawStill(SQUAT)).length).toBeGreaterThan(1.9 * pathsOf(drawStill(hold)).length)
})

test('whose back is seen shows hair over the head, and no face', () => {
  const beforeHair = (turn: number): string | undefined => {
    const drawing = { view: 'front', from: 'stand', pose: { turn }, keys: [{}] } as const
    const svg = drawStill({ ...SQUAT, drawing }, { colours: 'literal' })
    const fills = [...svg.matchAll(/ fill="([^"]*)"/g)].map(([, fill]) => fill)
    return fills[fills.indexOf(INKS.hair) - 1]
  }
  expect(beforeHair(180)).toBe(INKS.skin)
  expect(beforeHair(0)).toBe(INKS.line)
})

test('a close-up has its band, and the other foot behind where both work', () => {
  const closeUp: FigureSubject = { ...SQUAT, drawing: { view: 'foot', from: 'stand', keys: [{}] } }
  const { drawing } = closeUp
  const alone = pathsOf(drawStill(closeUp)).length
  const banded = { ...drawing, props: [{ kind: 'band', from: 'near-foot', to: [30, 40] }] as const }
  expect(pathsOf(drawStill({ ...closeUp, drawing: banded })).length).toBe(alone + 1)
  expect(pathsOf(drawStill({ ...closeUp, drawing: { ...drawing, works: 'both' } })).length).toBeGreaterThan(alone)
})

test('a plate goes along with the feet that push it', () => {
  const pressed = (ankle: number): FigureSubject => ({
    ...SQUAT,
    drawing: {
      view: 'side',
      from: 'sit',
      keys: [{ feet: 'free', legs: { hip: 86, knee: 10, ankle } }],
      props: [{ kind: 'plate', x: 56 }],
    },
  })
  const plate = (ankle: number): string | undefined =>
    pathsOf(drawStill(pressed(ankle))).find((path) => /H.*V/.test(path))
  expect(plate(-30)).not.toBe(plate(10))
})
