import { join, resolve } from 'node:path'
import type { StoragePlace } from '@strongstride/storage'
import type { Arguments, OptionSpec } from '../arguments.ts'
import type { World } from '../world.ts'

/** Every command that opens the journal takes it. */
export const DATA_OPTION: OptionSpec = {
  name: 'data',
  value: 'FOLDER',
  help: 'where your journal is kept; without it STRONGSTRIDE_DATA, or .strongstride in your home folder',
}

/** Where the journal is, whether or not there is one: `--data`, the environment, or the home folder. */
export const dataPlace = (given: Arguments, world: World): StoragePlace => {
  const [folder] = given.values.get('data') ?? []
  return {
    folder: resolve(folder ?? world.setting('STRONGSTRIDE_DATA') ?? join(world.homeFolder, '.strongstride')),
    databaseUrl: world.setting('DATABASE_URL'),
  }
}

/** Whether something was ever kept in a place. A database is asked when it is opened. */
export const isKept = ({ folder, databaseUrl }: StoragePlace, world: World): boolean =>
  databaseUrl !== null || world.exists(join(folder, 'strongstride.db'))
