import { LineCounter, isMap, isNode, isScalar, isSeq, parseDocument, type Document } from 'yaml'
import { err, ok, type Result } from '@strongstride/core'
import type { Finding } from '../finding.ts'

/** A file handed to the compiler: its path from the root of the repository, and its text. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** Steps from the top of a YAML document to a value. */
export type Path = readonly (string | number)[]

/** A value read from a file, and where each of its parts stands. */
export interface Page<Value> {
  readonly file: string
  readonly value: Value
  /** Line of the key or item at the path, or of its nearest parent that exists. */
  readonly lineOf: (path: Path) => number
}

const offsetOf = (document: Document, path: Path): number => {
  let node: unknown = document.contents
  let offset = 0
  for (const step of path) {
    const pair = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step))
      : null
    const next: unknown = pair ? pair.value : isSeq(node) && typeof step === 'number' ? node.items[step] : undefined
    if (pair && isNode(pair.key)) offset = pair.key.range?.[0] ?? offset
    else if (isNode(next)) offset = next.range?.[0] ?? offset
    if (next === undefined) break
    node = next
  }
  return offset
}

type PageRead = Result<Page<unknown>, readonly Finding[]>

/** Files that were read already: of content that is compiled again most are as they were. */
const known = new WeakMap<SourceFile, PageRead>()

/** Reads a YAML file as a page of unknown shape; whatever YAML itself objects to is a finding. The same file is read once. */
export const readPage = (file: SourceFile): PageRead => {
  const read = known.get(file) ?? parsePage(file)
  known.set(file, read)
  return read
}

const parsePage = ({ path, text }: SourceFile): PageRead => {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  const problems = [...document.errors, ...document.warnings]
  if (problems.length > 0) {
    return err(
      problems.map((problem) => ({
        file: path,
        line: lineCounter.linePos(problem.pos[0]).line,
        rule: 'yaml',
        values: { problem: problem.message },
      })),
    )
  }
  const value: unknown = document.toJS()
  const lineOf = (at: Path): number => Math.max(1, lineCounter.linePos(offsetOf(document, at)).line)
  return ok({ file: path, value, lineOf })
}
