import { letterOf, parseDay } from '@strongstride/core'
import { readGymLog, type GymLog } from '@strongstride/core/gym'
import type { SessionRef } from '@strongstride/core/journal'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useMemo, type JSX } from 'react'
import { Button } from '../design/button.tsx'
import { Empty } from '../design/empty.tsx'
import { civilToday } from '../device/civil-today.ts'
import { useCatalogue } from '../planning/use-catalogue.ts'
import { useFollowedPlan, useJournalState } from '../runner/runner-context.ts'
import { readGym, type GymSetting, type PlannedSession } from './gym.ts'
import { SessionPlayer } from './session-player.tsx'
import styles from './session.module.css'
import { useSessionActions } from './use-session-actions.ts'
import { useSessionNote, type NoteHold } from './use-session-note.ts'
import { useSessionWords } from './words/use-session-words.ts'
import { lazyPart } from '../design/lazy-part.tsx'

// The end is not needed before the first set.
const Closing = lazyPart(async () => (await import('./closing.tsx')).Closing, { isSaid: true })

const NotThere = (): JSX.Element => {
  const words = useSessionWords()
  const navigate = useNavigate()
  return (
    <Empty title={words.notThere}>
      <Button weight="main" onPress={() => void navigate({ to: '/today' })}>
        {words.toToday}
      </Button>
    </Empty>
  )
}

const OpenSession = ({
  session,
  setting,
  hold,
}: {
  readonly session: PlannedSession
  readonly setting: GymSetting
  readonly hold: NoteHold
}): JSX.Element => {
  const gym = useMemo(() => readGym(session, setting), [session, setting])
  const actions = useSessionActions(gym, hold)
  const isFinished = gym.record?.state === 'finished'
  return isFinished ? (
    <Closing gym={gym} setting={setting} actions={actions} />
  ) : (
    <SessionPlayer gym={gym} setting={setting} actions={actions} />
  )
}

/** The session of the plan that is meant; null where there is none, undefined while the plan is read. */
const usePlanned = ({ week, letter }: SessionRef): PlannedSession | null | undefined => {
  const plan = useFollowedPlan()
  return useMemo(() => {
    if (plan === undefined) return undefined
    const planned = plan?.weeks.find(({ start }) => start === week)
    const session = planned?.sessions.find(({ id }) => letterOf(id) === letter)
    return planned === undefined || session === undefined
      ? null
      : { plan: session, week: planned, ref: { week, letter } }
  }, [plan, week, letter])
}

const Session = ({ session }: { readonly session: SessionRef }): JSX.Element => {
  const words = useSessionWords()
  const planned = usePlanned(session)
  const catalogue = useCatalogue()
  const state = useJournalState()
  const hold = useSessionNote(session)
  const { note } = hold
  const { week, letter } = session
  // What was done before does not change while a session runs; reading it again after every set would be felt.
  const before = state.sets.length - state.sets.filter(({ session: own }) => own === `${week}-${letter}`).length
  const log = useMemo((): GymLog | null => {
    if (catalogue === null) return null
    return readGymLog(state, { today: civilToday(), without: { week, letter }, catalogue })
  }, [before, catalogue, week, letter])
  const setting = useMemo(
    (): GymSetting | null =>
      catalogue === null || log === null || note === null ? null : { state, note, catalogue, log },
    [state, note, catalogue, log],
  )
  if (planned === null) return <NotThere />
  if (planned === undefined || setting === null) return <p className={styles.opening}>{words.opening}</p>
  return <OpenSession session={planned} setting={setting} hold={hold} />
}

/** A session in the gym, from its first set to what it changes. */
export const SessionPage = (): JSX.Element => {
  const { week, letter } = useParams({ from: '/session/$week/$letter' })
  const day = parseDay(week)
  return day === null ? <NotThere /> : <Session key={`${day}-${letter}`} session={{ week: day, letter }} />
}
