import { RUN_KINDS } from '@strongstride/core'
import { useState, type CSSProperties, type JSX, type ReactNode } from 'react'
import { Button, IconButton } from './button.tsx'
import { Checklist, Chips, Choice, Slider, Switch } from './choice.tsx'
import { DayRow } from './day-row.tsx'
import { Empty } from './empty.tsx'
import { TextField } from './field.tsx'
import { Icon } from './icon.tsx'
import { MuscleMeter, Progress } from './meter.tsx'
import { NumberField } from './number-field.tsx'
import { RunChip } from './run-chip.tsx'
import { SessionCard } from './session-card.tsx'
import { Sheet } from './sheet.tsx'
import { Tabs } from './tabs.tsx'
import { Toast, type ToastMessage } from './toast.tsx'
import { Why } from './why.tsx'
import styles from './components-page.module.css'

const COLOURS = [
  { ground: 'paper', ink: 'ink' },
  { ground: 'surface', ink: 'ink-soft' },
  { ground: 'sunk', ink: 'ink' },
  { ground: 'ink', ink: 'paper' },
  { ground: 'strength', ink: 'on-strength' },
  { ground: 'strength-soft', ink: 'ink' },
  { ground: 'run', ink: 'paper' },
  { ground: 'run-soft', ink: 'ink' },
  { ground: 'surface', ink: 'alert' },
  { ground: 'surface', ink: 'strength' },
  { ground: 'surface', ink: 'run' },
] as const

const SIZES = ['tiny', 'small', 'text', 'lead', 'title', 'head', 'display'] as const

const Group = ({ title, children }: { readonly title: string; readonly children: ReactNode }): JSX.Element => (
  <section className={styles.group}>
    <h2>{title}</h2>
    {children}
  </section>
)

const Ground = (): JSX.Element => (
  <>
    <Group title="Colour">
      <div className={styles.swatches}>
        {COLOURS.map(({ ground, ink }) => {
          const style: CSSProperties = { background: `var(--${ground})`, color: `var(--${ink})` }
          return (
            <div key={ground + ink} className={styles.swatch} style={style}>
              {ink} on {ground}
            </div>
          )
        })}
      </div>
    </Group>
    <Group title="Type">
      <div className={styles.scale}>
        {SIZES.map((size) => (
          <p key={size} style={{ fontSize: `var(--${size})` }}>
            {size} 42.2 km
          </p>
        ))}
      </div>
    </Group>
  </>
)

const Choosing = (): JSX.Element => {
  const [race, setRace] = useState<'marathon' | 'half'>('half')
  const [days, setDays] = useState<readonly ('mon' | 'tue' | 'wed')[]>(['tue'])
  const [isOn, setOn] = useState(true)
  const [emphasis, setEmphasis] = useState(1)
  return (
    <Group title="Choosing">
      <Choice
        label="Choice"
        value={race}
        onChange={setRace}
        options={[
          { value: 'marathon', label: 'Marathon' },
          { value: 'half', label: 'Half marathon' },
        ]}
      />
      <Chips
        label="Chips"
        values={days}
        onChange={setDays}
        options={[
          { value: 'mon', label: 'Mon' },
          { value: 'tue', label: 'Tue' },
          { value: 'wed', label: 'Wed' },
        ]}
      />
      <Checklist
        label="Checklist"
        values={days}
        onChange={setDays}
        options={[
          { value: 'mon', label: 'Monday', aside: 'with something to add' },
          { value: 'tue', label: 'Tuesday' },
        ]}
      />
      <Switch label="Switch" aside="On or off" isOn={isOn} onChange={setOn} />
      <Slider
        label="Slider"
        value={emphasis}
        valueText={`× ${emphasis}`}
        range={{ from: 0, to: 2, step: 0.1 }}
        onChange={setEmphasis}
      />
    </Group>
  )
}

const Typing = (): JSX.Element => {
  const [minutes, setMinutes] = useState<number | null>(20)
  const [text, setText] = useState('')
  return (
    <Group title="Typing">
      <NumberField
        label="Number field"
        stepLabels={{ less: 'less', more: 'more' }}
        value={minutes}
        onChange={setMinutes}
        from={5}
        to={120}
        step={5}
      />
      <TextField label="Field" hint="With a hint" value={text} onChange={setText} placeholder="Words" />
      <TextField label="Field with a problem" value={text} onChange={setText} problem="This is not a calendar." />
    </Group>
  )
}

const Doing = (): JSX.Element => {
  const [isOpen, setOpen] = useState(false)
  const [tab, setTab] = useState<'front' | 'back'>('front')
  const [toast, setToast] = useState<ToastMessage | null>(null)
  const undo = { label: 'Undo', onPress: () => setToast(null) }
  return (
    <Group title="Doing">
      <div className={styles.row}>
        <Button weight="main" onPress={() => setOpen(true)}>
          Open a sheet
        </Button>
        <Button onPress={() => setToast({ text: 'Strength A is done.', undo })}>Say something</Button>
        <Button weight="quiet">Quiet</Button>
        <Button isDisabled>Not now</Button>
        <IconButton label="Close" onPress={() => setToast(null)}>
          <Icon name="close" />
        </IconButton>
      </div>
      <Tabs
        label="Tabs"
        selected={tab}
        onSelect={setTab}
        items={[
          { id: 'front', label: 'Front', content: <p>The front.</p> },
          { id: 'back', label: 'Back', content: <p>The back.</p> },
        ]}
      />
      <Why question="Why on Tuesday">
        <p>Hard days hard, so that the easy days stay easy.</p>
      </Why>
      <Sheet title="A sheet" closeLabel="Close" isOpen={isOpen} onClose={() => setOpen(false)}>
        <p>Something to look at for a while.</p>
        <Button weight="main" isWide onPress={() => setOpen(false)}>
          Done
        </Button>
      </Sheet>
      <Toast message={toast} />
    </Group>
  )
}

const Training = (): JSX.Element => (
  <Group title="Training">
    <ol>
      <DayRow weekday="Tue" date="24" iso="2026-11-24" free="Free" isToday>
        <RunChip kind="intervals" isKey name="Intervals" amount="9 km" />
        <SessionCard name="Strength A" minutes="28 min" about="7 exercises, directly after the run" isSmall />
      </DayRow>
      <DayRow weekday="Wed" date="25" iso="2026-11-25" free="Free" />
    </ol>
    <SessionCard name="Strength B" minutes="20 min" about="6 exercises, on a day without a run">
      <Why question="Why that day">
        <p>No run that day to disturb or be disturbed by.</p>
      </Why>
    </SessionCard>
    <div>
      {RUN_KINDS.filter((kind) => kind !== 'rest').map((kind) => (
        <RunChip key={kind} kind={kind} isKey={kind === 'long'} name={kind} amount="8 km" />
      ))}
    </div>
    <div>
      <MuscleMeter name="Shins" sets={6} aim={8} figure="6 of 8" />
      <MuscleMeter name="Thighs" sets={10} aim={9} figure="10 of 9" />
    </div>
    <Progress label="This week" share={0.5} />
    <Empty title="Nothing here yet">
      <p>A few answers, and there is a plan.</p>
      <Button weight="main">Make a plan</Button>
    </Empty>
  </Group>
)

/** Every part of the design at once, for who changes one. */
export const ComponentsPage = (): JSX.Element => (
  <div className={styles.page}>
    <h1>Components</h1>
    <Ground />
    <Doing />
    <Choosing />
    <Typing />
    <Training />
  </div>
)
