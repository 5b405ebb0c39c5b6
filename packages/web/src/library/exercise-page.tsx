import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import { useParams } from '@tanstack/react-router'
import type { JSX } from 'react'
import { ExerciseFigure } from '../season/exercise-figure.tsx'
import { useWords } from '../words/words-context.ts'
import { LadderList } from './ladder-list.tsx'
import { laddersOf } from './ladder.ts'
import { LibraryFrame, OfCatalogue, Part } from './library-frame.tsx'
import { LibraryLink } from './library-link.tsx'
import styles from './library.module.css'
import { PageSources } from './source-list.tsx'
import type { LibraryWords } from './words/en.ts'
import { useLibraryWords } from './words/use-library-words.ts'

type CatalogueExercise = CompiledCatalogue['exercises'][number]

const shareText = (share: number, words: LibraryWords): string => {
  if (share >= 1) return words.wholly
  return share >= 0.5 ? words.partly : words.little
}

const Trained = ({ exercise }: { readonly exercise: CatalogueExercise }): JSX.Element => {
  const words = useLibraryWords()
  const { pack } = useWords()
  return (
    <ul className={styles.shelf}>
      {exercise.muscles
        .toSorted((a, b) => b.share - a.share)
        .map(({ muscle, share }) => (
          <li key={muscle}>
            <LibraryLink kind="muscles" id={muscle}>
              {pack.vocabulary.MUSCLES[muscle]}
            </LibraryLink>
            <span className={styles.aside}>{shareText(share, words)}</span>
          </li>
        ))}
    </ul>
  )
}

const Needs = ({ exercise, catalogue }: { readonly exercise: CatalogueExercise; catalogue: CompiledCatalogue }) => {
  const words = useLibraryWords()
  const { pack, format } = useWords()
  const kits = exercise.kit.map((together) => format.list(together.map((kit) => pack.vocabulary.KITS[kit])))
  const { gate } = exercise
  const test = catalogue.selfTests.find(({ id }) => id === gate?.test)
  return (
    <>
      <p>
        {words.needs}: {kits.length === 0 ? words.needsNothing : kits.join(` ${words.or} `)}
      </p>
      {test !== undefined && gate !== null && (
        <p>
          {words.opensAt(`${format.number(gate.atLeast)} ${words.units[test.unit] ?? test.unit}`)}{' '}
          <LibraryLink kind="tests" id={test.id}>
            <span lang="en">{test.name}</span>
          </LibraryLink>
        </p>
      )}
    </>
  )
}

const How = ({ exercise }: { readonly exercise: CatalogueExercise }): JSX.Element => {
  const words = useLibraryWords()
  const { texts } = exercise
  return (
    <>
      <Part title={words.how} inEnglish>
        <ol className={styles.numbered}>
          {texts.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Part>
      <Part title={words.feel} inEnglish>
        <p>{texts.feel}</p>
      </Part>
      {texts.mistakes.length > 0 && (
        <Part title={words.mistakes} inEnglish>
          <ul className={styles.bullets}>
            {texts.mistakes.map((mistake) => (
              <li key={mistake}>{mistake}</li>
            ))}
          </ul>
        </Part>
      )}
      {texts.safety !== null && (
        <Part title={words.safety} inEnglish>
          <p>{texts.safety}</p>
        </Part>
      )}
    </>
  )
}

const ExerciseTexts = ({ exercise, catalogue }: { exercise: CatalogueExercise; catalogue: CompiledCatalogue }) => {
  const words = useLibraryWords()
  const { alsoKnownAs } = exercise.texts
  const ladder = laddersOf(catalogue.exercises).find(({ id }) => id === exercise.ladder)
  return (
    <LibraryFrame
      title={exercise.name}
      also={
        alsoKnownAs.length === 0 ? undefined : (
          <>
            {words.alsoKnownAs} <span lang="en">{alsoKnownAs.join(', ')}</span>
          </>
        )
      }
    >
      <div className={styles.beside}>
        <div className={styles.figure}>
          <ExerciseFigure exercise={exercise} />
        </div>
        <div className={styles.stack}>
          <How exercise={exercise} />
        </div>
      </div>
      <Part title={words.trains}>
        <Trained exercise={exercise} />
        <Needs exercise={exercise} catalogue={catalogue} />
      </Part>
      {ladder !== undefined && (
        <Part title={`${words.ladder}: ${words.ladders[ladder.id] ?? ladder.id}`}>
          <p className={styles.aside}>{words.ladderLead}</p>
          <LadderList ladder={ladder} here={exercise.id} />
        </Part>
      )}
      <PageSources ids={exercise.evidence} catalogue={catalogue} />
    </LibraryFrame>
  )
}

/** An exercise: how it looks and is done, what it trains, and its ladder. */
export const ExercisePage = (): JSX.Element => {
  const { id } = useParams({ from: '/library/exercises/$id' })
  return (
    <OfCatalogue find={({ exercises }) => exercises.find((exercise) => exercise.id === id)}>
      {(exercise, catalogue) => <ExerciseTexts exercise={exercise} catalogue={catalogue} />}
    </OfCatalogue>
  )
}
