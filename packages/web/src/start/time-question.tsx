import { WEEKDAYS } from '@strongstride/core'
import type { JSX } from 'react'
import { Chips, Choice } from '../design/choice.tsx'
import { useWords } from '../words/words-context.ts'
import type { Asked } from './asked.ts'
import { Question } from './question.tsx'

const MINUTES = [15, 20, 30, 40, 60] as const
const SESSIONS = [1, 2, 3, 4] as const

/** When there is time, and how much. */
export const TimeQuestion = ({ answers, settled, onAnswer }: Asked): JSX.Element => {
  const { start, app, pack, format } = useWords()
  const skipped = [
    ...(answers.weekdays.length === 0 ? [start.daysSkipped] : []),
    ...(answers.minutes === null ? [start.minutesSkipped(settled.minutes)] : []),
    ...(answers.sessions === null ? [start.sessionsSkipped(settled.sessions)] : []),
  ]
  return (
    <Question title={start.time} assumed={skipped.length === 0 ? null : format.list(skipped)}>
      <Chips
        label={start.days}
        values={answers.weekdays}
        onChange={(weekdays) => onAnswer({ weekdays })}
        options={WEEKDAYS.map((weekday) => ({ value: weekday, label: pack.vocabulary.WEEKDAYS[weekday].short }))}
      />
      <Choice
        label={start.minutes}
        value={answers.minutes === null ? null : String(answers.minutes)}
        onChange={(minutes) => onAnswer({ minutes: Number(minutes) })}
        options={MINUTES.map((minutes) => ({ value: String(minutes), label: app.minutes(minutes) }))}
      />
      <Choice
        label={start.sessions}
        value={answers.sessions === null ? null : String(answers.sessions)}
        onChange={(count) => onAnswer({ sessions: SESSIONS.find((each) => String(each) === count) ?? null })}
        options={SESSIONS.map((count) => ({ value: String(count), label: String(count) }))}
      />
    </Question>
  )
}
