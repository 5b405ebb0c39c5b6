import { kgFromWeight, weightFromKg, type WeightUnit } from '@strongstride/core'
import { useState, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { NumberField } from '../design/number-field.tsx'
import { Sheet } from '../design/sheet.tsx'
import { useWords } from '../words/words-context.ts'
import { RirChoice } from './rir-choice.tsx'
import type { SetAtHand } from './set-at-hand.ts'
import styles from './session.module.css'
import type { SessionActions } from './use-session-actions.ts'
import { useSessionWords } from './words/use-session-words.ts'

const STEPS = { reps: 1, seconds: 5, contacts: 1, metres: 5 } as const
const MOST = { reps: 200, seconds: 900, contacts: 500, metres: 2000 } as const
/** A step, in its unit, where nobody has said what there is. */
const USUAL_STEP = 1
/** In either unit. */
const MOST_WEIGHT = 1000

const WeightField = ({
  kg,
  unit,
  weights,
  onChange,
}: {
  readonly kg: number | null
  readonly unit: WeightUnit
  readonly weights: readonly number[]
  readonly onChange: (kg: number | null) => void
}): JSX.Element => {
  const { app } = useWords()
  const words = useSessionWords()
  return (
    <NumberField
      label={words.weight(unit)}
      stepLabels={{ less: app.less, more: app.more }}
      value={kg === null ? null : weightFromKg(kg, unit)}
      onChange={(weight) => onChange(weight === null ? null : kgFromWeight(weight, unit))}
      from={0}
      to={MOST_WEIGHT}
      step={USUAL_STEP}
      stops={weights.map((weight) => weightFromKg(weight, unit))}
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
      {at.hasWeight && <WeightField kg={kg} unit={at.weightUnit} weights={at.weights} onChange={setKg} />}
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
  readonly at: SetAtHand
  readonly actions: SessionActions
  readonly onClose: () => void
}): JSX.Element => {
  const { app } = useWords()
  return (
    <Sheet title={at.title} closeLabel={app.close} isOpen onClose={onClose}>
      <Fields at={at} actions={actions} onClose={onClose} />
    </Sheet>
  )
}
