import { html } from './html.ts'
import type { Markup } from './html.ts'
import { addressesFrom, SECTIONS } from './site.ts'
import type { AddressOf, Page, Section } from './site.ts'

/** Nothing from elsewhere, nothing inline. `file:` lets the same pages work from a disk, where 'self' may mean nothing. */
const POLICY = [
  "default-src 'none'",
  "img-src 'self' file:",
  "style-src 'self' file:",
  "script-src 'self' file:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const NAV: readonly Section[] = ['muscles', 'exercises', 'complaints', 'self-tests', 'evidence', 'a-to-z']

const navItem = (section: Section, current: Section | null, to: AddressOf): Markup => {
  const here = section === (current === 'ladders' ? 'exercises' : current)
  return here
    ? html`<li><a href="${to(section)}" aria-current="true">${SECTIONS[section]}</a></li>`
    : html`<li><a href="${to(section)}">${SECTIONS[section]}</a></li>`
}

const header = (current: Section | null, to: AddressOf): Markup =>
  html`<header class="top">
    <a class="mark" href="${to('')}">Strongstride</a>
    <nav aria-label="Sections">
      <ul>
        ${NAV.map((section) => navItem(section, current, to))}
        <li><a href="${to('')}#search">Search</a></li>
      </ul>
    </nav>
  </header>`

const footer = (to: AddressOf): Markup =>
  html`<footer class="foot">
    <p>
      Training advice, not medical advice. Nothing here tells you what you have: only a clinician can. Strength work may
      lower injury risk, most clearly when done regularly and well; in runners the trials are mixed.
    </p>
    <p>
      No account, no tracking, nothing loaded from elsewhere. Print it, link it, keep it.
      <a href="${to('licences.txt')}">Licences of what others made</a>
    </p>
  </footer>`

/** A whole document. `to` is given where its place on the server is not known, as of the page for what is missing. */
export const framePage = (page: Page, to: AddressOf = addressesFrom(page.path)): string => {
  const isFirst = page.path === ''
  const title = isFirst ? page.title : `${page.title} · Strongstride`
  const scripts = isFirst
    ? html` <script src="${to('search-index.js')}" defer></script>
        <script src="${to('search.js')}" defer></script>`
    : null
  const { markup } = html`<html lang="en-GB">
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${title}</title>
      <meta name="description" content="${page.description}" />
      <meta name="referrer" content="no-referrer" />
      <meta name="color-scheme" content="light dark" />
      ${page.path === '404' ? null : html`<link rel="canonical" href="./" />`}
      <link rel="stylesheet" href="${to('reference.css')}" />
      <link rel="icon" href="${to('icon.svg')}" type="image/svg+xml" />
      ${scripts}
    </head>
    <body>
      <a class="skip" href="#main">Skip to the page</a>
      ${header(page.section, to)}
      <main id="main">${page.body(to)}</main>
      ${footer(to)}
    </body>
  </html>`
  return `<!doctype html>\n${markup}\n`
}
