import type { MuscleId } from '@strongstride/core'
import { binOf, bodyGround, bodyShapes, frameOf, nearestMuscle, type BodyView } from '@strongstride/figures'
import type { JSX, MouseEvent } from 'react'
import { classNames } from '../design/class-names.ts'
import styles from './body-figure.module.css'

/** Pixels that a finger needs. */
const REACH = 24

interface BodyFigureProps {
  readonly view: BodyView
  /** What the picture is called; a list beside it must say what its colours say. */
  readonly label: string
  /** 0 least, 1 most, null nothing known. */
  readonly shareOf: (muscle: MuscleId) => number | null
  readonly selected?: MuscleId | null
  readonly onPick?: (muscle: MuscleId) => void
}

/** The body from one side, each muscle by its share, in the colours of the page. */
export const BodyFigure = ({ view, label, shareOf, selected = null, onPick }: BodyFigureProps): JSX.Element => {
  const { width, height } = frameOf(view)
  const ground = bodyGround(view)
  // The wide line of what is selected comes last, so that no neighbour covers it.
  const shapes = bodyShapes(view).toSorted((a, b) => Number(a.muscle === selected) - Number(b.muscle === selected))
  const pick = ({ currentTarget, clientX, clientY }: MouseEvent<SVGSVGElement>): void => {
    const box = currentTarget.getBoundingClientRect()
    const scale = width / box.width
    const point = { x: (clientX - box.left) * scale, y: (clientY - box.top) * scale }
    const near = nearestMuscle(point, { view, reach: REACH * scale })
    if (near !== null) onPick?.(near.muscle)
  }
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      className={classNames(styles.figure, onPick !== undefined && styles.live)}
      onClick={pick}
    >
      {ground.body.map((path) => (
        <path key={path} d={path} className={styles.body} />
      ))}
      <path d={ground.neutral} className={styles.neutral} />
      {ground.lines !== '' && <path d={ground.lines} className={styles.lines} />}
      {shapes.map(({ muscle, side, path, deep }) => (
        <path
          key={`${muscle} ${side} ${path.slice(0, 24)}`}
          d={path}
          className={classNames(
            styles.muscle,
            styles[`bin${binOf(shareOf(muscle)) ?? 'None'}`],
            deep && styles.deep,
            muscle === selected && styles.selected,
          )}
        />
      ))}
    </svg>
  )
}

/** What the colours run from and to. */
export const BodyScale = ({ least, most }: { readonly least: string; readonly most: string }): JSX.Element => (
  <p className={styles.scale}>
    {least}
    <span aria-hidden="true">
      {[0, 1, 2, 3, 4].map((bin) => (
        <i key={bin} className={styles[`bin${bin}`]} />
      ))}
    </span>
    {most}
  </p>
)
