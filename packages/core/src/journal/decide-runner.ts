import { ok, err, type Result } from '../result.ts'
import { changedFields, isEmpty } from './changed-fields.ts'
import type { CommandOf, EventDraft, JournalRefusal } from './command.ts'
import type { PlaceFields, ProfileFields } from './journal-event.ts'
import type { JournalState } from './journal-state.ts'

type Decision = Result<readonly EventDraft[], JournalRefusal>

const saidFields = ({ profile }: JournalState): Partial<ProfileFields> =>
  Object.fromEntries(Object.entries(profile).map(([field, said]) => [field, said.value]))

/** Answers that change; an answer that counts on by itself is taken anew whenever it is given. */
const COUNTS_ON: readonly (keyof ProfileFields)[] = ['age', 'weeksRunning', 'monthsStrength', 'longestRunKm']

/** What a runner says of themself. */
export const decideProfile = ({ on, changes }: CommandOf<'change-profile'>, state: JournalState): Decision => {
  const again = COUNTS_ON.filter((field) => changes[field] !== undefined && state.profile[field]?.on !== on)
  const known = Object.fromEntries(
    Object.entries(saidFields(state)).filter(([field]) => !again.some((name) => name === field)),
  )
  const changed = changedFields<ProfileFields>(changes, known)
  return ok(isEmpty(changed) ? [] : [{ type: 'ProfileChanged', day: on, data: { changes: changed } }])
}

/** When a runner can train. */
export const decideAvailability = (
  { on, changes }: CommandOf<'change-availability'>,
  state: JournalState,
): Decision => {
  const changed = changedFields(changes, state.availability)
  return ok(isEmpty(changed) ? [] : [{ type: 'AvailabilityChanged', day: on, data: { changes: changed } }])
}

/** How a runner wants to see things. */
export const decideSettings = ({ on, changes }: CommandOf<'change-settings'>, state: JournalState): Decision => {
  const changed = changedFields(changes, state.settings)
  return ok(isEmpty(changed) ? [] : [{ type: 'SettingsChanged', day: on, data: { changes: changed } }])
}

/** A day without strength, or with it again. */
export const decideDay = (
  { on, type, day }: CommandOf<'block-day' | 'free-day'>,
  { blackout }: JournalState,
): Decision => {
  const isBlocked = blackout.has(day)
  if (type === 'block-day') return ok(isBlocked ? [] : [{ type: 'DayBlocked', day: on, data: { on: day } }])
  return ok(isBlocked ? [{ type: 'DayFreed', day: on, data: { on: day } }] : [])
}

/** What is at a place, or that the runner trains there at all. */
export const decidePlace = ({ on, place, changes }: CommandOf<'change-place'>, { places }: JournalState): Decision => {
  const known = places.get(place)
  const changed = changedFields<PlaceFields>(changes, known ?? {})
  const isNews = known === undefined || !isEmpty(changed)
  return ok(isNews ? [{ type: 'KitChanged', day: on, data: { place, changes: changed } }] : [])
}

/** A place the runner trains at no more. */
export const decideNoPlace = ({ on, place }: CommandOf<'remove-place'>, { places }: JournalState): Decision => {
  if (!places.has(place)) return err({ type: 'not-there', what: 'place', id: place })
  if (places.size === 1) return err({ type: 'last-place' })
  return ok([{ type: 'PlaceRemoved', day: on, data: { place } }])
}
