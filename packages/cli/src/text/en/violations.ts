import type { Catalogue, ReasonValue } from '@strongstride/core'
import type { Violation } from '@strongstride/core/rules'
import { decimal, shortDay } from './phrases.ts'
import { RULE_WORDS } from './rules.ts'
import { subjectText } from './unmet.ts'

const valueText = (value: ReasonValue): string => (typeof value === 'number' ? decimal(value) : String(value))

const valuesText = (values: Violation['values']): string =>
  Object.entries(values)
    .map(
      ([name, value]) => `${name.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)} ${valueText(value)}`,
    )
    .join(', ')

const placeText = ({ day, week, session }: Violation): string => {
  const where = day === null ? (week === null ? 'the whole plan' : `the week of ${shortDay(week)}`) : shortDay(day)
  return session === null ? where : `${where}, session ${session}`
}

/** One line for a broken rule: where, what, and what was found against what is allowed. */
export const violationText = (violation: Violation, catalogue: Catalogue): string => {
  const { subject, values, rule } = violation
  const name = catalogue.exercises.find(({ id }) => id === subject)?.name
  const about = subject === null ? '' : `, ${name ?? subjectText(subject)}`
  const found = valuesText(values)
  return `${placeText(violation)}${about}: ${RULE_WORDS[rule]}${found === '' ? '' : ` (${found})`}`
}
