// Compiles content/ into packages/catalogue/compiled/catalogue.json and holds it against the content rules, or says
// file:line what is wrong. With --only-compile it is silent and leaves the rules out, as the command line wants it.
import { mkdirSync, readdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compileCatalogue, formatFinding, lintContent } from '@strongstride/catalogue'
import type { Finding, SourceFile } from '@strongstride/catalogue'
import { figureFindings } from './figure-findings.ts'

const root = join(import.meta.dirname, '..')
const target = join(root, 'packages', 'catalogue', 'compiled', 'catalogue.json')

const contentFiles = (): readonly SourceFile[] =>
  readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => join('content', path).replaceAll('\\', '/'))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

/** Written whole or not at all; dated when reading began, so that an edit made meanwhile counts as newer. */
const write = (text: string, began: Date): void => {
  const draft = `${target}.${process.pid}`
  mkdirSync(join(target, '..'), { recursive: true })
  writeFileSync(draft, text)
  utimesSync(draft, began, began)
  renameSync(draft, target)
}

const compile = (files: readonly SourceFile[], began: Date): readonly Finding[] => {
  const compiled = compileCatalogue(files)
  if (!compiled.ok) return compiled.error
  write(JSON.stringify(compiled.value), began)
  return []
}

const { values } = parseArgs({ options: { 'only-compile': { type: 'boolean', default: false } } })
const began = new Date()
const files = contentFiles()
const findings = compile(files, began)
const judged = findings.length > 0 || values['only-compile'] ? findings : lintContent(files)
for (const finding of judged) console.error(formatFinding(finding))
const drawn = judged.length > 0 || values['only-compile'] ? [] : figureFindings(files)
for (const line of drawn) console.error(line)
if (judged.length + drawn.length > 0) process.exitCode = 1
else if (!values['only-compile']) console.log(`${files.length} files of content compiled, no findings`)
