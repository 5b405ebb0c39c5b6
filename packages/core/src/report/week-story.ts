import { byMuscle, type ByMuscle, type MuscleId, type TissueId } from '../anatomy/index.ts'
import { addDays, startOfWeek, type CivilDay, type Weekday } from '../calendar/index.ts'
import type { Exercise, ExerciseId } from '../exercise/index.ts'
import { type JournalSession, type JournalSet, type JournalState } from '../journal/index.ts'
import type { Plan, PlanWeek } from '../plan/index.ts'
import { isRunning } from '../run/index.ts'

/** A week as it was trained. Numbers are zero where nothing was logged. */
export interface WeekStory {
  readonly start: CivilDay
  /** Sessions of the plan that was followed; null where no plan is known for the week. */
  readonly planned: number | null
  readonly done: number
  readonly skipped: number
  /** Of the sessions done with their minutes: minutes the plan printed, and minutes they took. */
  readonly plannedMinutes: number
  readonly minutes: number
  /** Minutes times how hard they felt, 0 to 10; null where no session of the week says it. */
  readonly strengthLoad: number | null
  /** Kilometres run: from watch files, on days without one as planned. */
  readonly runKm: number
  /**
   * Sets by muscle: a direct set 1, a helping one 0.5; one leg of two half of it. Where a plan is known each counts as the
   * plan counts it, so that they can be held against its targets.
   */
  readonly sets: ByMuscle<number>
  /** What the plan aimed at; null where no plan is known for the week. */
  readonly targets: Readonly<Partial<Record<MuscleId, number>>> | null
  /** Sets that load a part of the body that can hurt, one leg of two half of it. */
  readonly tissueSets: Readonly<Partial<Record<TissueId, number>>>
}

/** What weeks are told with. `weeks`: those of the plans that were followed ({@link weeksFollowed}). */
export interface WeekSetting {
  readonly today: CivilDay
  readonly weekStart: Weekday
  /** Weeks to tell, the current one among them. */
  readonly count: number
  readonly weeks: ReadonlyMap<CivilDay, PlanWeek>
  readonly exercises: readonly Exercise[]
}

/**
 * The week of each start as the plan that held then has it: of plans in the order they were adopted, a later one counts
 * from the week of its day on.
 */
export const weeksFollowed = (plans: readonly Plan[]): ReadonlyMap<CivilDay, PlanWeek> => {
  const weeks = new Map<CivilDay, PlanWeek>()
  for (const { request, weeks: own } of plans) {
    const from = addDays(request.today, -6)
    for (const week of own) if (week.start >= from || !weeks.has(week.start)) weeks.set(week.start, week)
  }
  return weeks
}

/** How much of a set one line of the log is: a side of an exercise that has two is half of it. */
const worthOf = ({ side }: JournalSet, exercise: Exercise): number =>
  exercise.sides === 2 && side !== null && side !== 'both' ? 0.5 : 1

type Exercises = ReadonlyMap<ExerciseId, Exercise>

/** Sets by muscle as they are counted on paper: each exercise's sets times its share of the muscle. Hops are no sets. */
const plainSets = (
  counts: readonly { readonly exercise: ExerciseId; readonly sets: number }[],
  exercises: Exercises,
): ReadonlyMap<MuscleId, number> => {
  const muscles = new Map<MuscleId, number>()
  for (const { exercise: id, sets } of counts) {
    const exercise = exercises.get(id)
    if (exercise === undefined || exercise.role === 'plyo') continue
    for (const { muscle, share } of exercise.muscles) muscles.set(muscle, (muscles.get(muscle) ?? 0) + sets * share)
  }
  return muscles
}

/** What a set for a muscle counts in a plan, as a share of a set on paper: sets far from the limit count less. */
const countedIn = (plan: PlanWeek | null, exercises: Exercises): ((muscle: MuscleId) => number) => {
  if (plan === null) return () => 1
  const paper = plainSets(
    plan.sessions.flatMap(({ items }) => items),
    exercises,
  )
  return (muscle) => {
    const planned = paper.get(muscle) ?? 0
    return planned === 0 ? 1 : (plan.effectiveSets[muscle] ?? 0) / planned
  }
}

