import { EMPHASES, kgFromWeight, SEXES, STAGES, WEIGHT_UNITS, type WeightUnit } from '@strongstride/core'
import type { ProfileFields } from '@strongstride/core/journal'
import { Link } from '@tanstack/react-router'
import { useState, type JSX } from 'react'
import { Choice } from '../design/choice.tsx'
import { useJournalState } from '../runner/runner-context.ts'
import { useWish } from '../runner/use-wish.ts'
import { useWords } from '../words/words-context.ts'
import { kmFromDistance, distanceFromKm } from '../words/distance.ts'
import { inUnit } from './place-weights.tsx'
import { SavedNumber } from './saved-field.tsx'
import { SettingsSection } from './settings-frame.tsx'
import styles from './settings.module.css'
import { useSettingsWords } from './words/use-settings-words.ts'

type Save = (changes: Partial<ProfileFields>) => void

/** Bounds of a body mass in each unit (judgement: wider than any runner). */
const BODY: Readonly<Record<WeightUnit, { readonly from: number; readonly to: number }>> = {
  kg: { from: 20, to: 300 },
  lb: { from: 45, to: 660 },
}

const Body = ({ save }: { readonly save: Save }): JSX.Element => {
  const { you: words, places } = useSettingsWords()
  const { profile, settings } = useJournalState()
  const [unit, setUnit] = useState<WeightUnit>(settings.distanceUnit === 'mi' ? 'lb' : 'kg')
  return (
    <div className={styles.pair}>
      <SavedNumber
        key={unit}
        label={words.bodyMass(unit)}
        value={inUnit(profile.bodyMassKg?.value ?? null, unit)}
        onSave={(mass) => save({ bodyMassKg: mass === null ? null : kgFromWeight(mass, unit) })}
        {...BODY[unit]}
      />
      <Choice
        label={words.bodyUnit}
        value={unit}
        onChange={setUnit}
        options={WEIGHT_UNITS.map((value) => ({ value, label: places.units[value] }))}
      />
    </div>
  )
}

const Experience = ({ save }: { readonly save: Save }): JSX.Element => {
  const { you: words } = useSettingsWords()
  const { profile, settings } = useJournalState()
  const distance = settings.distanceUnit ?? 'km'
  const longest = profile.longestRunKm?.value ?? null
  return (
    <div className={styles.pair}>
      <SavedNumber
        label={words.weeksRunning}
        value={profile.weeksRunning?.value ?? null}
        onSave={(weeksRunning) => save({ weeksRunning })}
        from={0}
        to={2000}
      />
      <SavedNumber
        key={distance}
        label={words.longestRun(distance)}
        value={longest === null ? null : distanceFromKm(longest, distance)}
        onSave={(run) => save({ longestRunKm: run === null ? null : kmFromDistance(run, distance) })}
        from={0}
        to={200}
      />
      <SavedNumber
        label={words.monthsStrength}
        value={profile.monthsStrength?.value ?? null}
        onSave={(monthsStrength) => save({ monthsStrength })}
        from={0}
        to={600}
      />
      <SavedNumber
        label={words.age}
        value={profile.age?.value ?? null}
        onSave={(age) => save({ age })}
        from={10}
        to={100}
      />
    </div>
  )
}

/** Who is training. */
export const YouPage = (): JSX.Element => {
  const { start, pack } = useWords()
  const words = useSettingsWords()
  const { you: texts } = words
  const { profile } = useJournalState()
  const wish = useWish()
  const save: Save = (changes) => void wish({ type: 'change-profile', changes })
  return (
    <SettingsSection id="you">
      <p>{texts.about}</p>
      <Choice
        label={start.stage}
        value={profile.stage?.value ?? null}
        onChange={(stage) => save({ stage })}
        options={STAGES.map((stage) => ({ value: stage, label: pack.vocabulary.STAGES[stage].name }))}
      />
      <Experience save={save} />
      <p className={styles.aside}>{texts.growsOn}</p>
      <Body save={save} />
      <Choice
        label={texts.sex}
        value={profile.sex?.value ?? 'none'}
        onChange={(sex) => save({ sex: sex === 'none' ? null : sex })}
        options={[
          ...SEXES.map((sex) => ({ value: sex, label: texts.sexes[sex] })),
          { value: 'none' as const, label: words.notSaid },
        ]}
      />
      <div className={styles.section}>
        <Choice
          label={texts.emphasis}
          value={profile.emphasis?.value ?? 'article'}
          onChange={(emphasis) => save({ emphasis })}
          options={EMPHASES.map((value) => ({ value, label: texts.emphases[value] }))}
        />
        <Link to="/body" className={styles.link}>
          {texts.emphasisMore}
        </Link>
      </div>
    </SettingsSection>
  )
}
