import {
  capital,
  GROUP_WORDS,
  ladderName,
  ladderSteps,
  MUSCLE_WORDS,
  TISSUE_WORDS,
  USE_TITLES,
} from '@strongstride/cli/words'
import { MUSCLE_GROUPS, MUSCLES_BY_GROUP } from '@strongstride/core'
import { html } from '../html.ts'
import type { Markup } from '../html.ts'
import { exerciseCards, sourceLinks } from '../parts.ts'
import { nameEntries } from '../search-entries.ts'
import { sourcePath } from '../site.ts'
import type { AddressOf, Page, Site } from '../site.ts'
import { checkText, evidenceTopics } from './evidence-pages.ts'
import { laddersOf } from './exercise-pages.ts'

/** The muscles of the seven groups, as links. */
export const muscleGroups = (site: Site, to: AddressOf): Markup =>
  html`<div class="groups">
    ${MUSCLE_GROUPS.map(
      (group) =>
        html`<section>
          <h3>${capital(GROUP_WORDS[group])}</h3>
          <ul>
            ${MUSCLES_BY_GROUP[group].map((id) => html`<li><a href="${to(`muscles/${id}`)}">${site.muscles[id].name}</a></li>`)}
          </ul>
        </section> `,
    )}
  </div>`

const musclesPage = (site: Site): Page => ({
  path: 'muscles',
  title: 'Muscles',
  description: 'The 21 muscles a runner trains, in seven groups: what each does in the stride and how to train it.',
  section: 'muscles',
  body: (to) =>
    html`<h1>Muscles</h1>
      <p class="lead">What each does in the stride, what running alone does to it, and what the evidence says.</p>
      <div class="flow">
        ${MUSCLE_GROUPS.map(
          (group) =>
            html`<section>
              <h2>${capital(GROUP_WORDS[group])}</h2>
              <ul class="cards">
                ${MUSCLES_BY_GROUP[group].map(
                  (id) =>
                    html`<li class="card">
                      <a href="${to(`muscles/${id}`)}"
                        ><img
                          class="thumb tall"
                          src="${to(`muscles/${id}/map.svg`)}"
                          alt=""
                          loading="lazy"
                          width="120"
                          height="160"
                        /><span class="name">${site.muscles[id].name}</span></a
                      ><small>${MUSCLE_WORDS[id]}</small>
                    </li> `,
                )}
              </ul>
            </section> `,
        )}
      </div>`,
})

const exercisesPage = (site: Site): Page => ({
  path: 'exercises',
  title: 'Exercises',
  description: `${site.exercises.length} strength exercises for runners on ${laddersOf(site).length} ladders from easy to hard, with figures.`,
  section: 'exercises',
  body: (to) =>
    html`<h1>Exercises</h1>
      <p class="lead">
        ${site.exercises.length} exercises on ${laddersOf(site).length} ladders, each from easy to hard.
      </p>
      <nav aria-label="Ladders" class="jump">
        <ul>
          ${laddersOf(site).map((ladder) => html`<li><a href="#${ladder}">${ladderName(ladder)}</a></li>`)}
        </ul>
      </nav>
      ${laddersOf(site).map(
        (ladder) =>
          html`<section>
            <h2 id="${ladder}"><a href="${to(`ladders/${ladder}`)}">${ladderName(ladder)}</a></h2>
            ${exerciseCards(ladderSteps(site.exercises, ladder), { site, to }, { numbered: true })}
          </section> `,
      )}`,
})

const laddersPage = (site: Site): Page => ({
  path: 'ladders',
  title: 'Ladders',
  description: 'Exercises of a kind from easy to hard: go up a step when it is too easy, down when it hurts.',
  section: 'ladders',
  body: (to) =>
    html`<h1>Ladders</h1>
      <p class="lead">
        Exercises of a kind, from easy to hard. Up a step when it is too easy, down a step when it hurts.
      </p>
      <ul class="rows">
        ${laddersOf(site).map((ladder) => {
          const steps = ladderSteps(site.exercises, ladder)
          return html`<li>
            <a href="${to(`ladders/${ladder}`)}">${ladderName(ladder)}</a>
            <span>${steps[0]?.name ?? ''} to ${steps.at(-1)?.name ?? ''}</span>
          </li> `
        })}
      </ul>`,
})

