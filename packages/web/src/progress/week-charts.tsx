import { minutesFactor } from '@strongstride/core'
import { trendOf, type WeekStory } from '@strongstride/core/report'
import type { JSX } from 'react'
import { ChartFrame } from '../chart/chart-frame.tsx'
import { WeekBars } from '../chart/week-bars.tsx'
import { useWords } from '../words/words-context.ts'
import type { Story } from './use-story.ts'
import { useProgressWords } from './words/use-progress-words.ts'

interface StoryProps {
  readonly story: Story
}

const sumOf = (weeks: readonly WeekStory[], valueOf: (week: WeekStory) => number | null): number =>
  weeks.reduce((sum, week) => sum + (valueOf(week) ?? 0), 0)

/** Sessions done against planned, week by week; nothing is counted in a row. */
export const Sessions = ({ story: { weeks } }: StoryProps): JSX.Element => {
  const words = useProgressWords()
  const { format } = useWords()
  const { says, half, most, columns, bar, aim } = words.sessions
  const known = weeks.filter(({ planned }) => planned !== null)
  const done = sumOf(known, (week) => week.done)
  const planned = sumOf(known, (week) => week.planned)
  const sentence = `${says(done, planned, known.length)} ${done >= planned * 0.8 ? most : half}`
  return (
    <ChartFrame
      title={words.sections.sessions}
      sentence={sentence}
      table={{
        columns: [words.week, columns.done, columns.planned, columns.skipped],
        rows: weeks.map((week) => [
          format.date(week.start),
          String(week.done),
          week.planned === null ? words.none : String(week.planned),
          String(week.skipped),
        ]),
      }}
    >
      <WeekBars
        label={sentence}
        names={{ bar, aim }}
        bars={weeks.map((week) => ({ start: week.start, value: week.done, aim: week.planned }))}
      />
    </ChartFrame>
  )
}

/** Minutes taken against planned, of the sessions that were done, and the pace the plan counts with. */
export const Minutes = ({ story: { weeks, request, catalogue, today } }: StoryProps): JSX.Element => {
  const words = useProgressWords()
  const { format, app } = useWords()
  const { says, factor, factorNone, columns, bar, aim } = words.minutes
  const sessions = request.sessionsDone ?? []
  const tables = catalogue.tables.minutesFactor
  const pace = minutesFactor(sessions, today, tables)
  const total = says(
    app.minutes(sumOf(weeks, (week) => week.minutes)),
    app.minutes(sumOf(weeks, (week) => week.plannedMinutes)),
  )
  const counts = sessions.length < tables.fewest ? factorNone : factor(`${format.number(Math.round(pace / 10))} %`)
  const sentence = `${total} ${counts}`
  return (
    <ChartFrame
      title={words.sections.minutes}
      sentence={sentence}
      table={{
        columns: [words.week, columns.taken, columns.planned],
        rows: weeks.map((week) => [
          format.date(week.start),
          format.number(week.minutes),
          format.number(week.plannedMinutes),
        ]),
      }}
    >
      <WeekBars
        label={sentence}
        names={{ bar, aim }}
        bars={weeks.map(({ start, minutes, plannedMinutes }) => ({ start, value: minutes, aim: plannedMinutes }))}
      />
    </ChartFrame>
  )
}

const useTrend = (): ((values: readonly number[], told: (value: number) => string) => string) => {
  const { load } = useProgressWords()
  // The newest week is not over: it is drawn and not compared.
  return (values, told) => {
    const whole = values.slice(0, -1)
    const trend = trendOf(whole)
    const last = told(whole.at(-1) ?? 0)
    return trend === null ? load.saysFirst(last) : load.says(last, load.trend[trend])
  }
}

/** Running and strength of each week, beside each other. */
export const Loads = ({ story: { weeks } }: StoryProps): JSX.Element => {
  const words = useProgressWords()
  const { format } = useWords()
  const sentenceOf = useTrend()
  const { load } = words
  const runs = sentenceOf(
    weeks.map(({ runKm }) => runKm),
    format.distance,
  )
  const hasLoad = weeks.some(({ strengthLoad }) => strengthLoad !== null)
  const strength = sentenceOf(
    weeks.map(({ strengthLoad }) => strengthLoad ?? 0),
    format.number,
  )
  return (
    <>
      <ChartFrame
        title={load.runs}
        sentence={runs}
        table={{
          columns: [words.week, load.runs],
          rows: weeks.map(({ start, runKm }) => [format.date(start), format.distance(runKm)]),
        }}
      >
        <WeekBars
          label={runs}
          colour="run"
          names={{ bar: load.bar.km }}
          bars={weeks.map(({ start, runKm }) => ({ start, value: runKm }))}
        />
      </ChartFrame>
      {hasLoad ? (
        <ChartFrame
          title={load.strength}
          sentence={`${strength} ${load.apart}`}
          table={{
            columns: [words.week, load.strength],
            rows: weeks.map(({ start, strengthLoad }) => [
              format.date(start),
              strengthLoad === null ? words.none : format.number(strengthLoad),
            ]),
          }}
        >
          <WeekBars
            label={strength}
            names={{ bar: load.bar.load }}
            bars={weeks.map(({ start, strengthLoad }) => ({ start, value: strengthLoad }))}
          />
        </ChartFrame>
      ) : (
        <p>{words.later.load}</p>
      )}
    </>
  )
}
