import * as v from 'valibot'
import { RACE_KINDS, TABLE_ROWS } from '@strongstride/core'
import { amount, byStage, count, range, share } from './plain.schema.ts'

const seasonRow = v.pipe(
  v.strictObject({
    race: v.array(v.picklist(RACE_KINDS)),
    runner: v.array(v.picklist(['first', 'raced', 'experienced', 'sixty'])),
    weeks: count,
    learn: count,
    build: count,
    strength: count,
    power: count,
    maintain: count,
    taper: count,
  }),
  v.check(
    (row) => row.weeks === row.learn + row.build + row.strength + row.power + row.maintain + row.taper,
    'phases do not add up to its weeks',
  ),
)

const window = v.strictObject({ window: range, else: count })

/** `season` of the planning tables. */
export const season = v.strictObject({
  rows: v.array(seasonRow),
  baseWeeks: count,
  recoverWeeks: v.strictObject(v.entriesFromList(RACE_KINDS, count)),
  learnFloor: v.strictObject({ usual: count, sixty: count }),
  strengthFloor: count,
  deload: v.strictObject({ careful: window, usual: window, downWeekShare: share, beforeTaper: count }),
})

/** `phaseRows` of the planning tables. */
export const phaseRows = v.strictObject(
  v.entriesFromList(
    TABLE_ROWS,
    v.strictObject({
      firstMinutes: v.nullable(count),
      sessions: byStage(v.nullable(count)),
      contacts: byStage(v.strictObject({ perSession: range, sessions: count })),
    }),
  ),
)

/** `races` of the planning tables. */
export const races = v.strictObject(
  v.entriesFromList(RACE_KINDS, v.strictObject({ noHeavyBefore: byStage(count), noHeavyAfter: count })),
)

/** `raceRules` of the planning tables. */
export const raceRules = v.strictObject({
  lightOnlyFrom: count,
  nothingFrom: count,
  bHeavyStops: count,
  cAfter: count,
  newBeforeA: count,
  newEccentricBeforeA: count,
  restartRir: count,
})

/** `taper` of the planning tables. */
export const taper = v.strictObject(
  v.entriesFromList(
    ['taper-3', 'taper-2', 'race'] as const,
    v.strictObject({ sets: share, contacts: share, rir: amount }),
  ),
)
