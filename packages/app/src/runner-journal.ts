import { err, ok, type CivilDay, type PlanRequest, type Result } from '@strongstride/core'
import {
  currentPlan,
  decide,
  nextStamp,
  requestFrom,
  versionOf,
  type Batch,
  type Command,
  type DeviceId,
  type Document,
  type EventDraft,
  type JournalRefusal,
  type JournalState,
  type Json,
  type PlanRefusal,
  type RunnerId,
  type SealedEvent,
} from '@strongstride/core/journal'
import type { AppendRefusal, EventStore, Gone } from './ports/event-store.ts'
import type { Surroundings } from './ports/surroundings.ts'
import { planReader, type PlanReader } from './plan-reader.ts'
import { followState, type StateFollower } from './state-follower.ts'

/** What a journal is opened with. */
export interface JournalSetting {
  readonly runner: RunnerId
  readonly device: DeviceId
  readonly events: EventStore
  readonly surroundings: Pick<Surroundings, 'now' | 'newId'>
  /** Lets what else there is to do be done between two parts of a long task; without it there is nothing else. */
  readonly pause?: () => Promise<void>
}

/** Why a wish came to nothing. */
export type WishRefusal = JournalRefusal | AppendRefusal

/** A runner's journal, open: its state, and what may be done with it. */
export interface RunnerJournal {
  readonly runner: RunnerId
  /** The state of all events read so far; another object whenever it is another state. */
  readonly state: () => JournalState
  /**
   * Decides, appends and folds: of several commands, each decided after those before it, all are kept or none. One wish
   * comes after another, however many are made at once.
   */
  readonly wish: (...commands: readonly Command[]) => Promise<Result<readonly SealedEvent[], WishRefusal>>
  /** Reads what others have appended: another process, or a sync. */
  readonly refresh: () => Promise<Result<JournalState, Gone>>
  /** An adopted plan from its documents. */
  readonly readPlan: PlanReader
  /** All that a plan depends on today, the plan that is followed with it. */
  readonly request: (today: CivilDay) => Promise<Result<PlanRequest, PlanRefusal>>
  /** Calls back after every change of the state, until the answer is called. */
  readonly subscribe: (listener: () => void) => () => void
}

const sealAll = (
  drafts: readonly EventDraft[],
  state: JournalState,
  { device, surroundings }: JournalSetting,
): readonly SealedEvent[] => {
  const now = surroundings.now()
  let stamp = state.stamp
  return drafts.map(({ type, day, data, documents, blobs }) => {
    stamp = nextStamp(stamp, now, device)
    return {
      id: surroundings.newId(),
      type,
      version: versionOf(type),
      stamp,
      at: new Date(now).toISOString(),
      day,
      device,
      data: data as unknown as Json,
      ...(documents === undefined ? {} : { documents: documents.map(({ hash }) => hash) }),
      ...(blobs === undefined ? {} : { blobs }),
    }
  })
}

/** What commands become, each decided after those before it. */
const decideAll = async (
  commands: readonly Command[],
  { state, foresee }: StateFollower,
  setting: JournalSetting,
): Promise<Result<Batch, JournalRefusal | Gone>> => {
  const events: SealedEvent[] = []
  const documents: Document[] = []
  for (const command of commands) {
    const before = events.length === 0 ? ok(state()) : await foresee(events)
    if (!before.ok) return before
    const decision = decide(command, before.value)
    if (!decision.ok) return decision
    events.push(...sealAll(decision.value, before.value, setting))
    documents.push(...decision.value.flatMap((draft) => draft.documents ?? []))
  }
  return ok({ events, documents })
}

/** Opens a runner's journal. */
export const openJournal = async (setting: JournalSetting): Promise<Result<RunnerJournal, Gone>> => {
  const { runner, events } = setting
  const opened = await followState({ runner, events })
  if (!opened.ok) return opened
  const { state, read } = opened.value
  const listeners = new Set<() => void>()
  let queue: Promise<unknown> = Promise.resolve()

  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = queue.then(work)
    queue = turn.catch(() => null)
    return turn
  }
  const refresh: RunnerJournal['refresh'] = async () => {
    const news = await read()
    if (!news.ok) return news
    if (news.value) for (const listener of listeners) listener()
    return ok(state())
  }
  const wish: RunnerJournal['wish'] = async (...commands) => {
    const fresh = await refresh()
    if (!fresh.ok) return fresh
    const decided = await decideAll(commands, opened.value, setting)
    if (!decided.ok) return decided
    if (decided.value.events.length === 0) return ok([])
    const appended = await events.append(runner, decided.value, { by: null, sent: false })
    const after = await refresh()
    if (!after.ok) return after
    return appended.ok ? ok(decided.value.events) : appended
  }
  const readPlan = planReader(setting, state)
  return ok({
    runner,
    state,
    wish: (...commands) => inTurn(() => wish(...commands)),
    refresh: () => inTurn(refresh),
    readPlan,
    request: async (today) => {
      const adopted = currentPlan(state())
      if (adopted === null) return ok(requestFrom(state(), today, null))
      const plan = await readPlan(adopted)
      return plan.ok ? ok(requestFrom(state(), today, plan.value)) : err(plan.error)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  })
}
