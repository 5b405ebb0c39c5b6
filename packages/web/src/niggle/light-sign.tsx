import type { PainLight } from '@strongstride/core'
import type { JSX } from 'react'
import styles from './niggle.module.css'

const SHAPES: Readonly<Record<PainLight, string>> = {
  green: 'M12 3a9 9 0 1 0 .01 0Z',
  amber: 'M12 2.5 22.5 21h-21Z',
  red: 'M8 2h8l6 6v8l-6 6H8l-6-6V8Z',
}

/** A light by its shape and colour; its word stands beside it. */
export const LightSign = ({ light }: { readonly light: PainLight }): JSX.Element => (
  <svg viewBox="0 0 24 24" width="1.3em" height="1.3em" aria-hidden="true" className={styles[light]}>
    <path d={SHAPES[light]} />
  </svg>
)
