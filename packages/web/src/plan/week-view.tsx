import { daysBetween, type CivilDay, type MuscleId, type PlanWeek, type Race } from '@strongstride/core'
import { memo, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { MuscleMeter } from '../design/meter.tsx'
import { Why } from '../design/why.tsx'
import { daysOf, kilometresOf } from '../season/week-figures.ts'
import { reasonTexts } from '../words/reason-text.ts'
import { useWords } from '../words/words-context.ts'
import { Agenda, Grid, type DaysProps } from './week-days.tsx'
import { usePlanWords } from './words/use-plan-words.ts'
import styles from './plan-page.module.css'

/** A muscle's sets in a week against what is aimed at, where anything is. */
const Targets = ({ week }: { readonly week: PlanWeek }): JSX.Element => {
  const { plan, pack, format } = useWords()
  const aims = Object.entries(week.targets) as readonly (readonly [MuscleId, number])[]
  return (
    <Why question={plan.targets}>
      {aims.map(([muscle, aim]) => {
        const sets = week.effectiveSets[muscle] ?? 0
        return (
          <MuscleMeter
            key={muscle}
            name={pack.vocabulary.MUSCLES[muscle]}
            sets={sets}
            aim={aim}
            figure={plan.ofAim(format.number(sets), format.number(aim))}
          />
        )
      })}
    </Why>
  )
}

interface HeadProps extends Pick<DaysProps, 'week' | 'today' | 'marks'> {
  readonly number: number
  readonly goal: Race | null
}

const Head = ({ week, number, today, marks, goal }: HeadProps): JSX.Element => {
  const words = useWords()
  const { plan, app, pack, format } = words
  const own = usePlanWords()
  const minutes = week.sessions.reduce((sum, session) => sum + session.minutes, 0)
  const done = marks.minutesDone(week)
  const strength = done === 0 ? app.minutes(minutes) : own.week.done(String(done), app.minutes(minutes))
  const isNow = daysOf(week).some(({ day }) => day === today)
  const weeks = goal === null ? -1 : Math.floor(daysBetween(week.start, goal.day) / 7)
  return (
    <div className={styles.weekHead}>
      <h2>
        {plan.week(number)} · {pack.vocabulary.PHASES[week.phase].name}
        {week.deload ? `, ${plan.lighter}` : ''}
      </h2>
      {isNow && <span className={styles.now}>{plan.now}</span>}
      <p className={styles.figures}>
        <span>{format.date(week.start)}</span>
        {weeks >= 0 && <span>{own.week.toRace(weeks)}</span>}
        <span>
          {own.week.running} <b>{format.distance(Math.round(kilometresOf(week)))}</b>
        </span>
        <span>
          {own.week.strength} <b>{app.sessions(week.sessions.length)}</b>, <b>{strength}</b>
        </span>
      </p>
    </div>
  )
}

/** Reasons that every week has and the bars beside them say. */
const SAID_BY_BARS = 'target'

interface WeekProps extends DaysProps {
  readonly number: number
  readonly goal: Race | null
  readonly isWide: boolean
  readonly onOut: (out: OutOfWeek) => void
}

/** A week that is to go on paper or to somebody. */
export interface OutOfWeek {
  readonly way: 'print' | 'share'
  readonly week: PlanWeek
  readonly number: number
}

const Week = ({ number, goal, isWide, onOut, ...days }: WeekProps): JSX.Element => {
  const words = useWords()
  const { out } = usePlanWords()
  const { week, today, marks } = days
  const reasons = reasonTexts(
    week.reasons.filter(({ code }) => code !== SAID_BY_BARS),
    words,
  )
  return (
    <section className={styles.week} aria-label={words.plan.week(number)}>
      <Head week={week} number={number} today={today} marks={marks} goal={goal} />
      {isWide ? <Grid {...days} /> : <Agenda {...days} />}
      <div className={styles.more}>
        <Targets week={week} />
        {reasons.length > 0 && (
          <Why question={words.plan.whyWeek}>
            {reasons.map((text) => (
              <p key={text}>{text}.</p>
            ))}
          </Why>
        )}
        <div className={styles.outs}>
          {(['print', 'share'] as const).map((way) => (
            <Button key={way} weight="quiet" onPress={() => onOut({ way, week, number })}>
              {out[way]}
            </Button>
          ))}
        </div>
      </div>
    </section>
  )
}

/** A week of a plan: a list of days on a phone, seven columns on a wide screen; drawn anew only where it is another. */
export const WeekView = memo(Week)

/** The goal that weeks are counted to. */
export const goalOf = (races: readonly Race[], today: CivilDay): Race | null =>
  races.find(({ priority, day }) => priority === 'A' && day >= today) ?? null
