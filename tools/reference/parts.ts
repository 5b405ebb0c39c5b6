import type { CatalogueExercise } from '@strongstride/catalogue'
import { sourceText } from '@strongstride/catalogue/compiled'
import { kitText, REFERENCE_TITLES, testScore } from '@strongstride/cli/words'
import { html, joined } from './html.ts'
import type { Markup, Part } from './html.ts'
import { SECTIONS, sourcePath } from './site.ts'
import type { AddressOf, Section, Site } from './site.ts'

/** The way back up, above the title. */
export const crumbs = (
  section: Section,
  to: AddressOf,
  between: readonly { readonly path: string; readonly name: string }[] = [],
): Markup =>
  html`<nav class="crumbs" aria-label="Where you are">
    <a href="${to(section)}">${SECTIONS[section]}</a
    >${between.map(({ path, name }) => html` <span aria-hidden="true">/</span> <a href="${to(path)}">${name}</a>`)}
  </nav>`

/** A part of a page: title and what is below it; nothing where there is nothing. */
export const part = (title: string, content: Markup | null): Markup | null =>
  content === null
    ? null
    : html`<section>
        <h2>${title}</h2>
        ${content}
      </section> `

/** A paragraph; nothing where there is no text. */
export const paragraph = (text: string | null): Markup | null =>
  text === null || text === '' ? null : html`<p>${text}</p>`

/** A list of items; nothing where it is empty. */
export const list = (items: readonly Part[]): Markup | null =>
  items.length === 0
    ? null
    : html`<ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`

/** Links to sources, in a bracket behind a statement. */
export const sourceLinks = (ids: readonly string[], to: AddressOf): Markup =>
  html`<span class="refs"
    >(${joined(
      ids.map((id) => html`<a href="${to(sourcePath(id))}">${id}</a>`),
      ', ',
    )})</span
  >`

/** The last part of a page: what each source says, who, when, what kind, how sure. */
export const sourcesPart = (ids: readonly string[], site: Site, to: AddressOf): Markup | null => {
  const once = [...new Set(ids)]
  if (once.length === 0) return null
  const items = once.map((id) => {
    const statement = site.evidence.find((each) => each.id === id)?.statement ?? null
    return html`<li>
      ${statement === null ? null : html`${statement} `}<a href="${to(sourcePath(id))}">${sourceText(id, site)}</a>
    </li>`
  })
  return html`<section class="sources">
    <h2>${REFERENCE_TITLES.sources}</h2>
    <ul>
      ${items}
    </ul>
  </section> `
}

const PIXELS = 120

/** The small picture of an exercise, of its muscle where nobody has drawn it yet. It says nothing its link does not. */
const thumbnail = ({ id, figure, muscles }: CatalogueExercise, to: AddressOf): Markup => {
  const [first] = muscles.toSorted((a, b) => b.share - a.share)
  const muscleMap = first === undefined ? null : `muscles/${first.muscle}/map.svg`
  const picture = figure === null ? muscleMap : `exercises/${id}/still.svg`
  return picture === null
    ? html`<span class="thumb"></span>`
    : html`<img class="thumb" src="${to(picture)}" alt="" loading="lazy" width="${PIXELS}" height="${PIXELS}" />`
}

/** Which test opens an exercise, with a link; null where none does. */
const gateLine = ({ gate }: CatalogueExercise, site: Site, to: AddressOf): Markup | null => {
  const test = site.selfTests.find(({ id }) => id === gate?.test)
  if (test === undefined || gate === null) return null
  return html`<small
    >Opens at ${testScore(gate.atLeast, test.unit)}${gate.orNormShare === null ? null : ' (fewer at some ages)'}:
    <a href="${to(`self-tests/${test.id}`)}">${test.name}</a></small
  >`
}

/** How cards are shown. */
interface CardOptions {
  /** Each card shows its step on the ladder. */
  readonly numbered?: boolean
}

/** Exercises as cards: picture, name, kit, and the test that opens each. */
export const exerciseCards = (
  exercises: readonly CatalogueExercise[],
  { site, to }: { readonly site: Site; readonly to: AddressOf },
  { numbered = false }: CardOptions = {},
): Markup | null => {
  if (exercises.length === 0) return null
  const cards = exercises.map(
    (exercise) =>
      html`<li class="card">
        <a href="${to(`exercises/${exercise.id}`)}"
          >${thumbnail(exercise, to)}<span class="name"
            >${numbered ? html`<b class="step">${exercise.step}</b> ` : null}${exercise.name}</span
          ></a
        >
        <small>${kitText(exercise)}</small>${gateLine(exercise, site, to)}
      </li> `,
  )
  return html`<ul class="cards">
    ${cards}
  </ul>`
}

/** Two columns of names and values. */
export const facts = (rows: readonly (readonly [string, Part])[]): Markup =>
  html`<table class="facts">
    <tbody>
      ${rows.map(
        ([name, value]) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td>${value}</td>
          </tr> `,
      )}
    </tbody>
  </table>`
