import { weekdayOf, type MuscleId, type PlanSession, type PlanWeek } from '@strongstride/core'
import type { JSX } from 'react'
import { Button } from '../design/button.tsx'
import { classNames } from '../design/class-names.ts'
import { MuscleMeter } from '../design/meter.tsx'
import { RunShape } from '../design/run-chip.tsx'
import { Why } from '../design/why.tsx'
import { runAmount, runName, sessionName } from '../season/plan-texts.ts'
import { WeekDays } from '../season/week-days.tsx'
import { daysOf, kilometresOf } from '../season/week-figures.ts'
import { reasonTexts } from '../words/reason-text.ts'
import { useWords } from '../words/words-context.ts'
import styles from './plan-page.module.css'

interface WeekProps {
  readonly week: PlanWeek
  readonly today: string
  readonly onOpen: (session: PlanSession) => void
}

const Grid = ({ week, today, onOpen }: WeekProps): JSX.Element => {
  const words = useWords()
  const { app, pack } = words
  return (
    <ol className={styles.grid}>
      {daysOf(week).map(({ day, runs, sessions }) => (
        <li
          key={day}
          className={classNames(styles.cell, day === today && styles.today)}
          aria-current={day === today ? 'date' : undefined}
        >
          <time className={styles.cellDate} dateTime={day}>
            {pack.vocabulary.WEEKDAYS[weekdayOf(day)].short} {Number(day.slice(8))}
          </time>
          {runs.map((run) => (
            <span key={`${run.kind} ${run.km}`} className={styles.run}>
              <RunShape kind={run.kind} />
              <span>
                {runName(run, words)} {runAmount(run, words)}
              </span>
            </span>
          ))}
          {sessions.map((session) => (
            <button key={session.id} type="button" className={styles.session} onClick={() => onOpen(session)}>
              <b>{sessionName(session, words)}</b>
              <span>{app.minutes(session.minutes)}</span>
            </button>
          ))}
        </li>
      ))}
    </ol>
  )
}

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

const WeekHead = ({ week, number, today }: { week: PlanWeek; number: number; today: string }): JSX.Element => {
  const words = useWords()
  const { plan, app, pack, format } = words
  const minutes = week.sessions.reduce((sum, session) => sum + session.minutes, 0)
  const isNow = daysOf(week).some(({ day }) => day === today)
  return (
    <div className={styles.weekHead}>
      <h2>
        {plan.week(number)} · {pack.vocabulary.PHASES[week.phase].name}
        {week.deload ? `, ${plan.lighter}` : ''}
      </h2>
      {isNow && <span className={styles.now}>{plan.now}</span>}
      <span className={styles.figures}>
        {format.date(week.start)} ·{' '}
        {plan.summary(
          format.distance(Math.round(kilometresOf(week))),
          app.sessions(week.sessions.length),
          app.minutes(minutes),
        )}
      </span>
    </div>
  )
}

/** Reasons that every week has and the bars beside them say. */
const SAID_BY_BARS = 'target'

/** A week of a plan: a list of days on a phone, seven columns on a wide screen. */
export const WeekView = ({ week, number, today, onOpen }: WeekProps & { readonly number: number }): JSX.Element => {
  const words = useWords()
  const { plan, session: sessionWords } = words
  const reasons = reasonTexts(
    week.reasons.filter(({ code }) => code !== SAID_BY_BARS),
    words,
  )
  return (
    <section className={styles.week}>
      <WeekHead week={week} number={number} today={today} />
      <div className={styles.agenda}>
        <WeekDays
          week={week}
          today={today}
          onOpen={(session) => (
            <span className={styles.open}>
              <Button weight="quiet" onPress={() => onOpen(session)}>
                {sessionWords.look}
              </Button>
            </span>
          )}
        />
      </div>
      <Grid week={week} today={today} onOpen={onOpen} />
      <div className={styles.more}>
        <Targets week={week} />
        {reasons.length > 0 && (
          <Why question={plan.whyWeek}>
            {reasons.map((text) => (
              <p key={text}>{text}.</p>
            ))}
          </Why>
        )}
      </div>
    </section>
  )
}
