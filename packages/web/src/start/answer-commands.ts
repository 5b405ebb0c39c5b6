import {
  addDays,
  BONE_TISSUES,
  RACE_KM,
  runsFromTypicalWeek,
  WEEKDAYS,
  type CivilDay,
  type KitId,
  type PlannedRun,
  type Race,
  type Weekday,
} from '@strongstride/core'
import type { AvailabilityFields, Command, JournalFeed, JournalState } from '@strongstride/core/journal'
import type { Wish } from '../runner/use-wish.ts'
import { saidOfTime } from './answers-from-journal.ts'
import { GYM_KIT, settleAnswers, weeklyRunsOf, type Answers, type RunSource, type SettledAnswers } from './answers.ts'

/** What the answers are put into the journal with. */
export interface AnswerSetting {
  readonly today: CivilDay
  readonly zone: string
  /** The journal they are put into: what it holds and the answers do not is taken out. */
  readonly state: JournalState
  readonly placeNames: { readonly home: string; readonly gym: string }
}

/** Days of a calendar's past that are worth keeping: what steady running is measured against. */
const PAST_DAYS = 84

/** The races of the season: the one answered, else those of the calendar; the longest, then the latest, is the goal. */
export const racesOf = (answers: Answers, settled: SettledAnswers, today: CivilDay): readonly Race[] => {
  const { raceKind, calendar, source } = answers
  if (raceKind !== null && raceKind !== 'none' && settled.raceDay !== null)
    return [{ day: settled.raceDay, kind: raceKind, priority: 'A' }]
  if (raceKind === 'none' || source !== 'calendar' || calendar === null) return []
  const ahead = calendar.races.flatMap(({ day, kind }) => (kind !== null && day >= today ? [{ day, kind }] : []))
  const [goal] = ahead.toSorted((a, b) => RACE_KM[b.kind] - RACE_KM[a.kind] || (a.day < b.day ? 1 : -1))
  return ahead.map((race) => ({ ...race, priority: race === goal ? 'A' : 'B' }))
}

/** The runs there are to fit round, from the calendar or written on from the typical week. */
const runsOf = (answers: Answers, settled: SettledAnswers, today: CivilDay): readonly PlannedRun[] => {
  if (answers.source === 'calendar')
    return (answers.calendar?.runs ?? []).filter(({ day }) => day >= addDays(today, -PAST_DAYS))
  const { longestRunKm } = answers
  const races = racesOf(answers, settled, today)
  const { stage } = settled
  return runsFromTypicalWeek({ runs: weeklyRunsOf(settled), today, weekStart: 'mon', races, stage, longestRunKm })
}

/** Each run with a name that stays while its day and its place in it do. */
const namedRuns = (feed: string, runs: readonly PlannedRun[]) => {
  const onDay = new Map<CivilDay, number>()
  return runs.map(({ day, kind, km, minutes, slot, key, title }) => {
    const count = onDay.get(day) ?? 0
    onDay.set(day, count + 1)
    return { run: `${feed}-${day}-${count}`, day, kind, km, minutes, slot, key, title }
  })
}

/** The source that holds: a calendar or an address that was read before stays; without any, the typed week holds. */
const sourceOf = ({ source, calendar }: Answers, { feeds }: JournalState): RunSource => {
  const isThere =
    source === 'calendar'
      ? calendar !== null || feeds.has('calendar')
      : source !== 'feed' || [...feeds.values()].some(({ kind }) => kind === 'address')
  return isThere ? source : 'week'
}

const isOfSource = ({ feed, kind }: JournalFeed, source: RunSource): boolean =>
  source === 'feed' ? kind === 'address' : feed === source

const runWishes = (answers: Answers, settled: SettledAnswers, { today, state }: AnswerSetting): readonly Wish[] => {
  const source = sourceOf(answers, state)
  // An address that was just added may be on its way here: nothing that a server reads goes while it is asked for.
  const isKept = (known: JournalFeed): boolean => isOfSource(known, source) || isOfSource(known, answers.source)
  const others = [...state.feeds.values()].filter((known) => !isKept(known))
  const without = others.map(({ feed }): Wish => ({ type: 'remove-feed', feed }))
  if (source === 'feed') return without
  if (source === 'calendar' && answers.calendar === null) return []
  return [
    ...without,
    { type: 'add-feed', feed: source, name: source, kind: source === 'calendar' ? 'file' : 'typed' },
    { type: 'read-feed', feed: source, runs: namedRuns(source, runsOf({ ...answers, source }, settled, today)) },
  ]
}

