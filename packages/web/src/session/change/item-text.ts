import type { PlanItem } from '@strongstride/core'
import { amountText, unitOf, type Telling } from '../set-texts.ts'

/** One set of an item as it is asked: `8 to 12 reps × 12 kg`. */
export const doseText = (item: PlanItem, telling: Telling): string => {
  const { format } = telling
  const range = item.reps ?? item.seconds
  const amount = range?.[0] ?? item.contacts ?? item.metres ?? 0
  const kg = item.load?.kg ?? null
  if (range === null || range[0] === range[1]) return amountText({ unit: unitOf(item), amount, kg }, telling)
  const what = telling.words.amounts[unitOf(item) as 'reps'](
    `${format.number(range[0])}–${format.number(range[1])}`,
    range[1],
  )
  return kg === null ? what : `${what} × ${telling.weight(kg)}`
}
