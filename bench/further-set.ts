import type { Catalogue, Exercise, Plan, PlanItem, PlanSession, PlanWeek } from '@strongstride/core'
import { checkPlan } from '@strongstride/core/rules'
import { withTrueSums } from '@strongstride/core/testing'

/** A week that left minutes, and the muscles it left short. */
export interface ShortWeek {
  readonly plan: Plan
  readonly week: PlanWeek
  readonly short: ReadonlySet<string>
  readonly catalogue: Catalogue
}

/** One set more in a session: of an exercise that it has, or of one that its block would have from then on. */
interface Attempt {
  readonly session: PlanSession
  readonly item: PlanItem
  readonly isNew: boolean
}

/** A muscle counts as trained from this share on (MN-4). */
const TRAINS = 0.5

/** Drills serve nothing here: MN-7 does not count them, and minutes are not there to be filled with them. */
const serves = (exercise: Exercise | undefined, { short }: ShortWeek): boolean =>
  exercise !== undefined &&
  !exercise.drill &&
  exercise.muscles.some(({ muscle, share }) => share >= TRAINS && short.has(muscle))

const isWork = ({ part }: PlanItem): boolean => part === 'main' || part === 'circuit'

/** Main lifts stand before the circuit. */
const withItem = (items: readonly PlanItem[], added: PlanItem): readonly PlanItem[] => {
  const circuit = items.findIndex(({ part }) => part === 'circuit')
  const at = added.part === 'main' && circuit >= 0 ? circuit : items.length
  return items.toSpliced(at, 0, added)
}

/** Repetitions of what has a row of its own in the tables, else those of the template. */
const repsOf = (template: PlanItem, { doseForm, doseRow }: Exercise, { tables }: Catalogue): PlanItem['reps'] => {
  const { shin, calf } = tables.doseRows
  const own = { shin, calf, 'calf-loaded': calf }
  return doseForm === 'reps' && doseRow in own ? own[doseRow as keyof typeof own] : template.reps
}

/** An exercise that the plan does not have, dosed like one of the week's circuits that is counted alike. */
const dosedLike = (template: PlanItem, exercise: Exercise, catalogue: Catalogue): PlanItem => ({
  ...template,
  reps: repsOf(template, exercise, catalogue),
  exercise: exercise.id,
  sets: 1,
  sides: exercise.sides,
  load: null,
  tempo: exercise.tempo,
  restSeconds: exercise.restSeconds,
  setupSeconds: exercise.setupSeconds,
  secondsPerRep: exercise.secondsPerRep,
  reasons: [],
})

/** Items that could come into a session: what the plan does in weeks of the same row, then the whole catalogue. */
const candidates = ({ plan, week, catalogue }: ShortWeek): readonly PlanItem[] => {
  const known = plan.weeks
    .filter(({ row }) => row === week.row)
    .flatMap(({ sessions }) => sessions.flatMap(({ items }) => items))
    .filter(isWork)
    .map((item) => ({ ...item, sets: item.part === 'main' ? catalogue.tables.sets.main[0] : 1 }))
  const formOf = new Map(catalogue.exercises.map(({ id, doseForm }) => [id, doseForm]))
  const fresh = catalogue.exercises
    .filter(({ role }) => role === 'main' || role === 'accessory')
    .flatMap((exercise) => {
      const template = known.find((item) => item.part === 'circuit' && formOf.get(item.exercise) === exercise.doseForm)
      return template === undefined ? [] : [dosedLike(template, exercise, catalogue)]
    })
  return [...known, ...fresh]
}

const attemptsOf = (short: ShortWeek): readonly Attempt[] => {
  const exercises = new Map(short.catalogue.exercises.map((exercise) => [exercise.id, exercise]))
  const useful = (item: PlanItem): boolean => isWork(item) && serves(exercises.get(item.exercise), short)
  const others = [...new Map(candidates(short).map((item) => [item.exercise, item])).values()].filter(useful)
  return short.week.sessions.flatMap((session) => {
    const done = new Set(session.items.map(({ exercise }) => exercise))
    const more = session.items.filter(useful).map((item): Attempt => ({ session, item, isNew: false }))
    const added = others
      .filter(({ exercise }) => !done.has(exercise))
      .map((item): Attempt => ({ session, item, isNew: true }))
    return [...more, ...added]
  })
}

const withMore = (session: PlanSession, { item }: Attempt): PlanSession => ({
  ...session,
  items: session.items.map((each) => (each === item ? { ...each, sets: each.sets + 1 } : each)),
})

const withNew = (session: PlanSession, { item }: Attempt): PlanSession =>
  session.items.some(({ exercise }) => exercise === item.exercise)
    ? session
    : { ...session, items: withItem(session.items, item) }

/** The exercises of a session stay the same through its block, so one that comes in comes into all its full weeks. */
const attempted = ({ plan, week, catalogue }: ShortWeek, attempt: Attempt): Plan => {
  const isMeant = (each: PlanWeek): boolean =>
    attempt.isNew ? each.block === week.block && each.row === week.row && !each.deload : each === week
  const change = (session: PlanSession): PlanSession => {
    if (session.id !== attempt.session.id) return session
    return attempt.isNew ? withNew(session, attempt) : withMore(session, attempt)
  }
  const weeks = plan.weeks.map((each) =>
    isMeant(each) ? { ...each, sessions: each.sessions.map((session) => change(session)) } : each,
  )
  return withTrueSums({ ...plan, weeks }, catalogue)
}

/** Whether a week had room: a set that breaks no rule, or the rules that stand in the way of every one. */
export type FurtherSet =
  | { readonly possible: true; readonly where: string }
  | { readonly possible: false; readonly rules: string }

const describeAttempt = ({ session, item, isNew }: Attempt): string =>
  `a set ${isNew ? 'of' : 'more of'} ${item.exercise} in ${session.id}`

/** How often a plan breaks each rule. */
const timesBroken = (plan: Plan, catalogue: Catalogue): ReadonlyMap<string, number> => {
  const times = new Map<string, number>()
  for (const { rule } of checkPlan(plan, catalogue)) times.set(rule, (times.get(rule) ?? 0) + 1)
  return times
}

/**
 * Tries every further set that would serve a muscle left short, of exercises of the week, the plan and the catalogue,
 * and asks the checker. Finds the first that breaks no rule (more often than the plan does anyway): then the plan could
 * have used its minutes. Else names the two rules that stood in the way most often; MN-2 where nothing open trains what
 * is short.
 */
export const findFurtherSet = (short: ShortWeek): FurtherSet => {
  const before = timesBroken(short.plan, short.catalogue)
  const times = new Map<string, number>()
  for (const attempt of attemptsOf(short)) {
    const after = timesBroken(attempted(short, attempt), short.catalogue)
    const rules = [...after].flatMap(([rule, count]) => (count > (before.get(rule) ?? 0) ? [rule] : []))
    if (rules.length === 0) return { possible: true, where: describeAttempt(attempt) }
    for (const rule of rules) times.set(rule, (times.get(rule) ?? 0) + 1)
  }
  const [first, second] = [...times].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([rule]) => rule)
  return { possible: false, rules: [first ?? 'MN-2', second].filter((rule) => rule !== undefined).join(' and ') }
}
