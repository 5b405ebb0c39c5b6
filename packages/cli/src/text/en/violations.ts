import { parseDay } from '@strongstride/core'
import type { Catalogue, ReasonValue } from '@strongstride/core'
import type { Violation } from '@strongstride/core/rules'
import { decimal, shortDay } from './phrases.ts'
import { RULE_WORDS } from './rules.ts'
import { subjectText } from './unmet.ts'

const valueText = (value: ReasonValue): string => (typeof value === 'number' ? decimal(value) : String(value))

const valuesText = (values: Violation['values']): string =>
  Object.entries(values)
    .filter(([name, value]) => name !== 'what' || values[String(value)] === undefined)
    .map(([name, value]) => (name === 'what' ? plain(valueText(value)) : `${plain(name)} ${valueText(value)}`))
    .join(', ')

/** `minutesAllowed` and `too-long` as words. */
const plain = (name: string): string => spaced(name).replaceAll('-', ' ')

/** `legLoad` as two words. */
const spaced = (name: string): string => name.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)

const aboutText = (subject: string): string => {
  const day = parseDay(subject)
  if (day !== null) return shortDay(day)
  return /^\d+-[A-Z]$/.test(subject) ? `session ${subject}` : spaced(subjectText(subject))
}

/** A number of the plan that is not what its own exercises and days give. */
const misprintText = ({ printed, is }: Violation['values']): string =>
  `the plan says ${valueText(printed ?? '')}, its own days and exercises give ${valueText(is ?? '')}`

const placeText = ({ day, week, session }: Violation): string => {
  const where = day === null ? (week === null ? 'the whole plan' : `the week of ${shortDay(week)}`) : shortDay(day)
  return session === null ? where : `${where}, session ${session}`
}

/** Where the plan's runs are not the request's, the rule's own words would mislead. */
const MISREAD: Readonly<Record<string, string>> = {
  'run-not-asked': 'the plan shows a run that the request does not hold',
  'run-missing': 'a run of the request is missing from the plan',
}

/** One line for a broken rule: where, what, and what was found against what is allowed. */
export const violationText = (violation: Violation, catalogue: Catalogue): string => {
  const { subject, values, rule } = violation
  const name = catalogue.exercises.find(({ id }) => id === subject)?.name
  const about = subject === null ? '' : `, ${name ?? aboutText(subject)}`
  const misread = MISREAD[valueText(values['what'] ?? '')]
  if (misread !== undefined) return `${placeText(violation)}${about}: ${misread}`
  if (values['what'] === 'printed' && values['is'] !== undefined)
    return `${placeText(violation)}${about}: ${misprintText(values)}`
  const found = valuesText(values)
  return `${placeText(violation)}${about}: ${RULE_WORDS[rule]}${found === '' ? '' : ` (${found})`}`
}
