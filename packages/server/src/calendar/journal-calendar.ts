import { openJournal, type EventStore, type Notebook, type Surroundings } from '@strongstride/app'
import type { Catalogue } from '@strongstride/core'
import { currentPlan, wallOf, type JournalState, type RunnerId } from '@strongstride/core/journal'
import { planCalendar, writeCalendar, type CalendarEdition } from '@strongstride/formats'
import { SERVER } from '../access/server-notes.ts'
import type { WriteCalendar } from '../route.ts'
import { settleEdition } from './edition-note.ts'

/** What a calendar is written from. The catalogue is asked for when it is needed. */
export interface CalendarSources {
  readonly events: EventStore
  readonly notes: Notebook
  readonly surroundings: Pick<Surroundings, 'now' | 'newId' | 'hash'>
  readonly catalogue: () => Catalogue
}

const EMPTY = { name: 'Strength (Strongstride)' }
const SCOPE_DIGITS = 16

/** Stamps only grow, on whichever device and whatever is taken back. */
const newestSecond = ({ stamp }: JournalState): number => (stamp === null ? 0 : Math.floor(wallOf(stamp) / 1000))

/** What hurts may be said where the key was made for it, unless the runner's settings have forbidden it since. */
const complaintsIn = (state: JournalState, maySay: boolean): CalendarEdition['complaints'] =>
  maySay && state.settings.healthInCalendar !== false ? [...state.complaints.values()] : []

/**
 * Writes calendars of the plans that runners follow, as their journals stand: a session that was moved, on any device, is on
 * its new day under its old name, with a higher sequence; where nothing changed, the calendar is the same text. Who follows
 * no plan has a calendar without sessions; who was deleted, or whose plan is not all here yet, has none.
 */
export const calendarWriter =
  ({ events, notes, surroundings, catalogue }: CalendarSources): WriteCalendar =>
  async (runner: RunnerId, { complaints }) => {
    // Nothing is written to the journal, so that no device of it is needed.
    const journal = await openJournal({ runner, device: SERVER, events, surroundings })
    if (!journal.ok) return null
    const state = journal.value.state()
    const adopted = currentPlan(state)
    if (adopted === null) return writeCalendar([], EMPTY)
    const plan = await journal.value.readPlan(adopted)
    // A program that subscribes keeps what it has; an empty calendar would take it away.
    if (!plan.ok) return null
    const first: CalendarEdition = {
      scope: surroundings.hash(`calendar ${runner}`).slice(0, SCOPE_DIGITS),
      sequence: 0,
      changedAt: 0,
      moves: [...state.moves.values()],
      complaints: complaintsIn(state, complaints),
    }
    const { sequence, changedAt } = await settleEdition(notes, runner, {
      name: `calendar-edition/${complaints ? 'complaints' : 'plain'}`,
      content: surroundings.hash(planCalendar(plan.value, catalogue(), first)),
      newestSecond: newestSecond(state),
    })
    return planCalendar(plan.value, catalogue(), { ...first, sequence, changedAt })
  }
