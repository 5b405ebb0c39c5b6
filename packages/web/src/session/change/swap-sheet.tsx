import { MUSCLES } from '@strongstride/core'
import type { Plan, PlanItem } from '@strongstride/core'
import { findSwaps, lastingSwapWays, restWithSwap, type LastingWay, type Swap } from '@strongstride/core/gym'
import { currentPlan, sealPlan } from '@strongstride/core/journal'
import { checkPlan } from '@strongstride/core/rules'
import { useEffect, useState, type JSX } from 'react'
import { Button } from '../../design/button.tsx'
import { civilToday } from '../../device/civil-today.ts'
import { hashContent } from '../../device/hash-content.ts'
import { sharedPlanner } from '../../planning/planner.ts'
import { useRunner } from '../../runner/runner-context.ts'
import { useWords } from '../../words/words-context.ts'
import { tellChange, wishesOf } from './apply-change.ts'
import { useTelling } from '../use-telling.ts'
import styles from './changes.module.css'
import { doseText } from './item-text.ts'
import { nameOf, type ChangeSetting } from './use-change-setting.ts'
import { useChangeWords } from './words/use-change-words.ts'

interface SwapProps {
  readonly setting: ChangeSetting
  readonly item: PlanItem
  readonly onDone: () => void
}

/** A plan with the swap in it, and the wishes that lead to it. */
interface Lasting {
  readonly plan: Plan
  readonly way: LastingWay
}

/** The first way whose plan keeps every rule; null where none does. */
const findLasting = async (ways: readonly LastingWay[], setting: ChangeSetting): Promise<Lasting | null> => {
  for (const way of ways) {
    const answer = await sharedPlanner().plan(way.request)
    if (answer?.ok === true && checkPlan(answer.value, setting.catalogue).length === 0)
      return { plan: answer.value, way }
  }
  return null
}

const sessionsWith = (plan: Plan, exercise: string): number =>
  plan.weeks
    .flatMap(({ sessions }) => sessions)
    .filter(({ day, items }) => day >= civilToday() && items.some((item) => item.exercise === exercise)).length

/** Sessions to come that change an exercise besides the one that was asked for. */
const sessionsChanged = (before: Plan, after: Plan, [from, to]: readonly [string, string]): number => {
  const now = new Map(after.weeks.flatMap((week) => week.sessions).map((session) => [session.day, session]))
  const ids = (items: readonly PlanItem[]): string =>
    [...new Set(items.map(({ exercise }) => (exercise === from ? to : exercise)))].toSorted().join(' ')
  return before.weeks
    .flatMap(({ sessions }) => sessions)
    .filter(({ day, items }) => day > civilToday() && ids(items) !== ids(now.get(day)?.items ?? [])).length
}

const Alternative = ({
  swap,
  setting,
  onChoose,
}: {
  readonly swap: Swap
  readonly setting: ChangeSetting
  readonly onChoose: () => void
}): JSX.Element => {
  const { format } = useWords()
  const words = useChangeWords()
  const telling = useTelling()
  const exercise = setting.catalogue.exercises.find(({ id }) => id === swap.to)
  const kept = swap.kept >= 1000 ? words.keepsAll : words.keeps(format.number(Math.round(swap.kept / 10)))
  return (
    <li>
      <button type="button" className={styles.option} onClick={onChoose}>
        <b lang="en">{nameOf(setting.catalogue, swap.to)}</b>
        <span>
          {words.ways[swap.way]}, {kept}
          {swap.isKnown && `, ${words.known}`}.
        </span>
        <span className={styles.dose}>{words.asked(swap.item.sets, doseText(swap.item, telling(exercise)))}</span>
      </button>
    </li>
  )
}

const useLasting = ({ setting, item }: SwapProps, swap: Swap) => {
  const [found, setFound] = useState<Lasting | 'looking' | 'none' | null>(null)
  const look = async (): Promise<void> => {
    setFound('looking')
    const { plan, request, catalogue } = setting.swap
    const ways = lastingSwapWays({ plan, request, catalogue, from: item.exercise, to: swap.to })
    setFound((await findLasting(ways, setting)) ?? 'none')
  }
  return { found, look }
}

