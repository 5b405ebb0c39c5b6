import { startOfWeek, weekdayOf } from '../calendar/index.ts'
import type { PlanItem } from '../plan/index.ts'
import { isPossibleDay, type PlanView, type WeekView } from './plan-view.ts'
import type { ItemView, SessionView } from './session-view.ts'
import { inSession, inWeek, type Violation } from './violation.ts'

const weekShape = ({ week, start, index }: WeekView, view: PlanView): readonly Violation[] => {
  const first = startOfWeek(week.start, view.request.weekStart)
  if (first !== week.start) return [inWeek('PL-7', { week }, 'start', { what: 'week-start', should: first })]
  const before = view.weeks[index - 1]
  if (before === undefined || start - before.start === 7) return []
  return [inWeek('PL-7', { week }, 'start', { what: 'weeks-apart', days: start - before.start })]
}

const tooMany = ({ week, sessions }: WeekView, view: PlanView): readonly Violation[] => {
  const wanted = view.request.sessions
  if (sessions.length <= wanted) return []
  return [inWeek('PL-7', { week }, 'sessions', { what: 'too-many', sessions: sessions.length, wanted })]
}

const onDay = (session: SessionView, view: PlanView): readonly Violation[] => {
  const { day } = session.session
  const week = view.weeks[session.weekIndex]
  const inside = week !== undefined && session.day >= week.start && session.day < week.start + 7
  const twin = view.sessions.find((other) => other !== session && other.day === session.day)
  const isLater = twin !== undefined && view.sessions.indexOf(twin) < view.sessions.indexOf(session)
  return [
    ...(inside ? [] : [inSession('PL-7', session, day, { what: 'outside-week' })]),
    ...(isLater ? [inSession('PL-7', session, twin.session.id, { what: 'two-on-a-day' })] : []),
    ...(isPossibleDay(view, day) ? [] : [inSession('PL-7', session, day, { what: 'not-possible' })]),
  ]
}

/** Minutes the runner allows on a day; stage `first` gets no more than the phase row says (section 7). */
const minutesOf = (session: SessionView, view: PlanView): number => {
  const asked = view.request.minutes[weekdayOf(session.session.day)] ?? 0
  const row = view.weeks[session.weekIndex]?.week.row
  const most = row === undefined || view.runner.stage !== 'first' ? null : view.tables.phaseRows[row].firstMinutes
  return most === null ? asked : Math.min(asked, most)
}

const length = (session: SessionView, view: PlanView): readonly Violation[] => {
  const { minutes, minutesAllowed, warmUpSeconds, coolDownSeconds } = session.session
  const { seconds, frame } = session
  const may = minutesOf(session, view)
  const is = Math.ceil(seconds / 60)
  const framed = warmUpSeconds === frame.warmUp && coolDownSeconds === frame.coolDown
  return [
    ...(minutesAllowed <= may
      ? []
      : [inSession('PL-7', session, 'minutesAllowed', { what: 'allowed', minutesAllowed, may })]),
    ...(seconds <= minutesAllowed * 60
      ? []
      : [inSession('PL-7', session, 'minutes', { what: 'too-long', seconds, minutesAllowed })]),
    ...(minutes === is ? [] : [inSession('PL-7', session, 'minutes', { what: 'printed', printed: minutes, is })]),
    ...(framed ? [] : [inSession('PL-7', session, 'warmUpSeconds', { what: 'printed', ...frame })]),
  ]
}

const FORMS = ['reps', 'seconds', 'contacts', 'metres'] as const

const formOf = (item: PlanItem): string => FORMS.filter((form) => item[form] !== null).join(' ')

/** Seconds an item claims may not be fewer than its exercise takes, else no sum of minutes means anything. */
const honest = ({ item, exercise }: ItemView): string | null => {
  const straight = item.part === 'plyo' || item.part === 'main'
  if (formOf(item) !== exercise.doseForm) return 'dose-form'
  if (item.sides !== exercise.sides) return 'sides'
  if (item.setupSeconds < exercise.setupSeconds) return 'setup'
  if (item.seconds === null && item.secondsPerRep < exercise.secondsPerRep) return 'seconds-per-rep'
  return straight && item.restSeconds < exercise.restSeconds ? 'rest' : null
}

const itemSeconds = (session: SessionView): readonly Violation[] =>
  session.items.flatMap((one) => {
    const what = one.isPreparation ? null : honest(one)
    return what === null ? [] : [inSession('PL-7', session, one.item.exercise, { what })]
  })

/** PL-7: sessions stand on the days and in the minutes the runner gave, one a day, and no more than were wanted. */
export const checkAllowedDays = (view: PlanView): readonly Violation[] => [
  ...view.weeks.flatMap((week) => [...weekShape(week, view), ...tooMany(week, view)]),
  ...view.sessions
    .filter(({ past }) => !past || view.request.accepted === null)
    .flatMap((session) => onDay(session, view)),
  ...view.upcoming.flatMap((session) => [...length(session, view), ...itemSeconds(session)]),
]

const DAYS = [0, 1, 2, 3, 4, 5, 6]

/** Whether a week that goes on by the accepted plan has had its free day. */
const hadFreeDay = ({ week, start }: WeekView, view: PlanView): boolean =>
  view.request.accepted?.weeks.some((accepted) => accepted.start === week.start) === true &&
  DAYS.map((offset) => start + offset).some(
    (day) =>
      day < view.today && view.runs.on(day).length === 0 && !view.sessions.some((session) => session.day === day),
  )

/** PL-11: in a week whose runs leave a day free, a day stays free of runs and strength. */
export const checkFreeDays = (view: PlanView): readonly Violation[] =>
  view.weeks.flatMap((one) => {
    const { week, start, past, sessions } = one
    const days = DAYS.map((offset) => start + offset).filter((day) => day >= view.today)
    const free = days.filter((day) => view.runs.on(day).length === 0)
    const busy = new Set(sessions.map(({ day }) => day))
    const left = free.filter((day) => !busy.has(day)).length
    return past || free.length === 0 || left > 0 || hadFreeDay(one, view)
      ? []
      : [inWeek('PL-11', { week }, null, { withoutRun: free.length, left })]
  })
