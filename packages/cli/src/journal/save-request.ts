import type { CivilDay, PlanRequest, PlannedRun } from '@strongstride/core'
import { requestFrom } from '@strongstride/core/journal'
import type {
  AvailabilityFields,
  Command,
  FeedKind,
  FeedRun,
  JournalState,
  ProfileFields,
  RunFields,
} from '@strongstride/core/journal'
import { feedRuns } from '@strongstride/formats'
import type { RequestSource } from '../request/request-source.ts'
import { capital } from '../text/en/phrases.ts'

/** A request to keep, what it was made from, and what the journal says so far. */
export interface RequestToSave {
  readonly request: PlanRequest
  readonly source: RequestSource
  readonly state: JournalState
  /** Gives runs of a calendar their identity. */
  readonly hash: (text: string) => string
}

/** A feed of the terminal: which, and what it is called. */
interface OwnFeed {
  readonly feed: string
  readonly name: string
}

const FILE_FEED = 'file/'
const TYPED: OwnFeed = { feed: 'typed', name: 'Typed week' }

/** A calendar file as a feed: the same name again is the same feed, read anew. */
export const feedOfFile = (path: string): OwnFeed => {
  const name = path.split(/[\\/]/).at(-1) ?? path
  return { feed: `${FILE_FEED}${name}`, name }
}

const fieldsOf = ({ day, kind, km, minutes, slot, key, title }: PlannedRun): RunFields => ({
  day,
  kind,
  km,
  minutes,
  slot,
  key,
  title,
})

/** Runs without a calendar are named by their day; the second of a day gets a number. */
const nameRuns = (runs: readonly PlannedRun[], feed: string): readonly FeedRun[] => {
  const seen = new Map<string, number>()
  return runs.map((run) => {
    const times = (seen.get(run.day) ?? 0) + 1
    seen.set(run.day, times)
    return { run: `${feed}/${run.day}${times === 1 ? '' : `/${times}`}`, ...fieldsOf(run) }
  })
}

/** A run that the request takes for the race of its day is the race in the journal too. */
const withRaces = (named: readonly FeedRun[], asked: readonly PlannedRun[]): readonly FeedRun[] =>
  named.map((run) =>
    run.kind === 'long' && asked.some(({ day, kind }) => day === run.day && kind === 'race')
      ? { ...run, kind: 'race', key: true }
      : run,
  )

const feedFor = ({ calendar, week }: RequestSource): OwnFeed => {
  if (week !== null) return TYPED
  return feedOfFile(calendar?.path ?? 'request')
}

/** The runs take the place of those that came from the terminal before: one week is not run twice. */
const runCommands = ({ request, source, state, hash }: RequestToSave, on: CivilDay): readonly Command[] => {
  const { calendar, week, base } = source
  if (calendar === null && week === null && (base === null || state.feeds.size > 0)) return []
  const { feed, name } = feedFor(source)
  const kind: FeedKind = week === null ? 'file' : 'typed'
  const runs =
    calendar === null
      ? nameRuns(request.runs, feed)
      : withRaces(feedRuns(calendar.reading, { feed, on, hash }), request.runs)
  const others = [...state.feeds.keys()].filter(
    (other) => other !== feed && (other === TYPED.feed || other.startsWith(FILE_FEED)),
  )
  return [
    ...others.map((other): Command => ({ type: 'remove-feed', on, feed: other })),
    { type: 'add-feed', on, feed, name, kind },
    { type: 'read-feed', on, feed, runs },
  ]
}

const PROFILE = [
  'stage',
  'age',
  'weeksRunning',
  'monthsStrength',
  'longestRunKm',
  'sex',
  'bodyMassKg',
  'emphasis',
  'adjustments',
] as const satisfies readonly (keyof ProfileFields & keyof PlanRequest)[]

const AVAILABILITY = [
  'sessions',
  'minutes',
  'secondSlot',
  'microDose',
  'weekStart',
  'timeZone',
  'placeByWeekday',
] as const satisfies readonly (keyof AvailabilityFields & keyof PlanRequest)[]

/** Fields that the request says and the journal does not say so. */
const newsOf = <Field extends keyof PlanRequest>(
  fields: readonly Field[],
  request: PlanRequest,
  isKnown: (field: Field) => boolean,
): Partial<Pick<PlanRequest, Field>> =>
  Object.fromEntries(
    fields.flatMap((field) => (request[field] === null || isKnown(field) ? [] : [[field, request[field]]])),
  ) as Partial<Pick<PlanRequest, Field>>

const raceCommands = ({ request, state }: RequestToSave, on: CivilDay): readonly Command[] => {
  const ahead = [...state.races].filter(([, race]) => race.day >= on)
  const idOn = (day: CivilDay): string => ahead.find(([, race]) => race.day === day)?.[0] ?? `race/${day}`
  const gone = ahead.filter(([, { day }]) => request.races.every((race) => race.day !== day))
  return [
    ...gone.map(([race]): Command => ({ type: 'cancel-race', on, race })),
    ...request.races.map((race): Command => ({
      type: 'plan-race',
      on,
      race: idOn(race.day),
      ...race,
      title: state.races.get(idOn(race.day))?.title ?? null,
    })),
  ]
}

const bodyCommands = ({ request, state }: RequestToSave, on: CivilDay): readonly Command[] => [
  ...request.complaints.map((complaint): Command => ({ type: 'change-complaint', on, ...complaint })),
  ...request.health.map(({ gate, cleared, tissue }): Command => ({
    type: 'answer-health',
    on,
    gate,
    answer: cleared ? 'cleared' : 'yes',
    tissue,
  })),
  ...request.tests
    .filter(({ test, day, left, right }) =>
      state.tests.every(
        (known) => known.test !== test || known.day !== day || known.left !== left || known.right !== right,
      ),
    )
    .map(({ test, day, left, right }): Command => ({ type: 'take-test', on: day, test, left, right })),
]

/**
 * What a runner would have to say to a journal for it to ask for this plan. What it says already is not said again; what
 * the request does not speak of stays as it is.
 */
export const commandsFrom = (saved: RequestToSave): readonly Command[] => {
  const { request, state } = saved
  const on = request.today
  const known = requestFrom(state, on, null)
  const isSaid = (field: (typeof PROFILE)[number]): boolean =>
    state.profile[field] !== undefined && JSON.stringify(known[field]) === JSON.stringify(request[field])
  const isSet = (field: (typeof AVAILABILITY)[number]): boolean =>
    state.availability[field] !== undefined && JSON.stringify(known[field]) === JSON.stringify(request[field])
  return [
    { type: 'change-profile', on, changes: newsOf(PROFILE, request, isSaid) },
    { type: 'change-availability', on, changes: newsOf(AVAILABILITY, request, isSet) },
    ...request.places.map(({ id, kit, loads }): Command => ({
      type: 'change-place',
      on,
      place: id,
      changes: { name: state.places.get(id)?.name ?? capital(id), kit, loads },
    })),
    ...request.blackout.map((day): Command => ({ type: 'block-day', on, day })),
    ...raceCommands(saved, on),
    ...runCommands(saved, on),
    ...bodyCommands(saved, on),
    ...request.pins.map((exercise): Command => ({ type: 'pin-exercise', on, exercise })),
    ...request.bans.map((exercise): Command => ({ type: 'ban-exercise', on, exercise })),
  ]
}
