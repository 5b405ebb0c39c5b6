import { readSessionToday, type KitId, type PlanItem } from '@strongstride/core'
import { kitUsed, needsKit, reorderWithout, type ReorderedSession } from '@strongstride/core/gym'
import { useMemo, useState, type JSX } from 'react'
import { Button } from '../../design/button.tsx'
import { Choice } from '../../design/choice.tsx'
import { useRunner } from '../../runner/runner-context.ts'
import { useWords } from '../../words/words-context.ts'
import { tellChange, wishesOf } from './apply-change.ts'
import styles from './changes.module.css'
import { nameOf, type ChangeSetting } from './use-change-setting.ts'
import { useChangeWords } from './words/use-change-words.ts'

interface KitProps {
  readonly setting: ChangeSetting
  readonly onDone: () => void
  readonly onSwap: (item: PlanItem, without: readonly KitId[]) => void
}

/** Kit that something left cannot be done without, that of the exercise at hand first. */
const kitOf = (setting: ChangeSetting): readonly KitId[] => {
  const reading = readSessionToday(setting.swap)
  if (reading === null) return []
  const { kit } = reading.place
  const ids = [setting.item?.exercise, ...setting.left.map(({ exercise }) => exercise)]
  const needed = ids.flatMap((id) => {
    const exercise = id === undefined ? undefined : reading.exerciseOf(id)
    return exercise === undefined ? [] : kitUsed(exercise, kit).filter((one) => needsKit(exercise, [one], kit))
  })
  return [...new Set(needed)]
}

const reorder = (setting: ChangeSetting, kit: KitId | null): ReorderedSession | null => {
  const reading = kit === null ? null : readSessionToday(setting.swap)
  return kit === null || reading === null ? null : reorderWithout(setting.left, [kit], reading)
}

const NewOrder = ({ order, setting }: { readonly order: ReorderedSession; readonly setting: ChangeSetting }) => {
  const words = useChangeWords()
  return (
    <ol className={styles.order}>
      {order.items.map(({ exercise }) => (
        <li key={exercise}>
          <span lang="en">{nameOf(setting.catalogue, exercise)}</span>
          {order.waiting.includes(exercise) && <small>{words.waits}</small>}
          {order.broughtForward.includes(exercise) && <small>{words.nowFirst}</small>}
        </li>
      ))}
    </ol>
  )
}

/** The kit that is taken, and what can be done meanwhile. */
export const KitSheet = ({ setting, onDone, onSwap }: KitProps): JSX.Element => {
  const all = useWords()
  const { journal } = useRunner()
  const words = useChangeWords()
  const kit = useMemo(() => kitOf(setting), [setting])
  const [taken, setTaken] = useState<KitId | null>(kit[0] ?? null)
  const order = useMemo(() => reorder(setting, taken), [setting, taken])
  if (kit.length === 0) return <p>{words.noKit}</p>
  const first = order?.items[0]
  const helps = order !== null && order.broughtForward.length > 0
  const waiting = setting.left.find(({ exercise }) => order?.waiting.includes(exercise))
  const apply = async (): Promise<void> => {
    if (order === null || first === undefined) return
    const wishes = wishesOf(journal, setting, { rest: order.items, why: 'kit' })
    if (await tellChange(journal, wishes, words.reordered(nameOf(setting.catalogue, first.exercise)), words)) onDone()
  }
  return (
    <div className={styles.sheet}>
      <p className={styles.aside}>{words.kitAbout}</p>
      <Choice
        label={words.kitTitle}
        options={kit.map((value) => ({ value, label: all.pack.vocabulary.KITS[value] }))}
        value={taken}
        onChange={setTaken}
      />
      <div role="status" className={styles.sheet}>
        {order !== null && helps && <NewOrder order={order} setting={setting} />}
        {order !== null && !helps && <p>{words.nothingNow}</p>}
      </div>
      {helps && (
        <Button weight="main" isWide onPress={() => void apply()}>
          {words.inThisOrder}
        </Button>
      )}
      {waiting !== undefined && taken !== null && (
        <Button isWide onPress={() => onSwap(waiting, [taken])}>
          {words.swapIt(nameOf(setting.catalogue, waiting.exercise))}
        </Button>
      )}
    </div>
  )
}
