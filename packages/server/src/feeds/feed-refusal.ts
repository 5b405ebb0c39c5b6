import type { WishRefusal } from '@strongstride/app'
import type { CalendarRefusal } from '@strongstride/formats'
import type { FetchRefusal } from './fetch-feed.ts'

/** Why a reading came to nothing; the journal is as it was. `unknown-feed`: no such feed, or its address is not here. */
export type FeedRefusal = { readonly type: 'unknown-feed' } | FetchRefusal | CalendarRefusal | WishRefusal
