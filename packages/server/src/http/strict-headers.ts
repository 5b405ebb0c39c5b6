const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=()',
} as const

/** Nothing of an answer of the API is ever a page. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox"

/** The app loads from here, talks to here, and nowhere else; nothing inline runs. */
const PAGE_POLICY = [
  "default-src 'self'",
  "connect-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const YEAR = 31_536_000

/** What an answer is: data of the API, a feed that a program asks for again and again, or a file of the app. */
export type AnswerKind = 'data' | 'feed' | 'page'

/** Headers that every answer carries. An answer of the API is never kept by a cache on its way; a page says itself how long. */
export const strictHeaders = (kind: AnswerKind, isPublic: boolean): Readonly<Record<string, string>> => ({
  ...EVERYWHERE,
  'content-security-policy': kind === 'page' ? PAGE_POLICY : DATA_POLICY,
  ...(kind === 'page' ? {} : { 'cache-control': kind === 'feed' ? 'private, no-cache' : 'no-store' }),
  ...(isPublic ? { 'strict-transport-security': `max-age=${YEAR}` } : {}),
})
