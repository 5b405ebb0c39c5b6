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
import type { Command, JournalState } from '@strongstride/core/journal'
import type { Wish } from '../runner/use-wish.ts'
import { settleAnswers, weeklyRunsOf, type Answers, type SettledAnswers } from './answers.ts'

/** What the answers are put into the journal with. */
export interface AnswerSetting {
  readonly today: CivilDay
  readonly zone: string
  /** The journal they are put into: what it holds and the answers do not is taken out. */
  readonly state: JournalState
  readonly placeNames: { readonly home: string; readonly gym: string }
}

/** What stands in any gym. */
const GYM_KIT: readonly KitId[] = [
  'dumbbell',
  'kettlebell',
  'barbell',
  'rack',
  'bench',
  'box',
  'cable',
  'leg-press',
  'leg-curl',
  'pull-up-bar',
  'band',
  'mini-band',
]

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

/** A calendar that was read before stays; without any, the typical week holds. */
const feedOf = ({ source, calendar }: Answers, { feeds }: JournalState): 'week' | 'calendar' =>
  source === 'calendar' && (calendar !== null || feeds.has('calendar')) ? 'calendar' : 'week'

const runWishes = (answers: Answers, settled: SettledAnswers, { today, state }: AnswerSetting): readonly Wish[] => {
  const feed = feedOf(answers, state)
  if (feed === 'calendar' && answers.calendar === null) return []
  const others = [...state.feeds.keys()].filter((known) => known !== feed)
  return [
    ...others.map((known): Wish => ({ type: 'remove-feed', feed: known })),
    { type: 'add-feed', feed, name: feed, kind: feed === 'week' ? 'typed' : 'file' },
    { type: 'read-feed', feed, runs: namedRuns(feed, runsOf({ ...answers, source: feed }, settled, today)) },
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

const kitWishes = ({ kit, gymDays }: Answers, { state, placeNames }: AnswerSetting): readonly Wish[] => [
  { type: 'change-place', place: 'home', changes: { name: placeNames.home, kit, loads: {} } },
  ...(gymDays.length > 0
    ? [{ type: 'change-place', place: 'gym', changes: { name: placeNames.gym, kit: GYM_KIT, loads: {} } } as const]
    : []),
  ...(gymDays.length === 0 && state.places.has('gym') ? [{ type: 'remove-place', place: 'gym' } as const] : []),
]

const bodyWishes = (answers: Answers, { state, today }: AnswerSetting): readonly Wish[] => {
  const { hurtsNow, hurtBefore, gates, cleared } = answers
  const named = new Set([...hurtsNow, ...hurtBefore])
  const healed = [...state.complaints.keys()].filter((tissue) => !named.has(tissue))
  const past = hurtBefore.filter((tissue) => !hurtsNow.includes(tissue))
  const closed = [...state.health.values()].filter(({ gate }) => !gates.includes(gate))
  return [
    ...healed.map((tissue): Wish => ({ type: 'remove-complaint', tissue })),
    // What hurts at all in a bone is red (MN-3); elsewhere it is amber until more is known of it.
    ...hurtsNow.map((tissue): Wish => {
      const light = BONE_TISSUES.includes(tissue) ? 'red' : 'amber'
      return { type: 'change-complaint', tissue, light, past: false, since: today }
    }),
    ...past.map((tissue): Wish => ({ type: 'change-complaint', tissue, light: 'green', past: true, since: null })),
    ...closed.map(({ gate, tissue }): Wish => ({ type: 'answer-health', gate, answer: 'no', tissue })),
    ...gates.map((gate): Wish => ({ type: 'answer-health', gate, answer: cleared ? 'cleared' : 'yes', tissue: null })),
  ]
}

const placesByWeekday = (gymDays: readonly Weekday[]): Readonly<Partial<Record<Weekday, string>>> =>
  Object.fromEntries(gymDays.map((weekday) => [weekday, 'gym']))

/** The answers as wishes to a journal; an empty one and one that holds older answers come to the same plan. */
export const commandsOf = (answers: Answers, setting: AnswerSetting): readonly Command[] => {
  const settled = settleAnswers(answers, setting.today)
  const { weeksRunning, longestRunKm, age, gymDays } = answers
  const { sessions, weekdays, minutes } = settled
  const byWeekday = Object.fromEntries(
    WEEKDAYS.filter((weekday) => weekdays.includes(weekday)).map((weekday) => [weekday, minutes]),
  )
  const wishes: readonly Wish[] = [
    // The stage is said even where it is assumed, so that the plan does not change by itself when the assumption does.
    { type: 'change-profile', changes: { stage: settled.stage, weeksRunning, longestRunKm, age } },
    ...kitWishes(answers, setting),
    {
      type: 'change-availability',
      changes: {
        sessions,
        minutes: byWeekday,
        timeZone: setting.zone,
        placeByWeekday: placesByWeekday(gymDays),
      },
    },
    ...raceWishes(answers, settled, setting),
    ...runWishes(answers, settled, setting),
    ...bodyWishes(answers, setting),
  ]
  return wishes.map((wish) => ({ ...wish, on: setting.today }))
}
