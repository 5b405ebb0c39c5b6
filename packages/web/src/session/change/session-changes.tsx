import type { KitId, PlanItem } from '@strongstride/core'
import { askItem, type Gym } from '../gym.ts'
import type { GymLog } from '@strongstride/core/gym'
import { useState, type JSX } from 'react'
import { Sheet } from '../../design/sheet.tsx'
import { showToast } from '../../shell/toasts.ts'
import type { SessionView } from '../session-view.ts'
import styles from './changes.module.css'
import { LightSets } from './light-sets.tsx'
import { nameOf, useChangeSetting, type ChangeSetting } from './use-change-setting.ts'
import { useChangeWords } from './words/use-change-words.ts'
import { lazyPart } from '../../design/lazy-part.tsx'

// Each sheet brings the planner or the checker with it: what nobody opens is not loaded.
const Looking = (): JSX.Element => <p role="status">{useChangeWords().looking}</p>
const ASKED_FOR = { Meanwhile: Looking, isSaid: true }
const SwapSheet = lazyPart(async () => (await import('./swap-sheet.tsx')).SwapSheet, ASKED_FOR)
const MinutesSheet = lazyPart(async () => (await import('./minutes-sheet.tsx')).MinutesSheet, ASKED_FOR)
const KitSheet = lazyPart(async () => (await import('./kit-sheet.tsx')).KitSheet, ASKED_FOR)
const PainSheet = lazyPart(async () => (await import('./pain-sheet.tsx')).PainSheet, ASKED_FOR)

/** Which sheet is open; a swap knows for what, and what kit is not to be had. */
type Open =
  | { readonly sheet: 'minutes' | 'kit' | 'pain' }
  | { readonly sheet: 'swap'; readonly item: PlanItem; readonly without: readonly KitId[] }

interface ContentProps {
  readonly open: Open
  readonly setting: ChangeSetting
  readonly onOpen: (open: Open | null) => void
}

const Content = ({ open, setting, onOpen }: ContentProps): JSX.Element => {
  const onDone = (): void => onOpen(null)
  if (open.sheet === 'minutes') return <MinutesSheet setting={setting} onDone={onDone} />
  if (open.sheet === 'pain') return <PainSheet setting={setting} onDone={onDone} />
  if (open.sheet === 'swap') {
    const swap = { ...setting, swap: { ...setting.swap, without: open.without } }
    return <SwapSheet setting={swap} item={open.item} onDone={onDone} />
  }
  const onSwap = (item: PlanItem, without: readonly KitId[]): void => onOpen({ sheet: 'swap', item, without })
  return <KitSheet setting={setting} onDone={onDone} onSwap={onSwap} />
}

const useTitle = (open: Open | null, setting: ChangeSetting | null): string => {
  const words = useChangeWords()
  if (open === null || setting === null) return words.change
  if (open.sheet === 'swap') return words.swapTitle(nameOf(setting.catalogue, open.item.exercise))
  return { minutes: words.lessTime, kit: words.kitTaken, pain: words.hurts }[open.sheet]
}

/** What changes a session on the spot: another exercise, less time, kit that is taken, pain; and the light sets before a lift. */
export const SessionChanges = ({
  view,
  gym,
  log,
}: {
  readonly view: SessionView
  readonly gym: Gym
  readonly log: GymLog
}): JSX.Element | null => {
  const words = useChangeWords()
  const setting = useChangeSetting(view)
  // A sheet that is open keeps what it was opened with, whatever is logged meanwhile on another device.
  const [open, show] = useState<Open | null>(null)
  const setOpen = (next: Open | null): void => {
    // What was said before would lie over the sheet.
    if (next !== null) showToast(null)
    show(next)
  }
  const title = useTitle(open, setting)
  if (setting === null || setting.left.length === 0) return null
  const { item } = setting
  const kg = item === null ? null : askItem(item, gym, log).kg
  const isFirstSet = item !== null && gym.next?.step.set === 1
  return (
    <section className={styles.changes} aria-label={words.change}>
      {isFirstSet && <LightSets setting={setting} kg={kg} />}
      <div className={styles.bar}>
        {item !== null && (
          <button type="button" onClick={() => setOpen({ sheet: 'swap', item, without: [] })}>
            {words.swap}
          </button>
        )}
        <button type="button" onClick={() => setOpen({ sheet: 'minutes' })}>
          {words.lessTime}
        </button>
        <button type="button" onClick={() => setOpen({ sheet: 'kit' })}>
          {words.kitTaken}
        </button>
        <button type="button" onClick={() => setOpen({ sheet: 'pain' })}>
          {words.hurts}
        </button>
      </div>
      <Sheet title={title} closeLabel={words.close} isOpen={open !== null} onClose={() => setOpen(null)}>
        {open !== null && <Content open={open} setting={setting} onOpen={setOpen} />}
      </Sheet>
    </section>
  )
}
