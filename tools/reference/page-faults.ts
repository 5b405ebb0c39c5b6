import { basename, dirname, join } from 'node:path/posix'
import type { SiteFile } from './site.ts'

const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([whole, found]) => found ?? whole)

const headingFaults = (text: string): readonly string[] => {
  const levels = all(text, /<h([1-6])[\s>]/g).map(Number)
  const first = levels.filter((level) => level === 1).length
  const leaps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)
  return [
    ...(first === 1 ? [] : [`${first} first headings`]),
    ...leaps.map((level) => `a heading of level ${level} without one above it`),
  ]
}

const RULES: readonly (readonly [isKept: (text: string) => boolean, fault: string])[] = [
  [(text) => text.startsWith('<!doctype html>'), 'no doctype'],
  [(text) => /<html lang="[a-z-]+/i.test(text), 'no language'],
  [(text) => /<title>[^<]+<\/title>/.test(text), 'no title'],
  [(text) => /<meta name="description" content="[^"]+"/.test(text), 'no description'],
  [(text) => text.includes('http-equiv="Content-Security-Policy"'), 'no policy'],
  [(text) => all(text, /<main id="main"/g).length === 1, 'not one main part'],
  [(text) => !/(?:https?:)?\/\/[a-z]/i.test(withoutDrawings(text)), 'an address elsewhere'],
  [(text) => !/<style|\sstyle="|\son[a-z]+="/.test(text), 'a style or script within the page'],
  [(text) => !/<script(?! src="[a-z./-]+" defer)/.test(text), 'a script that is no file'],
  [(text) => !/<img(?![^>]*\salt=")/.test(text), 'a picture without words'],
  [(text) => !/undefined|\[object|NaN/.test(text), 'something that is no text'],
]

/** The name of SVG's language is an address that nobody loads. */
const withoutDrawings = (text: string): string => text.replaceAll('xmlns="http://www.w3.org/2000/svg"', '')

/** What is wrong with a page of its own, a line a finding. */
export const pageFaults = ({ path, text }: SiteFile): readonly string[] => {
  const ids = all(text, /\sid="([^"]*)"/g)
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  return [
    ...RULES.filter(([isKept]) => !isKept(text)).map(([, fault]) => fault),
    ...headingFaults(text),
    ...twice.map((id) => `the id ${id} twice`),
  ].map((fault) => `${path}: ${fault}`)
}

const linkFault = (file: SiteFile, link: string, textByPath: ReadonlyMap<string, string>): string | null => {
  const [address = '', fragment] = link.split('#')
  const target = join(
    address.startsWith('/') ? '.' : dirname(file.path),
    address === '' ? basename(file.path) : `./${address}`,
  )
  const text = textByPath.get(target.endsWith('/') ? join(target, 'index.html') : target)
  if (text === undefined) return `${file.path}: ${link} leads nowhere`
  return fragment === undefined || new RegExp(`\\sid="${fragment}"`).test(text)
    ? null
    : `${file.path}: ${link} leads to a part that is not there`
}

/** What is wrong between pages: links that lead nowhere, titles that stand on two pages. */
export const siteFaults = (files: readonly SiteFile[]): readonly string[] => {
  const textByPath = new Map(files.map(({ path, text }) => [path, text]))
  const pages = files.filter(({ path }) => path.endsWith('.html'))
  const dead = pages.flatMap((page) =>
    all(page.text, /\s(?:href|src)="([^"]*)"/g).flatMap((link) => linkFault(page, link, textByPath) ?? []),
  )
  const titles = pages.map(({ text }) => all(text, /<title>([^<]*)<\/title>/g)[0] ?? '')
  const twice = titles.filter((title, index) => titles.indexOf(title) !== index)
  return [...dead, ...twice.map((title) => `the title "${title}" twice`)]
}
