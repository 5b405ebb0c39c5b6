import { memo, useState, type JSX } from 'react'
import { IconButton } from '../design/button.tsx'
import { Icon } from '../design/icon.tsx'
import type { GymExercise } from './gym.ts'
import styles from './session.module.css'
import { useSessionWords } from './words/use-session-words.ts'
import { lazyPart } from '../design/lazy-part.tsx'

const loadFigures = () => import('../season/exercise-figure.tsx')

/** Fetches what draws the exercises, before the first of them is shown and while there is a network. */
export const preloadPictures = (): void => void loadFigures().catch(() => null)

// Without a network the session goes on without its pictures.
const Moving = lazyPart(async () => (await loadFigures()).ExerciseFigure)
const Still = lazyPart(async () => (await loadFigures()).StillFigure)

/** How an exercise is done, moving until it is held still. */
export const ExercisePicture = memo(({ exercise }: { readonly exercise: GymExercise }): JSX.Element | null => {
  const words = useSessionWords()
  const [isStill, setStill] = useState(false)
  if (exercise.figure === null) return null
  return (
    <div className={styles.picture}>
      {isStill ? <Still exercise={exercise} /> : <Moving exercise={exercise} />}
      <div className={styles.still}>
        <IconButton label={isStill ? words.move : words.pause} onPress={() => setStill(!isStill)}>
          <Icon name={isStill ? 'play' : 'pause'} />
        </IconButton>
      </div>
    </div>
  )
})
