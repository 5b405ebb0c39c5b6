import * as v from 'valibot'
import { TABLE_ROWS } from '@strongstride/core'
import { amount, byMuscle, byStage, count, range, share } from './plain.schema.ts'

const mainDose = v.strictObject({ reps: range, rir: count, quick: v.boolean() })

/** `targets` of the planning tables. */
export const targets = v.strictObject({
  classOf: byMuscle(v.picklist(['P', 'M', 'S', 'U', 'none'])),
  base: v.strictObject(
    v.entriesFromList(
      TABLE_ROWS,
      v.strictObject({ P: byStage(amount), M: byStage(amount), S: byStage(amount), U: byStage(amount) }),
    ),
  ),
  trunkInRaceWeek: byStage(amount),
  recover: v.strictObject({ trunk: amount, upper: amount, shareOfLearn: share }),
  oneSessionShare: share,
  testFactor: v.strictObject({ low: amount, ok: amount, high: amount }),
})

/** `dose` of the planning tables. */
export const dose = v.strictObject(
  v.entriesFromList(
    TABLE_ROWS,
    v.strictObject({
      main: byStage(mainDose),
      accessory: v.strictObject({ reps: range, rir: count }),
      holds: range,
    }),
  ),
)

/** `doseRows` of the planning tables. */
export const doseRows = v.strictObject({
  calf: range,
  calfLoaded: range,
  shin: range,
  drill: range,
  bodyweightStrength: range,
  mostReps: count,
  squatHingeRirFloor: byStage(count),
  deloadExtraRir: count,
  carryMetres: range,
})

/** `exercisesBySessionMinutes` of the planning tables. */
export const exercisesBySessionMinutes = v.array(v.strictObject({ under: count, exercises: count }))

/** `minutes` of the planning tables. */
export const minutes = v.strictObject({
  warmUpAfterRun: count,
  bySession: v.array(v.strictObject({ upTo: count, warmUp: count, coolDown: count })),
  changeOver: count,
  floorChange: count,
  sameMuscleAgain: count,
})

/** `quality` of the planning tables. */
export const quality = v.strictObject({ working: share, stepDown: share, drill: share, offRange: share })

/** `caps` of the planning tables. */
export const caps = v.strictObject({
  legSetsWeek: amount,
  footShinSetsWeek: amount,
  setsSession: amount,
  contactsWeek: byStage(count),
  contactsRise: amount,
  contactsWarmUp: count,
  setsRise: amount,
  loadRise: amount,
  deloadSets: range,
  deloadContacts: share,
  riseWeeks: count,
})

/** `plyoGates` of the planning tables. */
export const plyoGates = v.strictObject({
  strengthWeeks: count,
  heelRaises: count,
  heelRaisesNormShare: share,
  hops: count,
  oneLegStrengthWeeks: count,
  oneLegHeelRaises: count,
  oneLegNormShareSixty: share,
})
