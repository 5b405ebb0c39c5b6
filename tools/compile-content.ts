// Compiles content/ into packages/catalogue/compiled/catalogue.json and holds it against the content rules, or says
// file:line what is wrong. With --only-compile it is silent and leaves the rules out, as the command line wants it; with
// --watch it does so again after every save, until it is interrupted.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checkContent } from './content/check-content.ts'
import { watchFolder } from './content/watch-folder.ts'

const root = join(import.meta.dirname, '..')

const { values } = parseArgs({
  options: { 'only-compile': { type: 'boolean', default: false }, watch: { type: 'boolean', default: false } },
})
const onlyCompile = values['only-compile']

const report = (): number => {
  const { files, findings } = checkContent(root, { onlyCompile })
  for (const finding of findings) console.error(finding)
  if (findings.length === 0 && !onlyCompile) console.log(`${files} files of content compiled, no findings`)
  return findings.length
}

/** A file may go while it is read, as when an editor replaces it; the change that brings it back is reported. */
const reportAgain = (): void => {
  try {
    const findings = report()
    if (findings > 0) console.error(`${findings} ${findings === 1 ? 'finding' : 'findings'}`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
  }
  console.log('watching content, Ctrl-C ends')
}

if (values.watch) {
  watchFolder(join(root, 'content'), reportAgain)
  reportAgain()
} else if (report() > 0) process.exitCode = 1
