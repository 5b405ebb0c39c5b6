import { isIP } from 'node:net'
import { err, ok, type Result } from '@strongstride/core'
import { isPublicAddress } from './public-address.ts'

/**
 * Why an address is not asked. `not-an-address`: it is none of webcal, https or http. `with-password`: it carries a name or
 * password. `other-port`: it names a port other than that of the web. `not-public`: it leads to this machine or this house.
 */
export type AddressRefusal =
  | { readonly type: 'not-an-address' }
  | { readonly type: 'with-password' }
  | { readonly type: 'other-port' }
  | { readonly type: 'not-public' }

const LONGEST = 2048
const PROTOCOLS: Readonly<Record<string, string>> = { 'webcal:': 'https:', 'webcals:': 'https:' }
/** Names that only mean something inside a house. */
const LOCAL_NAME = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|arpa|test|invalid|onion)$/

/** A host as it is asked for: without the brackets of IPv6 and without the dot at the end of a full name. */
export const hostOf = ({ hostname }: URL): string => hostname.replaceAll(/^\[|\]$/g, '').replace(/\.$/, '')

const isHostPublic = (host: string): boolean =>
  isIP(host) === 0 ? host.includes('.') && !LOCAL_NAME.test(host) : isPublicAddress(host)

const parseUrl = (text: string): URL | null => {
  const address = text.trim().replace(/^webcals?:/i, (scheme) => PROTOCOLS[scheme.toLowerCase()] ?? scheme)
  if (address.length > LONGEST || !/^https?:\/\//i.test(address)) return null
  return URL.canParse(address) ? new URL(address) : null
}

/** Reads the address of a feed as people paste it: `webcal:` means `https:`. What its name stands for is asked later. */
export const parseFeedAddress = (text: string): Result<URL, AddressRefusal> => {
  const url = parseUrl(text)
  if (url === null) return err({ type: 'not-an-address' })
  if (url.username !== '' || url.password !== '') return err({ type: 'with-password' })
  const usual = url.protocol === 'https:' ? '443' : '80'
  if (url.port !== '' && url.port !== usual) return err({ type: 'other-port' })
  if (!isHostPublic(hostOf(url))) return err({ type: 'not-public' })
  url.hash = ''
  return ok(url)
}
