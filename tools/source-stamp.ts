import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A hash of files below a root, by name and content. */
export const hashFiles = (root: string, names: readonly string[]): string => {
  const hash = createHash('sha256')
  for (const name of names) hash.update(`${name}\0`).update(readFileSync(join(root, name)))
  return hash.digest('hex')
}

/** Whether something was done with these very sources, by the stamp that was left then. */
export const isStamped = (stamp: string, sources: string): boolean =>
  existsSync(stamp) && readFileSync(stamp, 'utf8') === sources

/** Leaves a stamp that something was done with these sources. */
export const writeStamp = (stamp: string, sources: string): void => {
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, sources)
}
