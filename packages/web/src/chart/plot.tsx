import { dayNumber, type CivilDay } from '@strongstride/core'
import { scaleLinear } from 'd3-scale'
import type { JSX, ReactNode } from 'react'
import { useWords } from '../words/words-context.ts'
import styles from './chart.module.css'
import { useRoom } from './use-room.ts'

/** Where days and values lie, in pixels. */
export interface PlotScale {
  readonly x: (day: CivilDay) => number
  readonly y: (value: number) => number
  readonly left: number
  readonly right: number
  readonly base: number
  /** Size of the page's text. */
  readonly rem: number
  /** True where there is room for names beside the end; else they stand above. */
  readonly isBeside: boolean
}

interface PlotProps {
  /** What is read aloud: the sentence that states the trend. */
  readonly label: string
  readonly days: { readonly from: CivilDay; readonly to: CivilDay }
  readonly values: readonly [number, number]
  /** Days that are named below. */
  readonly named: readonly CivilDay[]
  /** Room to the right of the last day for names, in lines of text. */
  readonly words?: number
  /** The names with their marks, for where there is no room beside what they name. */
  readonly names?: ReactNode
  readonly formatValue?: (value: number) => string
  readonly children: (scale: PlotScale) => ReactNode
}

const HEIGHT_REM = 11
const TICKS = 4
/** Names beside the end take at most this share of the width. */
const MOST_NAMES = 0.28

/** Days and values drawn at the true size of the page, with lines for round values and the names of some days. */
export const Plot = ({
  label,
  days,
  values,
  named,
  words = 1,
  names = null,
  formatValue,
  children,
}: PlotProps): JSX.Element => {
  const [ref, room] = useRoom()
  const { format } = useWords()
  return (
    <div ref={ref} className={styles.plot} style={{ minHeight: `${HEIGHT_REM}rem` }}>
      {room !== null && room.width > 0 && (
        <Drawn
          {...{ label, days, values, named, words, names, room, children }}
          formatValue={formatValue ?? format.number}
          formatDay={format.date}
        />
      )}
    </div>
  )
}

const anchorOf = (index: number, count: number): 'start' | 'middle' | 'end' => {
  if (count === 1) return 'middle'
  if (index === 0) return 'start'
  return index === count - 1 ? 'end' : 'middle'
}

interface DrawnProps extends Required<PlotProps> {
  readonly room: { readonly width: number; readonly rem: number }
  readonly formatDay: (day: CivilDay) => string
}

const Drawn = (props: DrawnProps): JSX.Element => {
  const { label, days, values, named, words, names, formatValue, formatDay, room, children } = props
  const { width, rem } = room
  const height = HEIGHT_REM * rem
  const left = 2.4 * rem
  const isBeside = words * rem <= width * MOST_NAMES
  const right = Math.max(left + 1, width - (isBeside ? words : 0.4) * rem)
  const fitting = width < 24 * rem ? [named[0], named.at(-1)].filter((day) => day !== undefined) : named
  const shown = [...new Set(fitting)]
  // Where the names of the days would meet, the last one stands a line lower.
  const isTight = shown.map(formatDay).join(' ').length * 0.45 * rem > right - left
  const base = height - (isTight ? 2.8 : 1.6) * rem
  const y = scaleLinear(values, [base, 0.9 * rem]).nice(TICKS)
  // Sessions are not cut in halves.
  const ticks = y.ticks(TICKS).filter((tick) => values[1] < 2 || Number.isInteger(tick))
  const x = scaleLinear([dayNumber(days.from), dayNumber(days.to)], [left, right])
  const dayHeight = (index: number): number => height - (isTight && index < shown.length - 1 ? 1.5 : 0.3) * rem
  const scale: PlotScale = { x: (day) => x(dayNumber(day)), y: (value) => y(value), left, right, base, rem, isBeside }
  return (
    <>
      {!isBeside && names}
      <svg role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              className={tick === y.domain()[0] ? styles.base : styles.grid}
              x1={left}
              x2={right}
              y1={y(tick)}
              y2={y(tick)}
            />
            <text x={left - 0.4 * rem} y={y(tick)} dy="0.32em" textAnchor="end">
              {formatValue(tick)}
            </text>
          </g>
        ))}
        {children(scale)}
        {shown.map((day, index) => (
          <text key={day} x={scale.x(day)} y={dayHeight(index)} textAnchor={anchorOf(index, shown.length)}>
            {formatDay(day)}
          </text>
        ))}
      </svg>
    </>
  )
}
