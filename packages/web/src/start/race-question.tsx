import { parseDay, RACE_KINDS } from '@strongstride/core'
import type { JSX } from 'react'
import { Choice } from '../design/choice.tsx'
import { TextField } from '../design/field.tsx'
import { useWords } from '../words/words-context.ts'
import type { Asked } from './asked.ts'
import { Question } from './question.tsx'

/** What the season leads to. */
export const RaceQuestion = ({
  answers,
  settled,
  onAnswer,
  today,
}: Asked & { readonly today: string }): JSX.Element => {
  const { start, pack, format } = useWords()
  const { raceKind, raceDay } = answers
  const hasRace = raceKind !== null && raceKind !== 'none'
  const assumedDay = raceDay === null ? settled.raceDay : null
  const dayText = assumedDay === null ? null : start.raceDaySkipped(format.fullDate(assumedDay))
  const assumed = raceKind === null ? start.raceSkipped : dayText
  return (
    <Question title={start.race} assumed={assumed}>
      <Choice
        label={start.raceKind}
        value={raceKind}
        onChange={(value) => onAnswer({ raceKind: value })}
        options={[
          ...RACE_KINDS.map((kind) => ({ value: kind, label: pack.vocabulary.RACES[kind] })),
          { value: 'none' as const, label: start.noRace },
        ]}
      />
      {hasRace && (
        <TextField
          kind="date"
          label={start.raceDay}
          value={raceDay ?? settled.raceDay ?? ''}
          min={today}
          onChange={(value) => onAnswer({ raceDay: parseDay(value) })}
        />
      )}
    </Question>
  )
}
