import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import { normFor, scoreOf, type TestStory } from '@strongstride/core/report'
import { scaleLinear } from 'd3-scale'
import type { JSX } from 'react'
import { useRoom } from '../chart/use-room.ts'
import { useJournalState } from '../runner/runner-context.ts'
import { useWords } from '../words/words-context.ts'
import styles from './self-tests.module.css'
import { useSelfTestWords } from './words/use-self-test-words.ts'

/** A test of the catalogue. */
export type SelfTest = CompiledCatalogue['selfTests'][number]

const HEIGHT_REM = 6.4

interface Mark {
  readonly name: string
  readonly value: number
  readonly isSecond: boolean
}

const useNorm = (test: SelfTest): { readonly text: string; readonly values: readonly number[] } | null => {
  const words = useSelfTestWords()
  const { format } = useWords()
  const { age, sex } = useJournalState().profile
  if (test.norms === null) return null
  const norm = normFor(test.norms.rows, age?.value ?? null)
  if (norm === null) return { text: words.normNone, values: [] }
  const own = sex?.value === 'male' ? norm.men : norm.women
  if (sex?.value !== null && sex?.value !== undefined) return { text: words.normOne(format.number(own)), values: [own] }
  return { text: words.norm(format.number(norm.women), format.number(norm.men)), values: [norm.women, norm.men] }
}

/** The result on the bands of its test: both sides, how far chance reaches, and what people of the age reach. */
export const BandScale = ({
  test,
  story,
  label,
}: {
  readonly test: SelfTest
  readonly story: TestStory
  readonly label: string
}): JSX.Element => {
  const words = useSelfTestWords()
  const [ref, room] = useRoom()
  const norm = useNorm(test)
  const { left, right } = story.newest
  const isOne = left === right
  const marks: readonly Mark[] = isOne
    ? [{ name: words.one, value: left, isSecond: false }]
    : [
        { name: words.sides.left, value: left, isSecond: false },
        { name: words.sides.right, value: right, isSecond: true },
      ]
  return (
    <div>
      <div ref={ref} className={styles.scale} style={{ minHeight: `${HEIGHT_REM}rem` }}>
        {room !== null && room.width > 0 && (
          <Drawn {...{ test, room, marks, label }} score={scoreOf(story.newest, test)} norms={norm?.values ?? []} />
        )}
      </div>
      {norm !== null && <p>{norm.text}</p>}
    </div>
  )
}

interface DrawnProps {
  readonly test: SelfTest
  readonly score: number
  readonly marks: readonly Mark[]
  readonly norms: readonly number[]
  readonly label: string
  readonly room: { readonly width: number; readonly rem: number }
}

interface MarksProps {
  readonly marks: readonly Mark[]
  readonly x: (value: number) => number
  readonly top: number
  readonly rem: number
  readonly width: number
}

const Marks = ({ marks, x, top, rem, width }: MarksProps) => {
  const { format } = useWords()
  return marks.map(({ name, value, isSecond }, index) => (
    <g key={name}>
      {isSecond ? (
        <rect className={styles.second} x={x(value) - 7} y={top - 7} width={14} height={14} />
      ) : (
        <circle className={styles.mark} cx={x(value)} cy={top} r={8} />
      )}
      <text
        className={styles.strong}
        x={Math.max(2.5 * rem, Math.min(width - 2.5 * rem, x(value)))}
        y={(index + 1) * 1.05 * rem}
        textAnchor="middle"
      >
        {name} {format.number(value)}
      </text>
    </g>
  ))
}

const Drawn = ({ test, score, marks, norms, label, room: { width, rem } }: DrawnProps): JSX.Element => {
  const words = useSelfTestWords()
  const { format } = useWords()
  const { low, high, noise } = test
  const most = Math.max(low, high, ...norms, ...marks.map(({ value }) => value)) * 1.2
  const isFewerBetter = low > high
  const x = scaleLinear(isFewerBetter ? [most, 0] : [0, most], [0, width])
  const [top, thick] = [2.6 * rem, 1.3 * rem]
  const bands = [
    { name: words.bands.low, from: x(isFewerBetter ? most : 0), to: x(low), style: styles.low },
    { name: words.bands.ok, from: x(low), to: x(high), style: styles.ok },
    { name: words.bands.high, from: x(high), to: x(isFewerBetter ? 0 : most), style: styles.high },
  ].filter(({ from, to }) => to > from)
  return (
    <svg role="img" aria-label={label} width={width} height={HEIGHT_REM * rem}>
      {bands.map(({ name, from, to, style }) => (
        <g key={name}>
          <rect className={style} x={from} width={to - from} y={top} height={thick} />
          {to - from > 2.4 * rem && (
            <text x={(from + to) / 2} y={top + thick + 1.1 * rem} textAnchor="middle">
              {name}
            </text>
          )}
        </g>
      ))}
      {[...new Set([low, high])].map((bound) => (
        <text key={bound} x={x(bound)} y={top + thick + 2.3 * rem} textAnchor="middle">
          {format.number(bound)}
        </text>
      ))}
      {norms.map((value) => (
        <line
          key={value}
          className={styles.norm}
          x1={x(value)}
          x2={x(value)}
          y1={top - 0.35 * rem}
          y2={top + thick + 0.35 * rem}
        />
      ))}
      {noise !== null && (
        <line
          className={styles.noise}
          x1={Math.max(0, Math.min(width, x(score - noise.least)))}
          x2={Math.max(0, Math.min(width, x(score + noise.least)))}
          y1={top + thick / 2}
          y2={top + thick / 2}
        />
      )}
      <Marks marks={marks} x={x} top={top + thick / 2} rem={rem} width={width} />
    </svg>
  )
}
