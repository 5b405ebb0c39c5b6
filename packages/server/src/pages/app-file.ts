import { readFile, realpath, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

/** The smaller forms in which the build leaves a file beside it, the best first, by how HTTP calls them. */
const SMALLER = { br: '.br', gzip: '.gz' } as const
/** One of the smaller forms. */
type Coding = keyof typeof SMALLER

/** A file of the built app. `name` is its path in the folder; `coding` the form of the bytes, null for the file itself. */
export interface AppFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly coding: Coding | null
}

/** The app's one page. */
export const INDEX = 'index.html'
/** Bytes; nothing of an app is larger. */
const MOST_FILE = 32 * 1024 * 1024

const decode = (path: string): string | null => {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

/** A hidden file, the folder above, an empty name, another system's separator, half a character. */
const isForbidden = (segment: string): boolean => segment === '' || segment.startsWith('.') || /[\0\\:]/.test(segment)

/** The name in the folder that a path asks for; null where no file of the app can have it. */
export const fileNameOf = (path: string): string | null => {
  const decoded = decode(path)
  if (decoded === null) return null
  if (decoded === '/') return INDEX
  const segments = decoded.split('/').slice(1)
  return segments.some(isForbidden) ? null : segments.join('/')
}

const readInside = async (folder: string, name: string): Promise<Uint8Array<ArrayBuffer> | null> => {
  try {
    const [house, file] = await Promise.all([realpath(folder), realpath(join(folder, name))])
    if (!file.startsWith(house + sep)) return null
    const found = await stat(file)
    return found.isFile() && found.size <= MOST_FILE ? new Uint8Array(await readFile(file)) : null
  } catch {
    return null
  }
}

const CODINGS: readonly Coding[] = ['br', 'gzip']

/** The forms that a client takes, by its `accept-encoding`; one that it weighs with nothing it does not take. */
const codingsIn = (accepted: string): readonly Coding[] => {
  const taken = accepted
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*/))
    .filter(([, weight]) => weight === undefined || !/^q=0(?:\.0*)?$/.test(weight))
    .map(([name]) => name)
  return CODINGS.filter((coding) => taken.includes(coding))
}

const readForm = async (folder: string, name: string, codings: readonly Coding[]): Promise<AppFile | null> => {
  for (const coding of codings) {
    const bytes = await readInside(folder, name + SMALLER[coding])
    if (bytes !== null) return { name, bytes, coding }
  }
  const bytes = await readInside(folder, name)
  return bytes === null ? null : { name, bytes, coding: null }
}

/** A place in the app has no ending; what the build named by its content, and is not there, belongs to another build. */
const isPlace = (name: string): boolean => extname(name) === '' && !name.startsWith('assets/')

/**
 * Reads what a path of the app shows: the file of that name, or the app's one page where the path is a place in the app.
 * Nothing outside the folder is ever read, nor by a link. `accepted` is what the client says in `accept-encoding`.
 */
export const readAppFile = async (folder: string, path: string, accepted = ''): Promise<AppFile | null> => {
  const name = fileNameOf(path)
  if (name === null) return null
  const codings = codingsIn(accepted)
  const file = await readForm(folder, name, codings)
  return file ?? (isPlace(name) ? readForm(folder, INDEX, codings) : null)
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/** The media type of a file, by its ending. */
export const mediaTypeOf = (name: string): string => TYPES[extname(name)] ?? 'application/octet-stream'

/** The build names a file in `assets` after its content, so that it never changes; all else is asked for anew. */
export const cachingOf = (name: string): string =>
  /^assets\/.*-[\w-]{8,}\.\w+$/.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache'
