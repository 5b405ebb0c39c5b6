import type { CatalogueExercise } from '@strongstride/catalogue'
import {
  capital,
  gateScore,
  inSentence,
  kitText,
  ladderName,
  ladderSteps,
  MUSCLE_WORDS,
  mustNotTexts,
  openText,
  REFERENCE_TITLES as TITLES,
  trainsText,
} from '@strongstride/cli/words'
import { html, joined } from '../html.ts'
import type { Markup, Part } from '../html.ts'
import { crumbs, exerciseCards, facts, list, paragraph, part, sourcesPart } from '../parts.ts'
import type { AddressOf, Page, Site } from '../site.ts'

/** Whether the exercise is a hold, which has nothing to move. */
export const isMoving = ({ figure }: CatalogueExercise): boolean => figure !== null && figure.keys.length > 1

const figureOf = (exercise: CatalogueExercise, to: AddressOf): Markup | null => {
  const { id, name, figure } = exercise
  if (figure === null) return null
  const what = isMoving(exercise) ? 'start position, then end position' : 'the position that is held'
  const moving = isMoving(exercise)
    ? html`<details class="moving">
        <summary><span class="shut">Show it moving</span><span class="open">Show the positions</span></summary>
        <img src="${to(`exercises/${id}/moving.svg`)}" alt="${name}, moving." loading="lazy" width="480" height="400" />
      </details>`
    : null
  return html`<figure class="drawing">
    <img class="still" src="${to(`exercises/${id}/still.svg`)}" alt="${name}: ${what}." width="480" height="400" />
    ${moving}
    <figcaption>Orange: the muscles it trains.</figcaption>
  </figure>`
}

const tempoText = (tempo: string): string => {
  const [down = '0', held = '0', up = '0'] = tempo.split('-')
  return `${down} s down, ${held === '0' ? '' : `${held} s held, `}${up} s up`
}

const muscleLinks = ({ muscles }: CatalogueExercise, to: AddressOf): Part => {
  if (muscles.length === 0) return 'None: it prepares you'
  const links = muscles
    .toSorted((a, b) => b.share - a.share)
    .map(({ muscle, share }, index) => {
      const word = index === 0 ? capital(MUSCLE_WORDS[muscle]) : MUSCLE_WORDS[muscle]
      return html`<a href="${to(`muscles/${muscle}`)}">${word}</a>${share === 1 ? null : ' (helps)'}`
    })
  return joined(links, ', ')
}

const opensRow = ({ gate, opensAt, role }: CatalogueExercise, site: Site, to: AddressOf): Part => {
  const test = site.selfTests.find(({ id }) => id === gate?.test)
  const stage = openText({ opensAt, role }, null)
  if (test === undefined || gate === null) return stage
  return html`${stage} The test first: <a href="${to(`self-tests/${test.id}`)}">${inSentence(test.name)}</a>, at least
    ${gateScore(gate, test.unit)}.`
}

const factRows = (exercise: CatalogueExercise, site: Site, to: AddressOf): readonly (readonly [string, Part])[] => {
  const { ladder, step, sides, tempo, restSeconds } = exercise
  const last = Math.max(...ladderSteps(site.exercises, ladder).map((each) => each.step))
  return [
    ['Trains', muscleLinks(exercise, to)],
    ['Kit', capital(kitText(exercise))],
    ['Ladder', html`<a href="${to(`ladders/${ladder}`)}">${ladderName(ladder)}</a>, step ${step} of ${last}`],
    ['Sides', sides === 2 ? 'One side, then the other' : 'Both sides together'],
    ...(tempo === null ? [] : [['Tempo', tempoText(tempo)] as const]),
    ['Rest', `${restSeconds} s between sets`],
    ['Who', opensRow(exercise, site, to)],
  ]
}

const named = (site: Site, ids: readonly string[]): readonly CatalogueExercise[] =>
  site.exercises.filter(({ id }) => ids.includes(id)).toSorted((a, b) => a.step - b.step || (a.id < b.id ? -1 : 1))

const complaintsFor = (id: string, site: Site, to: AddressOf): Markup | null =>
  list(
    site.complaints
      .filter(({ exercises }) => exercises.includes(id))
      .map((complaint) => html`<a href="${to(`complaints/${complaint.id}`)}">${complaint.name}</a>`),
  )

const alsoKnown = (names: readonly string[]): Markup | null =>
  names.length === 0 ? null : html`<p class="also">Also known as ${names.join(', ')}.</p>`

const exerciseBody = (exercise: CatalogueExercise, site: Site, to: AddressOf): Markup => {
  const { id, name, ladder, texts } = exercise
  const steps = html`<ol class="steps">
    ${texts.steps.map((step) => html`<li>${step}</li>`)}
  </ol>`
  return html`${crumbs('exercises', to, [{ path: `ladders/${ladder}`, name: ladderName(ladder) }])}
    <h1>${name}</h1>
    ${alsoKnown(texts.alsoKnownAs)}
    <div class="two drill">
      ${figureOf(exercise, to)}
      <div class="words">
        ${part(TITLES.steps, steps)}${part(TITLES.mistakes, list(texts.mistakes))}${part(TITLES.feel, paragraph(texts.feel))}${part(TITLES.safety, paragraph(texts.safety))}${part(TITLES.mustNot, list(mustNotTexts(exercise)))}
      </div>
      ${facts(factRows(exercise, site, to))}
    </div>
    ${part(TITLES.easier, exerciseCards(named(site, exercise.easier), { site, to }))}${part(TITLES.harder, exerciseCards(named(site, exercise.harder), { site, to }))}${part('May help with', complaintsFor(id, site, to))}${sourcesPart(exercise.evidence, site, to)}`
}

/** A page for each exercise. */
export const exercisePages = (site: Site): readonly Page[] =>
  site.exercises.map((exercise) => ({
    path: `exercises/${exercise.id}`,
    title: exercise.name,
    description: `How to do it, what to feel, what is easier and harder. ${trainsText(exercise)}. Needs ${kitText(exercise)}.`,
    section: 'exercises',
    body: (to) => exerciseBody(exercise, site, to),
  }))

/** The ladders in the order of their names. */
export const laddersOf = ({ exercises }: Site): readonly string[] =>
  [...new Set(exercises.map(({ ladder }) => ladder))].toSorted()

/** A page for each ladder: all its steps in a row. */
export const ladderPages = (site: Site): readonly Page[] =>
  laddersOf(site).map((ladder) => {
    const steps = ladderSteps(site.exercises, ladder)
    return {
      path: `ladders/${ladder}`,
      title: `${ladderName(ladder)}: ladder`,
      description: `All ${steps.length} exercises of the ladder, easiest first: ${steps.map(({ name }) => inSentence(name)).join(', ')}.`,
      section: 'ladders',
      body: (to) =>
        html`${crumbs('exercises', to, [{ path: 'ladders', name: 'Ladders' }])}
          <h1>${ladderName(ladder)}</h1>
          <p class="lead">
            Easiest first. Steps with the same number are equals: choose by the kit you have. Go up when you could do
            more than is asked, and down when it hurts.
          </p>
          ${exerciseCards(steps, { site, to }, { numbered: true })}`,
    }
  })
