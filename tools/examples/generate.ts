import ts from 'typescript'
import type { Example } from './extract.ts'

/** A module whose names an example may use, and the names it exports. */
export interface Door {
  readonly specifier: string
  readonly names: readonly string[]
}

const VALUE = /^\/\/ ((?:['"`[{\d-]|true\b|false\b|null\b|undefined\b|Infinity\b|NaN\b).*)$/

/** The value that the comment behind a statement promises, or null when the comment is prose or missing. */
const promisedValue = (source: ts.SourceFile, statement: ts.Statement): string | null => {
  const [comment] = ts.getTrailingCommentRanges(source.text, statement.end) ?? []
  if (comment === undefined) return null
  return VALUE.exec(source.text.slice(comment.pos, comment.end))?.[1] ?? null
}

const declaredName = (statement: ts.Statement): string | null => {
  if (!ts.isVariableStatement(statement)) return null
  const name = statement.declarationList.declarations[0]?.name
  return name !== undefined && ts.isIdentifier(name) ? name.text : null
}

const checkedStatement = (source: ts.SourceFile, statement: ts.Statement): string => {
  const text = statement.getText(source)
  const value = promisedValue(source, statement)
  if (value === null) return text
  if (ts.isExpressionStatement(statement)) {
    return `expect(${statement.expression.getText(source)}).toEqual(${value})`
  }
  const name = declaredName(statement)
  return name === null ? text : `${text}\nexpect(${name}).toEqual(${value})`
}

const identifiers = (source: ts.SourceFile): ReadonlySet<string> => {
  const found = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) found.add(node.text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const importLines = (used: ReadonlySet<string>, declared: ReadonlySet<string>, doors: readonly Door[]): string[] => {
  const taken = new Set(declared)
  return doors.flatMap(({ specifier, names }) => {
    const wanted = names.filter((name) => used.has(name) && !taken.has(name))
    for (const name of wanted) taken.add(name)
    return wanted.length === 0 ? [] : [`const { ${wanted.join(', ')} } = await import('${specifier}')`]
  })
}

/** The body of a test that runs an example, with each promised value compared. */
export const testBody = (example: Example, doors: readonly Door[]): string => {
  const source = ts.createSourceFile('example.ts', example.code, ts.ScriptTarget.Latest, true)
  const declared = new Set(source.statements.flatMap((statement) => declaredName(statement) ?? []))
  const statements = source.statements.filter((statement) => !ts.isImportDeclaration(statement))
  return [
    ...importLines(identifiers(source), declared, doors),
    ...statements.map((statement) => checkedStatement(source, statement)),
  ].join(';\n')
}
