import { resolve } from 'node:path'
import { err } from '@strongstride/core'
import { DATA_OPTION, dataPlace, isKept } from '../journal/data-place.ts'
import { withStorage } from '../journal/open-journal.ts'
import { BACKUP_WORDS } from '../text/en/journal-words.ts'
import { sentence } from '../text/layout.ts'
import type { Command } from './command.ts'
import { DONE } from './save-plan.ts'

/** `strongstride backup`. */
export const backupCommand: Command = {
  spec: {
    name: 'backup',
    summary: 'copy all that is kept into a new folder, while it is in use',
    positionals: [{ name: 'FOLDER', optional: false }],
    options: [DATA_OPTION],
    notes: [
      'strongstride backup ~/backups/2027-01-05',
      'The server may run on. The copy is there whole, or not at all.',
    ],
  },
  run: async (given, world) => {
    const place = dataPlace(given, world)
    if (!isKept(place, world)) return err({ type: 'no-journal', folder: place.folder })
    const to = resolve(given.positionals[0] ?? '')
    return withStorage(place, async (storage) => {
      const { backupStorage } = await import('@strongstride/storage')
      const made = new Date(world.surroundings.now()).toISOString()
      const backup = await backupStorage(storage, { to, made })
      if (!backup.ok) return err({ type: 'not-copied', path: to, refusal: backup.error })
      world.write(sentence(BACKUP_WORDS.made(to, backup.value), world.columns))
      return DONE
    })
  },
}

/** `strongstride restore`. */
export const restoreCommand: Command = {
  spec: {
    name: 'restore',
    summary: 'bring a backup back into a place where nothing is yet',
    positionals: [{ name: 'BACKUP', optional: false }],
    options: [DATA_OPTION],
    notes: ['strongstride restore ~/backups/2027-01-05 --data ~/strongstride-again', 'The backup stays as it is.'],
  },
  run: async (given, world) => {
    const place = dataPlace(given, world)
    const from = resolve(given.positionals[0] ?? '')
    const { restoreStorage } = await import('@strongstride/storage')
    const restored = await restoreStorage(from, place)
    if (!restored.ok) {
      const isOfBackup = restored.error.type === 'no-backup' || restored.error.type === 'damaged'
      return err({ type: 'not-copied', path: isOfBackup ? from : place.folder, refusal: restored.error })
    }
    world.write(sentence(BACKUP_WORDS.restored(place.folder, restored.value), world.columns))
    return DONE
  },
}
