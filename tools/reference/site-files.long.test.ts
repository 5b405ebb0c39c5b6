import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { beforeAll, describe, expect, test } from 'vitest'
import { readContentCatalogue } from '../content-catalogue.ts'
import { pageFaults, siteFaults } from './page-faults.ts'
import { siteSteps } from './site-files.ts'
import { readSiteParts } from './site-parts.ts'
import type { Site, SiteFile } from './site.ts'

const root = join(import.meta.dirname, '..', '..')
const HOSTILE = `<script src="x">&"'`

const filesOf = (site: Site): readonly SiteFile[] =>
  siteSteps(site, { ...readSiteParts(root), root: '/' })
    // Frames of movement take seconds and hold no words.
    .filter(({ name }) => name !== 'moving figures')
    .flatMap(({ files }) => files())

const moving = (site: Site): readonly SiteFile[] =>
  site.exercises.map(({ id }) => ({ path: `exercises/${id}/moving.svg`, text: '' }))

type Row = readonly [address: string, kind: string, name: string, alsoKnownAs: readonly string[], about: string]

const indexOf = (files: readonly SiteFile[]): readonly Row[] => {
  const context = createContext({})
  runInContext(files.find(({ path }) => path === 'search-index.js')?.text ?? '', context)
  return runInContext('referenceEntries', context) as readonly Row[]
}

/** The catalogue with hostile text in the names and sentences of one entry of each kind. */
const hostileSite = (site: Site): Site => {
  const first = <Entry>([entry, ...rest]: readonly Entry[], change: (entry: Entry) => Entry): readonly Entry[] =>
    entry === undefined ? rest : [change(entry), ...rest]
  return {
    ...site,
    exercises: first(site.exercises, (it) => ({
      ...it,
      name: HOSTILE,
      texts: { ...it.texts, alsoKnownAs: [HOSTILE], steps: [HOSTILE], feel: HOSTILE },
    })),
    complaints: first(site.complaints, (it) => ({ ...it, name: HOSTILE, usually: HOSTILE })),
    selfTests: first(site.selfTests, (it) => ({ ...it, name: HOSTILE, protocol: [HOSTILE] })),
    evidence: first(site.evidence, (it) => ({ ...it, statement: HOSTILE })),
    muscles: { ...site.muscles, soleus: { ...site.muscles.soleus, name: HOSTILE, where: HOSTILE } },
  }
}

describe('the reference', () => {
  let site: Site
  let files: readonly SiteFile[]

  beforeAll(() => {
    site = readContentCatalogue(root)
    files = filesOf(site)
  })

  test('has pages without a fault: one h1, headings in order, title, language, ids once, nothing from elsewhere', () => {
    expect(files.filter(({ path }) => path.endsWith('.html')).flatMap(pageFaults)).toEqual([])
  })

  test('has no link that leads nowhere, no title twice', () => {
    expect(siteFaults([...files, ...moving(site)])).toEqual([])
  })

  test('has a page for every muscle, exercise, ladder, complaint, self-test and source', () => {
    const paths = new Set(files.map(({ path }) => path))
    const wanted = [
      ...Object.keys(site.muscles).map((id) => `muscles/${id}`),
      ...site.exercises.flatMap(({ id, ladder }) => [`exercises/${id}`, `ladders/${ladder}`]),
      ...site.complaints.map(({ id }) => `complaints/${id}`),
      ...site.selfTests.map(({ id }) => `self-tests/${id}`),
      ...site.evidence.map(({ id }) => `evidence/${id.toLowerCase()}`),
    ]
    expect(wanted.filter((path) => !paths.has(`${path}/index.html`))).toEqual([])
  })

  test('can be searched for every name and every other name', () => {
    const called = new Set(indexOf(files).flatMap(([, , name, alsoKnownAs]) => [name, ...alsoKnownAs]))
    const names = [
      ...Object.values(site.muscles).map(({ name }) => name),
      ...site.exercises.flatMap(({ name, texts }) => [name, ...texts.alsoKnownAs]),
      ...site.complaints.flatMap(({ name, alsoKnownAs }) => [name, ...alsoKnownAs]),
      ...site.selfTests.map(({ name }) => name),
      ...site.evidence.map(({ id }) => id),
    ]
    expect(names.filter((name) => !called.has(name))).toEqual([])
  })

  test('says of a statement nobody checked that it is not checked, and of no other', () => {
    const marked = files.filter(({ path, text }) => path.startsWith('evidence/') && text.includes('class="unchecked"'))
    const unchecked = site.evidence.filter(
      ({ checked, kind, references }) =>
        !checked && kind !== 'article' && !(kind === 'our default' && references.length === 0),
    )
    expect(marked.map(({ path }) => path).toSorted()).toEqual(
      unchecked.map(({ id }) => `evidence/${id.toLowerCase()}/index.html`).toSorted(),
    )
    expect(unchecked.length).toBeGreaterThan(0)
  })

  test('asks for the test of an exercise besides the stage, never instead of it (MN-2)', () => {
    const gated = site.exercises.filter(({ gate }) => gate !== null)
    const silent = gated.filter(({ id, gate }) => {
      const page = files.find(({ path }) => path === `exercises/${id}/index.html`)?.text ?? ''
      return !page.includes(`The test first: <a href="../../self-tests/${gate?.test ?? ''}/index.html">`)
    })
    expect(gated.length).toBeGreaterThan(0)
    expect(silent.map(({ id }) => id)).toEqual([])
  })

  test('puts the red flags of a complaint before everything else it says', () => {
    for (const { id } of site.complaints) {
      const page = files.find(({ path }) => path === `complaints/${id}/index.html`)?.text ?? ''
      expect(/<h2>([^<]*)<\/h2>/.exec(page)?.[1]).toBe('At once: emergency care')
    }
  })

  test('is the same to the byte when built again', () => {
    expect(filesOf(site)).toEqual(files)
  })

  test('shows a hostile name as text, on pages and in the index', () => {
    const hostile = filesOf(hostileSite(site))
    expect(hostile.filter(({ path, text }) => path.endsWith('.html') && text.includes('<script src="x"'))).toEqual([])
    expect(hostile.find(({ path }) => path === 'search-index.js')?.text).not.toContain('<script')
    expect(indexOf(hostile).some(([, , name]) => name === HOSTILE)).toBe(true)
    expect(hostile.filter(({ path }) => path.endsWith('.html')).flatMap(pageFaults)).toEqual([])
  })

  test('has a script that runs as it is, without modules', () => {
    const script = files.find(({ path }) => path === 'search.js')?.text ?? ''
    expect(script).not.toMatch(/^(import|export) /m)
    const nothing = { querySelector: () => null }
    expect(() => {
      runInContext(script, createContext({ document: nothing, HTMLFormElement: Object, HTMLInputElement: Object }))
    }).not.toThrow()
  })
})
