import type { ContentRule } from './rule.ts'

/** Every content rule. */
export const CONTENT_RULES: readonly ContentRule[] = []
