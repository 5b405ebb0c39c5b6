import { WEEKDAYS, weekdayOf, startOfWeek, addDays, type CivilDay, type Weekday } from '@strongstride/core'
import type { JournalState } from '@strongstride/core/journal'
import { NO_ANSWERS, type Answers, type WeekDayAnswer } from './answers.ts'

/** The coming week as it was said, for a runner who typed a week once. */
const typedWeek = (state: JournalState, today: CivilDay): Answers['week'] => {
  const first = addDays(startOfWeek(today, 'mon'), 7)
  const coming = [...state.runs.values()].filter(
    ({ cancelled, feed, day }) => !cancelled && feed === 'week' && day >= first && day < addDays(first, 7),
  )
  return Object.fromEntries(coming.map(({ day, kind, km }): [Weekday, WeekDayAnswer] => [weekdayOf(day), { kind, km }]))
}

const saidOfRunner = ({ profile }: JournalState): Pick<Answers, 'stage' | 'weeksRunning' | 'longestRunKm' | 'age'> => ({
  stage: profile.stage?.value ?? null,
  weeksRunning: profile.weeksRunning?.value ?? null,
  longestRunKm: profile.longestRunKm?.value ?? null,
  age: profile.age?.value ?? null,
})

const saidOfTime = ({ availability }: JournalState): Pick<Answers, 'weekdays' | 'minutes' | 'sessions' | 'gymDays'> => {
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

/** What a runner answered before, to change it. */
export const answersFrom = (state: JournalState, today: CivilDay): Answers => {
  if (state.feeds.size === 0) return NO_ANSWERS
  const race = [...state.races.values()].find(({ priority }) => priority === 'A')
  return {
    ...NO_ANSWERS,
    ...saidOfRunner(state),
    ...saidOfTime(state),
    ...saidOfBody(state),
    raceKind: race?.kind ?? 'none',
    raceDay: race?.day ?? null,
    source: state.feeds.has('calendar') ? 'calendar' : 'week',
    week: typedWeek(state, today),
    kit: state.places.get('home')?.kit ?? [],
  }
}
