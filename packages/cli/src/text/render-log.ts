import type { LoggedDay } from '../log/logged-days.ts'
import { exerciseSetsText, reportText, sessionText, testText } from './en/log-words.ts'
import { longDay } from './en/phrases.ts'
import { BLANK, paragraph } from './layout.ts'
import type { Line } from './layout.ts'

const dayLines = (logged: LoggedDay, nameOf: (id: string) => string, width: number): readonly Line[] => {
  const exercises = [...new Set(logged.sets.map(({ exercise }) => exercise))]
  const texts = [
    ...logged.sessions.map(sessionText),
    ...exercises.map((id) =>
      exerciseSetsText(
        nameOf(id),
        logged.sets.filter(({ exercise }) => exercise === id),
      ),
    ),
    ...logged.tests.map(testText),
    ...logged.reports.map(reportText),
  ]
  return [
    ...paragraph(longDay(logged.day), { width, style: 'heading' }),
    ...texts.flatMap((text) => paragraph(text, { width, indent: 2, lead: '- ' })),
    BLANK,
  ]
}

/** The last days of the log, newest first. */
export const renderLog = (days: readonly LoggedDay[], nameOf: (id: string) => string, width: number): readonly Line[] =>
  days.length === 0
    ? paragraph('Nothing logged in the last two weeks; strongstride log --help shows how.', { width })
    : days.flatMap((day) => dayLines(day, nameOf, width))
