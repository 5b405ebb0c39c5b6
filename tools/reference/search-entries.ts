import {
  capital,
  GROUP_WORDS,
  inSentence,
  kitText,
  ladderName,
  MUSCLE_WORDS,
  TISSUE_WORDS,
} from '@strongstride/cli/words'
import { MUSCLES } from '@strongstride/core'
import { sourcePath } from './site.ts'
import type { Site } from './site.ts'

/** Something that can be found: its page, what it is called, and what else is found by. */
export interface SearchEntry {
  readonly path: string
  readonly kind: string
  readonly name: string
  readonly alsoKnownAs: readonly string[]
  /** Shown below the name, and searched too. */
  readonly about: string
}

const trainedBy = (muscles: Site['exercises'][number]['muscles']): string =>
  muscles
    .filter(({ share }) => share === 1)
    .map(({ muscle }) => MUSCLE_WORDS[muscle])
    .join(', ')

/** All that can be found but sources, in the order in which equals are shown. */
const namedEntries = (site: Site): readonly SearchEntry[] => [
  ...MUSCLES.map((id) => ({
    path: `muscles/${id}`,
    kind: 'Muscle',
    name: site.muscles[id].name,
    alsoKnownAs: MUSCLE_WORDS[id] === site.muscles[id].name.toLowerCase() ? [] : [capital(MUSCLE_WORDS[id])],
    about: capital(GROUP_WORDS[site.muscles[id].group]),
  })),
  ...site.complaints.map(({ id, name, alsoKnownAs, tissues }) => ({
    path: `complaints/${id}`,
    kind: 'Complaint',
    name,
    alsoKnownAs,
    about: capital(tissues.map((tissue) => TISSUE_WORDS[tissue]).join(', ')),
  })),
  ...site.exercises.map((exercise) => ({
    path: `exercises/${exercise.id}`,
    kind: 'Exercise',
    name: exercise.name,
    alsoKnownAs: exercise.texts.alsoKnownAs,
    about: capital([trainedBy(exercise.muscles), kitText(exercise)].filter((text) => text !== '').join('; ')),
  })),
  ...[...new Set(site.exercises.map(({ ladder }) => ladder))].toSorted().map((ladder) => ({
    path: `ladders/${ladder}`,
    kind: 'Ladder',
    name: ladderName(ladder),
    alsoKnownAs: [],
    about: 'Exercises from easy to hard',
  })),
  ...site.selfTests.map(({ id, name, minutes, muscles }) => ({
    path: `self-tests/${id}`,
    kind: 'Self-test',
    name,
    alsoKnownAs: [],
    about: capital([`${minutes} min`, ...muscles.map((muscle) => MUSCLE_WORDS[muscle])].join(', ')),
  })),
]

/** All that can be found. */
export const searchEntries = (site: Site): readonly SearchEntry[] => [
  ...namedEntries(site),
  ...site.evidence.map(({ id, statement }) => ({
    path: sourcePath(id),
    kind: 'Source',
    name: `Source ${id}`,
    alsoKnownAs: [id],
    about: statement,
  })),
]

/** A line of the A to Z. */
interface NameEntry {
  readonly letter: string
  readonly name: string
  /** Under which name its page goes, where this is another one. */
  readonly see: string | null
  readonly kind: string
  readonly path: string
}

const compareNames = (a: NameEntry, b: NameEntry): number => {
  const [left, right] = [a, b].map(({ name, path }) => `${name.toLowerCase()} ${path}`)
  return (left ?? '') < (right ?? '') ? -1 : 1
}

/** Every name and every other name, in the order of the alphabet. */
export const nameEntries = (site: Site): readonly NameEntry[] =>
  namedEntries(site)
    .flatMap(({ name, alsoKnownAs, kind, path }) =>
      [name, ...alsoKnownAs].map((each) => ({
        letter: /^[a-z]/.exec(each.toLowerCase())?.[0] ?? '0-9',
        name: capital(each),
        see: each === name ? null : inSentence(name),
        kind,
        path,
      })),
    )
    .toSorted(compareNames)

/** The entries as a script, for a page on a disk may load scripts and nothing else. `</script>` cannot stand in it. */
export const searchIndexScript = (site: Site): string => {
  const rows = searchEntries(site).map(({ path, kind, name, alsoKnownAs, about }) =>
    JSON.stringify([`${path}/index.html`, kind, name, alsoKnownAs, about]).replaceAll('<', String.raw`\u003c`),
  )
  return `globalThis.referenceEntries = [\n${rows.join(',\n')}\n]\n`
}
