import {
  daysBetween,
  letterOf,
  parseDay,
  type Catalogue,
  type Complaint,
  type Exercise,
  type ExerciseId,
  type OwnMove,
  type Plan,
  type PlanSession,
  type PlanWeek,
} from '@strongstride/core'
import { writeCalendar, type EventToWrite } from '../ics/index.ts'
import { decimal } from './decimal.ts'
import { doseText, timeText } from './dose.ts'
import { sessionKit, SLOT_WORDS } from './session-words.ts'

/** A calendar of sessions that is read again and again, beyond the plan itself. */
export interface CalendarEdition {
  /** Part of every event's identity; stays the same for a runner, whatever plan is followed. */
  readonly scope: string
  /** Grows with every change of the plan or its sessions, and never goes down. */
  readonly sequence: number
  /** Second of the last change since 1970, UTC. */
  readonly changedAt: number
  /** Sessions the runner has moved since the plan was made. */
  readonly moves: readonly OwnMove[]
  /** What hurts, when the calendar may say so. */
  readonly complaints: readonly Complaint[]
}

/** Revisions are counted in days from here: a plan made later is a later revision, and no clock is asked. */
const FIRST_REVISION = parseDay('2026-01-01')

const revisionOf = (plan: Plan): number =>
  FIRST_REVISION === null ? 0 : Math.max(0, daysBetween(FIRST_REVISION, plan.request.today))

/** What the season leads to; part of every event's identity, so that two seasons do not overwrite each other. */
const seasonOf = (plan: Plan): string => plan.races.findLast((race) => race.priority === 'A')?.day ?? 'base'

const editionOf = (plan: Plan): Omit<CalendarEdition, 'changedAt'> => ({
  scope: seasonOf(plan),
  sequence: revisionOf(plan),
  moves: [],
  complaints: [],
})

/** A session where the runner has put it; null: not this week. */
const movedTo = (session: PlanSession, week: PlanWeek, moves: readonly OwnMove[]): PlanSession | null => {
  const letter = letterOf(session.id)
  const move = moves.find((one) => one.week === week.start && letterOf(one.session) === letter)
  if (move === undefined) return session
  return move.day === null ? null : { ...session, day: move.day, slot: move.slot ?? session.slot }
}

/** `Achilles`, as the anatomy names it. */
const tissueText = ({ tissue, light }: Complaint): string => `${tissue.replaceAll('-', ' ')} (${light})`

const complaintsLine = (complaints: readonly Complaint[]): readonly string[] => {
  const felt = complaints.filter(({ past }) => !past)
  return felt.length === 0 ? [] : ['', `You said it hurts: ${felt.map(tissueText).join(', ')}.`]
}

const descriptionOf = (
  session: PlanSession,
  plan: Plan,
  exercises: ReadonlyMap<ExerciseId, Exercise>,
): readonly string[] => {
  const kit = sessionKit(plan, session)
  const intro = `${SLOT_WORDS[session.slot]}; warm-up ${timeText(session.warmUpSeconds)}`
  const lines = session.items.map((item) => {
    const exercise = exercises.get(item.exercise)
    return `${exercise?.name ?? item.exercise}: ${doseText(item, exercise, { kit })}`
  })
  return [`${intro.slice(0, 1).toUpperCase()}${intro.slice(1)}.`, ...lines]
}

/**
 * The sessions of a plan as a calendar. The same session keeps its identity, so that a second import updates it. Without an
 * edition it is the calendar of this plan alone.
 */
export const planCalendar = (plan: Plan, catalogue: Catalogue, edition?: CalendarEdition): string => {
  const { scope, sequence, moves, complaints } = edition ?? editionOf(plan)
  const exercises = new Map(catalogue.exercises.map((exercise) => [exercise.id, exercise]))
  const eventsOf = (week: PlanWeek): readonly EventToWrite[] =>
    week.sessions.flatMap((planned) => {
      const session = movedTo(planned, week, moves)
      if (session === null) return []
      const letter = letterOf(session.id)
      return [
        {
          uid: `${scope}-${week.start}-${letter}@strongstride`,
          day: session.day,
          title: `Strength ${letter}, ${decimal(session.minutes)} min`,
          description: [...descriptionOf(session, plan, exercises), ...complaintsLine(complaints)].join('\n'),
          sequence,
          ...(edition === undefined ? {} : { changedAt: edition.changedAt }),
        },
      ]
    })
  return writeCalendar(plan.weeks.flatMap(eventsOf), {
    name: 'Strength (Strongstride)',
    zone: plan.request.timeZone,
  })
}
