import type { Phase, Plan, PlanWeek } from '@strongstride/core'
import type { JSX } from 'react'
import { classNames } from '../design/class-names.ts'
import { Icon } from '../design/icon.tsx'
import { useWords } from '../words/words-context.ts'
import { kilometresOf, racesIn } from './week-figures.ts'
import styles from './season-strip.module.css'

interface PhaseSpan {
  readonly phase: Phase
  readonly weeks: number
  readonly start: string
}

const spansOf = (weeks: readonly PlanWeek[]): readonly PhaseSpan[] =>
  weeks.reduce<readonly PhaseSpan[]>((spans, { phase, start }) => {
    const last = spans.at(-1)
    return last?.phase === phase
      ? [...spans.slice(0, -1), { ...last, weeks: last.weeks + 1 }]
      : [...spans, { phase, weeks: 1, start }]
  }, [])

const Week = ({ week, most, hasRace }: { week: PlanWeek; most: number; hasRace: boolean }): JSX.Element => (
  <div className={classNames(styles.week, hasRace && styles.race)}>
    {hasRace && (
      <span className={styles.flag}>
        <Icon name="flag" />
      </span>
    )}
    <div className={styles.km} style={{ height: `${(100 * kilometresOf(week)) / most}%` }} />
    <div className={styles.pips}>
      {week.sessions.map(({ id, kind }) => (
        <div key={id} className={classNames(styles.pip, kind !== 'full' && styles.easy)} />
      ))}
    </div>
  </div>
)

/** A whole season in one look: running as a skyline, strength as blocks under it, the phases below. */
export const SeasonStrip = ({ plan }: { readonly plan: Plan }): JSX.Element => {
  const { app, season, pack } = useWords()
  const { weeks } = plan
  const most = Math.max(1, ...weeks.map(kilometresOf))
  const sessions = weeks.reduce((sum, week) => sum + week.sessions.length, 0)
  const spans = spansOf(weeks)
  return (
    <div className={styles.season}>
      <div
        role="img"
        aria-label={season.label(app.weeks(weeks.length), app.sessions(sessions))}
        className={styles.weeks}
      >
        {weeks.map((week) => (
          <Week key={week.start} week={week} most={most} hasRace={racesIn(week, plan.races).length > 0} />
        ))}
      </div>
      <div
        className={styles.phases}
        style={{ gridTemplateColumns: spans.map((span) => `minmax(0, ${span.weeks}fr)`).join(' ') }}
      >
        {spans.map((span) => (
          <span key={span.start} className={styles.phase} data-where-it-fits>
            <span>{pack.vocabulary.PHASES[span.phase].name}</span>
          </span>
        ))}
      </div>
      <div className={styles.legend}>
        <span>{season.runs}</span>
        <span>{season.strength}</span>
      </div>
    </div>
  )
}
