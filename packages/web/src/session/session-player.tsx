import { useEffect, useState, type JSX } from 'react'
import { IconButton } from '../design/button.tsx'
import { Icon } from '../design/icon.tsx'
import { sessionName } from '../season/plan-texts.ts'
import { useCues } from '../shell/preferences.ts'
import { showToast } from '../shell/toasts.ts'
import { useWords } from '../words/words-context.ts'
import { SessionChanges } from './change/session-changes.tsx'
import { CuesSheet } from './cues/cues-sheet.tsx'
import { unlockSound } from './cues/sounds.ts'
import { usePauseCues } from './cues/use-pause-cues.ts'
import { useWakeLock } from './cues/wake-lock.ts'
import { FinishSheet } from './finish-sheet.tsx'
import type { Gym, GymSetting } from './gym.ts'
import { MainDock } from './main-dock.tsx'
import { OverviewSheet } from './overview-sheet.tsx'
import { RestPanel } from './rest-panel.tsx'
import type { SessionView } from './session-view.ts'
import { SetSheet, type SetAtHand } from './set-sheet.tsx'
import { stepText } from './set-texts.ts'
import { StepPanel } from './step-panel.tsx'
import styles from './session.module.css'
import { useIsAhead } from './use-clock.ts'
import type { SessionActions } from './use-session-actions.ts'
import { useSessionWords } from './words/use-session-words.ts'

/** What lies over the set at hand. */
type Open = 'overview' | 'cues' | 'finish' | SetAtHand | null

const FLASH_MS = 900

const useFlash = (): readonly [boolean, () => void] => {
  const [isOn, setOn] = useState(false)
  useEffect(() => {
    if (!isOn) return
    const timer = setTimeout(() => setOn(false), FLASH_MS)
    return () => clearTimeout(timer)
  }, [isOn])
  return [isOn, () => setOn(true)]
}

interface PauseSaid {
  readonly said: string
  readonly setSaid: (text: string) => void
  readonly isFlashing: boolean
  readonly isResting: boolean
}

/** The pause as it is heard, seen and read aloud. */
const usePause = ({ record, pause, next }: Gym): PauseSaid => {
  const { format } = useWords()
  const words = useSessionWords()
  const cues = useCues()
  const [said, setSaid] = useState('')
  const [isFlashing, flash] = useFlash()
  const isResting = useIsAhead(record?.state === 'started' ? (pause?.timer.endsAt ?? null) : null)
  const comes = next === null ? '' : stepText(next, { words, format })
  usePauseCues(isResting ? pause : null, {
    cues,
    language: format.language,
    next: comes,
    texts: { soon: words.tenSeconds, over: words.restOver(comes) },
    announce: setSaid,
    flash,
  })
  const startedAt = isResting ? (pause?.timer.startedAt ?? null) : null
  useEffect(() => {
    if (startedAt === null || pause === null) return
    setSaid(words.restSays(Math.round((pause.timer.endsAt - Date.now()) / 1000), comes))
    // It is said once, when the pause begins.
  }, [startedAt])
  return { said, setSaid, isFlashing, isResting }
}

const Top = ({ gym, onOpen }: { readonly gym: Gym; readonly onOpen: (what: Open) => void }): JSX.Element => {
  const all = useWords()
  const words = useSessionWords()
  return (
    <div className={styles.top}>
      <p>
        <b>{sessionName(gym.plan, all)}</b>
        <span>{words.progress(gym.soFar.done, gym.soFar.asked)}</span>
      </p>
      <IconButton label={words.cues} onPress={() => onOpen('cues')}>
        <Icon name="sound" />
      </IconButton>
      <IconButton label={words.overview} onPress={() => onOpen('overview')}>
        <Icon name="list" />
      </IconButton>
    </div>
  )
}

/** A session that is being done: the set at hand, the pause before it, and the way to everything else. */
export const SessionPlayer = ({
  gym,
  setting,
  actions,
}: {
  readonly gym: Gym
  readonly setting: GymSetting
  readonly actions: SessionActions
}): JSX.Element => {
  const words = useSessionWords()
  const cues = useCues()
  const [open, setOpen] = useState<Open>(null)
  const { said, setSaid, isFlashing, isResting } = usePause(gym)
  const isStarted = gym.record?.state === 'started'
  useWakeLock(isStarted && cues.has('awake'), () => showToast({ text: words.sleeps }))
  const view: SessionView = {
    session: gym.ref,
    plan: { ...gym.plan, items: gym.items },
    at: gym.next?.step.item ?? null,
    recorded: gym.recorded,
  }
  const close = (): void => setOpen(null)
  return (
    <div className={styles.player} onPointerDownCapture={() => unlockSound(cues.has('silent'))}>
      <Top gym={gym} onOpen={setOpen} />
      <p className={styles.said} role="status">
        {said}
      </p>
      {isResting && gym.pause !== null ? (
        <RestPanel gym={gym} setting={setting} pause={gym.pause} actions={actions} onChange={setOpen} />
      ) : (
        <StepPanel gym={gym} setting={setting} actions={actions} onChange={setOpen} />
      )}
      <SessionChanges view={view} gym={gym} log={setting.log} />
      <MainDock gym={gym} setting={setting} actions={actions} isResting={isResting} onOpen={setOpen} onSay={setSaid} />
      <CuesSheet isOpen={open === 'cues'} onClose={close} />
      <OverviewSheet gym={gym} setting={setting} isOpen={open === 'overview'} actions={actions} onOpen={setOpen} />
      <FinishSheet gym={gym} setting={setting} isOpen={open === 'finish'} actions={actions} onClose={close} />
      <SetSheet at={open !== null && typeof open === 'object' ? open : null} actions={actions} onClose={close} />
      {isFlashing && <div className={styles.flash} aria-hidden="true" />}
    </div>
  )
}
