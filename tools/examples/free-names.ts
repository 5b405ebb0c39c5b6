import ts from 'typescript'

const isDeclaration = (node: ts.Node): node is ts.Node & { readonly name: ts.Identifier } =>
  (ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isImportSpecifier(node) ||
    ts.isImportClause(node)) &&
  node.name !== undefined &&
  ts.isIdentifier(node.name)

/** True where an identifier stands for a value, not for a property or a type. */
const isValue = (node: ts.Identifier): boolean => {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node
  return !ts.isBindingElement(parent) || parent.propertyName !== node
}

/** The names of values that a piece of code uses and does not declare, the language's own left aside. */
export const freeNames = (source: ts.SourceFile): ReadonlySet<string> => {
  const declared = new Set<string>()
  const used = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return
    if (isDeclaration(node)) declared.add(node.name.text)
    if (ts.isIdentifier(node) && isValue(node)) used.add(node.text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return new Set([...used].filter((name) => !declared.has(name) && !(name in globalThis) && name !== 'undefined'))
}
