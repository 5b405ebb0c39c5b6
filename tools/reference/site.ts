import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import type { Markup } from './html.ts'

/** The sections of the site, each a folder with a page of its own. */
export const SECTIONS = {
  muscles: 'Muscles',
  exercises: 'Exercises',
  ladders: 'Ladders',
  complaints: 'Complaints',
  'self-tests': 'Self-tests',
  evidence: 'Evidence',
  'a-to-z': 'A to Z',
} as const
/** One of {@link SECTIONS}. */
export type Section = keyof typeof SECTIONS

/** The address of a page's folder or of a file, from the page that links to it. */
export type AddressOf = (path: string) => string

/** A page before it is written: `path` is its folder, as `exercises/split-squat`; empty for the first page. */
export interface Page {
  readonly path: string
  readonly title: string
  /** For search engines and whoever shares the page. */
  readonly description: string
  readonly section: Section | null
  readonly body: (to: AddressOf) => Markup
}

/** A file of the site. */
export interface SiteFile {
  readonly path: string
  readonly text: string
}

/** What pages are made from. */
export type Site = CompiledCatalogue

const FILE = /\.(?:svg|css|js|txt)$/

/**
 * Addresses from a page, relative, so that the site works in any folder of a server and from a disk. A disk has no
 * first page of a folder: that page is named.
 */
export const addressesFrom = (path: string): AddressOf => {
  const root = path === '' ? '' : '../'.repeat(path.split('/').length)
  return addressesBelow(root)
}

/** Addresses below a place that ends in a slash. */
export const addressesBelow =
  (root: string): AddressOf =>
  (path) => {
    if (FILE.test(path)) return root + path
    return path === '' ? `${root}index.html` : `${root}${path}/index.html`
  }

/** The folder of a source: its id in small letters. */
export const sourcePath = (id: string): string => `evidence/${id.toLowerCase()}`

/** The order of ids that hold numbers: `C2.9` before `C2.10`. */
export const compareIds = (a: string, b: string): number => {
  const [left, right] = [a, b].map((id) => id.replaceAll(/\d+/g, (digits) => digits.padStart(4, '0')))
  return (left ?? '') < (right ?? '') ? -1 : 1
}
