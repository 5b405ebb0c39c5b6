import { BlockList, isIP } from 'node:net'

const lists = (ranges: readonly string[], family: 'ipv4' | 'ipv6'): BlockList => {
  const list = new BlockList()
  for (const range of ranges) {
    const [network = '', bits = ''] = range.split('/')
    list.addSubnet(network, Number(bits), family)
  }
  return list
}

/** What the registry of special IPv4 addresses (RFC 6890 and later) keeps from the internet at large. */
const SPECIAL_V4 = lists(
  [
    '0.0.0.0/8',
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.0.0.0/24',
    '192.0.2.0/24',
    '192.88.99.0/24',
    '192.168.0.0/16',
    '198.18.0.0/15',
    '198.51.100.0/24',
    '203.0.113.0/24',
    '224.0.0.0/4',
    '240.0.0.0/4',
  ],
  'ipv4',
)

/** Everything public of IPv6 is in here: mapped and translated IPv4, loopback, link-local, unique local and multicast are not. */
const GLOBAL_V6 = lists(['2000::/3'], 'ipv6')

/** Teredo, benchmarks, ORCHID, documentation, 6to4: they lead to IPv4 in disguise, or nowhere. */
const SPECIAL_V6 = lists(
  ['2001::/32', '2001:2::/48', '2001:10::/28', '2001:20::/28', '2001:db8::/32', '2002::/16', '3fff::/20'],
  'ipv6',
)

/**
 * True when an address of a machine is one of the internet at large, and not of this machine, this house or nobody.
 *
 * @example
 * ```ts no-run
 * isPublicAddress('93.184.215.14') // true
 * isPublicAddress('::ffff:127.0.0.1') // false
 * ```
 */
export const isPublicAddress = (address: string): boolean => {
  const family = isIP(address)
  if (family === 4) return !SPECIAL_V4.check(address, 'ipv4')
  if (family !== 6 || address.includes('%')) return false
  return GLOBAL_V6.check(address, 'ipv6') && !SPECIAL_V6.check(address, 'ipv6')
}
