import type { LoadKitId } from '@strongstride/core'
import { BAR_KG, GYM_PLATES, loadBar, warmUpSets, type LoadedBar, type WarmUpSet } from '@strongstride/core/gym'
import type { JSX } from 'react'
import { useWords } from '../../words/words-context.ts'
import { useWeightUnit } from '../../season/weight-unit.ts'
import styles from './changes.module.css'
import type { ChangeSetting } from './use-change-setting.ts'
import { useChangeWords } from './words/use-change-words.ts'

const BARS: Readonly<Partial<Record<LoadKitId, number>>> = BAR_KG

interface Light {
  readonly sets: readonly WarmUpSet[]
  readonly bar: LoadedBar | null
}

/** The light sets before an exercise with so many kilograms, and its bar. */
const lightFor = ({ item, catalogue, swap, view }: ChangeSetting, kg: number | null): Light | null => {
  const exercise = catalogue.exercises.find(({ id }) => id === item?.exercise)
  if (item === null || exercise === undefined || kg === null) return null
  const { places, bodyMassKg } = swap.request
  const place = places.find(({ id }) => id === view.plan.place) ?? places[0]
  const kit = exercise.load?.kit.find((one) => place?.kit.includes(one))
  if (kit === undefined) return null
  const { caps, progression } = catalogue.tables
  const weights = (place?.loads[kit] ?? []).toSorted((a, b) => a - b)
  const owned = { kg: weights, rise: caps.loadRise, roundKg: progression.roundKg }
  const barKg = BARS[kit]
  return {
    sets: warmUpSets(item, exercise, kg, { owned, bodyMassKg }),
    bar: barKg === undefined ? null : loadBar(kg, barKg, GYM_PLATES),
  }
}

/** Light sets before a heavy lift, and what goes on each side of its bar; nothing for anything else. */
export const LightSets = ({
  setting,
  kg,
}: {
  readonly setting: ChangeSetting
  readonly kg: number | null
}): JSX.Element | null => {
  const { format } = useWords()
  const words = useChangeWords()
  const unit = useWeightUnit(setting.catalogue.exercises.find(({ id }) => id === setting.item?.exercise))
  const light = lightFor(setting, kg)
  if (light === null || (light.sets.length === 0 && light.bar === null)) return null
  const { sets } = light
  // The plates of a gym are known in kilograms; on a bar of pounds they would be others.
  const bar = unit === 'kg' ? light.bar : null
  return (
    <div className={styles.lightSets}>
      {sets.length > 0 && (
        <p>
          <b>{words.warmUpSets}</b>{' '}
          {sets.map((set) => words.warmUpSet(set.reps, format.weight(set.kg, unit))).join(', ')}
        </p>
      )}
      {bar !== null && (
        <p>
          {bar.perSide.length === 0 ? words.emptyBar : words.perSide(bar.perSide.map(format.number).join(' + '))}
          {bar.kg !== kg && ` ${words.nearest(format.number(bar.kg))}`}
        </p>
      )}
    </div>
  )
}
