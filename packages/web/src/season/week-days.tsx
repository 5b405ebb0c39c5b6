import type { PlanRun, PlanSession, PlanWeek } from '@strongstride/core'
import { weekdayOf } from '@strongstride/core'
import type { JSX } from 'react'
import { DayRow } from '../design/day-row.tsx'
import { RunChip } from '../design/run-chip.tsx'
import { SessionCard } from '../design/session-card.tsx'
import { useWords } from '../words/words-context.ts'
import { isKey, runAmount, runName, sessionAbout, sessionName } from './plan-texts.ts'
import { daysOf } from './week-figures.ts'

/** A run of a plan, in a line. */
export const RunLine = ({ run }: { readonly run: PlanRun }): JSX.Element => {
  const words = useWords()
  return <RunChip kind={run.kind} isKey={isKey(run)} name={runName(run, words)} amount={runAmount(run, words)} />
}

/** The days of a week one under the other. `isShort`: only those on which something is. */
export const WeekDays = ({
  week,
  today,
  isShort = false,
  onOpen,
}: {
  readonly week: PlanWeek
  readonly today?: string
  readonly isShort?: boolean
  readonly onOpen?: (session: PlanSession) => JSX.Element
}): JSX.Element => {
  const words = useWords()
  const { plan, app, pack } = words
  const days = daysOf(week).filter(({ runs, sessions }) => !isShort || runs.length + sessions.length > 0)
  return (
    <ol>
      {days.map(({ day, runs, sessions }) => (
        <DayRow
          key={day}
          weekday={pack.vocabulary.WEEKDAYS[weekdayOf(day)].short}
          date={String(Number(day.slice(8)))}
          iso={day}
          isToday={day === today}
          free={plan.free}
        >
          {runs.length + sessions.length === 0 ? undefined : (
            <>
              {runs.map((run) => (
                <RunLine key={`${run.kind} ${run.km}`} run={run} />
              ))}
              {sessions.map((session) => (
                <SessionCard
                  key={session.id}
                  name={sessionName(session, words)}
                  minutes={app.minutes(session.minutes)}
                  about={sessionAbout(session, words)}
                  isSmall
                >
                  {onOpen?.(session)}
                </SessionCard>
              ))}
            </>
          )}
        </DayRow>
      ))}
    </ol>
  )
}
