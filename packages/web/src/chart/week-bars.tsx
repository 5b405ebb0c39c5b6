import { addDays, type CivilDay } from '@strongstride/core'
import type { JSX } from 'react'
import { classNames } from '../design/class-names.ts'
import styles from './chart.module.css'
import { nameHeights } from './name-heights.ts'
import { Plot, type PlotScale } from './plot.tsx'

/** What a week is drawn with; null: nothing is known. */
export interface WeekBar {
  readonly start: CivilDay
  readonly value: number | null
  /** What it is held against: a dashed line. */
  readonly aim?: number | null
}

interface Names {
  readonly bar: string
  readonly aim?: string
}

const aimPath = (bars: readonly WeekBar[], { x, y }: PlotScale): string =>
  bars
    .map(({ start, aim }) =>
      aim === null || aim === undefined ? '' : `M${x(start)},${y(aim)}L${x(addDays(start, 7))},${y(aim)}`,
    )
    .join('')

const Bars = ({
  bars,
  isRun,
  scale: { x, y, base },
}: {
  readonly bars: readonly WeekBar[]
  readonly isRun: boolean
  readonly scale: PlotScale
}) =>
  bars.map(({ start, value }, index) => {
    const from = x(start)
    const width = x(addDays(start, 7)) - from
    const style = classNames(styles.bar, isRun && styles['run'], index === bars.length - 1 && styles['part'])
    return value === null || value === 0 ? null : (
      <rect
        key={start}
        className={style}
        x={from + width * 0.16}
        width={width * 0.68}
        y={y(value)}
        height={base - y(value)}
      />
    )
  })

/** The names stand beside the newest whole week, which the eye ends on. */
const NamesBeside = ({
  bars,
  names,
  scale: { y, right, rem },
}: {
  readonly bars: readonly WeekBar[]
  readonly names: Names
  readonly scale: PlotScale
}) => {
  const told = bars.at(-2) ?? bars.at(-1)
  const [bar, aim] = nameHeights([y(told?.value ?? 0), y(told?.aim ?? 0)], 1.1 * rem)
  const x = right + 0.4 * rem
  return (
    <>
      <text className={styles.strong} x={x} y={bar} dy="0.32em">
        {names.bar}
      </text>
      {names.aim !== undefined && (
        <text x={x} y={aim} dy="0.32em">
          {names.aim}
        </text>
      )}
    </>
  )
}

const NamesAbove = ({
  bars,
  aim,
  isRun,
}: {
  readonly bars: string
  readonly aim: string | undefined
  readonly isRun: boolean
}) => (
  <p className={styles.names} aria-hidden="true">
    <span>
      <svg viewBox="0 0 24 12">
        <rect className={classNames(styles.bar, isRun && styles['run'])} x={8} width={8} height={12} />
      </svg>
      {bars}
    </span>
    {aim !== undefined && (
      <span>
        <svg viewBox="0 0 24 12">
          <path className={styles.aim} d="M0,6H24" />
        </svg>
        {aim}
      </span>
    )}
  </p>
)

/** A bar a week, from early to late, with a dashed line for what was aimed at. The newest week is not over and paler. */
export const WeekBars = ({
  label,
  bars,
  colour = 'strength',
  names,
}: {
  readonly label: string
  readonly bars: readonly WeekBar[]
  readonly colour?: 'strength' | 'run'
  /** What the bars and the line are called beside them. */
  readonly names: Names
}): JSX.Element | null => {
  const [first] = bars
  const last = bars.at(-1)
  const middle = bars[Math.floor(bars.length / 2)]
  if (first === undefined || last === undefined || middle === undefined) return null
  const most = Math.max(1, ...bars.flatMap(({ value, aim }) => [value ?? 0, aim ?? 0]))
  const longest = Math.max(names.bar.length, names.aim?.length ?? 0)
  return (
    <Plot
      label={label}
      days={{ from: first.start, to: addDays(last.start, 7) }}
      values={[0, most]}
      named={[first.start, middle.start, last.start]}
      words={Math.min(7, 0.5 * longest + 0.6)}
      names={<NamesAbove bars={names.bar} aim={names.aim} isRun={colour === 'run'} />}
    >
      {(scale) => (
        <>
          <Bars bars={bars} isRun={colour === 'run'} scale={scale} />
          <path className={styles.aim} d={aimPath(bars, scale)} />
          {scale.isBeside && <NamesBeside bars={bars} names={names} scale={scale} />}
        </>
      )}
    </Plot>
  )
}
