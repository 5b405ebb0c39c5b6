import { isRunAsSaid, letterOf, type CivilDay, type PlanRun, type PlanSession, type PlanWeek } from '@strongstride/core'
import { sessionKey, type JournalState } from '@strongstride/core/journal'

/** What the journal knows of what stands in a plan: where it stood first, and what is done. */
export interface PlanMarks {
  /** The day a session stood on before the runner moved it; null where it stands there still. */
  readonly sessionFrom: (week: PlanWeek, session: PlanSession) => CivilDay | null
  readonly runFrom: (run: PlanRun) => CivilDay | null
  readonly isDone: (week: PlanWeek, session: PlanSession) => boolean
  /** Minutes of the sessions of a week that are done. */
  readonly minutesDone: (week: PlanWeek) => number
}

const otherThan = (from: CivilDay | undefined, day: CivilDay): CivilDay | null =>
  from === undefined || from === day ? null : from

/** Reads the marks of a plan from the journal. */
export const marksFrom = ({ movedFrom, told, runs, sessions }: JournalState): PlanMarks => {
  const refOf = (week: PlanWeek, session: PlanSession): string =>
    sessionKey({ week: week.start, letter: letterOf(session.id) })
  const changed = [...told].flatMap(([id, { day }]) => {
    const run = runs.get(id)
    return run === undefined || day === undefined ? [] : [{ run, day }]
  })
  return {
    sessionFrom: (week, session) => otherThan(movedFrom.get(refOf(week, session)), session.day),
    runFrom: (planned) => changed.find(({ run }) => !run.cancelled && isRunAsSaid(planned, run))?.day ?? null,
    isDone: (week, session) => sessions.get(refOf(week, session))?.state === 'finished',
    minutesDone: (week) =>
      week.sessions.reduce((sum, session) => {
        const record = sessions.get(refOf(week, session))
        return record?.state === 'finished' ? sum + (record.minutes ?? session.minutes) : sum
      }, 0),
  }
}
