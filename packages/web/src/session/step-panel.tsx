import { lastTime } from '@strongstride/core/gym'
import type { JournalSet } from '@strongstride/core/journal'
import type { JSX } from 'react'
import { Why } from '../design/why.tsx'
import { tempoText } from '../season/plan-texts.ts'
import { reasonTexts } from '../words/reason-text.ts'
import { useWords } from '../words/words-context.ts'
import { ExercisePicture } from './exercise-picture.tsx'
import type { Gym, GymSetting, StepAtHand } from './gym.ts'
import { useHoldClock } from './hold-clock.ts'
import { JustDone } from './just-done.tsx'
import { setAtHand, type SetAtHand } from './set-at-hand.ts'
import { amountText, clockText, setText, unitOf } from './set-texts.ts'
import { useTelling } from './use-telling.ts'
import styles from './session.module.css'
import { useClock } from './use-clock.ts'
import type { SessionActions } from './use-session-actions.ts'
import { useSessionWords } from './words/use-session-words.ts'

interface PanelProps {
  readonly gym: Gym
  readonly setting: GymSetting
  readonly actions: SessionActions
  readonly onChange: (at: SetAtHand) => void
}

/** A pause that ended longer ago than this is not spoken of: the runner was away. */
const RECENT_SECONDS = 900

const Overdue = ({ gym }: { readonly gym: Gym }): JSX.Element | null => {
  const words = useSessionWords()
  const { pause } = gym
  const now = useClock(pause !== null)
  const over = pause === null ? 0 : (now - pause.timer.endsAt) / 1000
  if (over < 1 || over > RECENT_SECONDS || pause?.kind === 'warm-up') return null
  return <p className={styles.aside}>{words.rested(clockText(over))}</p>
}

const LastTime = ({ at, log }: { readonly at: StepAtHand; readonly log: GymSetting['log'] }): JSX.Element => {
  const words = useSessionWords()
  const telling = useTelling()(at.exercise)
  const sets = lastTime(at.item.exercise, log)
  if (sets.length === 0) return <p className={styles.aside}>{words.firstTime}</p>
  return (
    <p className={styles.aside}>
      <b>{words.lastTime}</b> {sets.map((set) => setText(set, unitOf(at.item), telling)).join(' · ')}
    </p>
  )
}

