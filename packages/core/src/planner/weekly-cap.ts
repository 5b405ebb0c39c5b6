import { FOOT_AND_SHIN_MUSCLES, LEG_MUSCLES } from '../anatomy/index.ts'
import type { MuscleId } from '../anatomy/index.ts'
import type { Catalogue } from '../strength/index.ts'
import { toThousandths } from '../units/index.ts'
import type { Thousandths } from '../units/index.ts'

/** Most effective sets of a muscle in a week (DS-1): legs, feet and shins; null where there is no such limit. */
export const weeklyCap = (muscle: MuscleId, { tables: { caps } }: Catalogue): Thousandths | null => {
  if (FOOT_AND_SHIN_MUSCLES.includes(muscle)) return toThousandths(caps.footShinSetsWeek)
  return LEG_MUSCLES.includes(muscle) ? toThousandths(caps.legSetsWeek) : null
}
