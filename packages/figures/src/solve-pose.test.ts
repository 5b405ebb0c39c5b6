import { FIGURE_BASES, type FigureBase, type FigureDrawing, type FigurePose } from '@strongstride/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LENGTH, SIDES } from './body.ts'
import { checkDrawing } from './check-drawing.ts'
import { jointExcesses } from './joint-ranges.ts'
import { solveBetween, solveKeys } from './key-poses.ts'
import type { Skeleton } from './skeleton.ts'
import { distance } from './vector.ts'

const angle = (least: number, most: number): fc.Arbitrary<number> => fc.integer({ min: least, max: most })

/** Poses that stand on two feet, as deep and as lopsided as they like. */
const standing: fc.Arbitrary<FigurePose> = fc.record({
  trunk: angle(-10, 80),
  spine: angle(-20, 30),
  twist: angle(-30, 30),
  legs: fc.record({ shank: angle(-5, 30), knee: angle(0, 110) }),
  farFoot: fc.record({ at: fc.constant([-8, 0] as const), pitch: angle(0, 40) }),
  arms: fc.record({ shoulder: angle(-40, 170), out: angle(0, 60), elbow: angle(0, 130) }),
})

const drawn = (keys: readonly FigurePose[], from: FigureBase = 'stand'): FigureDrawing => ({ view: 'side', from, keys })

const boneLengths = ({ near, far, pelvis, waist, chest }: Skeleton): readonly (readonly [number, number])[] => [
  [distance(pelvis, waist), LENGTH.lowerTrunk],
  [distance(waist, chest), LENGTH.upperTrunk],
  ...[near, far].flatMap(({ leg, arm }): readonly (readonly [number, number])[] => [
    [distance(leg.hip, leg.knee), LENGTH.thigh],
    [distance(arm.shoulder, arm.elbow), LENGTH.upperArm],
    [distance(arm.elbow, arm.wrist), LENGTH.forearm],
    [distance(leg.heel, leg.ball), LENGTH.heelBack + LENGTH.ballAhead],
  ]),
]

test('limbs keep their length in every pose and on the way between two', () => {
  fc.assert(
    fc.property(standing, standing, fc.double({ min: 0, max: 1, noNaN: true }), (one, other, share) => {
      const [a, b] = solveKeys(drawn([one, other]))
      if (a === undefined || b === undefined) throw new Error('not solved')
      const { skeleton, misfits } = solveBetween(a, b, share)
      for (const [length, right] of boneLengths(skeleton)) expect(length).toBeCloseTo(right, 6)
      for (const side of SIDES) {
        const { leg } = skeleton[side]
        const gap = misfits.find(({ part }) => part === `${side}-foot`)?.gap ?? 0
        expect(Math.abs(distance(leg.knee, leg.ankle) - LENGTH.shank)).toBeLessThanOrEqual(Math.abs(gap) + 0.06)
      }
    }),
    { numRuns: 200 },
  )
})

test('a planted foot stays where it is on the whole way between two poses', () => {
  fc.assert(
    fc.property(standing, standing, fc.double({ min: 0, max: 1, noNaN: true }), (one, other, share) => {
      const [a, b] = solveKeys(drawn([one, other]))
      if (a === undefined || b === undefined) throw new Error('not solved')
      const { skeleton } = solveBetween(a, b, share)
      for (const side of SIDES) expect(distance(skeleton[side].leg.ball, a.skeleton[side].leg.ball)).toBeLessThan(1e-6)
      expect(skeleton.near.leg.heel.y).toBeCloseTo(0, 6)
    }),
    { numRuns: 200 },
  )
})

test('angles that were said come out as they were said', () => {
  fc.assert(
    fc.property(angle(-20, 100), angle(5, 130), angle(-30, 30), angle(-20, 40), (hip, knee, ankle, out) => {
      const pose = { feet: 'free', pelvis: [0, 80], nearLeg: { hip, knee, ankle, out } } as const
      const leg = solveKeys(drawn([pose], 'flight'))[0]?.pose.near.leg
      expect(leg?.hip).toBeCloseTo(hip, 4)
      expect(leg?.knee).toBeCloseTo(knee, 4)
      expect(leg?.ankle).toBeCloseTo(ankle, 4)
      expect(leg?.out).toBeCloseTo(out, 4)
    }),
  )
})

test.each(FIGURE_BASES)('the base pose %s can be drawn and every joint is in its range', (from) => {
  const drawing: FigureDrawing = {
    view: from.startsWith('side-') ? 'front' : 'side',
    from,
    keys: [{}],
    props: from === 'hang' ? [{ kind: 'bar', x: 4, height: 124 }] : [],
  }
  expect(checkDrawing(drawing)).toEqual([])
  expect(solveKeys(drawing).flatMap(({ pose }) => jointExcesses(pose))).toEqual([])
})

test('a free foot turns at its ankle: the edge that is said goes up', () => {
  const toeHeight = (edge: number): number => {
    const [solved] = solveKeys({ view: 'front', from: 'side-lying', keys: [{ nearLeg: { ankle: -30, edge } }] })
    return solved?.skeleton.near.leg.toe.y ?? 0
  }
  expect(toeHeight(25)).toBeGreaterThan(toeHeight(0) + 2)
  expect(toeHeight(-25)).toBeLessThan(toeHeight(0) - 2)
})

test('toes lie on a roll under them while the heel rises', () => {
  for (const pitch of [0, 40]) {
    const [solved] = solveKeys(drawn([{ feet: { pitch, toes: 30 } }]))
    const { ball, toe } = solved?.skeleton.near.leg ?? { ball: { y: 0 }, toe: { y: 0 } }
    expect(toe.y - ball.y).toBeCloseTo(LENGTH.toes / 2)
  }
})

test('an arm that is swept from the side to overhead by its angles stays in its plane', () => {
  const keys = [{ arms: { shoulder: 0, out: 14, elbow: 0 } }, { arms: { shoulder: 0, out: 166, elbow: 0 } }]
  const [start, end] = solveKeys({ view: 'front', from: 'stand', keys })
  if (start === undefined || end === undefined) throw new Error('two keys')
  const { arm } = solveBetween(start, end, 0.5).skeleton.near
  expect(arm.hand.x - arm.shoulder.x).toBeCloseTo(0, 5)
  expect(arm.hand.y - arm.shoulder.y).toBeCloseTo(0, 0)
})
