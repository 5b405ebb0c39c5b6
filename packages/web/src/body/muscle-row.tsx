import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import type { MuscleId, PlanWeek } from '@strongstride/core'
import { useId, type JSX, type ReactNode } from 'react'
import { Slider } from '../design/choice.tsx'
import { MuscleMeter } from '../design/meter.tsx'
import { trains } from '../library/ladder.ts'
import { LibraryLink } from '../library/library-link.tsx'
import { useWords } from '../words/words-context.ts'
import styles from './body-page.module.css'
import { adjust, factorOf, levelOf, type Weighting } from './weighting.ts'
import { useBodyWords } from './words/use-body-words.ts'

/** What the rows of the list have in common. */
export interface MuscleList {
  readonly catalogue: CompiledCatalogue
  readonly week: PlanWeek | null
  readonly weighting: Weighting
  readonly onChange: (weighting: Weighting) => void
}

interface MuscleRowProps {
  readonly muscle: MuscleId
  readonly list: MuscleList
  readonly isOpen: boolean
  readonly onToggle: () => void
  /** What stands below the slider: the way to plan with it. */
  readonly children: ReactNode
}

const TrainedBy = ({ muscle, list: { catalogue, week } }: Pick<MuscleRowProps, 'muscle' | 'list'>) => {
  const words = useBodyWords()
  if (week === null) return null
  const planned = new Set(week.sessions.flatMap(({ items }) => items.map(({ exercise }) => exercise)))
  const exercises = catalogue.exercises.filter((exercise) => planned.has(exercise.id) && trains(exercise, muscle))
  return (
    <>
      <h4>{words.trainedBy}</h4>
      {exercises.length === 0 && <p>{words.trainedByNone}</p>}
      <ul className={styles.exercises}>
        {exercises.map(({ id, name }) => (
          <li key={id}>
            <LibraryLink kind="exercises" id={id}>
              <span lang="en">{name}</span>
            </LibraryLink>
          </li>
        ))}
      </ul>
    </>
  )
}

const About = ({ muscle, list, children }: Pick<MuscleRowProps, 'muscle' | 'list' | 'children'>): JSX.Element => {
  const words = useBodyWords()
  const { format } = useWords()
  const { catalogue, weighting, onChange } = list
  const { inTheStride, whenItCannotCope } = catalogue.muscles[muscle]
  const own = weighting.adjustments[muscle] ?? 1
  return (
    <div className={styles.about}>
      <Slider
        label={words.yours}
        value={own}
        valueText={words.times(format.number(own))}
        range={{ from: 0, to: 2, step: 0.1 }}
        onChange={(factor) => onChange(adjust(weighting, muscle, factor))}
      />
      {children}
      <h4>{words.inTheStride}</h4>
      <p lang="en">{inTheStride}</p>
      <h4>{words.whenItCannotCope}</h4>
      <p lang="en">{whenItCannotCope}</p>
      <TrainedBy muscle={muscle} list={list} />
      <p>
        <LibraryLink kind="muscles" id={muscle}>
          {words.read}
        </LibraryLink>
      </p>
    </div>
  )
}

/** A muscle in words and figures: what the map says by colour. It opens on why. */
export const MuscleRow = ({ muscle, list, isOpen, onToggle, children }: MuscleRowProps): JSX.Element => {
  const words = useBodyWords()
  const { pack, format } = useWords()
  const id = useId()
  const { catalogue, week, weighting } = list
  const factor = factorOf(muscle, weighting, catalogue.tables.emphases)
  const aim = week?.targets[muscle] ?? 0
  const sets = week?.effectiveSets[muscle] ?? 0
  const name = pack.vocabulary.MUSCLES[muscle]
  return (
    <li className={styles.row} data-muscle={muscle}>
      <h3>
        <button type="button" aria-expanded={isOpen} aria-controls={id} className={styles.name} onClick={onToggle}>
          <span>{name}</span>
          <span className={styles.level}>
            {words.levels[levelOf(factor)]}, {words.times(format.number(factor))}
          </span>
        </button>
      </h3>
      {week !== null && (
        <MuscleMeter
          name={words.measures.week}
          sets={sets}
          aim={aim}
          figure={aim === 0 ? words.noAim(format.number(sets)) : words.ofAim(format.number(sets), format.number(aim))}
        />
      )}
      <div id={id}>
        {isOpen && (
          <About muscle={muscle} list={list}>
            {children}
          </About>
        )}
      </div>
    </li>
  )
}
