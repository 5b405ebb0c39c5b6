import { expect, test } from 'vitest'
import { shortPath, withoutTwins, fewerMoments } from './motion.ts'
import { drawMoving } from './moving.ts'
import type { FigureSubject } from './picture.ts'

const SQUAT: FigureSubject = {
  name: 'Squat & "press"',
  muscles: [{ muscle: 'quadriceps', share: 1 }],
  sides: 1,
  tempo: '3-0-1',
  drawing: { view: 'side', from: 'stand', keys: [{}, { trunk: 36, legs: { shank: 26, knee: 108 } }] },
}

test('a moving picture shows the still where reduced motion is asked for', () => {
  const svg = drawMoving(SQUAT)
  expect(svg).toMatch(
    /prefers-reduced-motion:reduce\)\{\.figure-still\{display:inline\}\.figure-moving\{display:none\}/,
  )
  expect(svg).toContain('repeatCount="indefinite"')
})

test('a moving picture goes down and up in the seconds of the tempo, and ends where it began', () => {
  const [, seconds = ''] = /dur="([\d.]+)s"/.exec(drawMoving(SQUAT)) ?? []
  expect(Number(seconds)).toBeCloseTo(3 + 1 + 3 * 0.35, 1)
  const [, values = ''] = /values="([^"]*)"/.exec(drawMoving(SQUAT)) ?? []
  const frames = values.split(';')
  expect(frames.at(-1)).toBe(frames[0])
})

test('all frames of a path have the same commands, so that it can be moved', () => {
  for (const [, values = ''] of drawMoving(SQUAT).matchAll(/values="([^"]*)"/g)) {
    const commands = new Set(values.split(';').map((path) => path.replaceAll(/[^A-Z]/g, '')))
    expect(commands.size).toBe(1)
  }
})

test('a hold does not move', () => {
  const hold = { ...SQUAT, drawing: { ...SQUAT.drawing, keys: [{}] } }
  expect(drawMoving(hold)).not.toContain('<animate')
})

/** A body that moves in all its parts, in three keys: as large as a moving picture becomes. */
const LUNGE: FigureSubject = {
  ...SQUAT,
  sides: 2,
  muscles: [
    { muscle: 'quadriceps', share: 1 },
    { muscle: 'gluteus-maximus', share: 0.5 },
    { muscle: 'adductors', share: 0.5 },
  ],
  drawing: {
    view: 'front',
    from: 'stand',
    pose: { farFoot: { at: [-18, 0] }, hands: { on: 'chest' } },
    keys: [
      { pelvis: [-12.5, 53], nearFoot: { at: [-7, 0] } },
      { pelvis: [2, 49], trunk: 8, nearFoot: 'free', nearLeg: { hip: 30, out: 20, knee: 50, ankle: 10 } },
      { pelvis: [23, 35, -8], trunk: 42, nearFoot: { at: [42, 0], turn: 12 } },
    ],
    shows: [0, 2],
  },
}

test('a moving picture is small: under 60 kB for the largest, 40 kB for two keys from the side', () => {
  expect(drawMoving(SQUAT).length).toBeLessThan(40_000)
  expect(drawMoving(LUNGE).length).toBeLessThan(60_000)
})

test('every path that is used is written, once', () => {
  const svg = drawMoving(LUNGE)
  const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  const used = [...svg.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(new Set(used)).toEqual(new Set(ids))
})

test('a key that a still does not show is passed without a rest', () => {
  const secondsOf = (subject: FigureSubject): number => Number(/dur="([\d.]+)s"/.exec(drawMoving(subject))?.[1])
  expect(secondsOf(LUNGE)).toBeCloseTo(3 * 0.7 + 3 * 0.35, 1)
})

test('a short path has whole tenths, counted from the pen', () => {
  expect(shortPath('M1 2L3.04 -4A5 5 0 1 1 2 2Z')).toBe('M10 20l20-60a50 50 0 11-10 60Z')
})

test('moments on the straight way between others are left out, and a bend is kept', () => {
  const moments = [0, 1, 2, 6].map((x, at) => ({ at, path: `M${x} 0` }))
  expect(fewerMoments(moments).map(({ at }) => at)).toEqual([0, 2, 3])
})

test('a piece of a path is left out when it lies upon another in all frames, and only then', () => {
  expect(withoutTwins(['M0 0M0 0', 'M1 0M1 0'])).toEqual(['M0 0', 'M1 0'])
  expect(withoutTwins(['M0 0M0 0', 'M1 0M2 0'])).toEqual(['M0 0M0 0', 'M1 0M2 0'])
})
