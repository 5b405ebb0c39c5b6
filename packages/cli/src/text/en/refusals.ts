import { parseDay } from '@strongstride/core'
import type { Refusal, ReasonValue } from '@strongstride/core'
import { longDay } from './phrases.ts'
import { reasonText } from './reasons.ts'
import { RULE_WORDS, isRule } from './rules.ts'

type Values = Readonly<Record<string, ReasonValue>>

const textOf = (values: Values, name: string): string => String(values[name] ?? '')

const dayOf = (values: Values, name: string): string => {
  const day = parseDay(textOf(values, name))
  return day === null ? textOf(values, name) : longDay(day)
}

/** Why a field of the request contradicts, where no rule is named. */
const FIELD_WORDS: Readonly<Record<string, (values: Values) => string>> = {
  races: (values) =>
    values['days'] === undefined
      ? `the race on ${dayOf(values, 'race')} lies before today`
      : `the race on ${dayOf(values, 'race')} is more than ${textOf(values, 'days')} days away`,
  pins: (values) => `${textOf(values, 'exercise')} is wanted and banned at once`,
  exercise: (values) => `there is no exercise ${textOf(values, 'exercise')}`,
}

const HEALTH_WORDS = 'your answer to a health question comes before any plan'

const whyOf = ({ rule, values }: Refusal): string => {
  if (rule === 'SF-1') return `${HEALTH_WORDS}: ${textOf(values, 'gate').replaceAll('-', ' ')} (SF-1)`
  if (isRule(rule)) return `${RULE_WORDS[rule].slice(0, 1).toLowerCase()}${RULE_WORDS[rule].slice(1)} (${rule})`
  return FIELD_WORDS[rule]?.(values) ?? rule
}

const BECAUSE: Readonly<Record<Refusal['type'], string>> = {
  stopped: 'no plan for now',
  impossible: 'no plan fits',
  contradiction: 'no plan can be made',
}

/** One line: that there is no plan, why, and the nearest change that leads to one. */
export const refusalText = (refusal: Refusal): string =>
  `${BECAUSE[refusal.type]}, because ${whyOf(refusal)}; what would help: ${reasonText(refusal.wouldHelp)}`