const countSets = (
  sets: readonly JournalSet[],
  plan: PlanWeek | null,
  exercises: Exercises,
): Pick<WeekStory, 'sets' | 'tissueSets'> => {
  const counts = sets.flatMap((set) => {
    const exercise = exercises.get(set.exercise)
    return exercise === undefined || set.done <= 0 ? [] : [{ exercise: set.exercise, sets: worthOf(set, exercise) }]
  })
  const paper = plainSets(counts, exercises)
  const counted = countedIn(plan, exercises)
  const tissueSets: Partial<Record<TissueId, number>> = {}
  for (const { exercise, sets: own } of counts)
    for (const tissue of exercises.get(exercise)?.tissues ?? []) tissueSets[tissue] = (tissueSets[tissue] ?? 0) + own
  return { sets: byMuscle((muscle) => (paper.get(muscle) ?? 0) * counted(muscle)), tissueSets }
}

/** Kilometres of a week: those from watch files; on a day without any file those of the calendar. */
const kmOf = ({ imported, runs }: JournalState, isIn: (day: CivilDay) => boolean): number => {
  const files = [...imported.values()].filter(({ day }) => isIn(day))
  const measured = new Set(files.map(({ day }) => day))
  const planned = [...runs.values()].filter(
    ({ day, kind, cancelled }) => !cancelled && isRunning(kind) && isIn(day) && !measured.has(day),
  )
  return [...files, ...planned].reduce((sum, { km }) => sum + (km ?? 0), 0)
}

const loadOf = (sessions: readonly JournalSession[]): number | null => {
  const told = sessions.flatMap(({ minutes, effort }) =>
    minutes === null || effort === null ? [] : [minutes * effort],
  )
  return told.length === 0 ? null : told.reduce((sum, load) => sum + load, 0)
}

const sum = (values: readonly (number | null)[]): number => values.reduce<number>((all, one) => all + (one ?? 0), 0)

/** The last weeks up to today, from early to late. A session counts in the week it belongs to, its sets on their day. */
export const weekStories = (state: JournalState, setting: WeekSetting): readonly WeekStory[] => {
  const { today, weekStart, count, weeks } = setting
  const exercises = new Map(setting.exercises.map((exercise) => [exercise.id, exercise]))
  const current = startOfWeek(today, weekStart)
  return Array.from({ length: count }, (_, index): WeekStory => {
    const start = addDays(current, (index - count + 1) * 7)
    const end = addDays(start, 7)
    const isIn = (day: CivilDay): boolean => day >= start && day < end && day <= today
    const plan = weeks.get(start) ?? null
    const own = [...state.sessions.values()].filter(({ week }) => week >= start && week < end)
    const done = own.filter((session) => session.state === 'finished')
    const timed = done.filter(({ minutes, plannedMinutes }) => minutes !== null && plannedMinutes !== null)
    return {
      start,
      planned: plan === null ? null : plan.sessions.filter(({ day }) => day <= today).length,
      done: done.length,
      skipped: own.filter((session) => session.state === 'skipped').length,
      plannedMinutes: sum(timed.map(({ plannedMinutes }) => plannedMinutes)),
      minutes: sum(timed.map(({ minutes }) => minutes)),
      strengthLoad: loadOf(done),
      runKm: kmOf(state, isIn),
      targets: plan?.targets ?? null,
      ...countSets(
        state.sets.filter(({ day }) => isIn(day)),
        plan,
        exercises,
      ),
    }
  })
}

/**
 * Whether a number goes up or down over weeks: the mean of the newer half against the older half, told from a tenth on.
 * Null before four weeks.
 *
 * @example
 * ```ts
 * trendOf([20, 22, 30, 34]) // 'up'
 * trendOf([20, 22, 21]) // null
 * ```
 */
export const trendOf = (values: readonly number[]): 'up' | 'down' | 'level' | null => {
  if (values.length < 4) return null
  const half = Math.floor(values.length / 2)
  const before = sum(values.slice(0, half)) / half
  const after = sum(values.slice(-half)) / half
  const least = Math.max(before, after) / 10
  if (Math.abs(after - before) <= least) return 'level'
  return after > before ? 'up' : 'down'
}
