import type { Notebook } from '../ports/notebook.ts'
import { compare, firstOf, numberedId, type StoreLaw } from './store-law.ts'

const ONE = numberedId(1)
const TWO = numberedId(2)

/** What must hold of every {@link Notebook}. */
export const NOTEBOOK_LAWS: readonly StoreLaw<Notebook>[] = [
  {
    name: 'a note is read as it was last written, null takes it away, and no runner reads those of another',
    findFault: async (notes) => {
      const before = await notes.read(ONE, 'feed/club')
      await notes.write(ONE, 'feed/club', 'one')
      await notes.write(ONE, 'feed/club', 'two')
      const after = await notes.read(ONE, 'feed/club')
      const other = await notes.read(TWO, 'feed/club')
      await notes.write(ONE, 'feed/club', null)
      await notes.write(ONE, 'feed/club', null)
      return compare('read', [before, after, other, await notes.read(ONE, 'feed/club')], [null, 'two', null, null])
    },
  },
  {
    name: 'notes are listed by the beginning of their names, in order, signs and all',
    findFault: async (notes) => {
      for (const name of ['feed/b', 'feed/a', 'feed_c', 'feed%d', 'key/x']) await notes.write(ONE, name, name)
      const listed = await notes.list(ONE, 'feed/')
      await notes.removeAll(ONE)
      return firstOf(
        compare('listed', listed, [
          { name: 'feed/a', text: 'feed/a' },
          { name: 'feed/b', text: 'feed/b' },
        ]),
        compare('after removal', await notes.list(ONE, ''), []),
      )
    },
  },
]
