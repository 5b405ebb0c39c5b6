import { EMPHASIS_MAP_WORDS, emphasisLabel, emphasisMapTitle, ladderName } from '@strongstride/cli/words'
import { byMuscle } from '@strongstride/core'
import { drawBodyMap } from '@strongstride/figures'
import { html, madeMarkup } from '../html.ts'
import type { Markup } from '../html.ts'
import { exerciseCards } from '../parts.ts'
import type { AddressOf, Page, Site } from '../site.ts'
import { laddersOf } from './exercise-pages.ts'
import { muscleGroups } from './list-pages.ts'

/** Pixels: captions keep their size on a phone. */
const MAP_WIDTH = 400
const STYLE = /<style>(.*?)<\/style>/s
const SHAPE = /<g data-muscle="([a-z-]+)"[^>]*?(?: aria-label="([^"]*)")?>(.*?)<\/g>/gs

/** The map of what the emphasis of the article trains more, from least to most. */
const emphasisMap = ({ tables }: Site): string => {
  const emphasis = tables.emphases.find(({ id }) => id === 'article')
  if (emphasis === undefined) return ''
  const { id, factors } = emphasis
  const every = Object.values(factors)
  const least = Math.min(...every)
  const span = Math.max(...every) - least
  return drawBodyMap(
    byMuscle((muscle) => (span === 0 ? 0.5 : (factors[muscle] - least) / span)),
    {
      title: emphasisMapTitle(id),
      views: ['front', 'back'],
      labels: (shape) => emphasisLabel(shape, factors[shape.muscle]),
      words: EMPHASIS_MAP_WORDS,
      width: MAP_WIDTH,
    },
  )
}

/** The style of a body map within a page: pages allow no style but that of their sheet. */
export const bodyMapStyle = (site: Site): string => STYLE.exec(emphasisMap(site))?.[1] ?? ''

/**
 * The map with a link on each muscle, for finger and mouse. Keyboard and screen reader have the list beside it, which
 * is the same in 21 stops instead of 60.
 */
const linkedMap = (site: Site, to: AddressOf): Markup => {
  const linked = emphasisMap(site)
    .replace(STYLE, '')
    .replace('role="group"', 'aria-hidden="true" focusable="false"')
    .replaceAll(
      SHAPE,
      (_, muscle: string, label: string | undefined, shape: string) =>
        `<a href="${to(`muscles/${muscle}`)}" tabindex="-1"><title>${label ?? ''}</title>${shape}</a>`,
    )
  return madeMarkup(linked)
}

const shownExercises = (site: Site): Site['exercises'] => {
  const drawn = site.exercises.filter(({ figure, step }) => figure !== null && step <= 2)
  return laddersOf(site).flatMap((ladder) => drawn.find((exercise) => exercise.ladder === ladder) ?? [])
}

const search = html`<form id="search" class="search" role="search" hidden>
  <label for="search-field">Search</label>
  <input
    id="search-field"
    type="search"
    autocomplete="off"
    autocapitalize="off"
    spellcheck="false"
    placeholder="soleus, lunge, shin splints"
  />
  <p id="search-status" role="status" aria-live="polite"></p>
  <ol id="search-results" class="rows"></ol>
</form>`

const muscles = (site: Site, to: AddressOf): Markup =>
  html`<section>
    <h2>Muscles</h2>
    <div class="two">
      <figure class="map">
        ${linkedMap(site, to)}
        <figcaption>Coloured by how much a plan trains it to begin with. Tap a muscle to read why.</figcaption>
      </figure>
      ${muscleGroups(site, to)}
    </div>
  </section>`

const complaints = (site: Site, to: AddressOf): Markup =>
  html`<section>
    <h2>When something hurts</h2>
    <ul class="chips">
      ${site.complaints.map(({ id, name }) => html`<li><a href="${to(`complaints/${id}`)}">${name}</a></li>`)}
    </ul>
  </section>`

const exercises = (site: Site, to: AddressOf): Markup =>
  html`<section>
    <h2>Exercises, by ladder</h2>
    <p>Exercises of a kind, from easy to hard. Up a step when it is too easy, down a step when it hurts.</p>
    <ul class="chips">
      ${laddersOf(site).map((ladder) => html`<li><a href="${to(`ladders/${ladder}`)}">${ladderName(ladder)}</a></li>`)}
    </ul>
    ${exerciseCards(shownExercises(site), { site, to })}
    <p><a href="${to('exercises')}">All ${site.exercises.length} exercises</a></p>
  </section>`

/** The first page: what this is, search, the body map, where everything is. */
export const homePage = (site: Site): Page => ({
  path: '',
  title: 'Strongstride: strength for runners, muscle by muscle',
  description: `The muscles that carry a runner, ${site.exercises.length} exercises with figures, self-tests, what to do when something hurts, and what each claim rests on.`,
  section: null,
  body: (to) =>
    html`<h1>Strength for runners, muscle by muscle</h1>
      <p class="lead">
        Which muscles carry you, how to train each of them, what to do when something hurts, and what every claim rests
        on. ${site.exercises.length} exercises, ${site.selfTests.length} self-tests, ${site.evidence.length} statements
        with their sources.
      </p>
      ${search} ${muscles(site, to)} ${complaints(site, to)} ${exercises(site, to)}
      <section>
        <h2>How strong are you?</h2>
        <p>
          <a href="${to('self-tests')}">${site.selfTests.length} self-tests</a> to do at home, each with what the result
          means and which change is chance.
        </p>
      </section>
      <section>
        <h2>How sure are we?</h2>
        <p>
          Each page names its sources: what kind of study, how sure, and whether somebody has held the sentence against
          the paper. <a href="${to('evidence')}">All the evidence</a>, or everything from
          <a href="${to('a-to-z')}">A to Z</a>.
        </p>
      </section>`,
})

/** Shown where nothing is: addresses from the root, for it is shown in any folder. */
export const missingPage: Page = {
  path: '404',
  title: 'Not here',
  description: 'There is no page at this address.',
  section: null,
  body: (to) =>
    html`<h1>Not here</h1>
      <p class="lead">There is no page at this address. It may have moved, or the link has a slip.</p>
      <p>
        <a href="${to('')}">Search from the first page</a>, or look through everything from
        <a href="${to('a-to-z')}">A to Z</a>.
      </p>`,
}
