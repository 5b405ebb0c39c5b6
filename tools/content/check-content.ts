import { mkdirSync, readdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileCatalogue, formatFinding, lintContent } from '@strongstride/catalogue'
import type { SourceFile } from '@strongstride/catalogue'
import { figureFindings } from '../figure-findings.ts'

/** What a look at all of the content found. */
export interface ContentReport {
  readonly files: number
  /** A line a finding, `file:line rule message`. */
  readonly findings: readonly string[]
}

/** The files of `content/` under the repository's root, in order of their paths. */
export const contentFiles = (root: string): readonly SourceFile[] =>
  readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => join('content', path).replaceAll('\\', '/'))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

/** Written whole or not at all; dated when reading began, so that an edit made meanwhile counts as newer. */
const write = (root: string, text: string, began: Date): void => {
  const folder = join(root, 'packages', 'catalogue', 'compiled')
  const target = join(folder, 'catalogue.json')
  const draft = `${target}.${process.pid}`
  mkdirSync(folder, { recursive: true })
  writeFileSync(draft, text)
  utimesSync(draft, began, began)
  renameSync(draft, target)
}

/** What the content rules and the figures say of content of the right shape. */
const judge = (files: readonly SourceFile[]): readonly string[] => {
  const findings = lintContent(files).map(formatFinding)
  return findings.length > 0 ? findings : figureFindings(files)
}

/**
 * Compiles the content and, unless asked to leave them out, holds it against the content rules. The compiled catalogue is
 * replaced where every file has the right shape, and stays as it was otherwise.
 */
export const checkContent = (root: string, { onlyCompile }: { readonly onlyCompile: boolean }): ContentReport => {
  const began = new Date()
  const files = contentFiles(root)
  const compiled = compileCatalogue(files)
  if (!compiled.ok) return { files: files.length, findings: compiled.error.map(formatFinding) }
  write(root, JSON.stringify(compiled.value), began)
  return { files: files.length, findings: onlyCompile ? [] : judge(files) }
}
