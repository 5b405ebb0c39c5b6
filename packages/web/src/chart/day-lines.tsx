import { addDays, type CivilDay } from '@strongstride/core'
import { area, line } from 'd3-shape'
import type { JSX } from 'react'
import { classNames } from '../design/class-names.ts'
import styles from './chart.module.css'
import { nameHeights } from './name-heights.ts'
import { Plot, type PlotScale } from './plot.tsx'

/** A value on a day, and how far it may be off. */
export interface LinePoint {
  readonly day: CivilDay
  readonly value: number
  readonly low?: number
  readonly high?: number
}

/** A line with its name beside its end. The second one is dashed with square marks. */
export interface Line {
  readonly name: string
  readonly points: readonly LinePoint[]
}

/** A value that divides: a dotted line with its name. */
export interface Bound {
  readonly value: number
  readonly name: string
}

const Band = ({ points, scale: { x, y } }: { readonly points: readonly LinePoint[]; readonly scale: PlotScale }) => {
  const low = ({ value, low: least }: LinePoint): number => y(least ?? value)
  const high = ({ value, high: most }: LinePoint): number => y(most ?? value)
  const across = ({ day }: LinePoint): number => x(day)
  if (points.every((point) => point.low === undefined)) return null
  return (
    <>
      <path className={styles.band} d={area<LinePoint>(across, low, high)(points) ?? ''} />
      <path className={styles.bandEdge} d={line<LinePoint>(across, low)(points) ?? ''} />
      <path className={styles.bandEdge} d={line<LinePoint>(across, high)(points) ?? ''} />
    </>
  )
}

const Mark = ({
  at,
  isSecond,
}: {
  readonly at: { readonly x: number; readonly y: number }
  readonly isSecond: boolean
}) =>
  isSecond ? (
    <rect className={classNames(styles.dot, styles['second'])} x={at.x - 4} y={at.y - 4} width={8} height={8} />
  ) : (
    <circle className={styles.dot} cx={at.x} cy={at.y} r={4.5} />
  )

const OneLine = ({
  points,
  scale,
  isSecond,
}: {
  readonly points: readonly LinePoint[]
  readonly scale: PlotScale
  readonly isSecond: boolean
}) => {
  const { x, y } = scale
  return (
    <>
      <path
        className={classNames(styles.line, isSecond && styles['second'])}
        d={
          line<LinePoint>(
            ({ day }) => x(day),
            ({ value }) => y(value),
          )(points) ?? ''
        }
      />
      {points.map(({ day, value }) => (
        <Mark key={day} at={{ x: x(day), y: y(value) }} isSecond={isSecond} />
      ))}
    </>
  )
}

/** The names of lines and bounds, beside where they end. */
const NamesBeside = ({
  lines,
  bounds,
  scale: { y, right, rem },
}: {
  readonly lines: readonly Line[]
  readonly bounds: readonly Bound[]
  readonly scale: PlotScale
}) => {
  const ends = lines.map(({ points }) => y(points.at(-1)?.value ?? 0))
  const heights = nameHeights([...ends, ...bounds.map(({ value }) => y(value))], 1.1 * rem)
  return [...lines, ...bounds].map(({ name }, index) => (
    <text
      key={name}
      className={index < lines.length ? styles.strong : undefined}
      x={right + 0.6 * rem}
      y={heights[index]}
      dy="0.32em"
    >
      {name}
    </text>
  ))
}

/** One line alone has nothing to be told from, and its newest value stands in the sentence. */
const NamesAbove = ({ lines, bounds }: { readonly lines: readonly Line[]; readonly bounds: readonly Bound[] }) =>
  lines.length + bounds.length < 2 ? null : (
    <p className={styles.names} aria-hidden="true">
      {lines.map(({ name }, index) => (
        <span key={name}>
          <svg viewBox="0 0 24 12">
            <path className={classNames(styles.line, index > 0 && styles['second'])} d="M0,6H24" />
            <Mark at={{ x: 12, y: 6 }} isSecond={index > 0} />
          </svg>
          {name}
        </span>
      ))}
      {bounds.map(({ name }) => (
        <span key={name}>
          <svg viewBox="0 0 24 12">
            <path className={styles.bound} d="M0,6H24" />
          </svg>
          {name}
        </span>
      ))}
    </p>
  )

/** Values over days: lines named at their ends, the band of what they may be off by, and the values that divide. */
export const DayLines = ({
  label,
  lines,
  bounds = [],
  from = 0,
  to,
}: {
  readonly label: string
  readonly lines: readonly Line[]
  readonly bounds?: readonly Bound[]
  /** The least value drawn; without it zero. */
  readonly from?: number
  readonly to?: number
}): JSX.Element | null => {
  const points = lines.flatMap((one) => one.points)
  const days = points.map(({ day }) => day).toSorted()
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return null
  const span = { from: first, to: first === last ? addDays(last, 1) : last }
  const most = to ?? Math.max(1, ...points.map(({ value, high }) => high ?? value), ...bounds.map(({ value }) => value))
  const longest = Math.max(...lines.map(({ name }) => name.length), ...bounds.map(({ name }) => name.length))
  return (
    <Plot
      label={label}
      days={span}
      values={[from, most]}
      named={[first, last]}
      words={Math.min(7, 0.5 * longest + 1)}
      names={<NamesAbove lines={lines} bounds={bounds} />}
    >
      {(scale) => (
        <>
          {bounds.map(({ value }) => (
            <line
              key={value}
              className={styles.bound}
              x1={scale.left}
              x2={scale.right}
              y1={scale.y(value)}
              y2={scale.y(value)}
            />
          ))}
          {lines.map((one) => (
            <Band key={one.name} points={one.points} scale={scale} />
          ))}
          {lines.map((one, index) => (
            <OneLine key={one.name} points={one.points} scale={scale} isSecond={index > 0} />
          ))}
          {scale.isBeside && <NamesBeside lines={lines} bounds={bounds} scale={scale} />}
        </>
      )}
    </Plot>
  )
}
