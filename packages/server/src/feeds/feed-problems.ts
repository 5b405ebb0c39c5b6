import type { Problem, ProblemType } from '../http/problem.ts'
import type { FeedRefusal } from './feed-refusal.ts'

const TYPES: Readonly<Record<FeedRefusal['type'], ProblemType>> = {
  'not-an-address': 'feed-address',
  'with-password': 'feed-password',
  'other-port': 'feed-address',
  'not-public': 'feed-not-public',
  'no-such-name': 'feed-unreachable',
  unreachable: 'feed-unreachable',
  'too-slow': 'feed-too-slow',
  'too-large': 'feed-too-large',
  'too-many-events': 'feed-too-large',
  'too-many-redirects': 'feed-unreachable',
  'unsafe-redirect': 'feed-unreachable',
  encoded: 'feed-not-a-calendar',
  status: 'feed-status',
  'not-a-calendar': 'feed-not-a-calendar',
  'no-events': 'feed-empty',
  'unknown-feed': 'not-found',
  gone: 'gone',
  'no-space': 'no-space',
  // A feed's wishes come to none of these.
  'not-there': 'not-found',
  'other-content': 'other-content',
  'missing-document': 'missing-document',
  finished: 'not-found',
  'last-place': 'not-found',
  'update-needed': 'not-found',
  'plan-changed': 'not-found',
  'wrong-week': 'not-found',
  empty: 'not-found',
}

/** A refusal as a problem that says what to do, and nothing of the address. */
export const feedProblem = (refusal: FeedRefusal): Problem => {
  if (refusal.type === 'not-a-calendar' && refusal.looksLike === 'html') return { type: 'feed-web-page' }
  if (refusal.type === 'status') return { type: 'feed-status', about: String(refusal.status) }
  return { type: TYPES[refusal.type] }
}
