import type { Notebook, Surroundings } from '@strongstride/app'
import type { Hash, Instant, RunnerId } from '@strongstride/core/journal'
import { makeSecret } from './secret.ts'
import { noteOf, readNote, SERVER } from './server-notes.ts'

/** What secrets are made and looked up with. */
export interface SecretParts {
  readonly notes: Notebook
  readonly surroundings: Pick<Surroundings, 'now' | 'hash'>
}

/** What every note of a secret says: whose it is and when it was made. */
export interface SecretNote {
  readonly runner: RunnerId
  readonly madeAt: Instant
}

/** A note with the hash of its secret, which names it and opens nothing. */
export type Named<Note> = Note & { readonly id: Hash }

/** Secrets of one kind: each is answered once and kept nowhere; its hash is. */
export interface SecretNotes<Note> {
  readonly make: (parts: SecretParts, note: Note) => Promise<{ readonly secret: string; readonly made: Named<Note> }>
  /** What a secret opens; null: nothing, or no longer. */
  readonly find: (parts: SecretParts, secret: string) => Promise<Named<Note> | null>
  readonly list: (notes: Notebook) => Promise<readonly Named<Note>[]>
  readonly revoke: (notes: Notebook, id: Hash) => Promise<void>
}

/** Whether JSON is what every note of a secret is. */
export const isSecretNote = (json: unknown): json is SecretNote =>
  typeof json === 'object' &&
  json !== null &&
  'runner' in json &&
  typeof json.runner === 'string' &&
  'madeAt' in json &&
  typeof json.madeAt === 'number'

/** Secrets whose notes begin so. */
export const secretNotes = <Note extends SecretNote>(
  beginning: string,
  isNote: (json: unknown) => json is Note,
): SecretNotes<Note> => ({
  make: async ({ notes, surroundings }, note) => {
    const secret = makeSecret()
    const id = surroundings.hash(secret)
    await notes.write(SERVER, `${beginning}${id}`, JSON.stringify(note))
    return { secret, made: { ...note, id } }
  },
  find: async ({ notes, surroundings }, secret) => {
    const id = surroundings.hash(secret)
    const note = await readNote(notes, `${beginning}${id}`, isNote)
    return note === null ? null : { ...note, id }
  },
  list: async (notes) => {
    const all = await notes.list(SERVER, beginning)
    return all.flatMap(({ name, text }) => {
      const note = noteOf(text, isNote)
      return note === null ? [] : [{ ...note, id: name.slice(beginning.length) }]
    })
  },
  revoke: (notes, id) => notes.write(SERVER, `${beginning}${id}`, null),
})
