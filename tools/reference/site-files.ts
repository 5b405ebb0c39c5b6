import { MUSCLES } from '@strongstride/core'
import { drawMoving, drawStill } from '@strongstride/figures'
import { framePage } from './frame.ts'
import { complaintPages } from './pages/complaint-pages.ts'
import { evidencePages } from './pages/evidence-pages.ts'
import { exercisePages, isMoving, ladderPages } from './pages/exercise-pages.ts'
import { bodyMapStyle, homePage, missingPage } from './pages/home-page.ts'
import { listPages } from './pages/list-pages.ts'
import { muscleMap, musclePages } from './pages/muscle-pages.ts'
import { selfTestPages } from './pages/self-test-pages.ts'
import { searchIndexScript } from './search-entries.ts'
import { addressesBelow } from './site.ts'
import type { Page, Site, SiteFile } from './site.ts'

/** What the site is made of besides the catalogue. */
export interface SiteParts {
  readonly styleSheet: string
  readonly searchScript: string
  /** Licences of what others made. */
  readonly licences: string
  /** Where the site stands on its server, from slash to slash; only the page for what is missing needs it. */
  readonly root: string
}

/** A part of the files, with its name for whoever waits; the drawings take the time. */
export interface SiteStep {
  readonly name: string
  readonly files: () => readonly SiteFile[]
}

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0b3c74"/><path d="M7 22 12 10M14 22l5-12M21 22l5-12" stroke="#fff" stroke-width="3" stroke-linecap="round"/></svg>\n'

const written = (pages: readonly Page[]): readonly SiteFile[] =>
  pages.map((page) => ({
    path: page.path === '' ? 'index.html' : `${page.path}/index.html`,
    text: framePage(page),
  }))

const stills = (site: Site): readonly SiteFile[] =>
  site.exercises.flatMap((exercise) => {
    const { id, figure } = exercise
    if (figure === null) return []
    return [{ path: `exercises/${id}/still.svg`, text: drawStill({ ...exercise, drawing: figure }) }]
  })

const movements = (site: Site): readonly SiteFile[] =>
  site.exercises.flatMap((exercise) => {
    const { id, figure } = exercise
    if (figure === null || !isMoving(exercise)) return []
    return [{ path: `exercises/${id}/moving.svg`, text: drawMoving({ ...exercise, drawing: figure }) }]
  })

/** All pages but the one for what is missing. */
export const sitePages = (site: Site): readonly Page[] => [
  homePage(site),
  ...listPages(site),
  ...musclePages(site),
  ...exercisePages(site),
  ...ladderPages(site),
  ...complaintPages(site),
  ...selfTestPages(site),
  ...evidencePages(site),
]

/** The files of the site, step by step. Same catalogue, same bytes. */
export const siteSteps = (site: Site, { styleSheet, searchScript, licences, root }: SiteParts): readonly SiteStep[] => [
  { name: 'pages', files: () => written(sitePages(site)) },
  {
    name: 'search, style and the rest',
    files: () => [
      { path: '404.html', text: framePage(missingPage, addressesBelow(root)) },
      { path: 'reference.css', text: `${styleSheet}\n${bodyMapStyle(site)}\n` },
      { path: 'search-index.js', text: searchIndexScript(site) },
      { path: 'search.js', text: searchScript },
      { path: 'icon.svg', text: ICON },
      { path: 'licences.txt', text: licences },
    ],
  },
  { name: 'body maps', files: () => MUSCLES.map((id) => ({ path: `muscles/${id}/map.svg`, text: muscleMap(id) })) },
  { name: 'figures', files: () => stills(site) },
  { name: 'moving figures', files: () => movements(site) },
]