const HowLong = (props: SwapProps & { readonly swap: Swap; readonly onBack: () => void }): JSX.Element => {
  const { setting, item, swap, onBack, onDone } = props
  const { journal } = useRunner()
  const words = useChangeWords()
  const { found, look } = useLasting(props, swap)
  const [to, from] = [nameOf(setting.catalogue, swap.to), nameOf(setting.catalogue, item.exercise)]
  const change = {
    rest: restWithSwap(setting.left, item.exercise, swap.item),
    why: 'swap' as const,
    also: [
      { type: 'swap-exercise' as const, on: civilToday(), ...setting.view.session, from: item.exercise, to: swap.to },
    ],
  }
  const today = async (): Promise<void> => {
    if (await tellChange(journal, wishesOf(journal, setting, change), words.swapped(to), words)) onDone()
  }
  const always = async ({ plan, way }: Lasting): Promise<void> => {
    const over = currentPlan(journal.state())?.event ?? null
    const adopt = { type: 'adopt-plan' as const, on: civilToday(), plan: sealPlan(plan, hashContent), over }
    const commands = [...wishesOf(journal, setting, change), ...way.commands, adopt]
    if (await tellChange(journal, commands, words.lastingDone(to), words)) onDone()
  }
  return (
    <div className={styles.sheet}>
      <h3 lang="en">{to}</h3>
      <p>{words.howLong}</p>
      <Button weight="main" isWide onPress={() => void today()}>
        {words.todayOnly}
      </Button>
      {found === null && (
        <Button isWide onPress={() => void look()}>
          {words.fromNowOn}
        </Button>
      )}
      <div role="status" className={styles.sheet}>
        {found === 'looking' && <p>{words.planning}</p>}
        {found === 'none' && <p>{words.lastingRefused(to)}</p>}
        {found !== null && typeof found === 'object' && (
          <p>
            {words.lasting(to, from, sessionsWith(found.plan, swap.to))}{' '}
            {words.othersToo(sessionsChanged(setting.swap.plan, found.plan, [item.exercise, swap.to]))}
          </p>
        )}
      </div>
      {found !== null && typeof found === 'object' && (
        <Button isWide onPress={() => void always(found)}>
          {words.accept}
        </Button>
      )}
      <Button weight="quiet" onPress={onBack}>
        {words.back}
      </Button>
    </div>
  )
}

/** Exercises for the place of one: what each is for, what it asks, for today or from now on. */
export const SwapSheet = (props: SwapProps): JSX.Element => {
  const { setting, item } = props
  const all = useWords()
  const words = useChangeWords()
  const [swaps, setSwaps] = useState<readonly Swap[] | null>(null)
  const [chosen, setChosen] = useState<Swap | null>(null)
  useEffect(() => {
    // The sheet is there first, and says that it looks.
    const timer = setTimeout(() => setSwaps(findSwaps(item.exercise, setting.swap)), 30)
    return () => clearTimeout(timer)
  }, [item.exercise, setting.swap])
  if (chosen !== null) return <HowLong {...props} swap={chosen} onBack={() => setChosen(null)} />
  if (swaps === null) return <p role="status">{words.looking}</p>
  if (swaps.length === 0) return <p>{words.noSwap}</p>
  const muscles = MUSCLES.filter((muscle) => swaps[0]?.muscles.includes(muscle)).map(
    (muscle) => all.pack.vocabulary.MUSCLES[muscle],
  )
  return (
    <div className={styles.sheet}>
      <p className={styles.aside}>{words.swapAbout(all.format.list(muscles))}</p>
      <ul className={styles.options}>
        {swaps.map((swap) => (
          <Alternative key={swap.to} swap={swap} setting={setting} onChoose={() => setChosen(swap)} />
        ))}
      </ul>
    </div>
  )
}
