import type { JSX } from 'react'
import type { Gym, GymSetting, Pause } from './gym.ts'
import { JustDone } from './just-done.tsx'
import type { SetAtHand } from './set-at-hand.ts'
import { amountText, clockText } from './set-texts.ts'
import { useTelling } from './use-telling.ts'
import styles from './session.module.css'
import { useClock } from './use-clock.ts'
import type { SessionActions } from './use-session-actions.ts'
import { useSessionWords } from './words/use-session-words.ts'

const STEP = 15

const Clock = ({ pause }: { readonly pause: Pause }): JSX.Element => {
  const { startedAt, endsAt } = pause.timer
  const words = useSessionWords()
  const now = useClock(true)
  const share = endsAt === startedAt ? 0 : Math.max(0, Math.min(1, (endsAt - now) / (endsAt - startedAt)))
  return (
    <div className={styles.timer} role="timer" aria-live="off">
      <span>{pause.kind === 'warm-up' ? words.warmUp : words.rest}</span>
      <b>{clockText((endsAt - now) / 1000)}</b>
      <span className={styles.run} style={{ transform: `scaleX(${share})` }} aria-hidden="true" />
    </div>
  )
}

const Next = ({ gym }: { readonly gym: Gym }): JSX.Element | null => {
  const telling = useTelling()
  const words = useSessionWords()
  const { next } = gym
  if (next === null) return null
  const { step, item, exercise, asked } = next
  return (
    <div className={styles.next}>
      <p className={styles.aside}>{words.next}</p>
      <h1 lang="en">{exercise?.name ?? item.exercise}</h1>
      <p className={styles.comes}>
        <b>{amountText(asked, telling(exercise))}</b>
        <span>{words.setOf(step.set, step.sets)}</span>
        {step.side !== null && <span>{words.side[step.side]}</span>}
      </p>
    </div>
  )
}

/** The pause before the next set: its clock, what comes, and what was just done. */
export const RestPanel = ({
  gym,
  setting,
  pause,
  actions,
  onChange,
}: {
  readonly gym: Gym
  readonly setting: GymSetting
  readonly pause: Pause
  readonly actions: SessionActions
  readonly onChange: (at: SetAtHand) => void
}): JSX.Element => {
  const words = useSessionWords()
  return (
    <div className={styles.resting}>
      <Clock pause={pause} />
      <div className={styles.adjust}>
        <button type="button" aria-label={words.lessRest} onClick={() => void actions.addRest(-STEP)}>
          {words.minus}
        </button>
        <button type="button" aria-label={words.moreRest} onClick={() => void actions.addRest(STEP)}>
          {words.plus}
        </button>
      </div>
      {pause.kind === 'warm-up' && <p className={styles.aside}>{words.warmUpAbout}</p>}
      <Next gym={gym} />
      <JustDone gym={gym} setting={setting} actions={actions} onChange={onChange} />
    </div>
  )
}
