import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import { testBarrier, testStory } from '@strongstride/core/report'
import { useParams } from '@tanstack/react-router'
import { useState, type JSX } from 'react'
import { ProposalCard } from '../change/proposal-card.tsx'
import { Button } from '../design/button.tsx'
import { civilToday } from '../device/civil-today.ts'
import { OfCatalogue } from '../library/library-frame.tsx'
import { LibraryLink } from '../library/library-link.tsx'
import { keepWishes, takeBack } from '../runner/keep-wishes.ts'
import { useJournalState, useRunner } from '../runner/runner-context.ts'
import { ExerciseFigure } from '../season/exercise-figure.tsx'
import { showToast } from '../shell/toasts.ts'
import { useWords } from '../words/words-context.ts'
import type { SelfTest } from './band-scale.tsx'
import { Counter, Metronome } from './counters.tsx'
import styles from './self-tests.module.css'
import { TestOverTime, TestResultTold } from './test-result.tsx'
import { TEST_WAYS, type TestWay } from './test-ways.ts'
import { useSelfTestWords } from './words/use-self-test-words.ts'

type Side = 'left' | 'right'

const Taking = ({
  test,
  way,
  onSaved,
}: {
  readonly test: SelfTest
  readonly way: TestWay
  readonly onSaved: () => void
}): JSX.Element => {
  const words = useSelfTestWords()
  const { app } = useWords()
  const { journal } = useRunner()
  const [left, setLeft] = useState<number | null>(null)
  const [right, setRight] = useState<number | null>(null)
  const sides: readonly Side[] = way.sides === 1 ? ['left'] : ['left', 'right']
  const values = { left, right: way.sides === 1 ? left : right }
  const setters = { left: setLeft, right: setRight }
  const save = async (): Promise<void> => {
    if (values.left === null || values.right === null) return
    const on = civilToday()
    const { left: onLeft, right: onRight } = values
    const events = await keepWishes(journal, { type: 'take-test', on, test: test.id, left: onLeft, right: onRight })
    if (events === null) return showToast({ text: app.failed })
    setLeft(null)
    setRight(null)
    onSaved()
    const undo = (): void => {
      showToast(null)
      void takeBack(journal, on, events)
    }
    showToast({ text: words.saved, undo: { label: app.undo, onPress: undo } })
  }
  return (
    <>
      {way.beat !== undefined && <Metronome beats={way.beat} />}
      <div className={styles.sides}>
        {sides.map((side) => (
          <Counter
            key={side}
            label={way.sides === 1 ? words.one : words.sides[side]}
            way={way}
            value={side === 'left' ? left : right}
            onChange={setters[side]}
          />
        ))}
      </div>
      <Button
        weight="main"
        isWide
        isDisabled={values.left === null || values.right === null}
        onPress={() => void save()}
      >
        {words.save}
      </Button>
    </>
  )
}

const useBarrier = (way: TestWay): string | null => {
  const words = useSelfTestWords()
  const { pack } = useWords()
  const { complaints, health } = useJournalState()
  const barrier = testBarrier(way, [...complaints.values()], [...health.values()])
  if (barrier === null) return null
  return barrier.type === 'tissue'
    ? words.barrier.tissue(pack.vocabulary.TISSUES[barrier.tissue])
    : words.barrier.health(pack.vocabulary.GATES[barrier.gate])
}

const Guided = ({
  test,
  way,
  catalogue,
}: {
  readonly test: SelfTest
  readonly way: TestWay
  readonly catalogue: CompiledCatalogue
}) => {
  const words = useSelfTestWords()
  const { app } = useWords()
  const { tests } = useJournalState()
  const barrier = useBarrier(way)
  const [isSaved, setSaved] = useState(false)
  const story = testStory(tests, test, test.noise?.least ?? null)
  const shown = catalogue.exercises.find(({ id }) => id === way.figure)
  return (
    <div className={styles.page}>
      <div>
        <h1 lang="en">{test.name}</h1>
        <p>{app.minutes(test.minutes)}</p>
      </div>
      <div className={styles.columns}>
        <div className={styles.part}>
          {shown !== undefined && (
            <div className={styles.figure}>
              <ExerciseFigure exercise={shown} />
            </div>
          )}
          <h2>{words.how}</h2>
          <ol className={styles.numbered} lang="en">
            {test.protocol.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p>
            <b>{words.stop}</b>
          </p>
          <p className={styles.aside}>{words.before}</p>
        </div>
        <div className={styles.part}>
          {barrier === null ? (
            <Taking test={test} way={way} onSaved={() => setSaved(true)} />
          ) : (
            <p className={styles.barrier}>{barrier}</p>
          )}
          {story !== null && <TestResultTold test={test} story={story} catalogue={catalogue} />}
          {isSaved && <ProposalCard />}
          {story !== null && <TestOverTime test={test} story={story} />}
          <p className={styles.way}>
            <LibraryLink kind="tests" id={test.id}>
              {words.read}
            </LibraryLink>
          </p>
        </div>
      </div>
    </div>
  )
}

/** A test guided from its first step to what its result changes. */
export const TakeTestPage = (): JSX.Element => {
  const { id } = useParams({ from: '/tests/$id' })
  const way = TEST_WAYS[id]
  return (
    <OfCatalogue find={({ selfTests }) => (way === undefined ? undefined : selfTests.find((test) => test.id === id))}>
      {(test, catalogue) => (way === undefined ? null : <Guided test={test} way={way} catalogue={catalogue} />)}
    </OfCatalogue>
  )
}