const complaintsPage = (site: Site): Page => ({
  path: 'complaints',
  title: 'Complaints',
  description: 'What hurts runners: red flags first, then what the evidence supports and what strength work changes.',
  section: 'complaints',
  body: (to) =>
    html`<h1>Complaints</h1>
      <p class="lead">
        What hurts runners. Each page begins with the signs that need help at once. None tells you what you have: only a
        clinician can.
      </p>
      <ul class="rows">
        ${site.complaints.map(
          ({ id, name, alsoKnownAs, tissues }) =>
            html`<li>
              <a href="${to(`complaints/${id}`)}">${name}</a>
              <span>${capital([...alsoKnownAs, ...tissues.map((tissue) => TISSUE_WORDS[tissue])].join(', '))}</span>
            </li> `,
        )}
      </ul>`,
})

const selfTestsPage = (site: Site): Page => ({
  path: 'self-tests',
  title: 'Self-tests',
  description:
    'Strength tests for runners to do at home: how to do each, what the result means, which change is chance.',
  section: 'self-tests',
  body: (to) =>
    html`<h1>Self-tests</h1>
      <p class="lead">
        Tests to do at home. A result is LOW, OK or HIGH: it says what to train, and never predicts injury.
      </p>
      ${(['plan', 'record'] as const).map(
        (use) =>
          html`<section>
            <h2>${USE_TITLES[use]}</h2>
            <ul class="rows">
              ${site.selfTests
                .filter((test) => test.use === use)
                .map(
                  ({ id, name, minutes }) =>
                    html`<li><a href="${to(`self-tests/${id}`)}">${name}</a> <span>${minutes} min</span></li> `,
                )}
            </ul>
          </section> `,
      )}`,
})

const evidencePage = (site: Site): Page => ({
  path: 'evidence',
  title: 'Evidence',
  description: 'Every statement this reference rests on: what kind of study, how sure, and whether it was checked.',
  section: 'evidence',
  body: (to) =>
    html`<h1>Evidence</h1>
      <p class="lead">
        Every statement the pages rest on, with the kind of study and how sure it is. Where nobody has held it against
        the paper yet, it says so. What we decided ourselves is called our default, or
        <a href="${to(sourcePath('judgement'))}">judgement</a>.
      </p>
      ${evidenceTopics(site).map(
        ({ title, sources }) =>
          html`<section>
            <h2>${title}</h2>
            <ul class="statements">
              ${sources.map(
                (source) =>
                  html`<li>
                    ${source.statement} ${sourceLinks([source.id], to)}
                    <small
                      >${[source.kind === 'article' ? 'the article' : source.kind, `how sure: ${source.confidence}`, checkText(source) ?? ''].filter((text) => text !== '').join('; ')}</small
                    >
                  </li> `,
              )}
            </ul>
          </section> `,
      )}`,
})

const aToZPage = (site: Site): Page => ({
  path: 'a-to-z',
  title: 'A to Z',
  description: 'Every muscle, exercise, ladder, complaint and self-test by name, with the other names they go by.',
  section: 'a-to-z',
  body: (to) => {
    const entries = nameEntries(site)
    const letters = [...new Set(entries.map(({ letter }) => letter))]
    return html`<h1>A to Z</h1>
      <nav aria-label="Letters" class="jump">
        <ul>
          ${letters.map((letter) => html`<li><a href="#${letter}">${letter.toUpperCase()}</a></li>`)}
        </ul>
      </nav>
      ${letters.map(
        (letter) =>
          html`<section>
            <h2 id="${letter}">${letter.toUpperCase()}</h2>
            <ul class="rows">
              ${entries
                .filter((entry) => entry.letter === letter)
                .map(
                  ({ name, see, kind, path }) =>
                    html`<li>
                      <a href="${to(path)}">${name}</a> <span>${see === null ? kind : `${kind}: see ${see}`}</span>
                    </li> `,
                )}
            </ul>
          </section> `,
      )}`
  },
})

/** The pages that list what a section holds. */
export const listPages = (site: Site): readonly Page[] =>
  [musclesPage, exercisesPage, laddersPage, complaintsPage, selfTestsPage, evidencePage, aToZPage].map((page) =>
    page(site),
  )
