import { EMPHASES, MUSCLES, err, ok, type Result } from '@strongstride/core'
import type * as v from 'valibot'
import type { Content, Entry } from '../content.ts'
import { compareFindings, compareText, type Finding } from '../finding.ts'
import { complaintFileSchema } from '../schema/complaint.schema.ts'
import { emphasisFileSchema } from '../schema/emphasis.schema.ts'
import { evidenceFileSchema, referencesFileSchema } from '../schema/evidence.schema.ts'
import { exerciseFileSchema } from '../schema/exercise.schema.ts'
import { muscleFileSchema } from '../schema/muscle.schema.ts'
import { protocolFileSchema } from '../schema/protocol.schema.ts'
import { releasedIdsSchema } from '../schema/released.schema.ts'
import { selfTestFileSchema } from '../schema/self-test.schema.ts'
import { checkShape } from './check-shape.ts'
import { joinTables } from './join-tables.ts'
import { readPage, type Page, type SourceFile } from './page.ts'

/** Collects findings while the readers below go on, so that one run shows everything that is wrong. */
class Reading {
  readonly findings: Finding[] = []
  readonly #paths: readonly string[]
  readonly #pages: readonly Page<unknown>[]
  readonly #taken = new Set<string>()

  constructor(files: readonly SourceFile[]) {
    const yamlFiles = files.filter((file) => file.path.endsWith('.yaml')).sort((a, b) => compareText(a.path, b.path))
    this.#paths = yamlFiles.map(({ path }) => path)
    this.#pages = yamlFiles.flatMap((file) => this.keep(readPage(file)) ?? [])
    const misnamed = files.filter(({ path }) => /\.ya?ml$/i.test(path) && !ID_PATH.test(path))
    this.findings.push(...misnamed.map(({ path }) => misplaced(path, 'file-name')))
  }

  /** The value of a result; its findings are kept. */
  keep<Value>(result: Result<Value, readonly Finding[]>): Value | null {
    if (result.ok) return result.value
    this.findings.push(...result.error)
    return null
  }

  /** Every page under a folder that has the shape. */
  folder<Value>(name: string, schema: v.GenericSchema<unknown, Value>): readonly Entry<Value>[] {
    return this.#pages
      .filter((page) => page.file.startsWith(`content/${name}/`) && !this.#taken.has(page.file))
      .flatMap((page) => {
        this.#taken.add(page.file)
        const shaped = this.keep(checkShape(page, schema))
        return shaped === null ? [] : [{ ...shaped, id: idOf(page.file) }]
      })
  }

  /** One page that must be there. */
  one<Value>(file: string, schema: v.GenericSchema<unknown, Value>): Page<Value> | null {
    const page = this.#pages.find((candidate) => candidate.file === file)
    this.#taken.add(file)
    if (page !== undefined) return this.keep(checkShape(page, schema))
    if (this.#paths.includes(file)) return null
    this.findings.push(misplaced(file, 'missing'))
    return null
  }

  /** Finds the ids of a folder that are not on the list, and those of the list that have no file. */
  compareIds(folder: string, entries: readonly Entry<unknown>[], ids: readonly string[]): void {
    const missing = ids.map((id) => `content/${folder}/${id}.yaml`).filter((file) => !this.#paths.includes(file))
    this.findings.push(...missing.map((file) => misplaced(file, 'missing')))
    const unknown = entries.filter((entry) => !ids.includes(entry.id))
    this.findings.push(...unknown.map((entry) => misplaced(entry.file, 'unknown-id')))
  }

  /** Finds pages that nobody asked for. */
  compareFiles(): void {
    const strangers = this.#pages.filter((page) => !this.#taken.has(page.file))
    this.findings.push(...strangers.map((page) => misplaced(page.file, 'unknown-place')))
  }
}

const ID_PATH = /^content\/([a-z-]+\/)?[a-z0-9]+(-[a-z0-9]+)*\.yaml$/

const misplaced = (file: string, rule: string): Finding => ({ file, line: 1, rule, values: {} })

const idOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1, -'.yaml'.length)

type ContentRead = Result<Content, readonly Finding[]>

/** What was read already: compiler, content rules and figures are given the same list one after the other. */
const known = new WeakMap<readonly SourceFile[], ContentRead>()

/**
 * Reads all content files into typed pages, or says everything that is wrong with their shape: file and line.
 * Files that are not YAML are left alone. The same list is read once.
 */
export const readContent = (files: readonly SourceFile[]): ContentRead => {
  const before = known.get(files)
  if (before !== undefined) return before
  const read = readPages(files)
  known.set(files, read)
  return read
}

const readPages = (files: readonly SourceFile[]): ContentRead => {
  const reading = new Reading(files)
  const references = reading.one('content/evidence/references.yaml', referencesFileSchema)
  const released = reading.one('content/released-ids.yaml', releasedIdsSchema)
  const muscles = reading.folder('muscles', muscleFileSchema)
  const exercises = reading.folder('exercises', exerciseFileSchema)
  const selfTests = reading.folder('self-tests', selfTestFileSchema)
  const complaints = reading.folder('complaints', complaintFileSchema)
  const emphases = reading.folder('emphases', emphasisFileSchema)
  const protocols = reading.folder('protocols', protocolFileSchema)
  const evidence = reading.folder('evidence', evidenceFileSchema)
  reading.compareIds('muscles', muscles, MUSCLES)
  reading.compareIds('emphases', emphases, EMPHASES)
  reading.compareFiles()
  const readable = !reading.findings.some(({ file }) => file.startsWith('content/protocols/'))
  const tables = readable ? reading.keep(joinTables(protocols)) : null
  if (references === null || released === null || tables === null || reading.findings.length > 0) {
    return err([...reading.findings].sort(compareFindings))
  }
  return ok({
    muscles,
    exercises,
    selfTests,
    complaints,
    emphases,
    protocols,
    tables,
    evidence,
    references,
    released,
  })
}
