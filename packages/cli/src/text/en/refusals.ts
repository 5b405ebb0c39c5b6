import type { Refusal } from '@strongstride/core'
import { reasonText } from './reasons.ts'
import { RULE_WORDS, isRule } from './rules.ts'

const BECAUSE: Readonly<Record<Refusal['type'], string>> = {
  stopped: 'No plan for now',
  impossible: 'No plan fits',
  contradiction: 'Two of your answers contradict each other',
}

/** One line: that there is no plan, why, and the nearest change that leads to one. */
export const refusalText = (refusal: Refusal): string => {
  const why = isRule(refusal.rule) ? `${RULE_WORDS[refusal.rule]} (${refusal.rule})` : refusal.rule
  const values = Object.entries(refusal.values).map(([name, value]) => `${name} ${String(value)}`)
  const found = values.length === 0 ? '' : ` [${values.join(', ')}]`
  return `${BECAUSE[refusal.type]}. ${why}${found}. What would help: ${reasonText(refusal.wouldHelp)}`
}
