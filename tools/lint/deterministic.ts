/**
 * Lint rule for the core: only arithmetic whose result the ECMAScript standard fixes to the last bit.
 * `Math.exp`, `**` and the like may differ between engines, and locale decides what `toLocale*` prints,
 * so a plan made with them would not be the same on every machine.
 */

/** The part of the syntax tree that this rule reads. */
export interface TreeNode {
  readonly type: string
  readonly name?: string
  readonly value?: unknown
  readonly operator?: string
  readonly computed?: boolean
  readonly object?: TreeNode
  readonly property?: TreeNode
  readonly parent?: TreeNode
}

/** Where a rule says what it found. */
export interface RuleContext {
  report(finding: { readonly node: TreeNode; readonly message: string }): void
}

type Visitor = Readonly<Record<string, (node: TreeNode) => void>>

const EXACT = new Set([
  'abs',
  'ceil',
  'clz32',
  'floor',
  'fround',
  'imul',
  'max',
  'min',
  'round',
  'sign',
  'sqrt',
  'trunc',
])

const propertyName = (member: TreeNode): string | null => {
  const { property } = member
  if (property === undefined) return null
  if (member.computed !== true) return property.name ?? null
  return property.type === 'Literal' && typeof property.value === 'string' ? property.value : null
}

const isLocaleName = (name: string | null): boolean =>
  name !== null && (name.startsWith('toLocale') || name === 'localeCompare')

const create = (context: RuleContext): Visitor => {
  const refusePower = (node: TreeNode): void => {
    if (node.operator === '**' || node.operator === '**=') {
      context.report({ node, message: '`**` is not exact on every engine; multiply.' })
    }
  }
  return {
    BinaryExpression: refusePower,
    AssignmentExpression: refusePower,
    MemberExpression: (node) => {
      const name = propertyName(node)
      if (isLocaleName(name)) context.report({ node, message: `${String(name)} depends on the locale.` })
    },
    Identifier: (node) => {
      if (node.name !== 'Math') return
      const { parent } = node
      if (parent?.type === 'MemberExpression' && parent.property === node && parent.computed !== true) return
      const name = parent?.type === 'MemberExpression' && parent.object === node ? propertyName(parent) : null
      if (name === null || !EXACT.has(name)) {
        context.report({ node, message: `Math.${name ?? '*'} is not exact on every engine, or is chance.` })
      }
    },
  }
}

/** The rule as the linter loads it. */
export const deterministic = { create }
