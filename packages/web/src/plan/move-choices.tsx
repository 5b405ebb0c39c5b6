import { addDays, parseDay, type CivilDay, type Plan, type Reason } from '@strongstride/core'
import { useEffect, useState, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { Why } from '../design/why.tsx'
import { reasonText } from '../words/reason-text.ts'
import { useWords } from '../words/words-context.ts'
import { dayOfCarried, type Carried } from './drag/carried.ts'
import { followText } from './move-text.ts'
import { useMoves } from './use-moves.ts'
import { usePlanWords } from './words/use-plan-words.ts'
import styles from './plan-page.module.css'

/** A sentence about a day, without the day, which stands beside it already. */
const withoutDay = (text: string, day: string): string =>
  text.toLowerCase().startsWith(`${day.toLowerCase()}: `) ? text.slice(day.length + 2) : text

/** What the plan said of the other days when it chose this one. */
const saidOf = (carried: Carried, day: CivilDay): Reason | null =>
  carried.kind === 'run'
    ? null
    : (carried.session.reasons.find(({ values }) => parseDay(String(values['day'] ?? '')) === day) ?? null)

/** The days something may go to by button: those of its week that are not over. */
const choicesOf = (carried: Carried, today: CivilDay, start: CivilDay): readonly CivilDay[] =>
  Array.from({ length: 7 }, (_, index) => addDays(start, index)).filter(
    (day) => day >= today && day !== dayOfCarried(carried),
  )

/** What would follow on each of some days, asked one after the other. */
const useConsequences = (
  carried: Carried,
  days: readonly CivilDay[],
  {
    plan,
    moves,
    isAsked,
  }: { readonly plan: Plan; readonly moves: ReturnType<typeof useMoves>; readonly isAsked: boolean },
): ReadonlyMap<CivilDay, string> => {
  const [texts, setTexts] = useState<ReadonlyMap<CivilDay, string>>(new Map())
  const wanted = isAsked ? days.join() : ''
  useEffect(() => {
    let isWanted = wanted !== ''
    const askAll = async (): Promise<void> => {
      for (const to of days) {
        if (!isWanted) return
        const made = await moves.offer(carried, to)
        const text = made?.ok === true ? followText({ carried, before: plan }, made.value, moves.told) : ''
        setTexts((before) => new Map([...before, [to, text]]))
      }
    }
    if (isWanted) void askAll()
    return () => {
      isWanted = false
    }
    // The days stand for all else: they are asked anew when they are others.
  }, [wanted])
  return texts
}

interface ChoicesProps {
  readonly plan: Plan
  readonly carried: Carried
  readonly today: CivilDay
  readonly onDone: (key: string | null) => void
}

/** The weeks before and after, for what may leave its own. */
const OtherWeeks = ({
  plan,
  today,
  start,
  onStart,
}: {
  readonly plan: Plan
  readonly today: CivilDay
  readonly start: CivilDay
  readonly onStart: (start: CivilDay) => void
}): JSX.Element => {
  const { run } = usePlanWords()
  const starts = new Set(plan.weeks.map((week) => week.start))
  return (
    <div className={styles.otherWeeks}>
      {([-7, 7] as const).map((shift) => {
        const to = addDays(start, shift)
        return (
          <Button key={shift} isDisabled={!starts.has(to) || addDays(to, 6) < today} onPress={() => onStart(to)}>
            {shift < 0 ? run.weekBefore : run.weekAfter}
          </Button>
        )
      })}
    </div>
  )
}

/** Everything that carrying a card would do, as buttons: the days of its week, each with what it would mean. */
export const MoveChoices = ({ plan, carried, today, onDone }: ChoicesProps): JSX.Element => {
  const words = useWords()
  const own = usePlanWords()
  const moves = useMoves(plan, today)
  const [isOpen, setOpen] = useState(false)
  const [start, setStart] = useState(carried.week.start)
  const days = choicesOf(carried, today, start)
  const texts = useConsequences(carried, days, { plan, moves, isAsked: isOpen })
  const fixed = moves.fixedText(carried)
  const move = async (to: CivilDay | null): Promise<void> =>
    onDone(await moves.keep(carried, to, moves.ask(carried, to)))
  const textOf = (day: CivilDay, name: string): string => {
    const said = saidOf(carried, day)
    // Where another session stands, the planner says what would become of it.
    const isClosed = said?.code === 'day-excluded' && said.values['rule'] !== 'taken'
    const known = isClosed ? reasonText(said, words) : null
    return known === null ? (texts.get(day) ?? '…') : withoutDay(known, name)
  }
  if (fixed !== null) return <p className={styles.aside}>{fixed}</p>
  return (
    <Why question={carried.kind === 'run' ? own.run.move : words.plan.move} onOpen={() => setOpen(true)}>
      <ul className={styles.moves}>
        {days.map((day) => (
          <li key={day}>
            <Button isWide isDisabled={moves.isBusy} onPress={() => void move(day)}>
              {words.format.shortDay(day)}
            </Button>
            <span>{textOf(day, words.format.shortDay(day))}</span>
          </li>
        ))}
        {carried.kind === 'session' && (
          <li>
            <Button isWide isDisabled={moves.isBusy} onPress={() => void move(null)}>
              {words.plan.notThisWeek}
            </Button>
          </li>
        )}
      </ul>
      {carried.kind === 'run' && <OtherWeeks plan={plan} today={today} start={start} onStart={setStart} />}
    </Why>
  )
}
