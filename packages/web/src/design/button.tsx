import type { JSX, ReactNode } from 'react'
import styles from './button.module.css'
import { classNames } from './class-names.ts'

interface ButtonProps {
  readonly children: ReactNode
  /** Its whole name, where its words say it only beside what stands round it. */
  readonly label?: string
  /** `main`: the one thing to do here. `plain`: another thing. `quiet`: a way out. */
  readonly weight?: 'main' | 'plain' | 'quiet'
  readonly onPress?: () => void
  readonly isDisabled?: boolean
  readonly isWide?: boolean
}

/** A button that says what it does. */
export const Button = ({
  children,
  label,
  weight = 'plain',
  onPress,
  isDisabled = false,
  isWide = false,
}: ButtonProps): JSX.Element => (
  <button
    type="button"
    aria-label={label}
    disabled={isDisabled}
    onClick={onPress}
    className={classNames(styles.button, styles[weight], isWide && styles.wide)}
  >
    {children}
  </button>
)

/** A button that is a sign, with its name for those who do not see it. */
export const IconButton = ({
  label,
  children,
  onPress,
}: {
  readonly label: string
  readonly children: ReactNode
  readonly onPress: () => void
}): JSX.Element => (
  <button type="button" aria-label={label} onClick={onPress} className={classNames(styles.button, styles.icon)}>
    {children}
  </button>
)
