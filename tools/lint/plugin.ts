import { deterministic } from './deterministic.ts'

/** The house's own lint rules; the linter wants a default export. */
const plugin = { meta: { name: 'strongstride' }, rules: { deterministic } }
export default plugin
