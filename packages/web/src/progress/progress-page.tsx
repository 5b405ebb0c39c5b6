import { testStory } from '@strongstride/core/report'
import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { Empty } from '../design/empty.tsx'
import { useCatalogue } from '../planning/use-catalogue.ts'
import { TestOverTime } from '../self-tests/test-result.tsx'
import { useWords } from '../words/words-context.ts'
import { Lifts } from './lifts.tsx'
import styles from './progress.module.css'
import { MuscleSets, Sides, TissueLoads } from './tables.tsx'
import { useStory, type Story } from './use-story.ts'
import { Loads, Minutes, Sessions } from './week-charts.tsx'
import { useProgressWords } from './words/use-progress-words.ts'

const Tests = ({ story: { state, catalogue } }: { readonly story: Story }): JSX.Element => {
  const words = useProgressWords()
  const { app } = useWords()
  const told = catalogue.selfTests.flatMap((test) => {
    const story = testStory(state.tests, test, test.noise?.least ?? null)
    return story === null || story.results.length < 2 ? [] : [{ test, story }]
  })
  return (
    <>
      {told.length === 0 && <p>{words.later.tests}</p>}
      <div className={styles.charts}>
        {told.map(({ test, story }) => (
          <TestOverTime key={test.id} test={test} story={story} />
        ))}
      </div>
      <p className={styles.way}>
        <Link to="/tests">{app.selfTests}</Link>
      </p>
    </>
  )
}

const Told = ({ story }: { readonly story: Story }): JSX.Element => {
  const { sections } = useProgressWords()
  return (
    <>
      <section className={styles.section}>
        <h2>{sections.kept}</h2>
        <div className={styles.charts}>
          <Sessions story={story} />
          <Minutes story={story} />
        </div>
      </section>
      <section className={styles.section}>
        <h2>{sections.strength}</h2>
        <Lifts story={story} />
      </section>
      <section className={styles.section}>
        <h2>{sections.body}</h2>
        <div className={styles.charts}>
          <MuscleSets story={story} />
          <Sides story={story} />
        </div>
      </section>
      <section className={styles.section}>
        <h2>{sections.load}</h2>
        <div className={styles.charts}>
          <Loads story={story} />
          <TissueLoads story={story} />
        </div>
      </section>
    </>
  )
}

/** What was done and what has come of it: each chart with its sentence and its table. */
export const ProgressPage = (): JSX.Element | null => {
  const words = useProgressWords()
  const story = useStory(useCatalogue())
  if (story === null) return null
  return (
    <div className={styles.page}>
      <div>
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
      </div>
      {story.weeks.length === 0 ? (
        <Empty title={words.empty}>
          <p>{words.emptyLead}</p>
        </Empty>
      ) : (
        <Told story={story} />
      )}
      <section className={styles.section}>
        <h2>{words.sections.tests}</h2>
        <Tests story={story} />
      </section>
    </div>
  )
}
