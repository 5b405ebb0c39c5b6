import { BONE_TISSUES, TISSUES } from '../anatomy/index.ts'
import type { PainLight, TissueId } from '../anatomy/index.ts'
import type { Exercise, ExerciseId } from '../exercise/index.ts'
import { readSessionToday, type SessionReading } from '../planner/index.ts'
import type { PlanItem, PlanRequest, RuleId } from '../plan/index.ts'
import { loadShare, painLight, type OwnedLoads } from '../progress/index.ts'
import type { Catalogue } from '../strength/index.ts'
import { multiplyThousandths, toThousandths } from '../units/index.ts'
import { withRest } from './adapt.ts'
import { asFollowedToday, withItemsOn } from './changed-plan.ts'
import { hasSamePurpose } from './purpose.ts'
import type { SwapSetting } from './swap.ts'
import { watchRules, type FindNewlyBroken } from './watched-rules.ts'

/** What a runner says of a pain in the middle of a session. */
export interface PainSaid {
  readonly tissue: TissueId
  /** Worst now, 0 to 10. */
  readonly score: number
  /** A limp, a sharp spot, swelling, giving way, locking, pain at rest or at night. */
  readonly isAlarming: boolean
}

/** What becomes of an exercise that loads the part that hurts. */
export type PainChange =
  | { readonly type: 'eased'; readonly exercise: ExerciseId; readonly kg: number | null; readonly setsFewer: number }
  | { readonly type: 'stepped-down'; readonly exercise: ExerciseId; readonly to: ExerciseId }
  | { readonly type: 'stopped'; readonly exercise: ExerciseId }

/** The answer to a pain: its light, the rest of the session, and what becomes of each exercise that loads the part. */
export interface PainAnswer {
  readonly light: PainLight
  readonly rest: readonly PlanItem[]
  readonly changes: readonly PainChange[]
}

/** The parts an exercise loads, those at the end of their range among them, in the order of the body from the ground up. */
export const tissuesOf = ({ tissues, endRange }: Exercise): readonly TissueId[] =>
  TISSUES.filter((tissue) => tissues.includes(tissue) || endRange.includes(tissue))

/** The light of a pain as it is said now (evidence 2.4); bone is red from 1 on. */
export const lightOfPain = ({ tissue, score, isAlarming }: PainSaid, { tables }: Catalogue): PainLight =>
  painLight(
    { during: score, nextMorning: null, isBone: BONE_TISSUES.includes(tissue), isAlarming, isRising: false },
    tables.painLights,
  ).light

/** The request with the pain said today: what is open and what is closed follows from it. */
export const withPain = (request: PlanRequest, tissue: TissueId, light: PainLight): PlanRequest => ({
  ...request,
  reports: [...request.reports, { kind: 'pain', day: request.today, tissue, light }],
})

interface Easing {
  readonly now: SessionReading
  readonly left: readonly PlanItem[]
  readonly catalogue: Catalogue
  /** Whether an item may take the place of another: no rule is broken but those that ask for enough. */
  readonly mayReplace: (item: PlanItem, instead: PlanItem) => boolean
}

const ownedOf = (exercise: Exercise, { now, catalogue }: Easing): OwnedLoads => {
  const kit = exercise.load?.kit.find((one) => now.place.kit.includes(one))
  return {
    kg: (kit === undefined ? [] : (now.place.loads[kit] ?? [])).toSorted((a, b) => a - b),
    rise: catalogue.tables.caps.loadRise,
    roundKg: catalogue.tables.progression.roundKg,
  }
}

/** A quarter fewer sets, or where there is one alone a quarter fewer repetitions; a quarter less weight, and slow (MN-3). */
const eased = (item: PlanItem, exercise: Exercise, easing: Easing): PlanItem => {
  const { doseShare, tempo } = easing.catalogue.tables.amber
  const share = toThousandths(doseShare)
  const kg = item.load === null ? null : loadShare(item.load.kg, share, ownedOf(exercise, easing))
  const quarterLess = (count: number): number =>
    Math.max(1, Math.floor(multiplyThousandths(count * 1000, share) / 1000))
  const isOne = item.sets === 1 && item.reps !== null
  return {
    ...item,
    sets: quarterLess(item.sets),
    reps: isOne ? [quarterLess(item.reps[0]), quarterLess(item.reps[1])] : item.reps,
    load: kg === null ? null : { kg },
    tempo: item.reps === null ? item.tempo : tempo,
    secondsPerRep: item.reps === null ? item.secondsPerRep : Math.max(6, item.secondsPerRep),
    reasons: [{ code: 'eased-for-pain', values: kg === null ? {} : { kg }, evidence: ['2.4', 'MN-3'] }],
  }
}

