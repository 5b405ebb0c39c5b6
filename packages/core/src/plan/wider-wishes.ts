import { PAIN_LIGHTS, type TissueId } from '../anatomy/index.ts'
import { WEEKDAYS } from '../calendar/index.ts'
import type { KitId } from '../exercise/index.ts'
import type { PlanRequest } from './plan.ts'

/** What of a request says how much there may be. */
type Wishes = Pick<PlanRequest, 'sessions' | 'minutes' | 'places' | 'pins' | 'complaints'>

const kitOf = ({ places }: Wishes): ReadonlySet<KitId> => new Set(places.flatMap(({ kit }) => kit))

/** Tissues that hurt, and how badly. */
const hurting = ({ complaints }: Wishes): ReadonlyMap<TissueId, number> =>
  new Map(complaints.flatMap(({ tissue, light, past }) => (past ? [] : [[tissue, PAIN_LIGHTS.indexOf(light)]])))

/**
 * Whether a runner asks for more than before: more sessions, more minutes on some weekday, kit that no place had, an
 * exercise of their own, or since something hurts less or no more. Blocks of an accepted plan that have not begun then make room for it (ST-2).
 */
export const asksForMore = (before: Wishes, now: Wishes): boolean => {
  const known = kitOf(before)
  const hurts = hurting(now)
  return (
    now.sessions > before.sessions ||
    WEEKDAYS.some((day) => (now.minutes[day] ?? 0) > (before.minutes[day] ?? 0)) ||
    [...kitOf(now)].some((kit) => !known.has(kit)) ||
    now.pins.some((id) => !before.pins.includes(id)) ||
    [...hurting(before)].some(([tissue, harm]) => (hurts.get(tissue) ?? 0) < harm)
  )
}
