import type { Place } from '../athlete/index.ts'
import { dayNumber, weekdayOf, type CivilDay, type DayNumber } from '../calendar/index.ts'
import type { Exercise, ExerciseId } from '../exercise/index.ts'
import type { Plan, PlanRequest, PlanSession, PlanWeek } from '../plan/index.ts'
import type { Catalogue, PlanningTables } from '../strength/index.ts'
import type { Thousandths } from '../units/index.ts'
import { isLoose, setsOfMicroDose, sumOfSets, type SetsByMuscle } from './effective-sets.ts'
import { exposuresOf, type ExposureOf } from './novelty.ts'
import { withKeptLog } from './kept-log.ts'
import { loadKitAt, viewOpenings, type Openings } from './opened-steps.ts'
import { viewRuns, type RunsView, type RunView } from './run-view.ts'
import { viewRunner, type RunnerView } from './runner-view.ts'
import { viewSession, type SessionContext, type SessionView } from './session-view.ts'

/** A week with everything recomputed. Sessions and runs count from the request's today on. */
export interface WeekView {
  readonly week: PlanWeek
  readonly index: number
  readonly start: DayNumber
  /** Wholly before today. */
  readonly past: boolean
  /** Holds today, and today is not its first day. */
  readonly partial: boolean
  /** Deload, taper, race or recovery. */
  readonly loose: boolean
  readonly sessions: readonly SessionView[]
  readonly runs: readonly RunView[]
  readonly km: Thousandths
  readonly sets: SetsByMuscle
  readonly contacts: number
  readonly legSets: number
  readonly heavy: number
  /** True seconds of its sessions together. */
  readonly seconds: number
}

/** A plan as the rules see it: joined with the catalogue, in order, recomputed, and read only. */
export interface PlanView {
  readonly plan: Plan
  readonly request: PlanRequest
  readonly catalogue: Catalogue
  readonly tables: PlanningTables
  readonly exercises: ReadonlyMap<ExerciseId, Exercise>
  readonly runner: RunnerView
  readonly runs: RunsView
  readonly openings: Openings
  readonly today: DayNumber
  readonly weeks: readonly WeekView[]
  /** All sessions from early to late, those before today included. */
  readonly sessions: readonly SessionView[]
  /** Sessions from today on: the ones that a rule can blame. */
  readonly upcoming: readonly SessionView[]
  readonly blackout: ReadonlySet<CivilDay>
  readonly exposureOf: ExposureOf
}

const NOWHERE: Place = { id: '', kit: [], loads: {} }

/** The place the runner trains at on a day. */
export const placeOn = (request: PlanRequest, day: CivilDay): Place => {
  const usual = request.places[0] ?? NOWHERE
  const named = request.placeByWeekday[weekdayOf(day)]
  return named === undefined ? usual : (request.places.find(({ id }) => id === named) ?? usual)
}

const isBarbell = (exercise: Exercise | undefined, place: Place): boolean =>
  exercise !== undefined && loadKitAt(exercise, place) === 'barbell'

interface Dated {
  readonly session: PlanSession
  readonly week: PlanWeek
  readonly weekIndex: number
  readonly day: DayNumber
}

const datedSessions = (weeks: readonly PlanWeek[]): readonly Dated[] =>
  weeks
    .flatMap((week, weekIndex) =>
      week.sessions.map((session) => ({ session, week, weekIndex, day: dayNumber(session.day) })),
    )
    .toSorted((a, b) => a.day - b.day || (a.session.id < b.session.id ? -1 : 1))

/** The first session with a barbell, when the log knows none before it. */
const firstBarbell = (
  dated: readonly Dated[],
  request: PlanRequest,
  exercises: ReadonlyMap<ExerciseId, Exercise>,
): PlanSession | null => {
  const found = dated.find(({ session }) =>
    session.items.some((item) => isBarbell(exercises.get(item.exercise), placeOn(request, session.day))),
  )
  if (found === undefined) return null
  const logged = request.log.some(
    (set) =>
      set.day < found.session.day && request.places.some((place) => isBarbell(exercises.get(set.exercise), place)),
  )
  return logged ? null : found.session
}

const viewWeek = (
  week: PlanWeek,
  index: number,
  sessions: readonly SessionView[],
  view: { readonly runs: RunsView; readonly today: DayNumber; readonly tables: PlanningTables },
): WeekView => {
  const start = dayNumber(week.start)
  const counted = sessions.filter((session) => session.weekIndex === index && !session.past)
  const from = Math.max(start, view.today)
  const printed = new Set(week.runs.map(({ day }) => day))
  const runs = view.runs.all.filter(
    (run) => run.day >= from && run.day < start + 7 && (printed.has(run.date) || run.kind === 'race'),
  )
  const microDays = new Set(week.microDose.filter((day) => dayNumber(day) >= view.today)).size
  const microDose = setsOfMicroDose(microDays, view.tables.microDose.setsCounted)
  const sum = (amount: (session: SessionView) => number): number =>
    counted.reduce((total, session) => total + amount(session), 0)
  return {
    week,
    index,
    start,
    past: start + 7 <= view.today,
    partial: start < view.today && view.today < start + 7,
    loose: isLoose(week),
    sessions: counted,
    runs,
    km: runs.reduce((total, run) => total + run.km, 0),
    sets: sumOfSets([...counted.map(({ sets }) => sets), microDose]),
    contacts: sum(({ contacts }) => contacts),
    legSets: sum(({ legSets }) => legSets),
    heavy: sum(({ heavy }) => (heavy ? 1 : 0)),
    seconds: sum(({ seconds }) => seconds),
  }
}

const viewSessions = (plan: Plan, context: SessionContext, today: DayNumber): readonly SessionView[] => {
  const dated = datedSessions(plan.weeks)
  const barbell = firstBarbell(dated, plan.request, context.exercises)
  return dated.map(({ session, week, weekIndex, day }) =>
    viewSession(
      session,
      {
        week,
        weekIndex,
        day,
        past: day < today,
        place: placeOn(plan.request, session.day),
        firstBarbell: session === barbell,
      },
      context,
    ),
  )
}

/** Prepares a plan for the rules. */
export const viewPlan = (printed: Plan, catalogue: Catalogue): PlanView => {
  const { tables } = catalogue
  const exercises = new Map(catalogue.exercises.map((exercise) => [exercise.id, exercise]))
  const request = withKeptLog(printed.request, exercises)
  const plan = { ...printed, request }
  const runner = viewRunner(request, tables)
  const runs = viewRuns(plan, tables.runs)
  const openings = viewOpenings(plan, runner, catalogue.exercises, tables)
  const today = dayNumber(request.today)
  const exposureOf = exposuresOf(plan, exercises, tables.legLoad.newAfterDays)
  const sessions = viewSessions(plan, { tables, runner, openings, exercises, exposureOf }, today)
  return {
    plan,
    request,
    catalogue,
    tables,
    exercises,
    runner,
    runs,
    openings,
    today,
    weeks: plan.weeks.map((week, index) => viewWeek(week, index, sessions, { runs, today, tables })),
    sessions,
    upcoming: sessions.filter(({ past }) => !past),
    blackout: new Set(request.blackout),
    exposureOf,
  }
}

/** Whether strength may happen on a day at all (PL-7). */
export const isPossibleDay = (view: PlanView, day: CivilDay): boolean =>
  view.request.minutes[weekdayOf(day)] !== undefined && !view.blackout.has(day) && dayNumber(day) >= view.today
