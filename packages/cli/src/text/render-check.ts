import type { Catalogue } from '@strongstride/core'
import { RULE_IDS } from '@strongstride/core'
import type { CheckReport } from '@strongstride/core/rules'
import { counted } from './en/phrases.ts'
import { RULE_WORDS } from './en/rules.ts'
import { violationText } from './en/violations.ts'
import { paragraph } from './layout.ts'
import type { Line } from './layout.ts'

/** A check's outcome: a line for each broken rule, and which rules could not be looked at. */
export const renderCheck = (report: CheckReport, catalogue: Catalogue, width: number): readonly Line[] => {
  const { violations, checked, unchecked } = report
  const broken = violations.flatMap((violation) =>
    paragraph(violationText(violation, catalogue), { width, lead: `${violation.rule.padEnd(6)}`, style: 'bad' }),
  )
  const brokenRules = new Set(violations.map(({ rule }) => rule)).size
  const outcome =
    violations.length === 0
      ? paragraph(`${checked.length === RULE_IDS.length ? 'All' : 'Kept:'} ${counted(checked.length, 'rule')}${checked.length === RULE_IDS.length ? ' kept' : ''}.`, { width, style: 'good' })
      : paragraph(`${counted(brokenRules, 'rule')} broken, in ${counted(violations.length, 'place')}; ${checked.length} looked at.`, { width, style: 'bad' })
  const left =
    unchecked.length === 0
      ? []
      : [
          ...paragraph(`Not checked (${unchecked.length}), because the plan does not say what they need:`, { width, style: 'strong' }),
          ...unchecked.flatMap((rule) => paragraph(RULE_WORDS[rule], { width, lead: `${rule.padEnd(6)}` })),
        ]
  return [...broken, ...outcome, ...left]
}
