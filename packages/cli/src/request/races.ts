import { RACE_KM, err, ok } from '@strongstride/core'
import type { CivilDay, PlannedRun, Race, RaceKind, RacePriority, Result } from '@strongstride/core'
import type { CalendarRace } from '@strongstride/formats'
import type { InputProblem } from '../input-problem.ts'
import type { RaceOption } from '../options/plan-options.ts'
import type { AssumedNote, ReadNote } from './note.ts'

/** The races of a season and what was concluded about them. */
export interface SeasonRaces {
  readonly races: readonly Race[]
  readonly read: readonly ReadNote[]
  readonly assumed: readonly AssumedNote[]
}

/** Up to so many kilometres a race is nearest to this kind; anything longer is trained for like a marathon. */
const NEAREST_KIND: readonly (readonly [number, RaceKind])[] = [
  [7.5, '5k'],
  [15, '10k'],
  [30, 'half'],
]

const kindOfKm = (km: number): RaceKind => NEAREST_KIND.find(([upTo]) => km <= upTo)?.[1] ?? 'marathon'

/** A race before its priority is settled. */
interface Draft {
  readonly day: CivilDay
  readonly kind: RaceKind
  readonly kindFrom: 'given' | 'calendar' | 'usual' | 'distance'
  readonly priority: RacePriority | null
}

/**
 * The races that the runner names, or, when none is named, those of the calendar from today on. The longest, then the
 * latest, is the goal (A) unless the runner says so; the others are B.
 */
export const seasonRaces = (source: {
  readonly named: readonly RaceOption[]
  readonly calendar: readonly CalendarRace[]
  readonly runs: readonly PlannedRun[]
  readonly today: CivilDay
}): Result<SeasonRaces, InputProblem> => {
  const { named, today } = source
  const late = named.find((race) => race.day < today)
  if (late !== undefined) return err({ type: 'race-in-past', day: late.day, today })
  const drafts = named.length > 0 ? named.map((race) => draftOf(race, source)) : draftsOfCalendar(source)
  const races = settlePriorities(drafts)
  const goal = races.find((race) => race.priority === 'A')
  const found: readonly ReadNote[] = named.length === 0 && races.length > 0 ? [{ code: 'races-found', races }] : []
  const guessed = named.length > 1 && named.every((race) => race.priority === null)
  return ok({
    races,
    read: found,
    assumed: [
      ...drafts.flatMap(({ kindFrom }, index) => {
        const race = races[index]
        return kindFrom === 'given' || race === undefined ? [] : [{ code: 'race-kind', race, from: kindFrom } as const]
      }),
      ...(guessed && goal !== undefined ? [{ code: 'race-priority', goal } as const] : []),
      ...(races.length === 0 ? [{ code: 'no-race' } as const] : []),
    ],
  })
}

const draftOf = (
  race: RaceOption,
  { calendar, runs }: { readonly calendar: readonly CalendarRace[]; readonly runs: readonly PlannedRun[] },
): Draft => {
  if (race.kind !== null) return { day: race.day, kind: race.kind, kindFrom: 'given', priority: race.priority }
  const seen = calendar.find((each) => each.day === race.day)?.kind ?? null
  if (seen !== null) return { day: race.day, kind: seen, kindFrom: 'calendar', priority: race.priority }
  const run = runs.find((each) => each.day === race.day && each.kind === 'race' && each.km !== null)
  if (run !== undefined)
    return { day: race.day, kind: kindOfKm(run.km ?? 0), kindFrom: 'distance', priority: race.priority }
  return { day: race.day, kind: 'marathon', kindFrom: 'usual', priority: race.priority }
}

const draftsOfCalendar = (source: {
  readonly calendar: readonly CalendarRace[]
  readonly runs: readonly PlannedRun[]
  readonly today: CivilDay
}): readonly Draft[] => {
  const ahead = source.calendar.filter((race) => race.day >= source.today)
  const days = [...new Set(ahead.map((race) => race.day))].toSorted()
  return days.map((day) => {
    const known = ahead.find((race) => race.day === day && race.kind !== null)
    return { ...draftOf({ day, kind: known?.kind ?? null, priority: null }, source) }
  })
}

const settlePriorities = (drafts: readonly Draft[]): readonly Race[] => {
  const inOrder = drafts.toSorted((a, b) => RACE_KM[b.kind] - RACE_KM[a.kind] || (a.day < b.day ? 1 : -1))
  const goal = drafts.some((race) => race.priority === 'A') ? undefined : inOrder.find((race) => race.priority === null)
  return drafts.map((draft) => ({
    day: draft.day,
    kind: draft.kind,
    priority: draft.priority ?? (draft === goal ? 'A' : 'B'),
  }))
}
