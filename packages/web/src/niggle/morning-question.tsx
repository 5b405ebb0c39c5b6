import type { CivilDay } from '@strongstride/core'
import type { JournalNiggle } from '@strongstride/core/journal'
import { morningsToAsk } from '@strongstride/core/report'
import { useState, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { useCatalogue } from '../planning/use-catalogue.ts'
import { useJournalState, useRunner } from '../runner/runner-context.ts'
import { useWords } from '../words/words-context.ts'
import { reportMorning } from './niggle-wishes.ts'
import styles from './niggle.module.css'
import { Score } from './score.tsx'
import { useSaying } from './use-saying.ts'
import { useNiggleWords } from './words/use-niggle-words.ts'

const Ask = ({ niggle, on }: { readonly niggle: JournalNiggle; readonly on: CivilDay }): JSX.Element | null => {
  const words = useNiggleWords()
  const { pack } = useWords()
  const { journal } = useRunner()
  const catalogue = useCatalogue()
  const say = useSaying()
  const [score, setScore] = useState<number | null>(null)
  const [isLater, setLater] = useState(false)
  if (isLater || catalogue === null) return null
  const numbers = catalogue.tables.painLights
  const part = pack.vocabulary.TISSUES[niggle.tissue]
  const side = niggle.side === null ? part : `${part} (${words.sides[niggle.side].toLowerCase()})`
  const save = (): void => {
    if (score !== null) void say(reportMorning(journal, niggle, score, { on, numbers }), words.saved(part))
  }
  return (
    <section className={styles.ask} aria-label={words.morning.title}>
      <Score label={words.morning.ask(side)} value={score} onChange={setScore} />
      <p className={styles.aside}>{words.morning.about}</p>
      <div className={styles.actions}>
        <Button weight="main" isDisabled={score === null} onPress={save}>
          {words.save}
        </Button>
        <Button weight="quiet" onPress={() => setLater(true)}>
          {words.morning.skip}
        </Button>
      </div>
    </section>
  )
}

/** The question of the next morning, for every part that hurt the day before. */
export const MorningQuestions = ({ on }: { readonly on: CivilDay }): JSX.Element => (
  <>
    {morningsToAsk(useJournalState().niggles, on).map((niggle) => (
      <Ask key={niggle.event} niggle={niggle} on={on} />
    ))}
  </>
)
