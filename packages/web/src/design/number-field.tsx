import type { JSX } from 'react'
import { Button } from 'react-aria-components/Button'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { NumberField as AriaNumberField } from 'react-aria-components/NumberField'
import { Icon } from './icon.tsx'
import styles from './field.module.css'
import { classNames } from './class-names.ts'

interface NumberFieldProps {
  readonly label: string
  /** Null: not said. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly from: number
  readonly to: number
  readonly step?: number
}

/** Room for a number, typed with comma or point, or stepped. */
export const NumberField = ({ label, value, onChange, from, to, step = 1 }: NumberFieldProps): JSX.Element => (
  <AriaNumberField
    className={classNames(styles.field)}
    value={value ?? Number.NaN}
    onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
    minValue={from}
    maxValue={to}
    step={step}
  >
    <Label className={classNames(styles.label)}>{label}</Label>
    <Group className={classNames(styles.steps)}>
      <Button slot="decrement">
        <Icon name="minus" />
      </Button>
      <Input />
      <Button slot="increment">
        <Icon name="plus" />
      </Button>
    </Group>
  </AriaNumberField>
)
