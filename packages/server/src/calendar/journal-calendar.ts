import { openJournal, type EventStore, type RunnerJournal, type Surroundings } from '@strongstride/app'
import type { Catalogue, Plan } from '@strongstride/core'
import { currentPlan, wallOf, type JournalState, type RunnerId } from '@strongstride/core/journal'
import { planCalendar, writeCalendar, type CalendarEdition } from '@strongstride/formats'
import { SERVER } from '../access/server-notes.ts'
import type { WriteCalendar } from '../route.ts'

/** What a calendar is written from. The catalogue is asked for when it is needed. */
export interface CalendarSources {
  readonly events: EventStore
  readonly surroundings: Pick<Surroundings, 'now' | 'newId' | 'hash'>
  readonly catalogue: () => Catalogue
}

const EMPTY = { name: 'Strength (Strongstride)' }

/** Sequences are seconds since 2026: they fit the whole numbers of the format until 2094. */
const FIRST_SECOND = 1_767_225_600
const LAST_SEQUENCE = 2_147_483_647
const SCOPE_DIGITS = 16

/**
 * The second of the newest event. Stamps only grow, on whichever device and whatever is taken back, so a sequence made of
 * them never goes down.
 */
const newestSecond = ({ stamp }: JournalState): number =>
  stamp === null ? FIRST_SECOND : Math.floor(wallOf(stamp) / 1000)

const sequenceOf = (second: number): number => Math.min(LAST_SEQUENCE, Math.max(0, second - FIRST_SECOND))

/** What hurts may be said where the key was made for it, unless the runner's settings have forbidden it since. */
const editionOf = (
  state: JournalState,
  scope: string,
  { complaints }: { readonly complaints: boolean },
): CalendarEdition => {
  const maySay = complaints && state.settings.healthInCalendar !== false
  const changedAt = newestSecond(state)
  return {
    scope,
    sequence: sequenceOf(changedAt),
    changedAt,
    moves: [...state.moves.values()],
    complaints: maySay ? [...state.complaints.values()] : [],
  }
}

const followedPlan = async (journal: RunnerJournal): Promise<Plan | null> => {
  const adopted = currentPlan(journal.state())
  const plan = adopted === null ? null : await journal.readPlan(adopted)
  return plan?.ok === true ? plan.value : null
}

/**
 * Writes calendars of the plans that runners follow, as their journals stand: a session that was moved, on any device, is on
 * its new day under its old name. Who follows no plan has a calendar without sessions; who was deleted has none.
 */
export const calendarWriter =
  ({ events, surroundings, catalogue }: CalendarSources): WriteCalendar =>
  async (runner: RunnerId, wish) => {
    // Nothing is written to the journal, so that no device of it is needed.
    const journal = await openJournal({ runner, device: SERVER, events, surroundings })
    if (!journal.ok) return null
    const plan = await followedPlan(journal.value)
    if (plan === null) return writeCalendar([], EMPTY)
    const scope = surroundings.hash(`calendar ${runner}`).slice(0, SCOPE_DIGITS)
    return planCalendar(plan, catalogue(), editionOf(journal.value.state(), scope, wish))
  }
