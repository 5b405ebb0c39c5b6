import type { Plan, PlanWeek } from '@strongstride/core'
import { findMissed } from '@strongstride/core/gym'
import { morningsToAsk } from '@strongstride/core/report'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { Empty } from '../design/empty.tsx'
import { Progress } from '../design/meter.tsx'
import { SessionCard } from '../design/session-card.tsx'
import { whenQuiet } from '../device/when-idle.ts'
import { civilToday } from '../device/civil-today.ts'
import { NiggleLink } from '../niggle/niggle-link.tsx'
import { useCatalogue } from '../planning/use-catalogue.ts'
import { ProgressLink } from '../progress/progress-link.tsx'
import { useFollowedPlan, useJournalState } from '../runner/runner-context.ts'
import { DayReasons } from '../season/day-reasons.tsx'
import { doseText, sessionAbout, sessionName } from '../season/plan-texts.ts'
import { RunLine } from '../season/week-days.tsx'
import { daysOf, nextSession, weekOf } from '../season/week-figures.ts'
import { DueTests } from '../self-tests/due-tests.tsx'
import { useWords } from '../words/words-context.ts'
import { countDone } from './session-record.ts'
import { SessionOfToday } from './session-today.tsx'
import styles from './today-page.module.css'
import { lazyPart } from '../design/lazy-part.tsx'

// Most days nothing hurt the day before.
const MorningQuestions = lazyPart(async () => (await import('../niggle/morning-question.tsx')).MorningQuestions)
// What waits to be decided is told after the day itself.
const ProposalLine = lazyPart(async () => {
  await whenQuiet()
  return (await import('../change/proposal-line.tsx')).ProposalLine
})
// It brings the checker with it, and most days nothing was missed.
const MissedNote = lazyPart(async () => (await import('../session/change/missed-note.tsx')).MissedNote)

const Begin = ({ title, lead }: { readonly title: string; readonly lead: string }): JSX.Element => {
  const { today } = useWords()
  const navigate = useNavigate()
  return (
    <Empty title={title}>
      <p>{lead}</p>
      <Button weight="main" onPress={() => void navigate({ to: '/start' })}>
        {today.begin}
      </Button>
    </Empty>
  )
}

const Drills = ({ plan }: { readonly plan: Plan }): JSX.Element => {
  const words = useWords()
  const catalogue = useCatalogue()
  return (
    <section className={styles.section}>
      <h2>{words.today.drills}</h2>
      <p className={styles.aside}>{words.today.drillsAbout}</p>
      <ul>
        {plan.microDoseItems.map((item) => (
          <li key={item.exercise} className={styles.drill}>
            <span lang="en">{catalogue?.exercises.find(({ id }) => id === item.exercise)?.name ?? item.exercise}</span>
            <b>{doseText(item, words)}</b>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Next = ({
  plan,
  today,
}: {
  readonly plan: Plan
  readonly today: ReturnType<typeof civilToday>
}): JSX.Element | null => {
  const words = useWords()
  const session = nextSession(plan, today)
  if (session === null) return null
  return (
    <section className={styles.section}>
      <h2>
        {words.today.next}: {words.format.longDay(session.day)}
      </h2>
      <SessionCard
        name={sessionName(session, words)}
        minutes={words.app.minutes(session.minutes)}
        about={sessionAbout(session, words)}
      >
        <DayReasons session={session} />
      </SessionCard>
    </section>
  )
}

const WeekSoFar = ({ week }: { readonly week: PlanWeek }): JSX.Element => {
  const { today, pack } = useWords()
  const done = countDone(useJournalState(), week)
  const all = week.sessions.length
  const phase = pack.vocabulary.PHASES[week.phase]
  return (
    <section className={styles.section}>
      <h2>{today.thisWeek}</h2>
      <p>{today.soFar(done, all)}</p>
      <Progress label={today.thisWeek} share={all === 0 ? 0 : done / all} />
      <p className={styles.aside}>
        {phase.name}: {phase.what}.
      </p>
    </section>
  )
}

const Day = ({ plan, week }: { readonly plan: Plan; readonly week: PlanWeek }): JSX.Element => {
  const { today: words, format } = useWords()
  const on = civilToday()
  const state = useJournalState()
  const hasMissed = useMemo(() => findMissed(plan, state, on).length > 0, [plan, state, on])
  const hurtYesterday = morningsToAsk(state.niggles, on).length > 0
  const day = daysOf(week).find((each) => each.day === on)
  const sessions = day?.sessions ?? []
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <p className={styles.date}>{format.longDay(on)}</p>
        <h1>{sessions.length === 0 ? words.noStrength : words.title}</h1>
        <NiggleLink />
      </div>
      <ProposalLine />
      {hasMissed && <MissedNote plan={plan} today={on} />}
      <div className={styles.columns}>
        <div className={styles.main}>
          {hurtYesterday && <MorningQuestions on={on} />}
          {(day?.runs ?? []).map((run) => (
            <RunLine key={`${run.kind} ${run.km}`} run={run} />
          ))}
          {sessions.map((session) => (
            <SessionOfToday key={session.id} it={{ session, week, on }} />
          ))}
          {sessions.length === 0 && <Next plan={plan} today={on} />}
        </div>
        <div className={styles.side}>
          {day?.hasDrills === true && plan.microDoseItems.length > 0 && <Drills plan={plan} />}
          <WeekSoFar week={week} />
          <div className={styles.ways}>
            <DueTests />
            <ProgressLink />
          </div>
          {sessions.length > 0 && <Next plan={plan} today={on} />}
        </div>
      </div>
    </div>
  )
}

/** What is on today, why, and what became of it. */
export const TodayPage = (): JSX.Element | null => {
  const plan = useFollowedPlan()
  const { today } = useWords()
  if (plan === undefined) return null
  if (plan === null) return <Begin title={today.noPlan} lead={today.noPlanLead} />
  const week = weekOf(plan, civilToday())
  if (week === null) return <Begin title={today.planOver} lead={today.planOverLead} />
  return <Day plan={plan} week={week} />
}
