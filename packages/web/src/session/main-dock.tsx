import { useEffect, useRef, type JSX } from 'react'
import { useCues } from '../shell/preferences.ts'
import { useWords } from '../words/words-context.ts'
import { scheduleSounds } from './cues/sounds.ts'
import { vibrate } from './cues/signals.ts'
import type { SessionNote } from './device-note.ts'
import type { Gym, GymSetting } from './gym.ts'
import { LEAD_IN, useHoldClock, type HoldClock } from './hold-clock.ts'
import { setAtHand, type SetAtHand } from './set-at-hand.ts'
import { amountText } from './set-texts.ts'
import { useTelling } from './use-telling.ts'
import styles from './session.module.css'
import type { SessionActions } from './use-session-actions.ts'
import { useSessionWords } from './words/use-session-words.ts'

interface DockProps {
  readonly gym: Gym
  readonly actions: SessionActions
  readonly isResting: boolean
  readonly setting: GymSetting
  readonly onOpen: (what: 'finish' | SetAtHand) => void
  readonly onSay: (text: string) => void
}

/** What the one button does now. */
interface MainAct {
  readonly label: string
  readonly act: () => void
}

/** Sounds where a hold begins and ends, made ready when it is started. */
const useHoldSounds = (note: SessionNote, seconds: number, isWanted: boolean): void => {
  const startsAt = note.hold?.startsAt ?? null
  useEffect(() => {
    if (startsAt === null || !isWanted) return
    return scheduleSounds([
      { name: 'begin', instant: startsAt },
      { name: 'end', instant: startsAt + seconds * 1000 },
    ])
  }, [startsAt, seconds, isWanted])
}

/** Logs a hold when its time is up, if its clock was seen running: who was away says so themself. */
const useHoldLog = ({ gym, actions }: DockProps, clock: HoldClock, onDone: () => void): void => {
  const wasRunning = useRef(false)
  useEffect(() => {
    const isOver = clock.state === 'over' && wasRunning.current
    wasRunning.current = clock.state === 'running'
    const { next } = gym
    if (!isOver || next === null) return
    onDone()
    void actions.log({ done: next.asked.amount, kg: next.asked.kg })
    // The clock alone decides.
  }, [clock.state])
}

const useMainAct = (props: DockProps, clock: HoldClock): MainAct => {
  const { gym, actions, isResting, onOpen } = props
  const { format } = useWords()
  const words = useSessionWords()
  const telling = useTelling()
  const { next, record, pause } = gym
  if (record?.state !== 'started')
    return { label: gym.recorded.length > 0 ? words.goOn : words.begin, act: () => void actions.start() }
  if (next === null) return { label: words.finish, act: () => onOpen('finish') }
  if (isResting) {
    const label = pause?.kind === 'warm-up' ? words.skipWarmUp : words.skipRest
    return { label, act: () => void actions.skipRest() }
  }
  const { asked, item } = next
  if (item.seconds !== null && clock.state === 'none')
    return { label: words.startHold(format.number(asked.amount)), act: () => void actions.hold(LEAD_IN) }
  if (clock.state === 'ready') return { label: words.stopHold, act: () => void actions.hold(null) }
  const held = clock.state === 'running' ? Math.max(1, Math.round(clock.seconds)) : asked.amount
  const act = (): void => void actions.log({ done: held, kg: asked.kg })
  if (clock.state === 'running') return { label: words.stopHold, act }
  return { label: words.doneAs(amountText(asked, telling(next.exercise))), act }
}

/** The one button, where the thumb is: it does what comes next, and stays where it is. */
export const MainDock = (props: DockProps): JSX.Element => {
  const { gym, setting, isResting, onOpen, onSay } = props
  const { note } = setting
  const words = useSessionWords()
  const cues = useCues()
  const clock = useHoldClock(gym.next, note.hold)
  useHoldSounds(note, gym.next?.asked.amount ?? 0, cues.has('sound'))
  useHoldLog(props, clock, () => {
    onSay(words.doneAs(words.amounts.seconds(String(gym.next?.asked.amount ?? 0))))
    if (cues.has('vibration')) vibrate('exercise')
  })
  const { label, act } = useMainAct(props, clock)
  return (
    <div className={styles.dock}>
      <button type="button" className={styles.main} onClick={act}>
        {label}
      </button>
      {gym.next !== null && gym.record?.state === 'started' && !isResting && (
        <button
          type="button"
          className={styles.other}
          onClick={() => gym.next !== null && onOpen(setAtHand(gym.next, setting, { set: null, title: words.change }))}
        >
          {words.change}
        </button>
      )}
    </div>
  )
}
