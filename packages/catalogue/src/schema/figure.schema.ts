import * as v from 'valibot'
import {
  FIGURE_BASES,
  FIGURE_ENDS,
  FIGURE_FURNITURE,
  FIGURE_HELD,
  FIGURE_HOLDERS,
  FIGURE_HOLDS,
  FIGURE_LINES,
  FIGURE_PARTS,
  FIGURE_VIEWS,
} from '@strongstride/core'

const number = v.pipe(v.number(), v.finite())
const degrees = v.optional(v.pipe(number, v.minValue(-200), v.maxValue(200)))
const share = v.optional(v.pipe(number, v.minValue(0), v.maxValue(1)))
const size = v.optional(v.pipe(number, v.minValue(0.1), v.maxValue(200)))
const place = v.union(
  [v.strictTuple([number, number]), v.strictTuple([number, number, number])],
  'is not a place such as [14, 0]',
)

const free = v.literal('free')
const leg = v.optional(
  v.strictObject({
    hip: degrees,
    out: degrees,
    turn: degrees,
    shank: degrees,
    knee: degrees,
    ankle: degrees,
    edge: degrees,
  }),
)
const arm = v.optional(
  v.strictObject({ shoulder: degrees, out: degrees, turn: degrees, elbow: degrees, hang: v.optional(v.boolean()) }),
)
const foot = v.optional(
  v.union([
    free,
    v.strictObject({
      at: v.optional(place),
      pitch: degrees,
      by: v.optional(v.picklist(['ball', 'heel'])),
      turn: degrees,
      toes: degrees,
    }),
  ]),
)
const hand = v.optional(
  v.union([free, v.strictObject({ at: v.optional(place), on: v.optional(v.picklist(FIGURE_HOLDS)), flare: degrees })]),
)
const rest = v.optional(v.union([free, v.strictObject({ at: place })]))

const pose = v.strictObject({
  trunk: degrees,
  lean: degrees,
  turn: degrees,
  twist: degrees,
  spine: degrees,
  bend: degrees,
  neck: degrees,
  look: degrees,
  pelvis: v.optional(v.nullable(place)),
  anchor: v.optional(v.picklist(FIGURE_PARTS)),
  legs: leg,
  nearLeg: leg,
  farLeg: leg,
  arms: arm,
  nearArm: arm,
  farArm: arm,
  feet: foot,
  nearFoot: foot,
  farFoot: foot,
  hands: hand,
  nearHand: hand,
  farHand: hand,
  knees: rest,
  nearKnee: rest,
  farKnee: rest,
  elbows: rest,
  nearElbow: rest,
  farElbow: rest,
  seat: rest,
  back: rest,
  foot: v.optional(
    v.strictObject({
      heel: degrees,
      bigToe: degrees,
      toes: degrees,
      arch: share,
      shank: degrees,
      knee: degrees,
      spread: share,
      inward: degrees,
    }),
  ),
})

const keyNumber = v.pipe(number, v.integer(), v.minValue(0), v.maxValue(5))
const end = v.union([v.picklist(FIGURE_ENDS), place])
const prop = v.variant('kind', [
  v.strictObject({ kind: v.picklist(FIGURE_FURNITURE), x: number, width: size, height: size }),
  v.strictObject({ kind: v.picklist(FIGURE_HELD), by: v.picklist(FIGURE_HOLDERS), size }),
  v.strictObject({ kind: v.literal('backpack') }),
  v.strictObject({ kind: v.picklist(FIGURE_LINES), from: end, to: end }),
  v.strictObject({ kind: v.literal('loop'), round: v.picklist(['ankles', 'knees', 'feet', 'thighs']) }),
])

/** The form of the field `figure` of an exercise: `docs/figures.md`. */
export const figureSchema = v.strictObject({
  view: v.picklist(FIGURE_VIEWS),
  from: v.picklist(FIGURE_BASES),
  tilt: v.optional(v.pipe(number, v.minValue(0), v.maxValue(60))),
  works: v.optional(v.picklist(['near', 'far', 'both'])),
  pose: v.optional(pose),
  keys: v.pipe(v.array(pose), v.minLength(1), v.maxLength(6)),
  shows: v.optional(v.strictTuple([keyNumber, keyNumber])),
  props: v.optional(v.array(prop)),
})
