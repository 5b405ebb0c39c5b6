import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import { MUSCLES, type MuscleId } from '@strongstride/core'

/** What the library has pages of. */
export const LIBRARY_KINDS = ['muscles', 'exercises', 'complaints', 'tests'] as const
/** One of {@link LIBRARY_KINDS}. */
export type LibraryKind = (typeof LIBRARY_KINDS)[number]

/** A page of the library, and every name it is looked for by. */
export interface LibraryEntry {
  readonly kind: LibraryKind
  readonly id: string
  readonly name: string
  readonly names: readonly string[]
}

type Shelves = Pick<CompiledCatalogue, 'muscles' | 'exercises' | 'complaints' | 'selfTests'>

/** Every page, muscles first; `plain` are the muscles' names in the runner's language. */
export const libraryEntries = (
  { muscles, exercises, complaints, selfTests }: Shelves,
  plain: Readonly<Record<MuscleId, string>>,
): readonly LibraryEntry[] => [
  ...MUSCLES.map((id) => ({
    kind: 'muscles' as const,
    id,
    name: muscles[id].name,
    names: [muscles[id].name, plain[id]],
  })),
  ...exercises.map(({ id, name, texts }) => ({
    kind: 'exercises' as const,
    id,
    name,
    names: [name, ...texts.alsoKnownAs],
  })),
  ...complaints.map(({ id, name, alsoKnownAs }) => ({
    kind: 'complaints' as const,
    id,
    name,
    names: [name, ...alsoKnownAs],
  })),
  ...selfTests.map(({ id, name }) => ({ kind: 'tests' as const, id, name, names: [name] })),
]

/** Letters as they are compared: small, without accents, a hyphen being a space. */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll('-', ' ')
    .toLowerCase()

/** The pages with a name that holds every word of the search; none for an empty search. */
export const searchEntries = (entries: readonly LibraryEntry[], search: string): readonly LibraryEntry[] => {
  const asked = folded(search)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (asked.length === 0) return []
  return entries.filter(({ names }) => names.map(folded).some((name) => asked.every((word) => name.includes(word))))
}
