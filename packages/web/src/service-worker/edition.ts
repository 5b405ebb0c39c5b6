/** A file of the built app: its address, and the SHA-256 of its content in hex. */
export interface KeptFile {
  readonly path: string
  readonly hash: string
}

/** All files of one build. `id` is another for every other content. */
export interface Edition {
  readonly id: string
  readonly files: readonly KeptFile[]
}

/** The one page that every place in the app is shown by. */
export const PAGE = '/index.html'

const PREFIX = 'app-'

/** The name of the cache that holds an edition. */
export const cacheName = ({ id }: Pick<Edition, 'id'>): string => PREFIX + id

/** The caches of other editions, among the names of all caches. */
export const otherEditions = (edition: Pick<Edition, 'id'>, names: readonly string[]): readonly string[] =>
  names.filter((name) => name.startsWith(PREFIX) && name !== cacheName(edition))

/** True where the name says the content, so that the same name is never another file. */
export const isNamedByContent = (path: string): boolean => /^\/assets\/.*-[\w-]{8,}\.\w+$/.test(path)

/** What the answer to a request depends on. */
export interface Wanted {
  readonly method: string
  readonly url: string
  /** True where the browser wants to show it as a page. */
  readonly isNavigation: boolean
}

/** Where only the server answers. */
const SERVER_ONLY = /^\/(api|calendar)(\/|$)/

/** The kept file that answers a request; null: it is for the network, as is all that is not this origin's or changes something. */
export const keptPathFor = ({ method, url, isNavigation }: Wanted, origin: string, edition: Edition): string | null => {
  const { origin: asked, pathname } = new URL(url)
  if (method !== 'GET' || asked !== origin || SERVER_ONLY.test(pathname)) return null
  if (edition.files.some(({ path }) => path === pathname)) return pathname
  const isPlace = !/\.\w+$/.test(pathname) && !pathname.startsWith('/assets/')
  return isNavigation && isPlace ? PAGE : null
}
