import type { CivilDay } from '@strongstride/core'
import type * as Formats from '@strongstride/formats'
import type { CalendarReading, CalendarRefusal, DoubtfulEntry } from '@strongstride/formats'
import { useEffect, useState, type JSX } from 'react'
import { TextField } from '../design/field.tsx'
import { deviceZone } from '../device/civil-today.ts'
import { useWords } from '../words/words-context.ts'
import type { Answers } from './answers.ts'
import type { Asked } from './asked.ts'
import { EntryCorrections } from './entry-corrections.tsx'
import styles from './question.module.css'

type CalendarProblem = CalendarRefusal['type'] | 'no-runs'

const loadFormats = (): Promise<typeof Formats> => import('@strongstride/formats')

/** The entries of a reading that a person should look at; none until what reads them is here. */
const useDoubtful = (reading: CalendarReading | null, today: CivilDay): readonly DoubtfulEntry[] => {
  const [entries, setEntries] = useState<readonly DoubtfulEntry[]>([])
  useEffect(() => {
    let isWanted = true
    void loadFormats().then(({ doubtfulEntries }) => {
      if (isWanted) setEntries(reading === null ? [] : doubtfulEntries(reading, today))
    })
    return () => {
      isWanted = false
    }
  }, [reading, today])
  return entries
}

const Read = ({ answers, onAnswer, today }: Asked & { readonly today: CivilDay }): JSX.Element | null => {
  const { start } = useWords()
  const { calendar, reading, corrections } = answers
  const entries = useDoubtful(reading, today)
  if (calendar === null || reading === null) return null
  const correct = async (next: Answers['corrections']): Promise<void> => {
    const { correctReading } = await loadFormats()
    onAnswer({ corrections: next, calendar: correctReading(reading, next) })
  }
  return (
    <div className={styles.read}>
      <div role="status">
        <b>{start.runsRead(calendar.runs.filter(({ day }) => day >= today).length)}</b>
        {calendar.notUnderstood.length > 0 && <p>{start.notUnderstood(calendar.notUnderstood.length)}</p>}
      </div>
      {entries.length > 0 && (
        <EntryCorrections entries={entries} corrections={corrections} onCorrect={(next) => void correct(next)} />
      )}
    </div>
  )
}

/** Runs from a calendar that is pasted or opened as a file, and what of it must be put right. */
export const CalendarSource = (asked: Asked & { readonly today: CivilDay }): JSX.Element => {
  const { start } = useWords()
  const { answers, onAnswer, today } = asked
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<CalendarProblem | null>(null)
  const read = async (content: string): Promise<void> => {
    setText(content)
    if (content.trim() === '') return
    const { readCalendar, doubtfulEntries } = await loadFormats()
    const reading = readCalendar(content, { from: today, zone: null, machineZone: deviceZone() })
    if (!reading.ok) return setProblem(reading.error.type)
    const hasRuns = reading.value.runs.some(({ day }) => day >= today)
    setProblem(hasRuns ? null : 'no-runs')
    // Even without a run there may be something that the runner calls one.
    if (hasRuns || doubtfulEntries(reading.value, today).length > 0)
      onAnswer({ reading: reading.value, calendar: reading.value, corrections: new Map() })
  }
  const isEmpty = problem === 'no-runs' && (answers.calendar?.runs.some(({ day }) => day >= today) ?? false)
  const shown = isEmpty ? null : problem
  return (
    <div className={styles.stack}>
      <TextField
        kind="area"
        label={start.paste}
        hint={start.pasteHint}
        value={text}
        placeholder="BEGIN:VCALENDAR"
        problem={shown === null ? null : start.calendarProblems[shown]}
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
      {(problem === null || problem === 'no-runs') && <Read {...asked} />}
    </div>
  )
}
