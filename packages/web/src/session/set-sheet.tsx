import type { JournalSet } from '@strongstride/core/journal'
import { useState, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { NumberField } from '../design/number-field.tsx'
import { Sheet } from '../design/sheet.tsx'
import { useWords } from '../words/words-context.ts'
import { RirChoice } from './rir-choice.tsx'
import type { SetUnit } from './set-texts.ts'
import styles from './session.module.css'
import type { SessionActions } from './use-session-actions.ts'
import { useSessionWords } from './words/use-session-words.ts'

/** A set that is looked at: one that was recorded, or the one about to be. */
export interface SetAtHand {
  readonly title: string
  readonly unit: SetUnit
  readonly done: number
  readonly kg: number | null
  /** Whether a weight may be said of it. */
  readonly hasWeight: boolean
  /** Weights there are, kilograms; empty where nobody said. */
  readonly weights: readonly number[]
  /** Reps in reserve asked for; null where they are not asked. */
  readonly rir: number | null
  /** Null: it is about to be recorded. */
  readonly set: JournalSet | null
}

const STEPS = { reps: 1, seconds: 5, contacts: 1, metres: 5 } as const
const MOST = { reps: 200, seconds: 900, contacts: 500, metres: 2000 } as const
/** Kilograms of a step where nobody has said what there is. */
const USUAL_STEP = 1

const WeightField = ({
  kg,
  weights,
  onChange,
}: {
  readonly kg: number | null
  readonly weights: readonly number[]
  readonly onChange: (kg: number | null) => void
}): JSX.Element => {
  const { app } = useWords()
  const words = useSessionWords()
  return (
    <NumberField
      label={words.fields.kg}
      stepLabels={{ less: app.less, more: app.more }}
      value={kg}
      onChange={onChange}
      from={0}
      to={500}
      step={USUAL_STEP}
      stops={weights}
    />
  )
}

const Fields = ({
  at,
  actions,
  onClose,
}: {
  readonly at: SetAtHand
  readonly actions: SessionActions
  readonly onClose: () => void
}): JSX.Element => {
  const { app } = useWords()
  const words = useSessionWords()
  const [done, setDone] = useState<number | null>(at.done)
  const [kg, setKg] = useState(at.kg)
  const [rir, setRir] = useState(at.set?.rir ?? null)
  const { set } = at
  const save = async (): Promise<void> => {
    const amount = done ?? at.done
    const isKept = await (set === null
      ? actions.log({ done: amount, kg })
      : actions.change(set, { done: amount, kg, rir }))
    if (isKept) onClose()
  }
  return (
    <div className={styles.form}>
      <NumberField
        label={words.fields[at.unit]}
        stepLabels={{ less: app.less, more: app.more }}
        value={done}
        onChange={setDone}
        from={0}
        to={MOST[at.unit]}
        step={STEPS[at.unit]}
      />
      {at.hasWeight && <WeightField kg={kg} weights={at.weights} onChange={setKg} />}
      {set !== null && at.rir !== null && <RirChoice asked={at.rir} value={rir} onChange={setRir} />}
      <Button weight="main" isWide onPress={() => void save()}>
        {set === null ? words.log : words.save}
      </Button>
      {set !== null && (
        <Button
          weight="quiet"
          onPress={() => {
            onClose()
            void actions.takeBack(set)
          }}
        >
          {words.takeBack}
        </Button>
      )}
    </div>
  )
}

/** A set in figures that can be stepped or typed. */
export const SetSheet = ({
  at,
  actions,
  onClose,
}: {
  readonly at: SetAtHand | null
  readonly actions: SessionActions
  readonly onClose: () => void
}): JSX.Element => {
  const { app } = useWords()
  return (
    <Sheet title={at?.title ?? ''} closeLabel={app.close} isOpen={at !== null} onClose={onClose}>
      {at !== null && <Fields at={at} actions={actions} onClose={onClose} />}
    </Sheet>
  )
}
