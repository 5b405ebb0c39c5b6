import type { CatalogueSelfTest } from '@strongstride/catalogue'
import {
  bandRows,
  factorText,
  MUSCLE_WORDS,
  NO_NORM,
  NO_PREDICTION,
  noiseSentence,
  normRows,
  openedGates,
  PLYO_WAITS,
  REFERENCE_TITLES as TITLES,
  testOpening,
} from '@strongstride/cli/words'
import { html, joined } from '../html.ts'
import type { Markup } from '../html.ts'
import { crumbs, exerciseCards, facts, paragraph, part, sourceLinks, sourcesPart } from '../parts.ts'
import type { AddressOf, Page, Site } from '../site.ts'

const norms = ({ norms, noise }: CatalogueSelfTest, to: AddressOf): Markup | null => {
  if (norms === null) return noise === null ? null : paragraph(NO_NORM)
  const [head = [], ...rows] = normRows(norms.rows)
  return html`<p>${norms.of} ${sourceLinks(norms.evidence, to)}</p>
    <table class="numbers">
      <thead>
        <tr>
          ${head.map((cell) => html`<th scope="col">${cell}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([age = '', ...cells]) =>
            html`<tr>
              <th scope="row">${age}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr> `,
        )}
      </tbody>
    </table>`
}

const opened = (test: CatalogueSelfTest, site: Site, to: AddressOf): Markup | null => {
  const gates = openedGates(test, site.exercises)
  if (gates.length === 0) return null
  const hasHops = gates.some(({ exercises }) => exercises.some(({ role }) => role === 'plyo'))
  return html`${gates.map(
    ({ from, exercises }) =>
      html`<h3>${from}</h3>
        ${exerciseCards(
          exercises.map((exercise) => ({ ...exercise, gate: null })),
          { site, to },
        )}`,
  )}${hasHops ? paragraph(PLYO_WAITS) : null}`
}

const testBody = (test: CatalogueSelfTest, site: Site, to: AddressOf): Markup => {
  const noise = noiseSentence(test)
  const muscles = joined(
    test.muscles.map((muscle) => html`<a href="${to(`muscles/${muscle}`)}">${MUSCLE_WORDS[muscle]}</a>`),
    ', ',
  )
  return html`${crumbs('self-tests', to)}
    <h1>${test.name}</h1>
    <p class="lead">${testOpening(test)}</p>
    ${part(
      TITLES.steps,
      html`<ol class="steps">
        ${test.protocol.map((step) => html`<li>${step}</li>`)}
      </ol>`,
    )}${part(TITLES.result, facts(bandRows(test)))}${part(TITLES.noise, noise === null ? null : html`<p>${noise} ${sourceLinks(test.noise?.evidence ?? [], to)}</p>`)}${part(TITLES.norms, norms(test, to))}${part(TITLES.planFactor, paragraph(factorText(test, site.tables)))}${test.muscles.length === 0 ? null : part('Muscles', html`<p>${muscles}</p>`)}${part(TITLES.opens, opened(test, site, to))}
    <p>
      ${test.use === 'record' ? 'This one is for your own record: the plan does not read it. ' : null}${NO_PREDICTION}
    </p>
    ${sourcesPart([...test.evidence, ...(test.noise?.evidence ?? []), ...(test.norms?.evidence ?? []), 'R5.1'], site, to)}`
}

/** A page for each self-test. */
export const selfTestPages = (site: Site): readonly Page[] =>
  site.selfTests.map((test) => ({
    path: `self-tests/${test.id}`,
    title: `${test.name}: self-test`,
    description: `A test for runners to do at home in ${test.minutes} min: how to do ${test.name.toLowerCase()}, what the result means, which change is chance.`,
    section: 'self-tests',
    body: (to) => testBody(test, site, to),
  }))
