import type { ExerciseId, Plan } from '@strongstride/core'
import { currentPlan, sealPlan } from '@strongstride/core/journal'
import { useState, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { civilToday } from '../device/civil-today.ts'
import { hashContent } from '../device/hash-content.ts'
import { takeBack } from '../planning/adopt.ts'
import { useCatalogue } from '../planning/use-catalogue.ts'
import { useRunner } from '../runner/runner-context.ts'
import { showToast } from '../shell/toasts.ts'
import { refusalText } from '../words/refusal-text.ts'
import { useWords } from '../words/words-context.ts'
import { summariseChange, type ChangeSummary } from './change-summary.ts'
import styles from './plan-change.module.css'
import { useChangedPlan, type ChangedPlan } from './use-changed-plan.ts'
import type { ChangeWords } from './words/en.ts'
import { useChangeWords } from './words/use-change-words.ts'

/** Names that are said; the others are counted. */
const MOST_NAMES = 6

const useLines = (): ((summary: ChangeSummary) => readonly string[]) => {
  const words = useChangeWords()
  const { format, pack } = useWords()
  const catalogue = useCatalogue()
  const nameOf = (id: ExerciseId): string => catalogue?.exercises.find((each) => each.id === id)?.name ?? id
  const list = (names: readonly string[]): string =>
    format.list([
      ...names.slice(0, MOST_NAMES),
      ...(names.length > MOST_NAMES ? [words.more(names.length - MOST_NAMES)] : []),
    ])
  const named = (names: readonly string[], say: (what: string) => string): readonly string[] =>
    names.length === 0 ? [] : [say(list(names))]
  const counted = (kind: keyof ChangeSummary['sessions'], count: number): readonly string[] =>
    count === 0 ? [] : [words[kind satisfies keyof ChangeWords](count)]
  return ({ out, into, swapped, doses, targets, sessions }) => [
    ...named(out.map(nameOf), words.out),
    ...swapped.map(({ from, to }) => words.swapped(nameOf(from), nameOf(to))),
    ...named(into.map(nameOf), words.into),
    ...named(doses.map(nameOf), words.doses),
    ...(['moved', 'dropped', 'added', 'made'] as const).flatMap((kind) => counted(kind, sessions[kind])),
    ...named(
      targets.map((muscle) => pack.vocabulary.MUSCLES[muscle]),
      words.targets,
    ),
  ]
}

const Offer = ({
  changed,
  onKeep,
}: {
  readonly changed: Extract<ChangedPlan, { readonly type: 'plan' }>
  readonly onKeep: () => void
}): JSX.Element => {
  const words = useChangeWords()
  const { app } = useWords()
  const { journal } = useRunner()
  const linesOf = useLines()
  const summary = summariseChange(changed.difference)
  const take = async (plan: Plan): Promise<void> => {
    const on = civilToday()
    const over = currentPlan(journal.state())?.event ?? null
    const done = await journal.wish({ type: 'adopt-plan', on, plan: sealPlan(plan, hashContent), over })
    if (!done.ok) return showToast({ text: app.failed })
    const undo = (): void => {
      showToast(null)
      void takeBack(
        journal,
        on,
        done.value.map(({ id }) => id),
      )
    }
    showToast({ text: words.taken, undo: { label: app.undo, onPress: undo } })
  }
  return (
    <section className={styles.offer} aria-label={words.title}>
      <h2>{words.title}</h2>
      <p role="status">{words.weeks(summary.weeks)}</p>
      <ul className={styles.list}>
        {linesOf(summary).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button weight="main" onPress={() => void take(changed.plan)}>
          {words.take}
        </Button>
        <Button onPress={onKeep}>{words.keep}</Button>
      </div>
    </section>
  )
}

/** What the plan would be with what is known now; the plan stays until the runner takes the new one. */
export const PlanChange = (): JSX.Element | null => {
  const words = useWords()
  const { refused } = useChangeWords()
  const changed = useChangedPlan()
  const [kept, keep] = useState<ChangedPlan | null>(null)
  if (changed === null || changed === kept) return null
  if (changed.type === 'plan') return <Offer changed={changed} onKeep={() => keep(changed)} />
  const { because, help } = refusalText(changed.refusal, words)
  return (
    <section className={styles.offer} aria-label={refused}>
      <h2>{refused}</h2>
      <p role="status">{because}</p>
      <p>{help}</p>
    </section>
  )
}
