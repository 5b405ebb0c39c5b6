import type { Dot } from '@strongstride/core/gym'
import type { JSX } from 'react'
import { Button } from '../design/button.tsx'
import { classNames } from '../design/class-names.ts'
import { Sheet } from '../design/sheet.tsx'
import { sessionName } from '../season/plan-texts.ts'
import { useWords } from '../words/words-context.ts'
import { askItem, exerciseOf, type Gym, type GymSetting } from './gym.ts'
import { setAtHand, type SetAtHand } from './set-at-hand.ts'
import { amountText, setText, unitOf } from './set-texts.ts'
import { useTelling } from './use-telling.ts'
import styles from './session.module.css'
import type { SessionActions } from './use-session-actions.ts'
import { useSessionWords } from './words/use-session-words.ts'

const Dots = ({ dots }: { readonly dots: readonly Dot[] }): JSX.Element => {
  const words = useSessionWords()
  const said = dots.map((dot) => words.states[dot]).join(', ')
  return (
    <span className={styles.dots} role="img" aria-label={said}>
      {dots.map((dot, index) => (
        // Dots have no name but their place.
        <span key={index} className={classNames(styles.dot, styles[dot])} />
      ))}
    </span>
  )
}

interface OverviewProps {
  readonly gym: Gym
  readonly setting: GymSetting
  readonly actions: SessionActions
  readonly onOpen: (what: 'finish' | SetAtHand | null) => void
}

const Item = ({ index, gym, setting, actions, onOpen }: OverviewProps & { readonly index: number }): JSX.Element => {
  const words = useSessionWords()
  const tell = useTelling()
  const item = gym.items[index]
  const soFar = gym.soFar.items[index]
  if (item === undefined || soFar === undefined) return <></>
  const exercise = exerciseOf(setting.catalogue, item.exercise)
  const telling = tell(exercise)
  const asked = askItem(item, gym, setting.log)
  const isHere = gym.next?.step.item === index
  const go = (): void => {
    onOpen(null)
    void actions.jump(index)
  }
  return (
    <li className={styles.entry} aria-current={isHere ? 'step' : undefined}>
      <button type="button" className={styles.jump} disabled={soFar.left === 0} onClick={go}>
        <span lang="en">{exercise?.name ?? item.exercise}</span>
        <Dots dots={soFar.dots} />
        <span className={styles.aside}>{isHere ? words.here : amountText(asked, telling)}</span>
      </button>
      {soFar.sets.length > 0 && (
        <ul className={styles.chips}>
          {soFar.sets.map((set) => {
            const text = setText(set, unitOf(item), telling)
            return (
              <li key={set.event}>
                <button
                  type="button"
                  aria-label={words.changeSet(text)}
                  onClick={() => onOpen(setAtHand({ item, exercise, asked }, setting, { set, title: text }))}
                >
                  {text}
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </li>
  )
}

const Extra = ({ gym, setting }: Pick<OverviewProps, 'gym' | 'setting'>): JSX.Element | null => {
  const words = useSessionWords()
  const telling = useTelling()
  const { extra } = gym.soFar
  if (extra.length === 0) return null
  return (
    <div>
      <h3>{words.extra}</h3>
      <ul>
        {extra.map((set) => {
          const exercise = exerciseOf(setting.catalogue, set.exercise)
          return (
            <li key={set.event}>
              <span lang="en">{exercise?.name ?? set.exercise}</span>:{' '}
              {setText(set, exercise?.doseForm ?? 'reps', telling(exercise))}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** The whole session: every exercise with its sets, to go to any of them; the end of it lies here too. */
export const OverviewSheet = (props: OverviewProps): JSX.Element => {
  const all = useWords()
  const words = useSessionWords()
  const { gym, onOpen } = props
  const { done, asked, contacts } = gym.soFar
  return (
    <Sheet title={sessionName(gym.plan, all)} closeLabel={all.app.close} isOpen onClose={() => onOpen(null)}>
      <p>
        {words.progress(done, asked)}
        {contacts.asked > 0 && `, ${words.contactsSoFar(contacts.done, contacts.asked)}`}
      </p>
      <ol className={styles.entries}>
        {gym.items.map((item, index) => (
          <Item key={`${index}-${item.exercise}`} index={index} {...props} />
        ))}
      </ol>
      <Extra gym={gym} setting={props.setting} />
      <Button isWide onPress={() => onOpen('finish')}>
        {words.finish}
      </Button>
    </Sheet>
  )
}