const raceWishes = (answers: Answers, settled: SettledAnswers, { today, state }: AnswerSetting): readonly Wish[] => {
  const races = racesOf(answers, settled, today).map((race, index) => ({ race: `race-${index + 1}`, ...race }))
  const gone = [...state.races.keys()].filter((known) => !races.some(({ race }) => race === known))
  return [
    ...gone.map((race): Wish => ({ type: 'cancel-race', race })),
    ...races.map((race): Wish => ({ type: 'plan-race', ...race, title: null })),
  ]
}

/** A place that is there keeps its name and its weights, which the start does not ask for. */
const placeWish = (place: 'home' | 'gym', kit: readonly KitId[], { state, placeNames }: AnswerSetting): Wish => {
  const changes = state.places.has(place) ? { kit } : { name: placeNames[place], kit, loads: {} }
  return { type: 'change-place', place, changes }
}

const kitWishes = ({ kit, gymDays, gymKit }: Answers, setting: AnswerSetting): readonly Wish[] => {
  const hasGym = setting.state.places.has('gym')
  if (gymDays.length === 0)
    return [placeWish('home', kit, setting), ...(hasGym ? [{ type: 'remove-place', place: 'gym' } as const] : [])]
  return [placeWish('home', kit, setting), placeWish('gym', gymKit ?? GYM_KIT, setting)]
}

const bodyWishes = (answers: Answers, { state, today }: AnswerSetting): readonly Wish[] => {
  const { hurtsNow, hurtBefore, gates, cleared } = answers
  const named = new Set([...hurtsNow, ...hurtBefore])
  const healed = [...state.complaints.keys()].filter((tissue) => !named.has(tissue))
  const past = hurtBefore.filter((tissue) => !hurtsNow.includes(tissue))
  const closed = [...state.health.values()].filter(({ gate }) => !gates.includes(gate))
  return [
    ...healed.map((tissue): Wish => ({ type: 'remove-complaint', tissue })),
    // What hurts at all in a bone is red (MN-3); elsewhere it is amber until more is known of it.
    ...hurtsNow
      .filter((tissue) => state.complaints.get(tissue)?.past !== false)
      .map((tissue): Wish => {
        const light = BONE_TISSUES.includes(tissue) ? 'red' : 'amber'
        return { type: 'change-complaint', tissue, light, past: false, since: today }
      }),
    ...past.map((tissue): Wish => ({ type: 'change-complaint', tissue, light: 'green', past: true, since: null })),
    ...closed.map(({ gate, tissue }): Wish => ({ type: 'answer-health', gate, answer: 'no', tissue })),
    ...gates.map((gate): Wish => ({ type: 'answer-health', gate, answer: cleared ? 'cleared' : 'yes', tissue: null })),
  ]
}

/** The days at the gym; those that were given to other places stay theirs. */
const placesByWeekday = (
  gymDays: readonly Weekday[],
  { availability }: JournalState,
): AvailabilityFields['placeByWeekday'] => {
  const others = Object.entries(availability.placeByWeekday ?? {}).filter(([, place]) => place !== 'gym')
  return { ...Object.fromEntries(others), ...Object.fromEntries(gymDays.map((weekday) => [weekday, 'gym'])) }
}

/** Minutes by weekday: what was said day by day stays while the answers here are as they were. */
const minutesOf = (
  { weekdays, minutes }: Answers,
  settled: SettledAnswers,
  state: JournalState,
): AvailabilityFields['minutes'] => {
  const said = saidOfTime(state)
  const isSame = minutes === said.minutes && weekdays.join() === said.weekdays.join()
  if (isSame && state.availability.minutes !== undefined) return state.availability.minutes
  const open = WEEKDAYS.filter((weekday) => settled.weekdays.includes(weekday))
  return Object.fromEntries(open.map((weekday) => [weekday, settled.minutes]))
}

/** The answers as wishes to a journal; an empty one and one that holds older answers come to the same plan. */
export const commandsOf = (answers: Answers, setting: AnswerSetting): readonly Command[] => {
  const settled = settleAnswers(answers, setting.today)
  const { weeksRunning, longestRunKm, age, gymDays } = answers
  const { state } = setting
  const wishes: readonly Wish[] = [
    // The stage is said even where it is assumed, so that the plan does not change by itself when the assumption does.
    { type: 'change-profile', changes: { stage: settled.stage, weeksRunning, longestRunKm, age } },
    ...kitWishes(answers, setting),
    {
      type: 'change-availability',
      changes: {
        sessions: settled.sessions,
        minutes: minutesOf(answers, settled, state),
        timeZone: setting.zone,
        placeByWeekday: placesByWeekday(gymDays, state),
      },
    },
    ...raceWishes(answers, settled, setting),
    ...runWishes(answers, settled, setting),
    ...bodyWishes(answers, setting),
  ]
  return wishes.map((wish) => ({ ...wish, on: setting.today }))
}
