import { WEEKDAYS, weekdayOf, startOfWeek, addDays, type CivilDay, type Weekday } from '@strongstride/core'
import type { JournalState } from '@strongstride/core/journal'
import { NO_ANSWERS, type Answers, type RunSource, type WeekDayAnswer } from './answers.ts'

/** The coming week of a source that repeats, as it was said. */
const weekSaid = (state: JournalState, today: CivilDay, source: RunSource): Answers['week'] => {
  const first = addDays(startOfWeek(today, 'mon'), 7)
  const coming = [...state.runs.values()].filter(
    ({ cancelled, feed, day }) => !cancelled && feed === source && day >= first && day < addDays(first, 7),
  )
  return Object.fromEntries(coming.map(({ day, kind, km }): [Weekday, WeekDayAnswer] => [weekdayOf(day), { kind, km }]))
}

const saidOfRunner = ({ profile }: JournalState): Pick<Answers, 'stage' | 'weeksRunning' | 'longestRunKm' | 'age'> => ({
  stage: profile.stage?.value ?? null,
  weeksRunning: profile.weeksRunning?.value ?? null,
  longestRunKm: profile.longestRunKm?.value ?? null,
  age: profile.age?.value ?? null,
})

/** When the runner said there is time. */
export const saidOfTime = ({
  availability,
}: JournalState): Pick<Answers, 'weekdays' | 'minutes' | 'sessions' | 'gymDays'> => {
  const { minutes = {}, placeByWeekday = {}, sessions = null } = availability
  return {
    weekdays: WEEKDAYS.filter((weekday) => minutes[weekday] !== undefined),
    minutes: Math.max(0, ...Object.values(minutes)) || null,
    sessions,
    gymDays: WEEKDAYS.filter((weekday) => placeByWeekday[weekday] === 'gym'),
  }
}

const saidOfBody = ({
  complaints,
  health,
}: JournalState): Pick<Answers, 'hurtsNow' | 'hurtBefore' | 'gates' | 'cleared'> => {
  const tissues = [...complaints.values()]
  return {
    hurtsNow: tissues.filter(({ past }) => !past).map(({ tissue }) => tissue),
    hurtBefore: tissues.filter(({ past }) => past).map(({ tissue }) => tissue),
    gates: [...health.values()].map(({ gate }) => gate),
    cleared: [...health.values()].some(({ cleared }) => cleared),
  }
}

const sourceSaid = ({ feeds }: JournalState): RunSource => {
  if ([...feeds.values()].some(({ kind }) => kind === 'address')) return 'feed'
  return (['calendar', 'simple'] as const).find((source) => feeds.has(source)) ?? 'week'
}

/** What a runner answered before, to change it. */
export const answersFrom = (state: JournalState, today: CivilDay): Answers => {
  if (state.feeds.size === 0) return NO_ANSWERS
  const source = sourceSaid(state)
  const simple = source === 'simple' ? weekSaid(state, today, source) : {}
  const race = [...state.races.values()].find(({ priority }) => priority === 'A')
  return {
    ...NO_ANSWERS,
    ...saidOfRunner(state),
    ...saidOfTime(state),
    ...saidOfBody(state),
    raceKind: race?.kind ?? 'none',
    raceDay: race?.day ?? null,
    source,
    week: source === 'week' ? weekSaid(state, today, source) : {},
    runDays: WEEKDAYS.filter((weekday) => simple[weekday] !== undefined),
    kit: state.places.get('home')?.kit ?? [],
    gymKit: state.places.get('gym')?.kit ?? null,
  }
}
