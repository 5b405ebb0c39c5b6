import type { PlanSession } from '@strongstride/core'
import type { JSX } from 'react'
import { Why } from '../design/why.tsx'
import { reasonTexts } from '../words/reason-text.ts'
import { useWords } from '../words/words-context.ts'

/** Codes that speak of the other days of the week. */
const OTHER_DAYS: ReadonlySet<string> = new Set(['day-excluded', 'day-costs-more'])

/** Why a session stands on its day, and why on no other. */
export const DayReasons = ({
  session,
  isToday = false,
}: {
  readonly session: PlanSession
  readonly isToday?: boolean
}): JSX.Element => {
  const words = useWords()
  const { today } = words
  const here = reasonTexts(
    session.reasons.filter(({ code }) => !OTHER_DAYS.has(code)),
    words,
  )
  const others = reasonTexts(
    session.reasons.filter(({ code }) => OTHER_DAYS.has(code)),
    words,
  )
  return (
    <Why question={isToday ? today.whyDay : today.whyThatDay}>
      {here.map((text) => (
        <p key={text}>{text}.</p>
      ))}
      {others.length > 0 && <p>{today.whyNot}:</p>}
      {others.map((text) => (
        <p key={text}>{text}.</p>
      ))}
    </Why>
  )
}
