import { exportJournal } from '@strongstride/app'
import { err } from '@strongstride/core'
import { utf8FromText, writeCsv, writeZip } from '@strongstride/formats'
import { DATA_OPTION } from '../journal/data-place.ts'
import { withJournal } from '../journal/open-journal.ts'
import type { Command } from './command.ts'
import { DONE } from './save-plan.ts'

/** `strongstride export`. */
export const exportCommand: Command = {
  spec: {
    name: 'export',
    summary: 'write everything that is kept of you as one zip, to read or to take along',
    positionals: [{ name: 'OUT.zip', optional: false }],
    options: [DATA_OPTION],
    notes: [
      'Your entries, plans, files, and tables of sets, sessions and runs; a README in it says what is what.',
      'Addresses of calendars and keys are not in it. strongstride import OUT.zip takes it in elsewhere.',
    ],
  },
  run: (given, world) =>
    withJournal({ given, world, isNew: false }, async ({ runner, storage }) => {
      const [path = ''] = given.positionals
      const { events, blobs } = storage
      const files = await exportJournal({
        runner,
        events,
        blobs,
        surroundings: world.surroundings,
        writeTable: writeCsv,
      })
      if (!files.ok) return err({ type: 'refused', refusal: files.error })
      const members = files.value.map(({ name, content }) => ({
        name,
        bytes: typeof content === 'string' ? utf8FromText(content) : content,
      }))
      const written = world.writeFiles([{ path, bytes: writeZip(members) }])
      if (!written.ok) return written
      world.writeError(`Written: ${path}\n`)
      return DONE
    }),
}
