import type { House } from './house.ts'

/** What the loopback rule looks at. */
export interface RequestFacts {
  readonly method: string
  readonly host: string | null
  readonly origin: string | null
  /** `Sec-Fetch-Site`: what a browser says about the page that asks. */
  readonly site: string | null
  /** A proxy left its mark. */
  readonly proxied: boolean
}

/** Why a request is not from the machine, or from the pages, it should be from. */
export type Stranger = 'unknown-host' | 'behind-proxy' | 'foreign-page'

const PROXY_HEADERS: ReadonlySet<string> = new Set(['forwarded', 'via', 'x-real-ip'])

/**
 * Whether a proxy left its mark. Some proxies write nothing at all but ask in HTTP/1.0, which no browser does.
 */
const isProxied = (headers: Headers, httpVersion: string): boolean =>
  httpVersion === '1.0' || [...headers.keys()].some((name) => PROXY_HEADERS.has(name) || name.startsWith('x-forwarded'))

/** Reads what the loopback rule looks at. */
export const factsOf = ({ method, headers }: Request, httpVersion: string): RequestFacts => ({
  method,
  host: headers.get('host'),
  origin: headers.get('origin'),
  site: headers.get('sec-fetch-site'),
  proxied: isProxied(headers, httpVersion),
})

/** Whether a method changes nothing, so that a page of another site may cause it but learns nothing from it. */
export const isReading = (method: string): boolean => method === 'GET' || method === 'HEAD'

/**
 * Who is no browser sends neither header. A browser says `same-origin`, or `none` when a person typed the address, which is
 * no way to write. Older browsers send no `Sec-Fetch-Site`, but an `Origin` with all that another site's page can cause
 * and that is not a plain reading; nobody can read such an answer, because no answer allows another origin to.
 */
const isOwnPage = ({ method, origin, site }: RequestFacts, ownOrigin: string): boolean => {
  if (origin !== null && origin !== ownOrigin) return false
  return site === null || site === 'same-origin' || (site === 'none' && isReading(method))
}

/** Finds what is strange about a request: the name it came by, a proxy on the way to a loopback server, another site's page. */
export const findStranger = (house: House, facts: RequestFacts): Stranger | null => {
  const host = facts.host?.toLowerCase() ?? ''
  if (house.kind === 'public') {
    if (host !== house.host) return 'unknown-host'
    return isOwnPage(facts, house.origin) ? null : 'foreign-page'
  }
  if (!house.hosts.includes(host)) return 'unknown-host'
  if (facts.proxied) return 'behind-proxy'
  return isOwnPage(facts, `http://${host}`) ? null : 'foreign-page'
}
