import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import type { PainLight } from '@strongstride/core'
import { worstSaid, type NiggleStory } from '@strongstride/core/report'
import type { JSX } from 'react'
import { ChartFrame } from '../chart/chart-frame.tsx'
import { DayLines } from '../chart/day-lines.tsx'
import { Button } from '../design/button.tsx'
import { classNames } from '../design/class-names.ts'
import { civilToday } from '../device/civil-today.ts'
import { LibraryLink } from '../library/library-link.tsx'
import { useRunner } from '../runner/runner-context.ts'
import { useWords } from '../words/words-context.ts'
import { LightSign } from './light-sign.tsx'
import { endNiggle } from './niggle-wishes.ts'
import styles from './niggle.module.css'
import { useSaying } from './use-saying.ts'
import { useNiggleWords } from './words/use-niggle-words.ts'

type Complaint = CompiledCatalogue['complaints'][number]

const WAY = ['red', 'amber', 'green', 'up'] as const

/** The steps from red back up the ladder, and where the runner stands. */
const WayBack = ({
  light,
  complaint,
  catalogue,
}: {
  light: PainLight
  complaint: Complaint | null
  catalogue: CompiledCatalogue
}) => {
  const words = useNiggleWords()
  return (
    <details className={styles.details}>
      <summary>{words.wayBack}</summary>
      <ol className={styles.way}>
        {WAY.map((step) => (
          <li key={step} aria-current={step === light ? 'step' : undefined}>
            {words.steps[step]}
            {step === light && <b> ({words.here})</b>}
          </li>
        ))}
      </ol>
      {complaint !== null && (
        <>
          <h4>{words.comesFirst}</h4>
          <p lang="en">{complaint.comesBackFirst}</p>
          <h4>{words.ladder}</h4>
          <ol className={styles.numbered}>
            {complaint.exercises.map((id) => (
              <li key={id}>
                <LibraryLink kind="exercises" id={id}>
                  <span lang="en">{catalogue.exercises.find((each) => each.id === id)?.name ?? id}</span>
                </LibraryLink>
              </li>
            ))}
          </ol>
        </>
      )}
    </details>
  )
}

const Trend = ({ story }: { readonly story: NiggleStory }): JSX.Element | null => {
  const words = useNiggleWords()
  const { pack, format } = useWords()
  const points = story.said.flatMap((one) => {
    const value = worstSaid(one)
    return value === null ? [] : [{ day: one.day, value }]
  })
  const last = points.at(-1)
  if (last === undefined) return <p>{words.trends[story.trend]}</p>
  const pointsOf = (scoreOf: (one: (typeof story.said)[number]) => number | null) =>
    story.said.flatMap((one) => {
      const value = scoreOf(one)
      return value === null ? [] : [{ day: one.day, value }]
    })
  const training = pointsOf((one) => worstSaid({ ...one, nextMorning: null }))
  const mornings = pointsOf(({ nextMorning }) => nextMorning)
  const said = (score: number | null): string => (score === null ? words.unsaid : format.number(score))
  const sentence = words.chartSays(format.number(last.value), format.date(last.day), words.trends[story.trend])
  return (
    <ChartFrame
      title={words.chart(pack.vocabulary.TISSUES[story.tissue])}
      sentence={sentence}
      table={{
        columns: [words.day, ...Object.values(words.columns)],
        rows: story.said.map(({ event, day, during, after, nextMorning, light }, index) => [
          `${format.date(day)}${story.said[index - 1]?.day === day ? ` (${event.slice(-4)})` : ''}`,
          said(during),
          said(after),
          said(nextMorning),
          words.lights[light],
        ]),
      }}
    >
      {points.length > 1 && (
        <DayLines
          label={sentence}
          to={10}
          lines={[
            { name: words.training, points: training },
            { name: words.morningShort, points: mornings },
          ].filter(({ points: own }) => own.length > 0)}
          bounds={[
            { value: 2, name: words.upToGreen },
            { value: 5, name: words.upToAmber },
          ]}
        />
      )}
    </ChartFrame>
  )
}

/** A part that hurts or hurt: its light in shape and word, where it is going, what to do, and the way back. */
export const NiggleCard = ({
  story,
  catalogue,
}: {
  readonly story: NiggleStory
  readonly catalogue: CompiledCatalogue
}): JSX.Element => {
  const words = useNiggleWords()
  const { pack, format } = useWords()
  const { journal } = useRunner()
  const say = useSaying()
  const { tissue, light } = story
  const part = pack.vocabulary.TISSUES[tissue]
  const complaint = catalogue.complaints.find(({ tissues }) => tissues.includes(tissue)) ?? null
  return (
    <article className={classNames(styles.card, styles[`${light.light}Card`])} aria-label={part}>
      <h3>{part}</h3>
      <p className={styles.light}>
        <LightSign light={light.light} />
        <b>{words.since(words.lights[light.light], format.date(light.since))}</b>
      </p>
      <p>{words.lightMeans[light.light]}</p>
      {story.said.at(-1)?.setBack === true && <p>{words.setBack}</p>}
      {light.seeClinician && <p className={styles.alert}>{words.clinician}</p>}
      {light.light === 'red' && complaint !== null && (
        <p className={styles.alert} lang="en">
          {complaint.seeWhom}
        </p>
      )}
      <Trend story={story} />
      <WayBack light={light.light} complaint={complaint} catalogue={catalogue} />
      <div className={styles.actions}>
        <Button onPress={() => void say(endNiggle(journal, tissue, civilToday()), words.isOver(part))}>
          {words.over}
        </Button>
        {complaint !== null && (
          <LibraryLink kind="complaints" id={complaint.id}>
            {words.read}
          </LibraryLink>
        )}
      </div>
    </article>
  )
}
