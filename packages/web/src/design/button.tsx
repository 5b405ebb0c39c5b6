import type { JSX, ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import styles from './button.module.css'
import { classNames } from './class-names.ts'

interface ButtonProps {
  readonly children: ReactNode
  /** `main`: the one thing to do here. `plain`: another thing. `quiet`: a way out. */
  readonly weight?: 'main' | 'plain' | 'quiet'
  readonly onPress?: () => void
  readonly isDisabled?: boolean
  readonly isWide?: boolean
  readonly type?: 'button' | 'submit'
}

/** A button that says what it does. */
export const Button = ({ children, weight = 'plain', isWide = false, ...rest }: ButtonProps): JSX.Element => (
  <AriaButton {...rest} className={classNames(styles.button, styles[weight], isWide && styles.wide)}>
    {children}
  </AriaButton>
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
  <AriaButton aria-label={label} onPress={onPress} className={classNames(styles.button, styles.icon)}>
    {children}
  </AriaButton>
)
