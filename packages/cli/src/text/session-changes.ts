import type { PlanItem, PlanSession } from '@strongstride/core'
import { counted, decimal, inSentence, listed } from './en/phrases.ts'
import { setsOf } from './plan-view.ts'
import type { PlanView } from './plan-view.ts'

const itemOf = (session: PlanSession, item: PlanItem): PlanItem | undefined =>
  session.items.find((each) => each.exercise === item.exercise)

const isSameDose = (a: PlanItem, b: PlanItem): boolean =>
  a.sets === b.sets &&
  a.rir === b.rir &&
  a.contacts === b.contacts &&
  a.load?.kg === b.load?.kg &&
  String(a.reps) === String(b.reps) &&
  String(a.seconds) === String(b.seconds)

/** True when a session asks for something else than the block's listing says. */
export const isChanged = (session: PlanSession, listing: PlanSession): boolean =>
  session.items.length !== listing.items.length ||
  session.items.some((item) => {
    const usual = itemOf(listing, item)
    return usual === undefined || !isSameDose(item, usual)
  })

const setsPhrase = (session: PlanSession, listing: PlanSession): string | null => {
  const [sets, usual] = [setsOf(session), setsOf(listing)]
  if (sets === usual) return null
  return sets < usual ? `${sets} of ${usual} sets` : `${sets} sets instead of ${usual}`
}

/** The commonest change of repetitions in reserve, when there is one. */
const effortPhrase = (session: PlanSession, listing: PlanSession): string | null => {
  const changes = session.items.flatMap((item) => {
    const usual = itemOf(listing, item)?.rir ?? null
    return item.rir === null || usual === null || item.rir === usual ? [] : [item.rir - usual]
  })
  const steps = changes.toSorted((a, b) => a - b)[Math.floor(changes.length / 2)]
  if (steps === undefined || changes.length * 2 <= session.items.length) return null
  return `stop ${decimal(Math.abs(steps))} ${steps > 0 ? 'earlier' : 'later'}`
}

const loadPhrase = (session: PlanSession, listing: PlanSession): string | null => {
  const heavier = session.items.filter((item) => (item.load?.kg ?? 0) > (itemOf(listing, item)?.load?.kg ?? Infinity))
  return heavier.length === 0 ? null : `more weight on ${counted(heavier.length, 'exercise')}`
}

const contactsPhrase = (session: PlanSession, listing: PlanSession): string | null => {
  const countIn = (each: PlanSession): number =>
    each.items.reduce((sum, item) => sum + (item.contacts ?? 0) * item.sets * item.sides, 0)
  const [now, usual] = [countIn(session), countIn(listing)]
  return now === usual || now === 0 ? null : `${now} foot contacts instead of ${usual}`
}

/** What is left to say when sets and exercises are the same. */
const amountPhrase = (session: PlanSession, listing: PlanSession): string => {
  const amountOf = (each: PlanSession): number =>
    each.items.reduce((sum, item) => sum + (item.reps?.[1] ?? item.seconds?.[1] ?? 0), 0)
  const [now, usual] = [amountOf(session), amountOf(listing)]
  return now < usual
    ? 'the same with shorter sets'
    : now > usual
      ? 'the same with longer sets'
      : 'a little easier or harder'
}

/** How a session differs from the block's listing, in one phrase. */
export const changePhrase = (session: PlanSession, listing: PlanSession, view: PlanView): string => {
  const namesOf = (items: readonly PlanItem[]): readonly string[] =>
    items.map((item) => inSentence(view.nameOf(item.exercise)))
  const gone = namesOf(listing.items.filter((item) => itemOf(session, item) === undefined))
  const added = namesOf(session.items.filter((item) => itemOf(listing, item) === undefined))
  const phrases = [
    session.kind === 'full' ? null : session.kind,
    setsPhrase(session, listing),
    effortPhrase(session, listing),
    loadPhrase(session, listing),
    contactsPhrase(session, listing),
    gone.length === 0 ? null : `without ${listed(gone)}`,
    added.length === 0 ? null : `with ${listed(added)}`,
  ].filter((phrase) => phrase !== null)
  return phrases.length === 0 ? amountPhrase(session, listing) : phrases.join(', ')
}