const SetsSoFar = ({
  sets,
  at,
  setting,
  onChange,
}: {
  readonly sets: readonly JournalSet[]
  readonly at: StepAtHand
  readonly setting: GymSetting
  readonly onChange: (at: SetAtHand) => void
}): JSX.Element | null => {
  const words = useSessionWords()
  const telling = useTelling()(at.exercise)
  if (sets.length === 0) return null
  return (
    <div className={styles.sets}>
      <h2>{words.theSets}</h2>
      <ul>
        {sets.map((set) => {
          const text = setText(set, unitOf(at.item), telling)
          return (
            <li key={set.event}>
              <button
                type="button"
                aria-label={words.changeSet(text)}
                onClick={() => onChange(setAtHand(at, setting, { set, title: text }))}
              >
                {text}
                <span aria-hidden="true">{words.change}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

const Reading = ({ at }: { readonly at: StepAtHand }): JSX.Element => {
  const all = useWords()
  const words = useSessionWords()
  const { exercise, item, asked } = at
  const reasons = reasonTexts([...(asked.reason === null ? [] : [asked.reason]), ...item.reasons], all)
  return (
    <div className={styles.reading}>
      {exercise !== null && (
        <Why question={words.how}>
          <ol className={styles.steps} lang="en">
            {exercise.texts.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p lang="en">{exercise.texts.feel}</p>
          {exercise.texts.safety !== null && <p lang="en">{exercise.texts.safety}</p>}
        </Why>
      )}
      {reasons.length > 0 && (
        <Why question={words.why}>
          {reasons.map((reason) => (
            <p key={reason}>{reason}.</p>
          ))}
        </Why>
      )}
    </div>
  )
}

const Dose = ({ at, gym }: { readonly at: StepAtHand; readonly gym: Gym }): JSX.Element => {
  const all = useWords()
  const { format, session } = all
  const words = useSessionWords()
  const telling = useTelling()
  const { asked, item, step } = at
  const tempo = tempoText(item, all)
  const [from, to] = asked.range ?? [asked.amount, asked.amount]
  const about = [
    ...(from === to ? [] : [words.range(format.number(from), format.number(to))]),
    ...(item.rir === null || asked.unit !== 'reps' ? [] : [session.stopShort(item.rir)]),
    ...(tempo === null ? [] : [tempo]),
  ]
  return (
    <div className={styles.dose}>
      <p className={styles.place}>
        {words.setOf(step.set, step.sets)}
        {step.side !== null && <b>{words.side[step.side]}</b>}
      </p>
      <p className={styles.amount}>{amountText(asked, telling(at.exercise))}</p>
      {about.length > 0 && <p className={styles.aside}>{about.join(', ')}</p>}
      {step.isSecondSide && <p className={styles.switch}>{words.switchSides}</p>}
      {gym.isWeakerFirst && step.set === 1 && !step.isSecondSide && <p className={styles.aside}>{words.weakerFirst}</p>}
    </div>
  )
}

const Hold = ({ at, setting }: { readonly at: StepAtHand; readonly setting: GymSetting }): JSX.Element | null => {
  const words = useSessionWords()
  const clock = useHoldClock(at, setting.note.hold)
  if (clock.state === 'none') return null
  if (clock.state === 'over') return <p className={styles.switch}>{words.holdOver}</p>
  const shown = clock.state === 'ready' ? clock.seconds : at.asked.amount - clock.seconds
  return (
    <div className={styles.clock} role="timer" aria-live="off">
      <span>{clock.state === 'ready' ? words.ready : words.hold}</span>
      <b>{clockText(shown)}</b>
    </div>
  )
}

const AllDone = (props: PanelProps): JSX.Element => {
  const { gym } = props
  const words = useSessionWords()
  return (
    <div className={styles.step}>
      <h1>{words.allDone}</h1>
      <p>{words.progress(gym.soFar.done, gym.soFar.asked)}</p>
      <JustDone {...props} />
    </div>
  )
}

/** The set at hand: what, how much, how it looks, what it was last time. */
export const StepPanel = ({ gym, setting, actions, onChange }: PanelProps): JSX.Element => {
  const words = useSessionWords()
  const { next, soFar } = gym
  if (next === null) return <AllDone gym={gym} setting={setting} actions={actions} onChange={onChange} />
  const isStarted = gym.record?.state === 'started'
  const { contacts } = soFar
  return (
    <div className={styles.step}>
      <div className={styles.show}>
        {next.exercise !== null && <ExercisePicture key={next.item.exercise} exercise={next.exercise} />}
      </div>
      <div className={styles.what}>
        <h1 lang="en">{next.exercise?.name ?? next.item.exercise}</h1>
        <Dose at={next} gym={gym} />
        <Hold at={next} setting={setting} />
        {isStarted && <Overdue gym={gym} />}
        <LastTime at={next} log={setting.log} />
        {next.item.contacts !== null && (
          <p className={styles.aside}>{words.contactsSoFar(contacts.done, contacts.asked)}</p>
        )}
        {!isStarted && gym.plan.warmUpSeconds > 0 && (
          <p className={styles.aside}>
            <b>{words.warmUp}</b> {words.warmUpAbout}
          </p>
        )}
        <Reading at={next} />
        <SetsSoFar
          sets={(soFar.items[next.step.item]?.sets ?? []).filter((set) => set !== gym.last)}
          at={next}
          setting={setting}
          onChange={onChange}
        />
        {isStarted && <JustDone gym={gym} setting={setting} actions={actions} onChange={onChange} />}
      </div>
    </div>
  )
}
