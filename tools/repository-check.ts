// Checks every file that is, or could be, committed: no machine's paths, no registry addresses, no vague names.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
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
  return bytes.includes(0) ? [] : repositoryFindings({ path, text: bytes.toString('utf8') })
})

for (const finding of findings) console.error(finding)
process.exitCode = findings.length === 0 ? 0 : 1
