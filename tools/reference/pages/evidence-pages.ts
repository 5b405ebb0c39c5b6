import type { CatalogueEvidence, Reference } from '@strongstride/catalogue'
import { capital } from '@strongstride/cli/words'
import { MUSCLES } from '@strongstride/core'
import { html } from '../html.ts'
import type { Markup, Part } from '../html.ts'
import { crumbs, facts, list, part } from '../parts.ts'
import { compareIds, sourcePath } from '../site.ts'
import type { AddressOf, Page, Site } from '../site.ts'

/** What the sources of a topic are about; the first figure of an id is its topic, `A` the article. */
const TOPICS: Readonly<Record<string, string>> = {
  A: 'What the article says',
  '1': 'Whether strength training makes runners faster',
  '2': 'Injury: what strength work can promise and what it cannot',
  '3': 'Running and strength in one week',
  '4': 'What running asks of each muscle',
  '5': 'Self-tests',
  '6': 'Sets, repetitions, loads and minutes',
  '7': 'Form in the late miles',
  '8': 'The weeks before a marathon',
}

const topicOf = (id: string): string => (id.startsWith('A') ? 'A' : (/\d/.exec(id)?.[0] ?? ''))

/** The sources of each topic in the order of their ids. */
export const evidenceTopics = ({
  evidence,
}: Site): readonly { readonly title: string; readonly sources: readonly CatalogueEvidence[] }[] => {
  const topics = [...new Set(evidence.map(({ id }) => topicOf(id)))].toSorted(
    (a, b) => Number(b === 'A') - Number(a === 'A') || compareIds(a, b),
  )
  return topics.map((topic) => ({
    title: TOPICS[topic] ?? 'Others',
    sources: evidence.filter(({ id }) => topicOf(id) === topic).toSorted((a, b) => compareIds(a.id, b.id)),
  }))
}

/** Whether a statement was held against the work it names; null where there is nothing to hold it against. */
export const checkText = ({ kind, checked, references }: CatalogueEvidence): string | null => {
  if (kind === 'article' || (kind === 'our default' && references.length === 0)) return null
  return checked ? 'checked against the paper' : 'not checked against the paper'
}

const KIND_TEXTS: Readonly<Record<CatalogueEvidence['kind'], string>> = {
  review: 'Review of studies',
  trial: 'Trial',
  observation: 'Observation of runners',
  laboratory: 'Laboratory study',
  guideline: 'Guideline',
  practice: 'What coaches and clinicians do',
  article: 'The article this began with',
  'our default': 'Our default, chosen by reasoning',
}

const STATUS_TEXTS: Readonly<Record<Reference['status'], string>> = {
  read: 'The paper itself was looked up.',
  identity: 'Not checked: it exists as cited, its numbers were not looked up.',
  secondary: 'Not checked: a summary of it was read, not the paper.',
  memory: 'Not checked: cited from memory.',
}

const workItem = ({ citation, study, status, doi, remark }: Reference): Markup =>
  html`<p>${citation}${doi === null ? null : html` <span class="doi">doi ${doi}</span>`}</p>
    <p class="also">${capital(study)}. ${STATUS_TEXTS[status]}${remark === null ? null : ` ${remark}`}</p>`

/** Everything that can name a source, as links. */
const usersOf = (id: string, site: Site, to: AddressOf): readonly (readonly [string, readonly Part[]])[] => {
  const link = (path: string, name: string): Markup => html`<a href="${to(path)}">${name}</a>`
  const { exercises, complaints, selfTests, muscles, tableEvidence } = site
  return [
    [
      'Muscles',
      MUSCLES.filter((muscle) => muscles[muscle].evidenceSays.evidence.includes(id)).map((muscle) =>
        link(`muscles/${muscle}`, muscles[muscle].name),
      ),
    ],
    [
      'Complaints',
      complaints
        .filter(({ evidence, supports }) => [evidence, ...supports.map((each) => each.evidence)].flat().includes(id))
        .map((each) => link(`complaints/${each.id}`, each.name)),
    ],
    [
      'Self-tests',
      selfTests
        .filter(({ evidence, noise, norms }) =>
          [...evidence, ...(noise?.evidence ?? []), ...(norms?.evidence ?? [])].includes(id),
        )
        .map((each) => link(`self-tests/${each.id}`, each.name)),
    ],
    [
      'Exercises',
      exercises.filter(({ evidence }) => evidence.includes(id)).map((each) => link(`exercises/${each.id}`, each.name)),
    ],
    [
      'Numbers of the plan',
      Object.entries(tableEvidence)
        .filter(([, ids]) => ids.includes(id))
        .map(([file]) => capital((file.split('/')[1] ?? file).replaceAll('-', ' '))),
    ],
  ]
}

const usedPart = (id: string, site: Site, to: AddressOf): Markup | null => {
  const used = usersOf(id, site, to).filter(([, items]) => items.length > 0)
  if (used.length === 0) return null
  return part(
    'What rests on it',
    html`${used.map(
      ([title, items]) =>
        html`<h3>${title}</h3>
          <div class="columns">${list(items)}</div>`,
    )}`,
  )
}

const sourceBody = (source: CatalogueEvidence, site: Site, to: AddressOf): Markup => {
  const works = source.references.flatMap((id) => site.references.find((each) => each.id === id) ?? [])
  const check = checkText(source)
  return html`${crumbs('evidence', to)}
    <h1>Source ${source.id}</h1>
    <p class="lead">${source.statement}</p>
    ${check === null || source.checked ? null : html`<p><strong class="unchecked">${capital(check)}</strong> Nobody has held this sentence against the work it names yet.</p>`}
    ${facts([
      ['Rests on', KIND_TEXTS[source.kind]],
      ['How sure', capital(source.confidence)],
      ...(check === null ? [] : [['Checked', source.checked ? 'Yes, against the paper' : 'No'] as const]),
    ])}
    ${part(source.kind === 'our default' ? 'In view of' : 'Works', list(works.map(workItem)))}${usedPart(source.id, site, to)}`
}

const judgementPage = (site: Site): Page => ({
  path: sourcePath('judgement'),
  title: 'Judgement',
  description: 'What we decided by experience as coaches, with no study behind it.',
  section: 'evidence',
  body: (to) =>
    html`${crumbs('evidence', to)}
      <h1>Judgement</h1>
      <p class="lead">
        Where no study says what to do, we decided as coaches and say so. It is never shown as research.
      </p>
      ${usedPart('judgement', site, to)}`,
})

/** A page for each source, and one for what was decided by experience. */
export const evidencePages = (site: Site): readonly Page[] => [
  ...site.evidence.map((source): Page => ({
    path: sourcePath(source.id),
    title: `Source ${source.id}`,
    description: source.statement,
    section: 'evidence',
    body: (to) => sourceBody(source, site, to),
  })),
  judgementPage(site),
]
