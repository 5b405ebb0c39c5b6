import type { Catalogue, RuleId } from '@strongstride/core'
import type { CheckReport } from '@strongstride/core/rules'
import { counted, listed } from './en/phrases.ts'
import { RULE_WORDS } from './en/rules.ts'
import { violationText } from './en/violations.ts'
import { paragraph } from './layout.ts'
import type { Line } from './layout.ts'

/** Rules that compare with a plan accepted before; a first plan has none. */
export const COMPARING_RULES: ReadonlySet<RuleId> = new Set<RuleId>(['ST-1', 'ST-2'])

/** A check's outcome: a line for each broken rule, and which rules could not be looked at. */
export const renderCheck = (report: CheckReport, catalogue: Catalogue, width: number): readonly Line[] => {
  const { violations, checked, unchecked } = report
  const missing = unchecked.filter((rule) => !COMPARING_RULES.has(rule))
  return [
    ...violations.flatMap((violation) =>
      paragraph(violationText(violation, catalogue), { width, lead: violation.rule.padEnd(RULE_COLUMN), style: 'bad' }),
    ),
    ...outcomeLines(report, width),
    ...(missing.length === 0 && unchecked.length > 0
      ? paragraph(`${listed(unchecked)} compare with a plan accepted before; this one has none.`, {
          width,
          style: 'faint',
        })
      : []),
    ...(missing.length === 0
      ? []
      : paragraph(`Not checked (${unchecked.length}), because the plan does not say what it was made for:`, {
          width,
          style: 'strong',
        })),
    ...(missing.length === 0
      ? []
      : unchecked.flatMap((rule) => paragraph(RULE_WORDS[rule], { width, lead: rule.padEnd(RULE_COLUMN) }))),
    ...(missing.length > 0 && checked.length === 0 ? paragraph('Nothing was checked.', { width }) : []),
  ]
}

const RULE_COLUMN = 7

const outcomeLines = ({ violations, checked, unchecked }: CheckReport, width: number): readonly Line[] => {
  if (violations.length > 0) {
    const rules = new Set(violations.map(({ rule }) => rule)).size
    const text = `${counted(rules, 'rule')} broken, in ${counted(violations.length, 'place')}; ${checked.length} looked at.`
    return paragraph(text, { width, style: 'bad' })
  }
  const isWhole = unchecked.every((rule) => COMPARING_RULES.has(rule))
  const text = isWhole
    ? `All ${checked.length} rules kept.`
    : `${counted(checked.length, 'rule')} looked at, none of them broken.`
  return paragraph(text, { width, style: isWhole ? 'good' : 'plain' })
}
