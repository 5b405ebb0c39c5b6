import { testsDue, testStory } from '@strongstride/core/report'
import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { civilToday } from '../device/civil-today.ts'
import { useLibraryWords } from '../library/words/use-library-words.ts'
import { useCatalogue } from '../planning/use-catalogue.ts'
import { useJournalState } from '../runner/runner-context.ts'
import { useWords } from '../words/words-context.ts'
import type { SelfTest } from './band-scale.tsx'
import styles from './self-tests.module.css'
import { TEST_WAYS } from './test-ways.ts'
import { useSelfTestWords } from './words/use-self-test-words.ts'

const ORDER = Object.keys(TEST_WAYS)

const Row = ({ test }: { readonly test: SelfTest }): JSX.Element => {
  const words = useSelfTestWords()
  const { units } = useLibraryWords()
  const { app, format } = useWords()
  const { tests } = useJournalState()
  const story = testStory(tests, test, test.noise?.least ?? null)
  const last =
    story === null
      ? app.minutes(test.minutes)
      : `${words.bands[story.band]}, ${words.last(`${format.number(story.score)} ${units[test.unit] ?? test.unit}`, format.date(story.newest.day))}`
  return (
    <li className={styles.row}>
      <Link to="/tests/$id" params={{ id: test.id }} lang="en">
        {test.name}
      </Link>
      <span className={styles.aside}>{last}</span>
    </li>
  )
}

const GROUPS = ['due', 'first', 'taken', 'others'] as const

/** The group of a test: to take again, for a first visit, taken, the others. */
const groupOf = ({ id }: SelfTest, due: ReadonlySet<string>, taken: ReadonlySet<string>): (typeof GROUPS)[number] => {
  if (due.has(id)) return 'due'
  if (taken.has(id)) return 'taken'
  return TEST_WAYS[id]?.isFirst === true ? 'first' : 'others'
}

/** All self-tests: those to take again, those for a first visit, and the others. */
export const TestsPage = (): JSX.Element | null => {
  const words = useSelfTestWords()
  const catalogue = useCatalogue()
  const { tests } = useJournalState()
  if (catalogue === null) return null
  const due = new Set(testsDue(tests, civilToday()))
  const taken = new Set(tests.map(({ test }) => test))
  const sorted = catalogue.selfTests.toSorted((a, b) => ORDER.indexOf(a.id) - ORDER.indexOf(b.id))
  return (
    <div className={styles.page}>
      <div>
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
      </div>
      {GROUPS.map((group) => {
        const own = sorted.filter((test) => groupOf(test, due, taken) === group)
        return own.length === 0 ? null : (
          <section key={group} className={styles.group}>
            <h2>{words.groups[group]}</h2>
            <ul>
              {own.map((test) => (
                <Row key={test.id} test={test} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
