import { readdirSync, watch } from 'node:fs'
import { join } from 'node:path'

/** Milliseconds of quiet that end a save: editors write a file in several strokes. */
const QUIET = 150

/** Folder by folder: a watch on a whole tree loses files that an editor replaces. */
const foldersIn = (folder: string): readonly string[] => [
  folder,
  ...readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name)),
]

/** Calls back once after every burst of changes in a folder and the folders in it, until it is closed. */
export const watchFolder = (folder: string, onChange: () => void, quiet = QUIET): { readonly close: () => void } => {
  let timer: NodeJS.Timeout | undefined
  const watchers = foldersIn(folder).map((each) =>
    watch(each, () => {
      clearTimeout(timer)
      timer = setTimeout(onChange, quiet)
    }),
  )
  return {
    close: () => {
      clearTimeout(timer)
      for (const watcher of watchers) watcher.close()
    },
  }
}
