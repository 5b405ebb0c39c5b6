import { useEffect, useRef, useState, type JSX, type RefObject } from 'react'
import { IconButton } from '../design/button.tsx'
import { Icon } from '../design/icon.tsx'
import { sessionName } from '../season/plan-texts.ts'
import { useCues } from '../shell/preferences.ts'
import { showToast } from '../shell/toasts.ts'
import { useWords } from '../words/words-context.ts'
import { unlockSound } from './cues/sounds.ts'
import { usePauseCues } from './cues/use-pause-cues.ts'
import { useWakeLock } from './cues/wake-lock.ts'
import { preloadPictures } from './exercise-picture.tsx'
import type { Gym, GymSetting } from './gym.ts'
import { MainDock } from './main-dock.tsx'
import { useSheets } from './open-sheet.ts'
import { RestPanel } from './rest-panel.tsx'
import type { Open } from './set-at-hand.ts'
import type { SessionView } from './session-view.ts'
import { stepText } from './set-texts.ts'
import { StepPanel } from './step-panel.tsx'
import { useTelling } from './use-telling.ts'
import styles from './session.module.css'
import { useIsAhead } from './use-clock.ts'
import type { SessionActions } from './use-session-actions.ts'
import { useSessionWords } from './words/use-session-words.ts'
import { lazyPart } from '../design/lazy-part.tsx'

// What is changed on the spot comes after the first set is shown; without a network the session goes on without it.
const SessionChanges = lazyPart(async () => (await import('./change/session-changes.tsx')).SessionChanges)

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

/** What comes next is seen from its top, wherever what was before had been scrolled to. */
const useFromTop = (what: string): void => {
  useEffect(() => {
    // Some browsers answer with a promise, which is nothing to end an effect with.
    scrollTo({ top: 0, behavior: 'instant' })
  }, [what])
}

interface PauseSaid {
  /** Where it is said, for who does not see it. */
  readonly said: RefObject<HTMLParagraphElement | null>
  readonly say: (text: string) => void
  readonly isFlashing: boolean
  readonly isResting: boolean
}

/** The pause as it is heard, seen and read aloud. */
const usePause = ({ record, pause, next }: Gym): PauseSaid => {
  const telling = useTelling()
  const { format } = useWords()
  const words = useSessionWords()
  const cues = useCues()
  const said = useRef<HTMLParagraphElement>(null)
  // Written past the screen: what is said changes nothing that is seen, and nothing else has to be drawn for it.
  const say = (text: string): void => {
    if (said.current !== null) said.current.textContent = text
  }
  const [isFlashing, flash] = useFlash()
  const isResting = useIsAhead(record?.state === 'started' ? (pause?.timer.endsAt ?? null) : null)
  const comes = next === null ? '' : stepText(next, telling(next.exercise))
  usePauseCues(isResting ? pause : null, {
    cues,
    language: format.language,
    next: comes,
    texts: { soon: words.tenSeconds, over: words.restOver(comes) },
    announce: say,
    flash,
  })
  const startedAt = isResting ? (pause?.timer.startedAt ?? null) : null
  useEffect(() => {
    if (startedAt === null || pause === null) return
    say(words.restSays(Math.round((pause.timer.endsAt - Date.now()) / 1000), comes))
    // It is said once, when the pause begins.
  }, [startedAt])
  return { said, say, isFlashing, isResting }
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
  const [open, setOpen] = useState<Open | null>(null)
  const { app } = useWords()
  const Sheets = useSheets(open, () => {
    setOpen(null)
    showToast({ text: app.outOfReach })
  })
  const { said, say, isFlashing, isResting } = usePause(gym)
  useEffect(() => {
    // What was said on the page before would lie where the thumb is going.
    showToast(null)
    preloadPictures()
  }, [])
  useFromTop(`${gym.next?.step.item} ${isResting}`)
  const isStarted = gym.record?.state === 'started'
  useWakeLock(isStarted && cues.has('awake'), () => showToast({ text: words.sleeps }))
  const view: SessionView = {
    session: gym.ref,
    plan: { ...gym.plan, items: gym.items },
    at: gym.next?.step.item ?? null,
    recorded: gym.recorded,
  }
  const unlock = (): void => unlockSound(cues.has('silent'))
  return (
    <div className={styles.player} onPointerDownCapture={unlock} onKeyDownCapture={unlock}>
      <Top gym={gym} onOpen={setOpen} />
      <p ref={said} className={styles.said} role="status" />
      {isResting && gym.pause !== null ? (
        <RestPanel gym={gym} setting={setting} pause={gym.pause} actions={actions} onChange={setOpen} />
      ) : (
        <StepPanel gym={gym} setting={setting} actions={actions} onChange={setOpen} />
      )}
      <SessionChanges view={view} gym={gym} log={setting.log} />
      <MainDock gym={gym} setting={setting} actions={actions} isResting={isResting} onOpen={setOpen} onSay={say} />
      {Sheets !== null && open !== null && (
        <Sheets open={open} gym={gym} setting={setting} actions={actions} onOpen={setOpen} />
      )}
      {isFlashing && <div className={styles.flash} aria-hidden="true" />}
    </div>
  )
}
