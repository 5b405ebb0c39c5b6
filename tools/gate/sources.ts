import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { hashFiles, isStamped, writeStamp } from '../source-stamp.ts'

/** Everything git knows or would take, by name and content; null where there is no git to ask. */
export const hashSources = (root: string): string | null => {
  try {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root })
    const names = [...new Set(listed.toString().split('\0'))].filter((name) => name !== '').toSorted()
    const isFile = (name: string): boolean => statSync(join(root, name), { throwIfNoEntry: false })?.isFile() ?? false
    return hashFiles(root, names.filter(isFile))
  } catch {
    return null
  }
}

const stampOf = (root: string, step: string): string => join(root, '.cache', 'gate', `${step}.passed`)

/** Whether a step has passed with these very sources. */
export const hasPassed = (root: string, step: string, sources: string | null): boolean =>
  sources !== null && isStamped(stampOf(root, step), sources)

/** Remembers that a step passed with these sources. */
export const rememberPassed = (root: string, step: string, sources: string | null): void => {
  if (sources !== null) writeStamp(stampOf(root, step), sources)
}
