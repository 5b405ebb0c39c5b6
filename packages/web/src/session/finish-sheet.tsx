import { playedMinutes } from '@strongstride/core/gym'
import { useState, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { Choice } from '../design/choice.tsx'
import { NumberField } from '../design/number-field.tsx'
import { Sheet } from '../design/sheet.tsx'
import { useWords } from '../words/words-context.ts'
import { exerciseOf, type Gym, type GymSetting } from './gym.ts'
import styles from './session.module.css'
import type { SessionActions } from './use-session-actions.ts'
import { useSessionWords } from './words/use-session-words.ts'

interface FinishProps {
  readonly gym: Gym
  readonly setting: GymSetting
  readonly actions: SessionActions
  readonly onClose: () => void
}

const EFFORTS = Array.from({ length: 11 }, (_, effort) => ({ value: String(effort), label: String(effort) }))

const Missing = ({ gym, setting }: Pick<FinishProps, 'gym' | 'setting'>): JSX.Element | null => {
  const words = useSessionWords()
  const { done, asked, items } = gym.soFar
  if (done === asked) return null
  return (
    <div className={styles.missing}>
      <h3>{words.finishNow(asked - done)}</h3>
      <ul>
        {items
          .filter(({ left }) => left > 0)
          .map(({ item, left }) => {
            const id = gym.items[item]?.exercise ?? ''
            return <li key={item}>{words.missing(exerciseOf(setting.catalogue, id)?.name ?? id, left)}</li>
          })}
      </ul>
      <p className={styles.aside}>{words.stillOpen}</p>
    </div>
  )
}

const Form = ({ gym, setting, actions, onClose }: FinishProps): JSX.Element => {
  const { app } = useWords()
  const words = useSessionWords()
  const [minutes, setMinutes] = useState<number | null>(() =>
    playedMinutes(
      setting.note.startedAt,
      gym.recorded.map(({ event }) => event),
      Date.now(),
    ),
  )
  const [effort, setEffort] = useState<number | null>(null)
  const finish = async (): Promise<void> => {
    if (await actions.finish({ minutes: Math.max(1, Math.round(minutes ?? gym.plan.minutes)), effort })) onClose()
  }
  return (
    <div className={styles.form}>
      <Missing gym={gym} setting={setting} />
      <div className={styles.effort}>
        <Choice
          label={words.effort}
          options={EFFORTS}
          value={effort === null ? null : String(effort)}
          onChange={(value) => setEffort(Number(value))}
        />
        <p className={styles.aside}>{words.effortEnds}</p>
      </div>
      <NumberField
        label={words.minutes}
        stepLabels={{ less: app.less, more: app.more }}
        value={minutes}
        onChange={setMinutes}
        from={1}
        to={240}
      />
      <Button weight="main" isWide onPress={() => void finish()}>
        {words.finishIt}
      </Button>
    </div>
  )
}

/** The end of a session: what is missing, how hard it was, how long it took. */
export const FinishSheet = (props: FinishProps): JSX.Element => {
  const { app } = useWords()
  const words = useSessionWords()
  return (
    <Sheet title={words.finish} closeLabel={app.close} isOpen onClose={props.onClose}>
      <Form {...props} />
    </Sheet>
  )
}
