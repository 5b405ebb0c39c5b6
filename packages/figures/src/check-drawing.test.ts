import type { FigureDrawing, FigurePose } from '@strongstride/core'
import { expect, test } from 'vitest'
import { checkDrawing, drawingProblemText } from './check-drawing.ts'

const found = (keys: readonly FigurePose[], rest: Partial<FigureDrawing> = {}): readonly string[] =>
  checkDrawing({ view: 'side', from: 'stand', keys, ...rest }).map(drawingProblemText)

test('a squat has no problems', () => {
  expect(found([{}, { trunk: 36, legs: { shank: 26, knee: 108 } }])).toEqual([])
})

test('a hand that does not reach its place is found', () => {
  expect(found([{ nearHand: { at: [80, 60] } }], { props: [{ kind: 'wall', x: 82 }] })).toEqual([
    expect.stringMatching(/^the near hand stays [\d.]+ short of its place in key 1$/),
  ])
})

test('a joint beyond human range is found', () => {
  expect(found([{ nearArm: { shoulder: -90 } }])).toEqual([
    'the near shoulder is at -90 degrees in key 1; people can do -70 to 190',
  ])
})

test('a planted foot that moves without being lifted is found, on a slider not', () => {
  const keys = [{ pelvis: [0, 48] as const }, { pelvis: [0, 48] as const, nearFoot: { at: [10, 0] as const } }]
  expect(found(keys)).toEqual([
    'the near foot is planted and moves by 10 on the way from key 1 to key 2; lift it with "free" in a key between',
  ])
  expect(found(keys, { props: [{ kind: 'slider', by: 'near-foot' }] })).toEqual([])
})

test('a part below the floor is found', () => {
  expect(found([{ feet: 'free', pelvis: [0, 48] }]).join('\n')).toMatch(
    /^the near heel is 5\.\d below the floor in key 1$/m,
  )
})

test('a hand rests on the back of a chair, not in the air beside it', () => {
  const keys = [{ trunk: 30, hands: { at: [22, 52] as const } }]
  expect(found(keys, { props: [{ kind: 'chair', x: 34 }] })).toEqual([])
  expect(found(keys, { props: [{ kind: 'chair', x: 52 }] })).toHaveLength(2)
})

test('a foot heeled over stands on its toes as far as they bend, further over it lies on its instep', () => {
  const heeled = (pitch: number): readonly string[] =>
    found([{ pelvis: [14, 48], farFoot: { at: [-16, 0], pitch } }]).filter((text) => text.includes('toes'))
  expect(heeled(95)).toEqual(['the far toes is at 95 degrees in key 1; people can do -5 to 85'])
  expect(heeled(160)).toEqual([])
})

test('a foot that stands on nothing is found, on a step not', () => {
  const keys = [{ nearFoot: { at: [0, 10] as const }, farFoot: 'free' as const, farLeg: { hip: 10, knee: 40 } }]
  expect(found(keys)).toEqual(['the near foot is planted at height 10 in key 1, where nothing carries it'])
  expect(found(keys, { props: [{ kind: 'step', x: 2 }] })).toEqual([])
})

test('a way that cannot be gone between two good keys is found', () => {
  const keys = [
    { pelvis: [0, 53] as const },
    { pelvis: [0, 8] as const, feet: 'free' as const, legs: { hip: 90, knee: 0 } },
  ]
  expect(found(keys).join('\n')).toMatch(/on the way from key 1 to key 2/)
})

test('a body out of the picture is found', () => {
  expect(found([{ feet: 'free', pelvis: [140, 60] }])).toContain('the pelvis is out of the picture in key 1')
})

test('a bare foot may bend its toes and rise on them', () => {
  const keys = [
    { foot: { bigToe: 38 } },
    { foot: { toes: 34 } },
    { foot: { heel: 45 } },
    { foot: { heel: -20, shank: -8 } },
  ]
  expect(found(keys, { view: 'foot' })).toEqual([])
  expect(found([{ foot: { inward: -24 } }, { foot: { spread: 1 } }], { view: 'foot-top' })).toEqual([])
})

test('a bare foot beyond human range is found in each of its joints', () => {
  expect(found([{}, { foot: { bigToe: 95 } }], { view: 'foot' })).toEqual([
    'the big toe is at 95 degrees in key 2; people can do -50 to 90',
  ])
  expect(found([{ foot: { toes: -70 } }], { view: 'foot' })).toEqual([
    'the outer toe is at -70 degrees in key 1; people can do -60 to 90',
  ])
  expect(found([{ foot: { shank: 50 } }], { view: 'foot' })).toEqual([
    'the ankle is at 50 degrees in key 1; people can do -65 to 45',
  ])
  expect(found([{ foot: { inward: 60 } }], { view: 'foot-top' })).toEqual([
    'the forefoot is at 60 degrees in key 1; people can do -40 to 40',
  ])
})

test('toes that lie flat bend as the heel rises', () => {
  expect(found([{ foot: { heel: 60, bigToe: 40 } }], { view: 'foot' })).toEqual([
    'the big toe is at 100 degrees in key 1; people can do -50 to 90',
  ])
})
