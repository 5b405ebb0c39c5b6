import type { CatalogueComplaint } from '@strongstride/catalogue'
import {
  capital,
  COMPLAINT_OPENING,
  lightWords,
  REFERENCE_TITLES as TITLES,
  RUNS_STAY,
  TISSUE_WORDS,
} from '@strongstride/cli/words'
import { PAIN_LIGHTS } from '@strongstride/core'
import { html } from '../html.ts'
import type { Markup } from '../html.ts'
import { crumbs, exerciseCards, list, paragraph, part, sourceLinks, sourcesPart } from '../parts.ts'
import type { AddressOf, Page, Site } from '../site.ts'

const lights = (complaint: CatalogueComplaint): Markup => {
  const words = lightWords(complaint)
  const rows = PAIN_LIGHTS.map(
    (light) =>
      html`<tr role="row" class="light-${light}">
        <th role="rowheader" scope="row">${capital(words[light].name.toLowerCase())}</th>
        <td role="cell">${words[light].when}.</td>
        <td role="cell">${complaint.plan[light]}</td>
      </tr> `,
  )
  // Roles, because a phone shows the rows as blocks, and a block is no row to a screen reader.
  return html`<table role="table" class="lights">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">Light</th>
          <th role="columnheader" scope="col">What you feel</th>
          <th role="columnheader" scope="col">Strength work in the plan</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows}
      </tbody>
    </table>
    <p>${RUNS_STAY}</p>`
}

const complaintBody = (complaint: CatalogueComplaint, site: Site, to: AddressOf): Markup => {
  const { redFlags, supports } = complaint
  const exercises = complaint.exercises.flatMap((id) => site.exercises.find((exercise) => exercise.id === id) ?? [])
  const supported = supports.map(
    ({ text, sure, evidence }) =>
      html`${text} <span class="sure">How sure: ${sure}.</span> ${sourceLinks(evidence, to)}`,
  )
  return html`${crumbs('complaints', to)}
    <h1>${complaint.name}</h1>
    ${complaint.alsoKnownAs.length === 0 ? null : html`<p class="also">Also known as ${complaint.alsoKnownAs.join(', ')}.</p>`}
    <div class="flags">
      <p><strong>${COMPLAINT_OPENING}</strong></p>
      ${part(TITLES.redFlagsNow, list(redFlags.now))}${part(TITLES.redFlagsThisWeek, list(redFlags.thisWeek))}${part(TITLES.seeWhom, paragraph(complaint.seeWhom))}
    </div>
    ${part(TITLES.whereItHurts, paragraph(complaint.where))}${part(TITLES.usually, paragraph(complaint.usually))}${part(TITLES.supports, list(supported))}${part(TITLES.planChanges, lights(complaint))}${part(TITLES.comesBackFirst, paragraph(complaint.comesBackFirst))}${part(TITLES.mayHelp, exerciseCards(exercises, { site, to }))}${part(TITLES.notExpect, paragraph(complaint.notExpect))}${sourcesPart([...supports.flatMap(({ evidence }) => evidence), ...complaint.evidence], site, to)}`
}

/** A page for each complaint, red flags first. */
export const complaintPages = (site: Site): readonly Page[] =>
  site.complaints.map((complaint) => ({
    path: `complaints/${complaint.id}`,
    title: complaint.name,
    description: `${complaint.name} in runners (${complaint.tissues.map((tissue) => TISSUE_WORDS[tissue]).join(', ')}): red flags first, what the evidence supports, which exercises may help.`,
    section: 'complaints',
    body: (to) => complaintBody(complaint, site, to),
  }))
