import type { CivilDay } from '@strongstride/core'
import type { EventId, JournalSet, SetFields } from '@strongstride/core/journal'
import { useRef } from 'react'
import { civilToday } from '../device/civil-today.ts'
import { useRunner } from '../runner/runner-context.ts'
import { showToast } from '../shell/toasts.ts'
import { WARM_UP, type Gym } from './gym.ts'
import { changeSet, finishGymSession, recordSet, startSession, takeBackEvent, type Finish } from './session-wishes.ts'
import type { NoteHold } from './use-session-note.ts'
import { useSessionWords } from './words/use-session-words.ts'

/** What can be done in a session. Each is answered when it is kept: true, or false where nothing was. */
export interface SessionActions {
  readonly start: () => Promise<boolean>
  /** Logs the set at hand. */
  readonly log: (set: { readonly done: number; readonly kg: number | null }) => Promise<boolean>
  readonly change: (set: JournalSet, changes: Partial<SetFields>) => Promise<boolean>
  readonly takeBack: (set: JournalSet) => Promise<boolean>
  readonly jump: (item: number) => Promise<boolean>
  /** Gives the pause seconds, or takes them. */
  readonly addRest: (seconds: number) => Promise<boolean>
  readonly skipRest: () => Promise<boolean>
  /** Starts the clock of a hold after so many seconds; null stops it. */
  readonly hold: (leadIn: number | null) => Promise<boolean>
  readonly finish: (finish: Finish) => Promise<boolean>
  readonly resume: (finish: EventId) => Promise<boolean>
}

/** A second tap so soon is meant for what stood there before. */
const DOUBLE_TAP_MS = 600

type Doing = (on: CivilDay) => Promise<EventId | null | undefined>

type NoteActions = Pick<SessionActions, 'jump' | 'addRest' | 'skipRest' | 'hold'>

/** What is noted on the device alone: where the runner stands. */
const noteActions = (
  gym: Gym,
  { note, change }: NoteHold,
  { run, isTooSoon }: { readonly run: (doing: Doing) => Promise<boolean>; readonly isTooSoon: () => boolean },
): NoteActions => {
  const noted = (changes: Parameters<typeof change>[0]): Promise<boolean> => run(() => change(changes).then(() => null))
  const after = gym.last?.event ?? WARM_UP
  const rest = note?.rest?.after === after ? note.rest : { after, more: 0, isSkipped: false }
  return {
    jump: (item) => noted({ jump: { item, after: gym.last?.event ?? null }, hold: null }),
    addRest: (seconds) => noted({ rest: { ...rest, more: rest.more + seconds } }),
    skipRest: async () => !isTooSoon() && noted({ rest: { ...rest, isSkipped: true } }),
    hold: (leadIn) => {
      const position = gym.next?.step.position
      return noted({
        hold: leadIn === null || position === undefined ? null : { position, startsAt: Date.now() + leadIn * 1000 },
      })
    },
  }
}

/** What can be done in a session that is open. */
export const useSessionActions = (gym: Gym, hold: NoteHold): SessionActions => {
  const { note, change } = hold
  const { journal } = useRunner()
  const words = useSessionWords()
  const busy = useRef(false)
  const doneAt = useRef(0)
  const isTooSoon = (): boolean => performance.now() - doneAt.current < DOUBLE_TAP_MS
  const run = async (doing: Doing, then?: (event: EventId | null) => Promise<void>): Promise<boolean> => {
    if (busy.current) return false
    busy.current = true
    try {
      const event = await doing(civilToday())
      if (event === undefined) {
        showToast({ text: words.failed })
        return false
      }
      await then?.(event)
      return true
    } finally {
      busy.current = false
    }
  }
  const log: SessionActions['log'] = async ({ done, kg }) => {
    const { next, ref } = gym
    if (next === null || isTooSoon()) return false
    const set = { exercise: next.item.exercise, side: next.step.side, done, kg }
    const isLogged = await run(async (on) => {
      if (gym.record?.state !== 'started') await startSession(journal, on, gym)
      return recordSet(journal, on, ref, set)
    })
    if (isLogged) doneAt.current = performance.now()
    if (isLogged && note?.hold !== null) await change({ hold: null })
    return isLogged
  }
  return {
    ...noteActions(gym, hold, { run, isTooSoon }),
    start: () =>
      run(
        (on) => startSession(journal, on, gym),
        () => change({ startedAt: note?.startedAt ?? Date.now() }),
      ),
    log,
    change: (set, changes) => run((on) => changeSet(journal, on, set.event, changes)),
    takeBack: (set) =>
      run(
        (on) => takeBackEvent(journal, on, set.event),
        async () => showToast({ text: words.takenBack }),
      ),
    finish: (finish) =>
      run(
        (on) => finishGymSession(journal, on, gym, finish),
        (event) => change({ finish: event, hold: null }),
      ),
    resume: (finish) =>
      run(
        (on) => takeBackEvent(journal, on, finish),
        () => change({ finish: null }),
      ),
  }
}
