import { madeAt, nextTime, readGymLog, type NextTime } from '@strongstride/core/gym'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { civilToday } from '../device/civil-today.ts'
import { useFollowedPlan } from '../runner/runner-context.ts'
import { sessionName } from '../season/plan-texts.ts'
import { nextSession } from '../season/week-figures.ts'
import { reasonText } from '../words/reason-text.ts'
import { useWords } from '../words/words-context.ts'
import { exerciseOf, type Gym, type GymSetting } from './gym.ts'
import { isRestRow } from '@strongstride/core'
import { amountText } from './set-texts.ts'
import { useJournalState } from '../runner/runner-context.ts'
import { weightUnitOf } from '../season/weight-unit.ts'
import { useTelling } from './use-telling.ts'
import styles from './session.module.css'
import type { SessionActions } from './use-session-actions.ts'
import { useSessionWords } from './words/use-session-words.ts'

const DAY_MS = 86_400_000
/** Lines that are read; the rest goes up by a repetition or stays. */
const MOST_LINES = 3

const useNextTime = (gym: Gym, { state, log, catalogue }: GymSetting): readonly NextTime[] =>
  useMemo(() => {
    const { plan, week } = gym
    const today = { gym: log, place: plan.place, isRest: week.deload || isRestRow(week.row) }
    const after = { ...today, gym: readGymLog(state, { today: civilToday(), without: null, catalogue }) }
    return nextTime(gym.items, new Set(gym.recorded.map(({ exercise }) => exercise)), { today, after })
  }, [gym, state, log, catalogue])

const Changes = ({ gym, setting }: { readonly gym: Gym; readonly setting: GymSetting }): JSX.Element => {
  const all = useWords()
  const words = useSessionWords()
  const telling = useTelling()
  const state = useJournalState()
  const changed = useNextTime(gym, setting).filter(({ change }) => change !== 'same')
  if (gym.recorded.length === 0) return <p>{words.nothingDone}</p>
  if (changed.length === 0) return <p>{words.sameAgain}</p>
  return (
    <ul>
      {changed.slice(0, MOST_LINES).map(({ item, asked }) => {
        const exercise = exerciseOf(setting.catalogue, item.exercise) ?? undefined
        const name = exercise?.name ?? item.exercise
        const why = asked.reason === null ? null : reasonText(asked.reason, all, weightUnitOf(exercise, state))
        return (
          <li key={item.exercise}>
            {words.goFor(name, amountText(asked, telling(exercise)))}
            {why !== null && <span className={styles.aside}>{why}.</span>}
          </li>
        )
      })}
    </ul>
  )
}

const NextSession = ({ gym }: { readonly gym: Gym }): JSX.Element | null => {
  const all = useWords()
  const words = useSessionWords()
  const plan = useFollowedPlan()
  if (plan === null || plan === undefined) return null
  const next = nextSession(plan, gym.plan.day)
  return <p>{next === null ? words.noNext : words.nextSession(sessionName(next, all), all.format.longDay(next.day))}</p>
}

/** What is said at the end, in three lines: done against planned, what changes, what comes next. */
export const Closing = ({
  gym,
  setting,
  actions,
}: {
  readonly gym: Gym
  readonly setting: GymSetting
  readonly actions: SessionActions
}): JSX.Element => {
  const all = useWords()
  const words = useSessionWords()
  const navigate = useNavigate()
  const { done, asked } = gym.soFar
  const { finish } = setting.note
  const mayResume = finish !== null && Date.now() - madeAt(finish) < DAY_MS
  return (
    <div className={styles.closing}>
      <h1>{words.finished(sessionName(gym.plan, all))}</h1>
      <p>{words.againstPlan(done, asked, gym.record?.minutes ?? gym.plan.minutes, gym.plan.minutes)}</p>
      <section>
        <h2>{words.nextTime}</h2>
        <Changes gym={gym} setting={setting} />
      </section>
      <NextSession gym={gym} />
      <div className={styles.ends}>
        <Button weight="main" isWide onPress={() => void navigate({ to: '/today' })}>
          {words.toToday}
        </Button>
        {mayResume && <Button onPress={() => void actions.resume(finish)}>{words.resume}</Button>}
      </div>
    </div>
  )
}
