export * as rules from './rules.ts'
export * as vocabulary from './vocabulary.ts'
export { REASONS } from './reasons.ts'
export { SCREENS } from './screens.ts'
