export { FEED_LIMITS, feedRuns } from './feed-runs.ts'
export type { FeedToRead } from './feed-runs.ts'
