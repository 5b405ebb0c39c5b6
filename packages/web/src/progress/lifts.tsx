import { liftStories, type LiftStory } from '@strongstride/core/report'
import { useMemo, useState, type JSX } from 'react'
import { ChartFrame } from '../chart/chart-frame.tsx'
import { DayLines } from '../chart/day-lines.tsx'
import { Button } from '../design/button.tsx'
import { useWords } from '../words/words-context.ts'
import styles from './progress.module.css'
import type { Story } from './use-story.ts'
import { useProgressWords } from './words/use-progress-words.ts'

/** Lifts that are drawn before the others are asked for. */
const SHOWN = 4

const Lift = ({ lift, name }: { readonly lift: LiftStory; readonly name: string }): JSX.Element | null => {
  const words = useProgressWords()
  const { format } = useWords()
  const { says, trend, columns } = words.lifts
  const last = lift.points.at(-1)
  if (last === undefined) return null
  const whole = (kg: number): string => format.number(Math.round(kg))
  const sentence = says(whole(last.kg), whole(last.low), whole(last.high), trend[lift.change ?? 'first'])
  const least = Math.min(...lift.points.map(({ low }) => low))
  return (
    <ChartFrame
      title={name}
      sentence={sentence}
      table={{
        columns: [words.week, columns.kg, columns.from, columns.to],
        rows: lift.points.map(({ day, kg, low, high }) => [format.date(day), whole(kg), whole(low), whole(high)]),
      }}
    >
      {lift.points.length > 1 && (
        <DayLines
          label={sentence}
          from={least * 0.8}
          lines={[
            {
              name: `${whole(last.kg)} kg`,
              points: lift.points.map(({ day, kg, low, high }) => ({ day, value: kg, low, high })),
            },
          ]}
        />
      )}
    </ChartFrame>
  )
}

/** Strength of each lift over time, those done most first. */
export const Lifts = ({ story: { request, catalogue } }: { readonly story: Story }): JSX.Element => {
  const words = useProgressWords()
  const [isAll, setAll] = useState(false)
  const lifts = useMemo(
    () => liftStories(request, catalogue.exercises, catalogue.tables.strengthEstimate),
    [request, catalogue],
  )
  const nameOf = (id: string): string => catalogue.exercises.find((each) => each.id === id)?.name ?? id
  if (lifts.length === 0) return <p>{words.later.lifts}</p>
  return (
    <>
      <p className={styles.aside}>{words.lifts.about}</p>
      <div className={styles.charts}>
        {lifts.slice(0, isAll ? lifts.length : SHOWN).map((lift) => (
          <Lift key={lift.exercise} lift={lift} name={nameOf(lift.exercise)} />
        ))}
      </div>
      {!isAll && lifts.length > SHOWN && (
        <div>
          <Button onPress={() => setAll(true)}>{words.lifts.all(lifts.length)}</Button>
        </div>
      )}
    </>
  )
}
