import type { JSX } from 'react'
import { Button } from '../design/button.tsx'
import { askItem, exerciseOf, type Gym, type GymSetting } from './gym.ts'
import { RirChoice } from './rir-choice.tsx'
import { setAtHand, type SetAtHand } from './set-at-hand.ts'
import { setText, unitOf } from './set-texts.ts'
import { useTelling } from './use-telling.ts'
import styles from './session.module.css'
import type { SessionActions } from './use-session-actions.ts'
import { useSessionWords } from './words/use-session-words.ts'

/** The set that was just done: what was logged, how hard it was, and the ways back. */
export const JustDone = ({
  gym,
  setting,
  actions,
  onChange,
}: {
  readonly gym: Gym
  readonly setting: GymSetting
  readonly actions: SessionActions
  readonly onChange: (at: SetAtHand) => void
}): JSX.Element | null => {
  const telling = useTelling()
  const words = useSessionWords()
  const { last } = gym
  const item = gym.items.find(({ exercise }) => exercise === last?.exercise)
  if (last === null || item === undefined) return null
  const exercise = exerciseOf(setting.catalogue, item.exercise)
  const text = setText(last, unitOf(item), telling(exercise))
  const edit = (): void =>
    onChange(setAtHand({ item, exercise, asked: askItem(item, gym, setting.log) }, setting, { set: last, title: text }))
  return (
    <div className={styles.just}>
      <div className={styles.line}>
        <p>
          <span className={styles.aside}>{words.lastSet}</span>
          <b>
            <span lang="en">{exercise?.name ?? item.exercise}</span>: {text}
          </b>
        </p>
        <div className={styles.ways}>
          <Button weight="quiet" onPress={edit}>
            {words.change}
          </Button>
          <Button weight="quiet" onPress={() => void actions.takeBack(last)}>
            {words.undo}
          </Button>
        </div>
      </div>
      {item.rir !== null && item.reps !== null && (
        <RirChoice asked={item.rir} value={last.rir} onChange={(rir) => void actions.change(last, { rir })} />
      )}
    </div>
  )
}
