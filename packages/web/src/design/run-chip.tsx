import type { RunKind } from '@strongstride/core'
import type { JSX } from 'react'
import { classNames } from './class-names.ts'
import styles from './run-chip.module.css'

/** A run's shape: the heights of its stretches, from left to right, of 10. A shape is told apart without colour. */
const SHAPES: Readonly<Record<RunKind, readonly number[]>> = {
  easy: [4, 4, 4, 4],
  long: [4, 4, 4, 4, 4, 4, 4, 4],
  recovery: [2, 2, 2, 2],
  tempo: [3, 8, 8, 8, 8, 3],
  intervals: [3, 10, 2, 10, 2, 10, 2, 3],
  hills: [2, 4, 6, 8, 10, 3],
  race: [10, 10, 10, 10, 10, 10, 10, 10],
  cross: [4, 0, 4, 0, 4],
  rest: [],
}

const WIDTH = 36
const HEIGHT = 22
const STRETCH = 4.5

/** The profile of a run as a small drawing. */
export const RunShape = ({ kind }: { readonly kind: RunKind }): JSX.Element => (
  <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
    {SHAPES[kind].map((height, index) => (
      <rect
        key={`${kind} ${index.toString()}`}
        x={index * STRETCH}
        y={HEIGHT - 2 - height * 1.8}
        width={STRETCH - 0.7}
        height={height * 1.8}
        fill="currentColor"
      />
    ))}
    <path d={`M0 ${HEIGHT - 1}H${WIDTH}`} stroke="currentColor" strokeWidth="1.2" />
  </svg>
)

/** A planned run in a line: its shape, what it is, and how much of it. */
export const RunChip = ({
  kind,
  isKey,
  name,
  amount,
}: {
  readonly kind: RunKind
  readonly isKey: boolean
  readonly name: string
  readonly amount: string
}): JSX.Element => (
  <div className={styles.run}>
    <RunShape kind={kind} />
    <span>
      <span className={classNames(isKey && styles.key)}>{name}</span> <span className={styles.amount}>{amount}</span>
    </span>
  </div>
)
