import { err, ok, type Result } from '../result.ts'
import { changedFields, isEmpty } from './changed-fields.ts'
import type { CommandOf, EventDraft, JournalRefusal } from './command.ts'
import type { JournalState } from './journal-state.ts'

type Decision = Result<readonly EventDraft[], JournalRefusal>

/** What hurts, or hurt. */
export const decideComplaint = (
  { on, type: _type, ...data }: CommandOf<'change-complaint'>,
  { complaints }: JournalState,
): Decision => {
  const changed = changedFields(data, complaints.get(data.tissue) ?? {})
  return ok(isEmpty(changed) ? [] : [{ type: 'ComplaintChanged', day: on, data }])
}

/** A complaint that was none. */
export const decideNoComplaint = (
  { on, tissue }: CommandOf<'remove-complaint'>,
  { complaints }: JournalState,
): Decision =>
  complaints.has(tissue)
    ? ok([{ type: 'ComplaintRemoved', day: on, data: { tissue } }])
    : err({ type: 'not-there', what: 'complaint', id: tissue })

/** The answer to a health question. */
export const decideHealth = (
  { on, type: _type, ...data }: CommandOf<'answer-health'>,
  { health }: JournalState,
): Decision => {
  const { gate, answer, tissue } = data
  const known = [...health.values()].find((one) => one.gate === gate && one.tissue === tissue)
  const yes = known?.cleared === true ? 'cleared' : 'yes'
  const before = known === undefined ? 'no' : yes
  return ok(before === answer ? [] : [{ type: 'HealthAnswered', day: on, data }])
}

type WishCommand = CommandOf<'pin-exercise' | 'unpin-exercise' | 'ban-exercise' | 'allow-exercise'>

/** An exercise wanted or not wanted; the one wish takes the other back. */
export const decideWish = ({ on, type, exercise }: WishCommand, { pins, bans }: JournalState): Decision => {
  const data = { exercise }
  const unpin: readonly EventDraft[] = pins.has(exercise) ? [{ type: 'ExerciseUnpinned', day: on, data }] : []
  const allow: readonly EventDraft[] = bans.has(exercise) ? [{ type: 'ExerciseAllowed', day: on, data }] : []
  if (type === 'unpin-exercise') return ok(unpin)
  if (type === 'allow-exercise') return ok(allow)
  if (type === 'pin-exercise')
    return ok(pins.has(exercise) ? allow : [...allow, { type: 'ExercisePinned', day: on, data }])
  return ok(bans.has(exercise) ? unpin : [...unpin, { type: 'ExerciseBanned', day: on, data }])
}
