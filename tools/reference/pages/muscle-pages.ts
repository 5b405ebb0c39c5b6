import {
  capital,
  GROUP_WORDS,
  ladderName,
  MUSCLE_WORDS,
  NO_CLAIM,
  PLACE_MAP_WORDS,
  placeMapTitle,
  REFERENCE_TITLES as TITLES,
  shapeLabel,
  stridePhases,
  trainingLadders,
  VERDICT_TITLES,
} from '@strongstride/cli/words'
import { MUSCLES } from '@strongstride/core'
import type { Muscle, MuscleId } from '@strongstride/core'
import { BODY_VIEWS, bodyShapes, drawBodyMap } from '@strongstride/figures'
import { html } from '../html.ts'
import type { Markup } from '../html.ts'
import { crumbs, exerciseCards, list, paragraph, part, sourceLinks, sourcesPart } from '../parts.ts'
import type { AddressOf, Page, Site } from '../site.ts'

/** Pixels: captions keep their size on a phone. */
const VIEW_WIDTH = 200

/** Where a muscle is, as a picture of the views that show it. */
export const muscleMap = (muscle: MuscleId): string => {
  const views = BODY_VIEWS.filter((view) => bodyShapes(view).some((shape) => shape.muscle === muscle))
  return drawBodyMap(
    { [muscle]: 1 },
    {
      title: placeMapTitle(muscle),
      views,
      labels: shapeLabel,
      words: PLACE_MAP_WORDS,
      width: VIEW_WIDTH * views.length,
    },
  )
}

/** `Swing: it lifts the toes` with the phase set off from what happens in it. */
const phaseItem = (text: string): Markup | string => {
  const [phase = '', ...rest] = text.split(': ')
  return rest.length === 0 ? text : html`<strong>${phase}:</strong> ${rest.join(': ')}`
}

const verdict = ({ article, evidenceSays }: Muscle, to: AddressOf): Markup =>
  html`<div class="claims">
    <section>
      <h2>${TITLES.article}</h2>
      <p>${article ?? NO_CLAIM}</p>
    </section>
    <section>
      <h2>${VERDICT_TITLES[evidenceSays.verdict]}</h2>
      <p>${evidenceSays.text} ${sourceLinks(evidenceSays.evidence, to)}</p>
    </section>
  </div>`

const ladders = ({ id, trained }: Muscle, site: Site, to: AddressOf): Markup =>
  html`<p>${trained}</p>
    ${trainingLadders(site.exercises, id).map(
      ({ ladder, steps }) =>
        html`<h3><a href="${to(`ladders/${ladder}`)}">${ladderName(ladder)}</a></h3>
          ${exerciseCards(steps, { site, to }, { numbered: true })}`,
    )}`

const muscleBody = (muscle: Muscle, site: Site, to: AddressOf): Markup => {
  const tests = site.selfTests.filter(({ muscles }) => muscles.includes(muscle.id))
  const word = MUSCLE_WORDS[muscle.id]
  const isSaid = [muscle.name.toLowerCase(), GROUP_WORDS[muscle.group]].includes(word)
  return html`${crumbs('muscles', to)}
    <h1>${muscle.name}</h1>
    <p class="also">${capital(GROUP_WORDS[muscle.group])}${isSaid ? null : `. In a plan: ${word}`}.</p>
    <div class="two">
      <figure class="map">
        <img src="${to(`muscles/${muscle.id}/map.svg`)}" alt="Body map: ${muscle.name}." width="480" height="480" />
      </figure>
      <div>
        ${part(TITLES.where, paragraph(muscle.where))}${part(TITLES.inTheStride, list(stridePhases(muscle).map(phaseItem)))}${part(TITLES.runningAlone, paragraph(muscle.runningAlone))}${part(TITLES.whenItCannotCope, paragraph(muscle.whenItCannotCope))}
      </div>
    </div>
    ${verdict(muscle, to)}
    ${part(TITLES.trained, ladders(muscle, site, to))}${part(
      TITLES.tested,
      html`<p>${muscle.tested}</p>
        ${list(tests.map(({ id, name }) => html`<a href="${to(`self-tests/${id}`)}">${name}</a>`))}`,
    )}${sourcesPart(muscle.evidenceSays.evidence, site, to)}`
}

/** A page for each muscle. */
export const musclePages = (site: Site): readonly Page[] =>
  MUSCLES.map((id) => {
    const muscle = site.muscles[id]
    return {
      path: `muscles/${id}`,
      title: muscle.name,
      description: `${muscle.name} in running: where it is, what it does in the stride, what the evidence says, how to train and test it.`,
      section: 'muscles',
      body: (to) => muscleBody(muscle, site, to),
    }
  })
