/** Names of this machine; to them nothing has to be encrypted. */
const LOOPBACK_NAMES: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/**
 * The origin of a server as a runner types it; null where it is no address, or one that others could listen to.
 *
 * @example
 * ```ts
 * originOf('https://strong.example/') // 'https://strong.example'
 * originOf('http://strong.example') // null
 * ```
 */
export const originOf = (text: string): string | null => {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  const isBare =
    url.username === '' && url.password === '' && url.pathname === '/' && url.search === '' && url.hash === ''
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK_NAMES.includes(url.hostname))
  return isBare && isSafe ? url.origin : null
}
