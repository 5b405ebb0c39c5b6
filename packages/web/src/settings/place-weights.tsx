import { kgFromWeight, weightFromKg, WEIGHT_UNITS, type LoadKitId, type WeightUnit } from '@strongstride/core'
import type { PlaceFields } from '@strongstride/core/journal'
import { useState, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { Choice } from '../design/choice.tsx'
import { TextField } from '../design/field.tsx'
import { NumberField, useDecimal } from '../design/number-field.tsx'
import { Why } from '../design/why.tsx'
import { useJournalState } from '../runner/runner-context.ts'
import { useWish } from '../runner/use-wish.ts'
import { useWords } from '../words/words-context.ts'
import { barWeights, commonSets, formatWeights, parseWeights } from './owned-weights.ts'
import { SavedText } from './saved-field.tsx'
import styles from './settings.module.css'
import { useSettingsWords } from './words/use-settings-words.ts'

interface KitWeights {
  readonly kit: LoadKitId
  readonly unit: WeightUnit
  readonly kg: readonly number[]
  readonly onSave: (kg: readonly number[]) => void
}

/** Kilograms of a bar that most gyms have; pounds where it is stamped in them. */
const USUAL_BAR: Readonly<Record<WeightUnit, number>> = { kg: 20, lb: 45 }

const Plates = ({ unit, onSave }: Pick<KitWeights, 'unit' | 'onSave'>): JSX.Element => {
  const { app } = useWords()
  const { places: words } = useSettingsWords()
  const decimal = useDecimal()
  const [bar, setBar] = useState<number | null>(USUAL_BAR[unit])
  const [pairs, setPairs] = useState('')
  const plates = parseWeights(pairs, unit, decimal)
  return (
    <Why question={words.plates}>
      <div className={styles.group}>
        <NumberField
          label={words.bar(unit)}
          stepLabels={{ less: app.less, more: app.more }}
          value={bar}
          onChange={setBar}
          from={1}
          to={60}
        />
        <TextField
          label={words.pairs(unit)}
          hint={words.listHint}
          value={pairs}
          problem={plates === null ? words.listWrong : null}
          onChange={setPairs}
        />
        <div>
          <Button
            isDisabled={bar === null || plates === null}
            onPress={() => onSave(barWeights(kgFromWeight(bar ?? 0, unit), plates ?? []))}
          >
            {words.makeList}
          </Button>
        </div>
      </div>
    </Why>
  )
}

const OfKit = ({ kit, unit, kg, onSave }: KitWeights): JSX.Element => {
  const { pack, format } = useWords()
  const { places: words } = useSettingsWords()
  const wish = useWish()
  const { settings } = useJournalState()
  const decimal = useDecimal()
  const name = pack.vocabulary.KITS[kit]
  const sets = commonSets(kit, unit)
  const stamped = (weight: number): string => format.number(weight)
  return (
    <div className={styles.sub}>
      <Choice
        label={words.unit(name)}
        value={unit}
        onChange={(next) =>
          void wish({ type: 'change-settings', changes: { weightUnits: { ...settings.weightUnits, [kit]: next } } })
        }
        options={WEIGHT_UNITS.map((value) => ({ value, label: words.units[value] }))}
      />
      <SavedText
        key={unit}
        label={words.list(name, unit)}
        hint={kg.length === 0 ? words.listHint : words.ownedCount(kg.length)}
        value={formatWeights(kg, unit, decimal)}
        problemOf={(text) => (parseWeights(text, unit, decimal) === null ? words.listWrong : null)}
        onSave={(text) => onSave(parseWeights(text, unit, decimal) ?? [])}
      />
      <div className={styles.actions} role="group" aria-label={words.sets(name)}>
        {sets.map((set) => (
          <Button key={`${set.from}-${set.to}-${set.kg.length}`} onPress={() => onSave(set.kg)}>
            {`${stamped(set.from)}–${stamped(set.to)} ${unit} (${set.kg.length})`}
          </Button>
        ))}
        {kg.length > 0 && (
          <Button weight="quiet" onPress={() => onSave([])}>
            {words.clear}
          </Button>
        )}
      </div>
      {(kit === 'barbell' || kit === 'trap-bar') && <Plates key={unit} unit={unit} onSave={onSave} />}
    </div>
  )
}

/** The weights owned at a place, by item of kit, each in the unit it is stamped in. */
export const PlaceWeights = ({
  place,
  kits,
  onSave,
}: {
  readonly place: PlaceFields
  readonly kits: readonly LoadKitId[]
  readonly onSave: (loads: PlaceFields['loads']) => void
}): JSX.Element => {
  const { settings } = useJournalState()
  const saveKit = (kit: LoadKitId, kg: readonly number[]): void => {
    const { [kit]: _before, ...others } = place.loads
    onSave(kg.length === 0 ? others : { ...others, [kit]: kg })
  }
  return (
    <>
      {kits.map((kit) => (
        <OfKit
          key={kit}
          kit={kit}
          unit={settings.weightUnits?.[kit] ?? 'kg'}
          kg={place.loads[kit] ?? []}
          onSave={(kg) => saveKit(kit, kg)}
        />
      ))}
    </>
  )
}

/** A body mass or the like in a unit, for a field. */
export const inUnit = (kg: number | null, unit: WeightUnit): number | null =>
  kg === null ? null : weightFromKg(kg, unit)
