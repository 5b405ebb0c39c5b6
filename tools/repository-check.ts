// Checks every file that is, or could be, committed: no machine's paths, no registry addresses, no vague names, and a
// lockfile that installs on every platform.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { lockfileFindings } from './lockfile.ts'
import { repositoryFindings } from './repository.ts'

const MOST_BYTES = 64 * 1024 * 1024

const committable = (): readonly string[] => {
  const git = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: MOST_BYTES,
  })
  if (git.status !== 0) throw new Error(`git could not list the files: ${git.stderr}`)
  return git.stdout.split('\0').filter((path) => path !== '' && existsSync(path))
}

const findings = committable().flatMap((path) => {
  const bytes = readFileSync(path)
  if (bytes.includes(0)) return []
  const text = bytes.toString('utf8')
  return [...repositoryFindings({ path, text }), ...(path === 'package-lock.json' ? lockfileFindings(path, text) : [])]
})

for (const finding of findings) console.error(finding)
process.exitCode = findings.length === 0 ? 0 : 1
