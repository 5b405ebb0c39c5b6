import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Everything git knows or would take, by name and content; null where there is no git to ask. */
export const hashSources = (root: string): string | null => {
  try {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root })
    const hash = createHash('sha256')
    for (const name of [...new Set(listed.toString().split('\0'))].toSorted()) {
      const path = join(root, name)
      if (name === '' || !existsSync(path) || !statSync(path).isFile()) continue
      hash.update(`${name}\0`).update(readFileSync(path))
    }
    return hash.digest('hex')
  } catch {
    return null
  }
}

const stampOf = (root: string, step: string): string => join(root, '.cache', 'gate', `${step}.passed`)

/** Whether a step has passed with these very sources. */
export const hasPassed = (root: string, step: string, sources: string | null): boolean =>
  sources !== null && existsSync(stampOf(root, step)) && readFileSync(stampOf(root, step), 'utf8') === sources

/** Remembers that a step passed with these sources. */
export const rememberPassed = (root: string, step: string, sources: string | null): void => {
  if (sources === null) return
  mkdirSync(dirname(stampOf(root, step)), { recursive: true })
  writeFileSync(stampOf(root, step), sources)
}
