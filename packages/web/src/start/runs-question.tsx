import { RUN_KINDS, WEEKDAYS, type CivilDay, type Weekday } from '@strongstride/core'
import type { CalendarRefusal } from '@strongstride/formats'
import { useState, type JSX } from 'react'
import { TextField } from '../design/field.tsx'
import { Tabs } from '../design/tabs.tsx'
import { Why } from '../design/why.tsx'
import { deviceZone } from '../device/civil-today.ts'
import { useWords } from '../words/words-context.ts'
import type { WeekDayAnswer } from './answers.ts'
import type { Asked } from './asked.ts'
import { Question } from './question.tsx'
import styles from './question.module.css'

type CalendarProblem = CalendarRefusal['type'] | 'no-runs'

const KINDS = RUN_KINDS.filter((kind) => kind !== 'rest' && kind !== 'race')
/** Kilometres of a run that has just been put on a day. */
const FIRST_KM = 6

const Day = ({
  weekday,
  answer,
  onAnswer,
}: {
  readonly weekday: Weekday
  readonly answer: WeekDayAnswer
  readonly onAnswer: (answer: WeekDayAnswer) => void
}): JSX.Element => {
  const { start, pack } = useWords()
  const day = pack.vocabulary.WEEKDAYS[weekday]
  return (
    <div className={styles.weekday}>
      <b aria-hidden="true">{day.short}</b>
      <select
        aria-label={start.weekDay(day.long)}
        value={answer.kind}
        onChange={(event) => {
          const kind = event.target.value as WeekDayAnswer['kind']
          onAnswer({ kind, km: kind === 'none' ? null : (answer.km ?? FIRST_KM) })
        }}
      >
        <option value="none">{start.noRun}</option>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {pack.vocabulary.RUNS[kind]}
          </option>
        ))}
      </select>
      {answer.kind === 'none' ? null : (
        <div className={styles.unit}>
          <input
            aria-label={start.weekKm(day.long)}
            inputMode="decimal"
            value={answer.km ?? ''}
            onChange={(event) => {
              const km = Number(event.target.value.replace(',', '.'))
              onAnswer({ ...answer, km: Number.isFinite(km) && km > 0 ? Math.min(km, 200) : null })
            }}
          />
          <span aria-hidden="true">km</span>
        </div>
      )}
    </div>
  )
}

const TypicalWeek = ({ settled, onAnswer }: Asked): JSX.Element => (
  <div className={styles.week}>
    {WEEKDAYS.map((weekday) => (
      <Day
        key={weekday}
        weekday={weekday}
        answer={settled.week[weekday]}
        onAnswer={(answer) => onAnswer({ week: { ...settled.week, [weekday]: answer } })}
      />
    ))}
  </div>
)

const CalendarSource = ({ answers, onAnswer, today }: Asked & { readonly today: CivilDay }): JSX.Element => {
  const { start, format } = useWords()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<CalendarProblem | null>(null)
  const { calendar } = answers
  const read = async (content: string): Promise<void> => {
    setText(content)
    if (content.trim() === '') return
    const { readCalendar } = await import('@strongstride/formats')
    const reading = readCalendar(content, { from: today, zone: null, machineZone: deviceZone() })
    if (!reading.ok) {
      setProblem(reading.error.type)
      return
    }
    const hasRuns = reading.value.runs.some(({ day }) => day >= today)
    setProblem(hasRuns ? null : 'no-runs')
    if (hasRuns) onAnswer({ calendar: reading.value })
  }
  return (
    <div className={styles.stack}>
      <TextField
        kind="area"
        label={start.paste}
        hint={start.pasteHint}
        value={text}
        placeholder="BEGIN:VCALENDAR"
        problem={problem === null ? null : start.calendarProblems[problem]}
        onChange={(value) => void read(value)}
      />
      <label className={styles.file}>
        <input
          type="file"
          accept=".ics,text/calendar"
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file !== undefined) void file.text().then(read)
          }}
        />
        <span>{start.file}</span>
      </label>
      {calendar !== null && problem === null && (
        <div className={styles.read} role="status">
          <b>{start.runsRead(calendar.runs.filter(({ day }) => day >= today).length)}</b>
          {calendar.notUnderstood.length > 0 && (
            <Why question={start.notUnderstood(calendar.notUnderstood.length)}>
              {calendar.notUnderstood.map(({ line, day, title }) => (
                <p key={line}>
                  {day === null ? '' : `${format.shortDay(day)}: `}
                  {title}
                </p>
              ))}
            </Why>
          )}
        </div>
      )}
    </div>
  )
}

/** What is run, which the strength is fitted round. */
export const RunsQuestion = (asked: Asked & { readonly today: CivilDay }): JSX.Element => {
  const { start } = useWords()
  const { answers, onAnswer } = asked
  const isAssumed = answers.source === 'week' && Object.keys(answers.week).length === 0
  return (
    <Question title={start.runs} assumed={isAssumed ? start.weekSkipped : null}>
      <Tabs
        label={start.runsHow}
        selected={answers.source}
        onSelect={(source) => onAnswer({ source })}
        items={[
          { id: 'week', label: start.week, content: <TypicalWeek {...asked} /> },
          { id: 'calendar', label: start.calendar, content: <CalendarSource {...asked} /> },
        ]}
      />
    </Question>
  )
}
