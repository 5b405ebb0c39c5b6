import { lazy, memo, Suspense, useState, type JSX } from 'react'
import { IconButton } from '../design/button.tsx'
import { Icon } from '../design/icon.tsx'
import type { GymExercise } from './gym.ts'
import styles from './session.module.css'
import { useSessionWords } from './words/use-session-words.ts'

const loadFigure = () => import('../season/exercise-figure.tsx')
const Moving = lazy(() => loadFigure().then(({ ExerciseFigure }) => ({ default: ExerciseFigure })))
const Still = lazy(() => loadFigure().then(({ StillFigure }) => ({ default: StillFigure })))

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
