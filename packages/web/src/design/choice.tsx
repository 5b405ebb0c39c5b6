import { useId, type JSX, type ReactNode } from 'react'
import styles from './choice.module.css'
import { Icon } from './icon.tsx'

/** Something that can be chosen. */
export interface Option<Value extends string> {
  readonly value: Value
  readonly label: ReactNode
  /** What it means, where a word is not enough. */
  readonly aside?: string
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly options: readonly Option<Value>[]
  readonly value: Value | null
  readonly onChange: (value: Value) => void
}

/** One of a few, all lying open. */
export const Choice = <Value extends string>({ label, options, value, onChange }: ChoiceProps<Value>): JSX.Element => {
  const name = useId()
  return (
    <fieldset>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.row}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span className={styles.face}>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface ChipsProps<Value extends string> {
  readonly label: string
  readonly options: readonly Option<Value>[]
  readonly values: readonly Value[]
  readonly onChange: (values: readonly Value[]) => void
}

const toggled = <Value extends string>(values: readonly Value[], value: Value): readonly Value[] =>
  values.includes(value) ? values.filter((each) => each !== value) : [...values, value]

/** Any of several, all lying open; a tick says which, besides the colour. */
export const Chips = <Value extends string>({ label, options, values, onChange }: ChipsProps<Value>): JSX.Element => (
  <fieldset>
    <legend className={styles.legend}>{label}</legend>
    <div className={styles.row}>
      {options.map((option) => (
        <label key={option.value} className={styles.option}>
          <input
            type="checkbox"
            checked={values.includes(option.value)}
            onChange={() => onChange(toggled(values, option.value))}
          />
          <span className={styles.face}>
            <span className={styles.mark}>
              <Icon name="check" />
            </span>
            {option.label}
          </span>
        </label>
      ))}
    </div>
  </fieldset>
)

/** Any of several sentences, a line each. */
export const Checklist = <Value extends string>({
  label,
  options,
  values,
  onChange,
}: ChipsProps<Value>): JSX.Element => (
  <fieldset>
    <legend className={styles.legend}>{label}</legend>
    <div className={styles.list}>
      {options.map((option) => (
        <label key={option.value} className={styles.line}>
          <input
            type="checkbox"
            checked={values.includes(option.value)}
            onChange={() => onChange(toggled(values, option.value))}
          />
          <span>
            {option.label}
            {option.aside !== undefined && <span className={styles.aside}>{option.aside}</span>}
          </span>
        </label>
      ))}
    </div>
  </fieldset>
)

/** On or off. */
export const Switch = ({
  label,
  aside,
  isOn,
  onChange,
}: {
  readonly label: string
  readonly aside?: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}): JSX.Element => (
  <label className={styles.switch}>
    <span>
      {label}
      {aside !== undefined && <span className={styles.aside}>{aside}</span>}
    </span>
    <input type="checkbox" role="switch" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
  </label>
)

/** A number that is felt more than known. */
export const Slider = ({
  label,
  value,
  valueText,
  range,
  onChange,
}: {
  readonly label: string
  readonly value: number
  readonly valueText: string
  readonly range: { readonly from: number; readonly to: number; readonly step: number }
  readonly onChange: (value: number) => void
}): JSX.Element => {
  const id = useId()
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{valueText}</output>
      <input
        id={id}
        type="range"
        min={range.from}
        max={range.to}
        step={range.step}
        value={value}
        aria-valuetext={valueText}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </div>
  )
}
