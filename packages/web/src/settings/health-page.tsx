import {
  HEALTH_GATES,
  STOPPING_GATES,
  TISSUES,
  type Complaint,
  type HealthGateId,
  type PainLight,
  type TissueId,
} from '@strongstride/core'
import type { JSX } from 'react'
import { Checklist, Chips, Choice, Switch } from '../design/choice.tsx'
import { civilToday } from '../device/civil-today.ts'
import { useJournalState } from '../runner/runner-context.ts'
import { useWish, type Wish } from '../runner/use-wish.ts'
import { useWords } from '../words/words-context.ts'
import { Part, SettingsSection } from './settings-frame.tsx'
import styles from './settings.module.css'
import { useSettingsWords } from './words/use-settings-words.ts'

const STATES = ['amber', 'red', 'over'] as const
type ComplaintState = (typeof STATES)[number]

const stateOf = ({ past, light }: Complaint): ComplaintState => (past ? 'over' : light === 'red' ? 'red' : 'amber')

const wishFor = (tissue: TissueId, state: ComplaintState): Wish => {
  const light: PainLight = state === 'over' ? 'green' : state
  const since = state === 'over' ? null : civilToday()
  return { type: 'change-complaint', tissue, light, past: state === 'over', since }
}

const Complaints = (): JSX.Element => {
  const { pack, format } = useWords()
  const { health: words } = useSettingsWords()
  const { complaints } = useJournalState()
  const wish = useWish()
  const named = TISSUES.filter((tissue) => complaints.has(tissue))
  const choose = (next: readonly TissueId[]): void => {
    const gone = named.filter((tissue) => !next.includes(tissue))
    const come = next.filter((tissue) => !complaints.has(tissue))
    void wish(
      ...gone.map((tissue): Wish => ({ type: 'remove-complaint', tissue })),
      ...come.map((tissue) => wishFor(tissue, 'amber')),
    )
  }
  const labelOf = ({ tissue, since, past }: Complaint): string =>
    [pack.vocabulary.TISSUES[tissue], ...(since === null || past ? [] : [words.since(format.date(since))])].join(', ')
  return (
    <Part title={words.hurts} about={words.hurtsAbout}>
      <Chips
        label={words.where}
        values={named}
        onChange={choose}
        options={TISSUES.map((tissue) => ({ value: tissue, label: pack.vocabulary.TISSUES[tissue] }))}
      />
      {[...complaints.values()].map((complaint) => (
        <Choice
          key={complaint.tissue}
          label={labelOf(complaint)}
          value={stateOf(complaint)}
          onChange={(state) => void wish(wishFor(complaint.tissue, state))}
          options={STATES.map((value) => ({ value, label: words.lights[value] }))}
        />
      ))}
    </Part>
  )
}

const Gates = (): JSX.Element => {
  const { pack } = useWords()
  const { health: words } = useSettingsWords()
  const { health } = useJournalState()
  const wish = useWish()
  const answered = [...health.values()]
  const open = HEALTH_GATES.filter((gate) => answered.some((one) => one.gate === gate))
  const choose = (next: readonly HealthGateId[]): void => {
    const closed = answered.filter(({ gate }) => !next.includes(gate))
    const come = next.filter((gate) => !open.includes(gate))
    void wish(
      ...closed.map(({ gate, tissue }): Wish => ({ type: 'answer-health', gate, answer: 'no', tissue })),
      ...come.map((gate): Wish => ({ type: 'answer-health', gate, answer: 'yes', tissue: null })),
    )
  }
  const stopping = answered.filter(({ gate }) => STOPPING_GATES.includes(gate) || gate === 'red-flag')
  return (
    <Part title={words.gates} about={words.gatesAbout}>
      <Checklist
        label={words.ask}
        values={open}
        onChange={choose}
        options={HEALTH_GATES.map((gate) => ({ value: gate, label: pack.vocabulary.GATES[gate] }))}
      />
      {stopping.map(({ gate, cleared, tissue }) => (
        <Switch
          key={`${gate} ${tissue}`}
          label={words.cleared(pack.vocabulary.GATES[gate])}
          isOn={cleared}
          onChange={(isOn) => void wish({ type: 'answer-health', gate, answer: isOn ? 'cleared' : 'yes', tissue })}
        />
      ))}
    </Part>
  )
}

/** What hurts or did, what comes before a plan, and who may read of it. */
export const HealthPage = (): JSX.Element => {
  const { start } = useWords()
  const { health: words } = useSettingsWords()
  const { settings } = useJournalState()
  const wish = useWish()
  return (
    <SettingsSection id="health">
      <Complaints />
      <Gates />
      <div className={styles.section}>
        <Switch
          label={words.calendar}
          aside={words.calendarAbout}
          isOn={settings.healthInCalendar ?? false}
          onChange={(healthInCalendar) => void wish({ type: 'change-settings', changes: { healthInCalendar } })}
        />
      </div>
      <p className={styles.aside}>{start.notice}</p>
    </SettingsSection>
  )
}
