import ts from 'typescript'
import type { Example } from './extract.ts'
import { freeNames } from './free-names.ts'

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

/** Imports for the names, each from the first door that has it. */
const importLines = (names: ReadonlySet<string>, doors: readonly Door[]): readonly string[] => {
  const wanted = new Set(names)
  return doors.flatMap((door) => {
    const found = door.names.filter((name) => wanted.delete(name))
    return found.length === 0 ? [] : [`const { ${found.join(', ')} } = await import('${door.specifier}')`]
  })
}

/** An example as the body of a test, and the names that no door has. */
export interface RunnableExample {
  readonly body: string
  readonly missing: readonly string[]
}

/** Turns an example into a test that runs it and compares each promised value. */
export const runnable = (example: Example, doors: readonly Door[]): RunnableExample => {
  const source = ts.createSourceFile('example.ts', example.code, ts.ScriptTarget.Latest, true)
  const names = freeNames(source)
  const known = new Set(doors.flatMap((door) => door.names))
  const statements = source.statements.map((statement) => checkedStatement(source, statement))
  return {
    body: [...importLines(names, doors), ...statements].join(';\n'),
    missing: [...names].filter((name) => !known.has(name)),
  }
}