/** The steps of the ladder below that are open on amber, hardest first; else what spares the part, nearest first. */
const stepsDown = (item: PlanItem, exercise: Exercise, tissue: TissueId, easing: Easing): readonly Exercise[] => {
  const { now, left } = easing
  const held = new Set(left.map((one) => one.exercise))
  const free = now.open.filter(({ id, role }) => !held.has(id) && role !== 'plyo' && role !== 'prep')
  const below = free
    .filter((one) => one.ladder === exercise.ladder && one.step < exercise.step)
    .toSorted((a, b) => b.step - a.step || (a.id < b.id ? -1 : 1))
  if (exercise.role === 'plyo' || exercise.role === 'prep') return below
  const before = { exercise, sets: item.sets, worth: 1000 }
  const sparing = free
    .filter((one) => !tissuesOf(one).includes(tissue) && hasSamePurpose(before, { ...before, exercise: one }))
    .toSorted(
      (a, b) =>
        Number(b.pattern === exercise.pattern) - Number(a.pattern === exercise.pattern) || (a.id < b.id ? -1 : 1),
    )
  return [...below, ...sparing.filter((one) => !below.includes(one))]
}

/** An item done as a step down of it: never more sets, and less still where it loads the part as well. */
const steppedDown = (item: PlanItem, lighter: Exercise, tissue: TissueId, easing: Easing): PlanItem => {
  const { item: instead } = easing.now.standIn(lighter, item)
  const less = { ...instead, sets: Math.min(item.sets, instead.sets) }
  return tissuesOf(lighter).includes(tissue) ? eased(less, lighter, easing) : less
}

interface Eased {
  readonly items: readonly PlanItem[]
  readonly change: PainChange | null
}

const easeItem = (item: PlanItem, tissue: TissueId, easing: Easing): Eased => {
  const exercise = easing.now.exerciseOf(item.exercise)
  if (exercise === undefined || !tissuesOf(exercise).includes(tissue)) return { items: [item], change: null }
  const id = item.exercise
  if (easing.now.open.some((one) => one.id === id)) {
    const less = eased(item, exercise, easing)
    const change: PainChange = {
      type: 'eased',
      exercise: id,
      kg: less.load?.kg ?? null,
      setsFewer: item.sets - less.sets,
    }
    return { items: [less], change }
  }
  for (const lighter of stepsDown(item, exercise, tissue, easing)) {
    const less = steppedDown(item, lighter, tissue, easing)
    if (easing.mayReplace(item, less))
      return { items: [less], change: { type: 'stepped-down', exercise: id, to: lighter.id } }
  }
  return { items: [], change: { type: 'stopped', exercise: id } }
}

const isEased = ({ reasons }: PlanItem): boolean => reasons.some(({ code }) => code === 'eased-for-pain')

/** Repetitions below which a set is not made shorter. */
const FEWEST_REPS = 5

/** Less of an eased item: a set, or of the last one a repetition; null where nothing is left to take. */
const lessOf = (item: PlanItem): PlanItem | null => {
  if (item.sets > 1) return { ...item, sets: item.sets - 1 }
  if (item.reps === null || item.reps[1] <= FEWEST_REPS) return null
  const [from, to] = item.reps
  return { ...item, reps: [Math.max(1, from - 1), to - 1] }
}

const NO_FRAME = { warmUp: 0, coolDown: 0 }

/** Slow sets take longer: what is eased gives sets, then repetitions, until the rest takes no longer than it may. */
const withinSeconds = (rest: readonly PlanItem[], seconds: number, now: SessionReading): readonly PlanItem[] => {
  if (now.secondsOf(rest, NO_FRAME) <= seconds) return rest
  const [most] = rest.filter(isEased).toSorted((a, b) => b.sets - a.sets || (b.reps?.[1] ?? 0) - (a.reps?.[1] ?? 0))
  if (most === undefined) return rest
  const less = lessOf(most)
  const fewer = rest.flatMap((item) => (item === most ? (less === null ? [] : [less]) : [item]))
  return withinSeconds(fewer, seconds, now)
}

