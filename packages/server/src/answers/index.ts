import type { InferOutput } from 'valibot'
import type { Problem } from '../http/problem.ts'
import type * as schemas from './answers.schema.ts'

export type { ProblemType } from '../http/problem.ts'

/** What a push answers. */
export type Pushed = InferOutput<typeof schemas.pushedSchema>
/** What a pull answers. */
export type Pulled = InferOutput<typeof schemas.pulledSchema>
/** What `/api/here` answers. */
export type Here = InferOutput<typeof schemas.hereSchema>
/** What a deletion answers. */
export type Receipt = InferOutput<typeof schemas.receiptSchema>
/** What signing in answers. */
export type Claimed = InferOutput<typeof schemas.claimedSchema>
/** A one-time code for another device. */
export type Code = InferOutput<typeof schemas.codeSchema>
/** Devices that are signed in. */
export type Sessions = InferOutput<typeof schemas.sessionsSchema>
/** A new address of the calendar. */
export type MadeCalendarKey = InferOutput<typeof schemas.madeCalendarKeySchema>
/** Addresses of the calendar that are in use. */
export type CalendarKeys = InferOutput<typeof schemas.calendarKeysSchema>
/** A feed that was added. */
export type MadeFeed = InferOutput<typeof schemas.madeFeedSchema>
/** Calendars that runs are read from. */
export type Feeds = InferOutput<typeof schemas.feedsSchema>
/** What a reading of a feed changed. */
export type FeedChanged = InferOutput<typeof schemas.feedChangeSchema>
/** What an import brought. */
export type ImportDone = InferOutput<typeof schemas.importedSchema>
/** Whether the server can do its work. */
export type Health = InferOutput<typeof schemas.healthSchema>

/** What every mistake answers (`application/problem+json`). `request`: the id under which the log of the server knows it. */
export interface ProblemAnswer extends Pick<Problem, 'type' | 'errors' | 'about'> {
  readonly title: string
  readonly status: number
  readonly request: string
}
