import { useId, type JSX, type ReactNode } from 'react'
import styles from './field.module.css'

interface FieldProps {
  readonly label: string
  readonly hint?: ReactNode
  readonly problem?: string | null
  readonly children: (ids: { readonly id: string; readonly describedBy: string | undefined }) => ReactNode
}

/** A question with room for its answer, a hint, and what is wrong with it. */
export const Field = ({ label, hint, problem = null, children }: FieldProps): JSX.Element => {
  const id = useId()
  const hintId = hint === undefined ? null : `${id}-hint`
  const problemId = problem === null ? null : `${id}-problem`
  const describedBy = [hintId, problemId].filter((each) => each !== null).join(' ')
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children({ id, describedBy: describedBy === '' ? undefined : describedBy })}
      {hintId !== null && (
        <div id={hintId} className={styles.hint}>
          {hint}
        </div>
      )}
      {problemId !== null && (
        <p id={problemId} className={styles.problem} role="alert">
          <span aria-hidden="true">!</span> {problem}
        </p>
      )}
    </div>
  )
}

interface TextFieldProps extends Omit<FieldProps, 'children'> {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  /** `area`: several lines. `date`: a day. */
  readonly kind?: 'line' | 'area' | 'date'
  readonly min?: string
}

/** Room for words or a date. */
export const TextField = ({
  kind = 'line',
  value,
  onChange,
  placeholder,
  min,
  ...field
}: TextFieldProps): JSX.Element => (
  <Field {...field}>
    {({ id, describedBy }) =>
      kind === 'area' ? (
        <textarea
          id={id}
          className={styles.input}
          aria-describedby={describedBy}
          value={value}
          placeholder={placeholder}
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <input
          id={id}
          className={styles.input}
          aria-describedby={describedBy}
          type={kind === 'date' ? 'date' : 'text'}
          value={value}
          min={min}
          placeholder={placeholder}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    }
  </Field>
)
