import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import { addDays } from '@strongstride/core'
import { RETEST_DAYS, type TestStory } from '@strongstride/core/report'
import type { JSX } from 'react'
import { ChartFrame } from '../chart/chart-frame.tsx'
import { DayLines } from '../chart/day-lines.tsx'
import { useLibraryWords } from '../library/words/use-library-words.ts'
import { useWords } from '../words/words-context.ts'
import { BandScale, type SelfTest } from './band-scale.tsx'
import styles from './self-tests.module.css'
import { TEST_WAYS } from './test-ways.ts'
import { useSelfTestWords } from './words/use-self-test-words.ts'

/** A test's results over time, with their sentence and their table. */
export const TestOverTime = ({
  test,
  story,
}: {
  readonly test: SelfTest
  readonly story: TestStory
}): JSX.Element | null => {
  const words = useSelfTestWords()
  const { units } = useLibraryWords()
  const { format } = useWords()
  const [first] = story.results
  if (first === undefined || story.results.length < 2) return null
  const isOne = TEST_WAYS[test.id]?.sides === 1
  const unit = units[test.unit] ?? test.unit
  const told = (left: number, right: number): string =>
    isOne || left === right
      ? `${format.number(left)} ${unit}`
      : `${format.number(left)} | ${format.number(right)} ${unit}`
  const change = words.change[story.change ?? 'first']
  const { newest } = story
  const sentence = words.overSays(told(first.left, first.right), told(newest.left, newest.right), change)
  const side = (name: 'left' | 'right') => ({
    name: isOne ? unit : words[name],
    points: story.results.map((result) => ({ day: result.day, value: result[name] })),
  })
  return (
    <ChartFrame
      title={test.name}
      sentence={sentence}
      table={{
        columns: isOne ? [words.day, unit] : [words.day, words.sides.left, words.sides.right],
        rows: story.results.map(({ day, left, right }) => [
          format.date(day),
          ...(isOne ? [left] : [left, right]).map((value) => format.number(value)),
        ]),
      }}
    >
      <DayLines
        label={sentence}
        lines={isOne ? [side('left')] : [side('left'), side('right')]}
        bounds={[
          { value: test.low, name: words.bands.low },
          ...(test.high === test.low ? [] : [{ value: test.high, name: words.bands.high }]),
        ]}
      />
    </ChartFrame>
  )
}

const Effect = ({
  test,
  story,
  catalogue,
}: {
  readonly test: SelfTest
  readonly story: TestStory
  readonly catalogue: CompiledCatalogue
}) => {
  const words = useSelfTestWords()
  const { format, pack } = useWords()
  if (test.use === 'record') return <p>{words.record}</p>
  if (test.muscles.length === 0) return <p>{words.noTarget}</p>
  const muscles = format.list(test.muscles.map((muscle) => pack.vocabulary.MUSCLES[muscle]))
  const factor = catalogue.tables.targets.testFactor[story.band]
  return <p>{factor === 1 ? words.stays(muscles) : words.changes(muscles, format.number(factor))}</p>
}

/** What the newest result says: its band, how far chance reaches, the sides, and what it changes. */
export const TestResultTold = ({
  test,
  story,
  catalogue,
}: {
  readonly test: SelfTest
  readonly story: TestStory
  readonly catalogue: CompiledCatalogue
}): JSX.Element => {
  const words = useSelfTestWords()
  const { units } = useLibraryWords()
  const { format } = useWords()
  const unit = units[test.unit] ?? test.unit
  const score = words.result(`${format.number(story.score)} ${unit}`, words.bands[story.band])
  const hasSides = TEST_WAYS[test.id]?.sides === 2
  return (
    <section className={styles.result} aria-label={words.one}>
      <p className={styles.score}>{score}</p>
      <p>{words.bandMeans[story.band]}</p>
      <BandScale test={test} story={story} label={`${score} ${words.bandMeans[story.band]}`} />
      {test.noise !== null && (
        <p className={styles.aside}>{words.noiseIs(`${format.number(test.noise.least)} ${unit}`)}</p>
      )}
      <p>{words.change[story.change ?? 'first']}</p>
      {hasSides && story.symmetry < 1 && <p>{words.even(`${format.number(Math.round(story.symmetry * 100))} %`)}</p>}
      {story.isUneven && <p>{words.uneven}</p>}
      <Effect test={test} story={story} catalogue={catalogue} />
      <p className={styles.aside}>{words.retest(format.longDay(addDays(story.newest.day, RETEST_DAYS)))}</p>
    </section>
  )
}
