import type { Place } from '../athlete/index.ts'
import type { Exercise } from '../exercise/index.ts'
import type { PlanItem, PlanRequest } from '../plan/index.ts'
import { estimateLift, loadUpTo, movedKg, readLog, shareOfMaximum } from '../progress/index.ts'
import type { Catalogue } from '../strength/index.ts'
import { toThousandths } from '../units/index.ts'

/** What a weight is converted with. */
export interface LoadSetting {
  readonly from: Exercise
  readonly to: Exercise
  readonly place: Place
  readonly request: PlanRequest
  readonly catalogue: Catalogue
}

/** Share of a converted weight that is taken: another movement is never quite the same. */
const CAREFUL = 850

/** What is held of an estimated maximum, in all implements; null where nothing is known. */
const heldMaximum = ({ from, request, catalogue }: LoadSetting): number | null => {
  const known = new Set(catalogue.exercises.map(({ id }) => id))
  const log = readLog(request.log, { today: request.today, isKnown: (id) => known.has(id) })
  const lifter = { bodyMassKg: request.bodyMassKg, today: request.today, unsaidRir: () => 0 }
  const days = log.byExercise.get(from.id) ?? []
  const estimate = estimateLift(from, days, lifter, catalogue.tables.strengthEstimate)
  const body = movedKg(from, 0, request.bodyMassKg)
  return estimate === null || body === null ? null : Math.max(0, estimate.kg - body)
}

/** An exercise of the same movement whose weight was lifted says something of the other's; what the log knows says more. */
const isConvertible = (item: PlanItem, { from, to, request }: LoadSetting): boolean =>
  item.reps !== null &&
  from.load !== null &&
  to.load !== null &&
  from.pattern === to.pattern &&
  from.doseForm === 'reps' &&
  from.load.startShare > 0 &&
  !request.log.some((set) => set.exercise === to.id && set.kg !== null)

/**
 * The item with its weight converted from the exercise it stands in for, where that was lifted and this one never: in
 * the measure of their first weights, less 15 %, down to what there is, never below the first weight. Else as it is: what
 * the log leads to, or the first weight.
 */
export const withConvertedLoad = (item: PlanItem, setting: LoadSetting): PlanItem => {
  const { from, to, place, request, catalogue } = setting
  const held = isConvertible(item, setting) ? heldMaximum(setting) : null
  if (held === null || to.load === null || from.load === null || item.reps === null) return item
  const kit = to.load.kit.find((one) => place.kit.includes(one))
  if (kit === undefined || request.stage === 'first') return item
  const reps = item.reps[1] + (item.rir ?? 0)
  const share = shareOfMaximum(reps, catalogue.tables.strengthEstimate)
  const measure = Math.round((toThousandths(to.load.startShare) * CAREFUL) / toThousandths(from.load.startShare))
  const kg = (Math.round((toThousandths(held) * share) / 1000) * measure) / 1_000_000 / to.load.implements
  const owned = {
    kg: (place.loads[kit] ?? []).toSorted((a, b) => a - b),
    rise: catalogue.tables.caps.loadRise,
    roundKg: catalogue.tables.progression.roundKg,
  }
  const converted = loadUpTo(kg, owned)
  if (converted <= (item.load?.kg ?? 0)) return item
  const values = { kg: converted, from: from.id }
  return {
    ...item,
    load: { kg: converted },
    reasons: [...item.reasons, { code: 'converted-load', values, evidence: ['R6.1', 'judgement'] }],
  }
}
