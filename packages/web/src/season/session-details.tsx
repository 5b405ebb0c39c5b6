import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import type { PlanItem, PlanSession, SessionPart } from '@strongstride/core'
import { SESSION_PARTS } from '@strongstride/core'
import { useState, type JSX } from 'react'
import { Why } from '../design/why.tsx'
import { useCatalogue } from '../planning/use-catalogue.ts'
import { reasonTexts } from '../words/reason-text.ts'
import { useWords } from '../words/words-context.ts'
import { doseDetails, doseText } from './plan-texts.ts'
import { useWeightUnit } from './weight-unit.ts'
import styles from './session-details.module.css'
import { lazyPart } from '../design/lazy-part.tsx'

type CatalogueExercise = CompiledCatalogue['exercises'][number]

const Figure = lazyPart(async () => (await import('./exercise-figure.tsx')).ExerciseFigure)

/** From this share on a muscle counts as trained by an exercise (specification, MN-4). */
const TRAINED_SHARE = 0.5

/** Tells more of why an exercise stands in its session, where somebody asks. */
type TellMore = (item: PlanItem) => JSX.Element

const Exercise = ({
  item,
  exercise,
  more,
}: {
  readonly item: PlanItem
  readonly exercise: CatalogueExercise | undefined
  readonly more: TellMore | undefined
}): JSX.Element => {
  const words = useWords()
  const [isOpen, setOpen] = useState(false)
  const [isAsked, setAsked] = useState(false)
  const { session, pack, format } = words
  const muscles = (exercise?.muscles ?? []).filter(({ share }) => share >= TRAINED_SHARE)
  const unit = useWeightUnit(exercise)
  const reasons = reasonTexts(item.reasons, words, unit)
  const details = doseDetails(item, words, unit)
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span className={styles.name} lang="en">
          {exercise?.name ?? item.exercise}
        </span>
        <span className={styles.dose}>{doseText(item, words)}</span>
      </div>
      {details !== '' && <p className={styles.aside}>{details}</p>}
      <div className={styles.asks}>
        <Why question={session.why} onOpen={() => setAsked(true)}>
          {muscles.length > 0 && (
            <p>
              {session.trains}: {format.list(muscles.map(({ muscle }) => pack.vocabulary.MUSCLES[muscle]))}
            </p>
          )}
          {reasons.map((reason) => (
            <p key={reason}>{reason}.</p>
          ))}
          {isAsked && more?.(item)}
        </Why>
        {exercise !== undefined && (
          <Why question={session.how} onOpen={() => setOpen(true)}>
            {isOpen && (
              <div className={styles.figure}>
                <Figure exercise={exercise} />
              </div>
            )}
            <ol className={styles.steps} lang="en">
              {exercise.texts.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <p lang="en">{exercise.texts.feel}</p>
          </Why>
        )}
      </div>
    </li>
  )
}

const Part = ({
  part,
  items,
  more,
}: {
  readonly part: SessionPart
  readonly items: readonly PlanItem[]
  readonly more: TellMore | undefined
}): JSX.Element => {
  const { session } = useWords()
  const catalogue = useCatalogue()
  const inTurn = items.some(({ circuit }) => circuit !== null)
  return (
    <section className={styles.part}>
      <h3>{session.parts[part]}</h3>
      {inTurn && <p className={styles.aside}>{session.inTurn}</p>}
      <ol>
        {items.map((item) => (
          <Exercise
            key={item.exercise}
            item={item}
            exercise={catalogue?.exercises.find(({ id }) => id === item.exercise)}
            more={more}
          />
        ))}
      </ol>
    </section>
  )
}

/** All of a session: its parts, every exercise with its dose, how it is done and why it stands there. */
export const SessionDetails = ({
  session,
  more,
}: {
  readonly session: PlanSession
  readonly more?: TellMore
}): JSX.Element => {
  const { session: words, id } = useWords()
  return (
    <div className={styles.session}>
      {SESSION_PARTS.map((part) => {
        const items = session.items.filter((item) => item.part === part)
        return items.length === 0 ? null : <Part key={part} part={part} items={items} more={more} />
      })}
      <div className={styles.aside}>
        <p>{words.stopShortMeans}</p>
        {id !== 'en' && <p>{words.source}</p>}
      </div>
    </div>
  )
}
