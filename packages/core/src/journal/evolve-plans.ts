import type { Draft } from './draft.ts'
import type { EventOf } from './journal-event.ts'

/** A plan that is followed from now on. */
export const evolveAdopted = (draft: Draft, { id, day, data }: EventOf<'PlanAdopted'>): void => {
  const { sets, reports, sessions } = draft.state
  draft.change('plans').push({
    event: id,
    day,
    ...data,
    known: { sets: sets.length, reports: reports.length, sessions: sessions.size },
  })
}

/** A comment or a question. */
export const evolveComment = (draft: Draft, { id, at, data }: EventOf<'CommentPosted'>): void => {
  draft.change('comments').push({ event: id, at, ...data })
}
