import type { DayReport } from '../progress/index.ts'
import type { Draft } from './draft.ts'
import type { EventId } from './event.ts'
import type { EventOf, PlaceFields } from './journal-event.ts'
import type { Said, SaidProfile } from './journal-state.ts'

/** A place of which only changes are known. */
const UNFURNISHED: PlaceFields = { name: '', kit: [], loads: {} }

/** The profile after some answers. */
export const evolveProfile = (draft: Draft, { day, data }: EventOf<'ProfileChanged'>): void => {
  const said = Object.entries(data.changes).map(([field, value]): [string, Said<unknown>] => [
    field,
    { value, on: day },
  ])
  draft.set({ profile: { ...draft.state.profile, ...(Object.fromEntries(said) as SaidProfile) } })
}

/** A place after something came to it or went. */
export const evolveKit = (draft: Draft, { data: { place, changes } }: EventOf<'KitChanged'>): void => {
  const places = draft.change('places')
  places.set(place, { ...(places.get(place) ?? UNFURNISHED), ...changes })
}

/** The answer to a health question; no is as if it had not been asked. */
export const evolveHealth = (draft: Draft, { data: { gate, answer, tissue } }: EventOf<'HealthAnswered'>): void => {
  const key = tissue === null ? gate : `${gate}/${tissue}`
  if (answer === 'no') draft.change('health').delete(key)
  else draft.change('health').set(key, { gate, cleared: answer === 'cleared', tissue })
}

/** What the runner said of a day. */
export const evolveReport = (draft: Draft, event: EventId, report: DayReport): void =>
  void draft.change('reports').push({ event, report })

/** What a niggle says of its day, and what the tissue is like from then on. */
export const evolveNiggle = (draft: Draft, { id, day, data }: EventOf<'NiggleReported'>): void => {
  const { tissue, light, setBack } = data
  evolveReport(draft, id, { kind: 'pain', day, tissue, light, ...(setBack ? { setBack } : {}) })
  draft.change('niggles').push({ event: id, day, ...data })
  draft.change('complaints').set(tissue, { tissue, light, since: day, past: false })
}
