import * as v from 'valibot'
import { RUN_KINDS, TABLE_ROWS } from '@strongstride/core'
import { amount, byStage, count, range, share } from './plain.schema.ts'

/** `legLoad` of the planning tables. */
export const legLoad = v.strictObject({
  heavy: byStage(amount),
  sixtyLess: amount,
  light: amount,
  heavySet: amount,
  heavySetRir: count,
  heavySets: count,
  byRir: v.array(v.strictObject({ rir: count, factor: amount })),
  newExposures: count,
  newSkilled: amount,
  newOther: amount,
  newAfterDays: count,
})

/** `runs` of the planning tables. */
export const runs = v.strictObject({
  secondsPerKm: v.strictObject(v.entriesFromList(RUN_KINDS, byStage(count))),
  minutes: v.strictObject(v.entriesFromList(RUN_KINDS, count)),
  veryLongMinutes: count,
  longMinutes: count,
  shortKeyMinutes: count,
  spikeShare: amount,
  spikeDays: count,
  heavyWeekKm: amount,
  contactsHalvedFromKm: amount,
  volumeSpikeShare: amount,
  volumeSpikeWeeks: count,
})

/** `steadyRunning` of the planning tables. */
export const steadyRunning = v.array(
  v.strictObject({
    underWeeks: count,
    options: v.pipe(v.array(v.strictObject({ sessions: count, minutes: count })), v.minLength(1)),
    rir: v.nullable(count),
  }),
)

/** `microDose` of the planning tables. */
export const microDose = v.strictObject({
  days: count,
  seconds: range,
  legLoad: amount,
  setsCounted: amount,
  lastDayBeforeRace: count,
})

/** `objective` of the planning tables. */
export const objective = v.strictObject({
  slopes: v.array(v.strictObject({ upTo: amount, slope: amount })),
  beyondRows: v.array(v.picklist(TABLE_ROWS)),
  legLoadCost: amount,
  exerciseCost: amount,
  changeCost: amount,
  topStepValue: amount,
  stapleValue: amount,
  holdCost: amount,
  easyMainCost: amount,
  heavyLiftValue: amount,
  setCost: amount,
  noMainCost: amount,
  thirdMainCost: amount,
  excess: v.strictObject({ from: amount, cost: amount }),
  staples: v.array(v.string()),
  complaintWeight: amount,
})

const decay = v.pipe(v.array(share), v.length(4))

/** `weekCost` of the planning tables. */
export const weekCost = v.strictObject({
  decay: v.strictObject({ careful: decay, raced: decay, experienced: decay }),
  raceImportance: v.strictObject({ A: amount, B: amount, C: amount }),
  importance: v.strictObject({
    veryLong: amount,
    long: amount,
    fast: amount,
    tempo: amount,
    easy: amount,
    recovery: amount,
  }),
  fatigue: v.strictObject({
    veryLong: amount,
    long: amount,
    intervals: amount,
    tempo: amount,
    easy: amount,
    recovery: amount,
  }),
  restDayUsed: amount,
  twoDaysInARow: amount,
  orderChanged: amount,
  afterQualitySecondSlot: v.number(),
  afterQualityDirectly: v.number(),
  onLongRunDay: amount,
  shiftPerDay: amount,
  shiftMost: amount,
})

/** `amber` of the planning tables. */
export const amber = v.strictObject({
  doseShare: share,
  tempo: v.pipe(v.string(), v.regex(/^\d-\d-\d$/)),
  greenDaysBeforeStepUp: count,
  daysNoSooner: count,
})

/** `gaps` of the planning tables. */
export const gaps = v.array(
  v.strictObject({ upToDays: count, loadShare: share, setsFewer: count, learnAgain: v.boolean() }),
)

/** `normHeelRaises` of the planning tables. */
export const normHeelRaises = v.array(v.strictObject({ from: count, male: count, female: count }))
