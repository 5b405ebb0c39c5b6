import { lazy, memo, Suspense, useState, type JSX } from 'react'
import { IconButton } from '../design/button.tsx'
import { Icon } from '../design/icon.tsx'
import type { GymExercise } from './gym.ts'
import styles from './session.module.css'
import { useSessionWords } from './words/use-session-words.ts'

type Drawn = (props: { readonly exercise: GymExercise }) => JSX.Element | null
const NOTHING: Drawn = () => null

const loadFigures = (): Promise<{ readonly Moving: Drawn; readonly Still: Drawn }> =>
  import('../season/exercise-figure.tsx').then(
    ({ ExerciseFigure, StillFigure }) => ({ Moving: ExerciseFigure, Still: StillFigure }),
    // Without a network the session goes on without its pictures.
    () => ({ Moving: NOTHING, Still: NOTHING }),
  )

/** Fetches what draws the exercises, before the first of them is shown and while there is a network. */
export const preloadPictures = (): void => void loadFigures()

const Moving = lazy(() => loadFigures().then(({ Moving: figure }) => ({ default: figure })))
const Still = lazy(() => loadFigures().then(({ Still: figure }) => ({ default: figure })))

/** How an exercise is done, moving until it is held still. */
export const ExercisePicture = memo(({ exercise }: { readonly exercise: GymExercise }): JSX.Element | null => {
  const words = useSessionWords()
  const [isStill, setStill] = useState(false)
  if (exercise.figure === null) return null
  return (
    <div className={styles.picture}>
      <Suspense fallback={null}>{isStill ? <Still exercise={exercise} /> : <Moving exercise={exercise} />}</Suspense>
      <div className={styles.still}>
        <IconButton label={isStill ? words.move : words.pause} onPress={() => setStill(!isStill)}>
          <Icon name={isStill ? 'play' : 'pause'} />
        </IconButton>
      </div>
    </div>
  )
})
