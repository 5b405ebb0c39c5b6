import type { PlanSession, PlanWeek, WeightUnit } from '@strongstride/core'
import { doseDetails, doseText, runAmount, runName, sessionName } from '../season/plan-texts.ts'
import { daysOf } from '../season/week-figures.ts'
import type { Words } from '../words/language.ts'

/** What a week is told with. */
export interface WeekToTell {
  readonly week: PlanWeek
  readonly number: number
  readonly words: Words
  readonly exercise: (id: string) => string
  readonly unit: (id: string) => WeightUnit
}

/** `Week 3 · Build, from 7 Dec`. */
export const weekTitle = ({ week, number, words }: Pick<WeekToTell, 'week' | 'number' | 'words'>): string => {
  const { plan, pack, format } = words
  return `${plan.week(number)} · ${pack.vocabulary.PHASES[week.phase].name}, ${format.date(week.start)}`
}

const sessionLines = (session: PlanSession, { words, exercise, unit }: WeekToTell): readonly string[] =>
  session.items.map((item) => {
    const details = doseDetails(item, words, unit(item.exercise))
    return `   ${exercise(item.exercise)}: ${doseText(item, words)}${details === '' ? '' : `, ${details}`}`
  })

/** A week as plain text: its days with runs and sessions, and every exercise with its dose. */
export const weekText = (told: WeekToTell): string => {
  const { week, words } = told
  const { app, format, pack } = words
  const days = daysOf(week).flatMap(({ day, runs, sessions }) => [
    ...runs.map((run) => `${format.shortDay(day)}: ${runName(run, words)} ${runAmount(run, words)}`.trim()),
    ...sessions.flatMap((session) => [
      `${format.shortDay(day)}: ${sessionName(session, words)}, ${app.minutes(session.minutes)}, ${pack.vocabulary.SLOTS[session.slot]}`,
      ...sessionLines(session, told),
    ]),
  ])
  return [weekTitle(told), '', ...days].join('\n')
}
