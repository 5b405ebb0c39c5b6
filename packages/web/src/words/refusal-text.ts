import { parseDay, type Refusal } from '@strongstride/core'
import type { Words } from './language.ts'
import { reasonText } from './reason-text.ts'

/** Why there is no plan, and what would help. */
export interface RefusalText {
  readonly because: string
  readonly help: string
}

const becauseText = ({ rule, values }: Refusal, { start, format, pack }: Words): string => {
  const race = parseDay(String(values['race'] ?? ''))
  if (rule === 'SF-1') return start.healthRefusal
  if (rule === 'PL-7') return start.noDays
  if (rule === 'races' && race !== null)
    return values['days'] === undefined
      ? start.races.past(format.fullDate(race))
      : start.races.far(format.fullDate(race))
  return start.because((pack.rules.RULES as Readonly<Record<string, string>>)[rule] ?? rule)
}

/** A refusal in the words of a language. */
export const refusalText = (refusal: Refusal, words: Words): RefusalText => ({
  because: becauseText(refusal, words),
  help: reasonText(refusal.wouldHelp, words) ?? '',
})