/** What the rest may take: what it took, and what the session has to spare of its minutes. */
const secondsFor = (left: readonly PlanItem[], { session }: SwapSetting, now: SessionReading): number => {
  const frame = { warmUp: session.warmUpSeconds, coolDown: session.coolDownSeconds }
  const spare = session.minutesAllowed * 60 - now.secondsOf(session.items, frame)
  return now.secondsOf(left, NO_FRAME) + Math.max(0, spare)
}

/** A change as it is once the minutes are kept. */
const asFitted = (change: PainChange, left: readonly PlanItem[], rest: readonly PlanItem[]): PainChange => {
  const done = change.type === 'stepped-down' ? change.to : change.exercise
  const is = rest.find((item) => item.exercise === done)
  if (change.type === 'stopped' || is === undefined) return { type: 'stopped', exercise: change.exercise }
  const was = left.find((item) => item.exercise === change.exercise)
  return change.type === 'eased' ? { ...change, setsFewer: (was?.sets ?? is.sets) - is.sets } : change
}

/** Rules that ask for enough, which less of a session may miss, and the minutes, which are kept once all is eased. */
const NOT_WATCHED: readonly RuleId[] = ['MN-4', 'MN-5', 'MN-6', 'DS-5', 'PL-7']

/** Whether the session breaks no more rules with another rest than as it stands; held against them when first asked. */
const watchSession = (
  left: readonly PlanItem[],
  { plan, session, week, request, catalogue }: SwapSetting,
): ((rest: readonly PlanItem[]) => boolean) => {
  const { items } = session
  const toDo = new Map(left.map(({ exercise, sets }) => [exercise, sets]))
  const begun = items.map(({ exercise, sets }) => sets - (toDo.get(exercise) ?? 0))
  const followed = withItemsOn(asFollowedToday(plan, request), session.day, items)
  let find: FindNewlyBroken | null = null
  return (rest) => {
    find ??= watchRules(followed, { week: week.start, day: session.day }, catalogue)
    const changed = withItemsOn(followed, session.day, withRest({ items, begun }, rest))
    return find(changed).every(({ rule }) => NOT_WATCHED.includes(rule))
  }
}

/**
 * What becomes of the rest of a session when something hurts (evidence 2.4): green changes nothing; amber goes on with a
 * quarter fewer sets and less weight, slowly, where the step is still open, else a step down the ladder, or with what
 * spares the part, whichever first keeps the rules of the week; red stops everything that loads the part. Nothing is
 * ever added or made harder.
 */
export const answerPain = (left: readonly PlanItem[], said: PainSaid, setting: SwapSetting): PainAnswer => {
  const { catalogue, request } = setting
  const light = lightOfPain(said, catalogue)
  if (light === 'green') return { light, rest: left, changes: [] }
  const sore = { ...setting, request: withPain(request, said.tissue, light) }
  const now = readSessionToday(sore)
  if (now === null) return { light, rest: left, changes: [] }
  const isHit = (item: PlanItem): boolean => {
    const exercise = now.exerciseOf(item.exercise)
    return exercise !== undefined && tissuesOf(exercise).includes(said.tissue)
  }
  if (light === 'red') {
    const stopped = left.filter(isHit).map(({ exercise }): PainChange => ({ type: 'stopped', exercise }))
    return { light, rest: left.filter((item) => !isHit(item)), changes: stopped }
  }
  const keepsRules = watchSession(left, sore)
  let rest: readonly PlanItem[] = left
  const changes: PainChange[] = []
  for (const item of left) {
    const mayReplace = (it: PlanItem, instead: PlanItem): boolean =>
      keepsRules(rest.map((one) => (one === it ? instead : one)))
    const { items, change } = easeItem(item, said.tissue, { now, left: rest, catalogue, mayReplace })
    rest = rest.flatMap((one) => (one === item ? items : [one]))
    if (change !== null) changes.push(change)
  }
  const fitting = withinSeconds(rest, secondsFor(left, setting, now), now)
  return { light, rest: fitting, changes: changes.map((change) => asFitted(change, left, fitting)) }
}
