import { addDays, parseDay, type CivilDay, type Plan, type PlanWeek } from '@strongstride/core'
import { useEffect, useMemo, useRef, useState, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { useJournalState } from '../runner/runner-context.ts'
import { showToast } from '../shell/toasts.ts'
import { useWords } from '../words/words-context.ts'
import { dayOfCarried, keyAfter, runDragKey, sessionDragKey, type Carried } from './drag/carried.ts'
import { DragSpeech } from './drag/drag-hint.tsx'
import { usePlanDrag, type InHand } from './drag/use-plan-drag.ts'
import { carriedName, moveText } from './move-text.ts'
import { marksFrom } from './plan-marks.ts'
import { useMoves, type Moves } from './use-moves.ts'
import { useWide } from './use-wide.ts'
import type { HandInWeek, Opened } from './week-days.tsx'
import { goalOf, WeekView, type OutOfWeek } from './week-view.tsx'
import { usePlanWords } from './words/use-plan-words.ts'
import styles from './plan-page.module.css'

/** Weeks that are shown at once, from this one on. */
const SHOWN_WEEKS = 4

const keyOf = (carried: Carried): string =>
  carried.kind === 'session' ? sessionDragKey(carried.week, carried.session) : runDragKey(carried.week, carried.run)

/** The name of the card in hand as the plan that is shown has it. */
const shownKey = ({ carried, preview }: InHand): string | null =>
  preview === null ? keyOf(carried) : keyAfter(carried, preview.to, preview.plan)

const isIn = (week: PlanWeek, day: CivilDay | null): day is CivilDay =>
  day !== null && day >= week.start && day < addDays(week.start, 7)

/** Days of its week that a rule keeps a session from, as the plan says. */
const closedDays = (carried: Carried): readonly CivilDay[] =>
  carried.kind === 'run'
    ? []
    : carried.session.reasons.flatMap(({ code, values }) =>
        code === 'day-excluded' && values['rule'] !== 'taken' ? (parseDay(String(values['day'])) ?? []) : [],
      )

const handIn = (week: PlanWeek, inHand: InHand | null): HandInWeek | null => {
  if (inHand === null) return null
  const { carried, over } = inHand
  const from = dayOfCarried(carried)
  const [isFrom, isOver] = [isIn(week, from), isIn(week, over)]
  if (!isFrom && !isOver) return null
  return {
    key: shownKey(inHand),
    from: isFrom ? from : null,
    over: isOver ? over : null,
    closed: isFrom ? closedDays(carried) : [],
  }
}

/** What is said while something is carried: where it is, and what would follow. */
const useSaid = (plan: Plan, inHand: InHand | null, { told }: Moves): string => {
  const { format } = useWords()
  const { drag } = usePlanWords()
  if (inHand === null) return ''
  const { carried, over, preview } = inHand
  const [what, from] = [carriedName(carried, told), dayOfCarried(carried)]
  if (over === null) return carried.kind === 'session' ? `${drag.nowhere} ${drag.ownWeek}` : drag.nowhere
  if (over === from) return drag.lifted(what, format.longDay(from))
  if (preview?.to !== over) return drag.over(what, format.longDay(over))
  return moveText({ carried, to: over, before: plan }, preview, told)
}

/** Puts the focus back on a card that was drawn anew elsewhere. */
const focusCard = (root: HTMLElement | null, key: string | null): void => {
  if (key !== null) root?.querySelector<HTMLElement>(`[data-drag="${CSS.escape(key)}"]`)?.focus({ preventScroll: true })
}

/** The cards of a plan, which may be carried about; the whole plan flows with them. */
const useCarrying = (plan: Plan, today: CivilDay, isWide: boolean) => {
  const root = useRef<HTMLDivElement>(null)
  const moves = useMoves(plan, today)
  const { format } = useWords()
  const { drag } = usePlanWords()
  const wanted = useRef<string | null>(null)
  const inHand = usePlanDrag(root, {
    plan,
    today,
    isWide,
    mayLift: (carried) => {
      const text = moves.fixedText(carried)
      showToast(text === null ? null : { text })
      return text === null
    },
    onDrop: async (carried, to, answer) => {
      const key = await moves.keep(carried, to, answer)
      wanted.current = key ?? keyOf(carried)
      return key !== null
    },
    onLetGo: (carried) => {
      wanted.current = keyOf(carried)
      showToast({ text: drag.stays(carriedName(carried, moves.told), format.longDay(dayOfCarried(carried))) })
    },
  })
  const key = inHand?.by === 'keyboard' ? shownKey(inHand) : null
  useEffect(() => focusCard(root.current, key), [key, inHand?.preview])
  // Where the focus was, once the plan that came of it is drawn.
  useEffect(() => {
    if (inHand !== null || wanted.current === null) return
    focusCard(root.current, wanted.current)
    wanted.current = null
  }, [inHand, plan])
  return { root, moves, inHand }
}

/** The weeks of a plan from this one on. */
export const PlanWeeks = ({
  plan,
  today,
  onOpen,
  onOut,
}: {
  readonly plan: Plan
  readonly today: CivilDay
  readonly onOpen: (opened: Opened) => void
  readonly onOut: (out: OutOfWeek) => void
}): JSX.Element => {
  const { plan: words } = useWords()
  const [showsAll, setShowsAll] = useState(false)
  const state = useJournalState()
  const marks = useMemo(() => marksFrom(state), [state])
  const isWide = useWide()
  const { root, moves, inHand } = useCarrying(plan, today, isWide)
  const said = useSaid(plan, inHand, moves)
  const shown = inHand?.preview?.plan ?? plan
  const ahead = plan.weeks
    .map((followed, index) => ({ followed, number: index + 1 }))
    .filter(({ followed }) => today < addDays(followed.start, 7))
  const seen = showsAll ? ahead : ahead.slice(0, SHOWN_WEEKS)
  const goal = useMemo(() => goalOf(plan.races, today), [plan.races, today])
  return (
    <div ref={root} className={styles.weeks}>
      <DragSpeech said={said} />
      {seen.map(({ followed, number }) => (
        <WeekView
          key={followed.start}
          week={shown.weeks.find(({ start }) => start === followed.start) ?? followed}
          followed={followed}
          number={number}
          goal={goal}
          today={today}
          isWide={isWide}
          marks={marks}
          hand={handIn(followed, inHand)}
          onOpen={onOpen}
          onOut={onOut}
        />
      ))}
      {seen.length < ahead.length && (
        <Button isWide onPress={() => setShowsAll(true)}>
          {words.moreWeeks}
        </Button>
      )}
      {inHand !== null && inHand.by !== 'keyboard' && (
        <p className={styles.carrying} aria-hidden="true">
          {said}
        </p>
      )}
    </div>
  )
}
