import type { TissueId } from '@strongstride/core'
import type { JSX } from 'react'
import { Button } from '../design/button.tsx'
import { civilToday } from '../device/civil-today.ts'
import { useJournalState, useRunner } from '../runner/runner-context.ts'
import { useWords } from '../words/words-context.ts'
import { answerRedFlag } from './niggle-wishes.ts'
import styles from './niggle.module.css'
import { useSaying } from './use-saying.ts'
import { useNiggleWords } from './words/use-niggle-words.ts'

const useAnswer = () => {
  const { journal } = useRunner()
  const say = useSaying()
  return (tissue: TissueId | null, answer: 'yes' | 'no' | 'cleared', text: string): void =>
    void say(answerRedFlag(journal, { tissue, answer }, civilToday()), text)
}

/** Planning that has stopped for a sign, and the two ways on from there. */
export const Stopped = (): JSX.Element => {
  const { flags } = useNiggleWords()
  const { pack } = useWords()
  const answer = useAnswer()
  const open = [...useJournalState().health.values()].filter(({ gate, cleared }) => gate === 'red-flag' && !cleared)
  return (
    <>
      {open.map(({ tissue }) => (
        <section key={tissue ?? 'all'} className={styles.flags} aria-label={flags.title}>
          <h2>{tissue === null ? flags.stoppedAll : flags.stopped(pack.vocabulary.TISSUES[tissue])}</h2>
          <p>{flags.whom}</p>
          <div className={styles.actions}>
            <Button onPress={() => answer(tissue, 'cleared', flags.isCleared)}>{flags.cleared}</Button>
            <Button weight="quiet" onPress={() => answer(tissue, 'no', flags.isCleared)}>
              {flags.mistake}
            </Button>
          </div>
        </section>
      ))}
    </>
  )
}

/** Signs that need help before anything else: the first line lies open, the others a tap away. */
export const RedFlags = (): JSX.Element => {
  const { flags } = useNiggleWords()
  const answer = useAnswer()
  return (
    <details className={styles.flags}>
      <summary>{flags.first}</summary>
      <h2>{flags.now}</h2>
      <ul className={styles.bullets}>
        {flags.nowList.map((flag) => (
          <li key={flag}>{flag}</li>
        ))}
      </ul>
      <h2>{flags.week}</h2>
      <ul className={styles.bullets}>
        {flags.weekList.map((flag) => (
          <li key={flag}>{flag}</li>
        ))}
      </ul>
      <Button onPress={() => answer(null, 'yes', flags.noted)}>{flags.applies}</Button>
    </details>
  )
}
