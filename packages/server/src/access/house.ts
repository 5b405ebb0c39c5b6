import { err, ok, type Result } from '@strongstride/core'

/** Where a server listens, as the machine says after it was bound. */
export interface Bound {
  readonly host: string
  readonly port: number
}

/**
 * Who a server answers. `loopback`: this machine alone, without an account, under these hosts. `public`: an address that
 * others can reach; it always demands its owner.
 */
export type House =
  | { readonly kind: 'loopback'; readonly hosts: readonly string[] }
  | { readonly kind: 'public'; readonly host: string; readonly origin: string }

/** Why a server does not start where it was told to: others could reach it, and it has no name for them; the name is not an https address. */
export type HouseRefusal = { readonly type: 'public-url-needed' } | { readonly type: 'public-url-wrong' }

const HTTP_PORT = 80

/** Whether only this machine can reach an address (an address, not a name: a name may lead anywhere). */
export const isLoopback = (host: string): boolean => host === '::1' || /^(::ffff:)?127(\.\d{1,3}){3}$/.test(host)

const withPort = (name: string, port: number): readonly string[] =>
  port === HTTP_PORT ? [name, `${name}:${port}`] : [`${name}:${port}`]

const readPublicUrl = (text: string): URL | null => {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  const isBare = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
  return url.protocol === 'https:' && isBare ? url : null
}

/**
 * Says whom a server answers, from where it listens and its public address (`https://strong.example`, without a path; null:
 * none).
 *
 * @example
 * ```ts
 * houseOf({ host: '0.0.0.0', port: 4173 }, null) // { ok: false, error: { type: 'public-url-needed' } }
 * ```
 */
export const houseOf = (bound: Bound, publicUrl: string | null): Result<House, HouseRefusal> => {
  if (publicUrl !== null) {
    const url = readPublicUrl(publicUrl)
    return url === null ? err({ type: 'public-url-wrong' }) : ok({ kind: 'public', host: url.host, origin: url.origin })
  }
  if (!isLoopback(bound.host)) return err({ type: 'public-url-needed' })
  const hosts = ['localhost', '127.0.0.1', '[::1]'].flatMap((name) => withPort(name, bound.port))
  return ok({ kind: 'loopback', hosts })
}
