import { niggleStories } from '@strongstride/core/report'
import { useSearch } from '@tanstack/react-router'
import { useState, type JSX } from 'react'
import { ProposalCard } from '../change/proposal-card.tsx'
import { Choice } from '../design/choice.tsx'
import { civilToday } from '../device/civil-today.ts'
import { useCatalogue } from '../planning/use-catalogue.ts'
import { useJournalState } from '../runner/runner-context.ts'
import { MorningQuestions } from './morning-question.tsx'
import { NiggleCard } from './niggle-card.tsx'
import styles from './niggle.module.css'
import { IllnessForm, ReadinessForm, SorenessForm } from './other-forms.tsx'
import { PainForm } from './pain-form.tsx'
import { RedFlags, Stopped } from './red-flags.tsx'
import { useNiggleWords } from './words/use-niggle-words.ts'

const KINDS = ['pain', 'soreness', 'tired', 'ill'] as const

/** How the body is: what hurts, soreness, tiredness, illness; what the plan makes of it; and what was reported. */
export const NigglePage = (): JSX.Element | null => {
  const words = useNiggleWords()
  const { at } = useSearch({ from: '/niggle' })
  const catalogue = useCatalogue()
  const state = useJournalState()
  const [kind, setKind] = useState<(typeof KINDS)[number]>('pain')
  if (catalogue === null) return null
  const today = civilToday()
  const over = new Set([...state.complaints.values()].flatMap(({ tissue, past }) => (past ? [tissue] : [])))
  const stories = niggleStories(state.niggles, today, catalogue.tables.painLights).filter(
    ({ tissue }) => !over.has(tissue),
  )
  return (
    <div className={styles.page}>
      <div>
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
      </div>
      <RedFlags />
      <Stopped />
      <MorningQuestions on={today} />
      <div className={styles.columns}>
        <div className={styles.form}>
          <Choice
            label={words.what}
            value={kind}
            onChange={setKind}
            options={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
          />
          {kind === 'pain' && <PainForm key={at} at={at ?? null} />}
          {kind === 'soreness' && <SorenessForm />}
          {kind === 'tired' && <ReadinessForm />}
          {kind === 'ill' && <IllnessForm />}
        </div>
        <section className={styles.stories}>
          <ProposalCard />
          <h2>{words.yours}</h2>
          {stories.length === 0 && <p className={styles.aside}>{words.none}</p>}
          {stories.map((story) => (
            <NiggleCard key={story.tissue} story={story} catalogue={catalogue} />
          ))}
        </section>
      </div>
    </div>
  )
}
