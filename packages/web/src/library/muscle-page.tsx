import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import type { Muscle, MuscleId } from '@strongstride/core'
import { BODY_VIEWS, bodyShapes } from '@strongstride/figures'
import { useParams } from '@tanstack/react-router'
import type { JSX } from 'react'
import { BodyFigure } from '../body/body-figure.tsx'
import { useWords } from '../words/words-context.ts'
import { LadderList } from './ladder-list.tsx'
import { laddersOf, trains } from './ladder.ts'
import { LibraryFrame, OfCatalogue, Part } from './library-frame.tsx'
import { LibraryLink } from './library-link.tsx'
import styles from './library.module.css'
import { PageSources } from './source-list.tsx'
import { useLibraryWords } from './words/use-library-words.ts'

/** `Swing: it rests. Landing: it brakes.` as its phases. */
const phasesOf = (text: string): readonly string[] => text.split(/(?<=\.) (?=[A-Z][a-z-]+: )/)

/** Where a muscle is, from every side that shows it. */
const PlaceMap = ({ muscle }: { readonly muscle: MuscleId }): JSX.Element => {
  const words = useLibraryWords()
  const { pack } = useWords()
  const views = BODY_VIEWS.filter((view) => bodyShapes(view).some((shape) => shape.muscle === muscle))
  return (
    <div className={styles.map}>
      {views.map((view) => (
        <BodyFigure
          key={view}
          view={view}
          label={words.map(pack.vocabulary.MUSCLES[muscle])}
          shareOf={(each) => (each === muscle ? 1 : null)}
        />
      ))}
    </div>
  )
}

const Training = ({ muscle, catalogue }: { readonly muscle: Muscle; readonly catalogue: CompiledCatalogue }) => {
  const words = useLibraryWords()
  const ladders = laddersOf(catalogue.exercises.filter((exercise) => trains(exercise, muscle.id)))
  const tests = catalogue.selfTests.filter(({ muscles }) => muscles.includes(muscle.id))
  return (
    <>
      <Part title={words.trainedBy}>
        <p lang="en">{muscle.trained}</p>
        <div className={styles.columns}>
          {ladders.map((ladder) => (
            <div key={ladder.id}>
              <h3>{words.ladders[ladder.id] ?? ladder.id}</h3>
              <LadderList ladder={ladder} />
            </div>
          ))}
        </div>
      </Part>
      <Part title={words.tested}>
        <p lang="en">{muscle.tested}</p>
        <ul className={styles.plainList}>
          {tests.map(({ id, name }) => (
            <li key={id}>
              <LibraryLink kind="tests" id={id}>
                <span lang="en">{name}</span>
              </LibraryLink>
            </li>
          ))}
        </ul>
      </Part>
    </>
  )
}

const MuscleTexts = ({ muscle, catalogue }: { readonly muscle: Muscle; readonly catalogue: CompiledCatalogue }) => {
  const words = useLibraryWords()
  const { pack } = useWords()
  const { evidenceSays } = muscle
  return (
    <LibraryFrame title={muscle.name} also={pack.vocabulary.MUSCLES[muscle.id]}>
      <div className={styles.beside}>
        <PlaceMap muscle={muscle.id} />
        <div className={styles.stack}>
          <Part title={words.where} inEnglish>
            <p>{muscle.where}</p>
          </Part>
          <Part title={words.inTheStride} inEnglish>
            {phasesOf(muscle.inTheStride).map((phase) => (
              <p key={phase}>{phase}</p>
            ))}
          </Part>
          <Part title={words.runningAlone} inEnglish>
            <p>{muscle.runningAlone}</p>
          </Part>
          <Part title={words.whenItCannotCope} inEnglish>
            <p>{muscle.whenItCannotCope}</p>
          </Part>
        </div>
      </div>
      <Part title={words.article}>
        {muscle.article === null ? <p>{words.noClaim}</p> : <p lang="en">{muscle.article}</p>}
      </Part>
      <Part title={`${words.evidence}: ${words.verdicts[evidenceSays.verdict]}`}>
        <p lang="en">{evidenceSays.text}</p>
        <PageSources ids={evidenceSays.evidence} catalogue={catalogue} />
      </Part>
      <Training muscle={muscle} catalogue={catalogue} />
    </LibraryFrame>
  )
}

/** What a muscle does in the stride, what goes wrong when it is weak, what trains it and how sure all that is. */
export const MusclePage = (): JSX.Element => {
  const { id } = useParams({ from: '/library/muscles/$id' })
  return (
    <OfCatalogue find={({ muscles }) => Object.values(muscles).find((muscle) => muscle.id === id)}>
      {(muscle, catalogue) => <MuscleTexts muscle={muscle} catalogue={catalogue} />}
    </OfCatalogue>
  )
}
