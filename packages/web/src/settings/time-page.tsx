import { WEEKDAYS, type Weekday } from '@strongstride/core'
import type { AvailabilityFields } from '@strongstride/core/journal'
import type { JSX } from 'react'
import { Button } from '../design/button.tsx'
import { Choice, Switch } from '../design/choice.tsx'
import { deviceZone } from '../device/civil-today.ts'
import { useJournalState } from '../runner/runner-context.ts'
import { useWish } from '../runner/use-wish.ts'
import { useWords } from '../words/words-context.ts'
import { DaysOff } from './days-off.tsx'
import { SavedNumber } from './saved-field.tsx'
import { Part, SettingsSection } from './settings-frame.tsx'
import styles from './settings.module.css'
import { useSettingsWords } from './words/use-settings-words.ts'

const SESSIONS = [1, 2, 3, 4] as const
/** Minutes of a day that has just been given time; the bounds are those of the journal. */
const FIRST_MINUTES = 30
const MINUTES = { from: 10, to: 180, step: 5 } as const
const WEEK_STARTS = ['mon', 'sun'] as const

type Minutes = AvailabilityFields['minutes']

const usual = (minutes: Minutes): number => Math.max(0, ...Object.values(minutes)) || FIRST_MINUTES

const Day = ({
  weekday,
  minutes,
  onSave,
}: {
  readonly weekday: Weekday
  readonly minutes: Minutes
  readonly onSave: (minutes: Minutes) => void
}): JSX.Element => {
  const { pack } = useWords()
  const { time: words } = useSettingsWords()
  const { long } = pack.vocabulary.WEEKDAYS[weekday]
  const { [weekday]: own, ...others } = minutes
  const isLast = own !== undefined && Object.keys(others).length === 0
  return (
    <div className={styles.day}>
      <Switch
        label={long}
        {...(isLast ? { aside: words.oneDay } : {})}
        isOn={own !== undefined}
        onChange={(isOn) => {
          if (isOn) onSave({ ...minutes, [weekday]: usual(minutes) })
          else if (!isLast) onSave(others)
        }}
      />
      {own !== undefined && (
        <SavedNumber
          label={words.dayMinutes(long)}
          value={own}
          onSave={(value) => onSave({ ...minutes, [weekday]: value ?? own })}
          {...MINUTES}
        />
      )}
    </div>
  )
}

const Zone = (): JSX.Element => {
  const { time: words } = useSettingsWords()
  const { availability } = useJournalState()
  const wish = useWish()
  const here = deviceZone()
  const said = availability.timeZone ?? here
  return (
    <div className={styles.sectionHead}>
      <p>{words.zone(said)}</p>
      {said !== here && (
        <>
          <p className={styles.aside}>{words.zoneOther(here)}</p>
          <div>
            <Button onPress={() => void wish({ type: 'change-availability', changes: { timeZone: here } })}>
              {words.zoneUse}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

/** When the runner can train, and when not. */
export const TimePage = (): JSX.Element => {
  const { pack } = useWords()
  const { time: words } = useSettingsWords()
  const { availability } = useJournalState()
  const wish = useWish()
  const save = (changes: Partial<AvailabilityFields>): void => void wish({ type: 'change-availability', changes })
  const { minutes = {}, sessions, weekStart = 'mon' } = availability
  return (
    <SettingsSection id="time">
      <Choice
        label={words.sessions}
        value={sessions === undefined ? null : String(sessions)}
        onChange={(count) => save({ sessions: SESSIONS.find((each) => String(each) === count) ?? 1 })}
        options={SESSIONS.map((count) => ({ value: String(count), label: String(count) }))}
      />
      <Part title={words.minutes} about={words.minutesAbout}>
        <div>
          {WEEKDAYS.map((weekday) => (
            <Day key={weekday} weekday={weekday} minutes={minutes} onSave={(next) => save({ minutes: next })} />
          ))}
        </div>
      </Part>
      <DaysOff />
      <div className={styles.section}>
        <Switch
          label={words.secondSlot}
          isOn={availability.secondSlot ?? false}
          onChange={(secondSlot) => save({ secondSlot })}
        />
        <Switch
          label={words.microDose}
          isOn={availability.microDose ?? true}
          onChange={(microDose) => save({ microDose })}
        />
        <Choice
          label={words.weekStart}
          value={WEEK_STARTS.find((day) => day === weekStart) ?? null}
          onChange={(day) => save({ weekStart: day })}
          options={WEEK_STARTS.map((day) => ({ value: day, label: pack.vocabulary.WEEKDAYS[day].long }))}
        />
        <Zone />
      </div>
    </SettingsSection>
  )
}
