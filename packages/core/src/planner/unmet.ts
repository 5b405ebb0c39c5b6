import { HIP_MUSCLES, MUSCLE_GROUPS, MUSCLES_BY_GROUP, TRUNK_MUSCLES } from '../anatomy/index.ts'
import type { MuscleGroup, MuscleId } from '../anatomy/index.ts'
import { weekdayOf } from '../calendar/index.ts'
import type { Exercise } from '../exercise/index.ts'
import type { Plan, PlanItem, PlanWeek, Unmet } from '../plan/index.ts'
import { ceilToHalf, toThousandths } from '../units/index.ts'
import { unmetMoves } from './explain-move.ts'
import { keepsEmphasis } from './block-menu.ts'
import { openExercises, qualityOf } from './open-exercises.ts'
import { setsOfDays } from './micro-dose.ts'
import { usualPlace } from './places.ts'
import type { SeasonView } from './planner-view.ts'
import { targetMisses } from './unmet-targets.ts'
import { WEEKLY_PATTERNS } from '../menu/index.ts'

/** A week as the demands see it: the sets of its items, whole, and the micro-dose. */
interface Served {
  readonly week: PlanWeek
  readonly items: readonly { readonly item: PlanItem; readonly exercise: Exercise; readonly quality: number }[]
  readonly microDose: number
  readonly minutes: number
}

const JUDGED_PHASES: readonly string[] = ['learn', 'build', 'strength', 'power', 'maintain', 'base']
const PATTERN_PHASES: readonly string[] = ['learn', 'build', 'strength', 'base']

const serve = (week: PlanWeek, view: SeasonView): Served => ({
  week,
  items: week.sessions.flatMap((session) => {
    const place = usualPlace(weekdayOf(session.day), view.request)
    return session.items.flatMap((item) => {
      const open = openExercises(place, view).open.find((it) => it.exercise.id === item.exercise)
      if (open === undefined) return []
      const quality = qualityOf(open, week.row, item.reps, view)
      return [{ item, exercise: open.exercise, quality: (item.rir ?? 0) > 4 ? Math.min(500, quality) : quality }]
    })
  }),
  microDose: setsOfDays(week.microDose, view),
  minutes: week.sessions.reduce((sum, session) => sum + session.minutesAllowed, 0),
})

const setsOn = (weeks: readonly Served[], muscles: readonly MuscleId[]): number =>
  weeks
    .flatMap((it) => it.items)
    .filter(({ exercise }) => exercise.muscles.some((it) => it.share >= 0.5 && muscles.includes(it.muscle)))
    .reduce((sum, { item }) => sum + item.sets, 0)

const groupSets = (weeks: readonly Served[], group: MuscleGroup): number => {
  const given =
    group === 'feet' || group === 'shins' ? weeks.reduce((sum, it) => sum + Math.floor(it.microDose / 1000), 0) : 0
  return setsOn(weeks, MUSCLES_BY_GROUP[group]) + given
}

const patternSets = (weeks: readonly Served[], pattern: string, quality: number): number =>
  weeks
    .flatMap((it) => it.items)
    .filter((it) => it.exercise.pattern === pattern && it.quality >= quality)
    .reduce((sum, { item }) => sum + item.sets, 0)

/** A miss: rule, subject and sets short. */
interface Miss {
  readonly rule: Unmet['rule']
  readonly subject: string
  readonly short: number
}

const groupMisses = (weeks: readonly Served[], view: SeasonView): readonly Miss[] => {
  const { groupSets: needed } = view.catalogue.tables
  const need = (weeks[0]?.minutes ?? 0) >= needed.fromMinutes ? needed.then : needed.usual
  const pushOrPull = patternSets(weeks, 'push', 0) + patternSets(weeks, 'pull', 0)
  return MUSCLE_GROUPS.map((group): Miss => {
    const short = need - groupSets(weeks, group)
    return {
      rule: 'MN-4',
      subject: group,
      short: group === 'upper-body' && pushOrPull === 0 ? Math.max(1, short) : short,
    }
  }).filter((it) => it.short > 0)
}

const patternMisses = (weeks: readonly Served[], view: SeasonView): readonly Miss[] => {
  const { patternSets: needed } = view.catalogue.tables
  return WEEKLY_PATTERNS.map((pattern): Miss => {
    const need = pattern === 'knee' && weeks[0]?.week.row === 'strength' ? needed.kneeInStrength : needed.usual
    return { rule: 'MN-6', subject: pattern, short: need - patternSets(weeks, pattern, 1000) }
  }).filter((it) => it.short > 0)
}

const emphasisMisses = (weeks: readonly Served[]): readonly Miss[] => {
  const sets = (muscle: MuscleId): number =>
    weeks.reduce((total, it) => total + toThousandths(it.week.effectiveSets[muscle] ?? 0), 0)
  const target = (muscle: MuscleId): number =>
    weeks.reduce((total, it) => total + ceilToHalf(toThousandths(it.week.targets[muscle] ?? 0)), 0)
  const share = (muscle: MuscleId): number =>
    target(muscle) === 0 ? 1000 : Math.min(1000, (sets(muscle) * 1000) / target(muscle))
  const calves = (share('gastrocnemius') + share('soleus')) / 2
  const reached = sets('quadriceps') >= target('quadriceps') && sets('tibialis-anterior') >= target('tibialis-anterior')
  const excess = (['gastrocnemius', 'soleus', 'hamstrings'] as const).map((muscle): Miss => ({
    rule: 'MN-5',
    subject: muscle,
    short: reached ? 0 : (sets(muscle) - target(muscle) - 1000) / 1000,
  }))
  return [
    {
      rule: 'MN-5' as const,
      subject: 'calves-over-shins',
      short: Math.round(calves - share('tibialis-anterior')) / 1000,
    },
    {
      rule: 'MN-5' as const,
      subject: 'hamstrings-over-quadriceps',
      short: (sets('hamstrings') - sets('quadriceps')) / 1000,
    },
    ...excess,
  ].filter((it) => it.short > 0)
}

/** Misses of groups and patterns that no way of judging the week spares. */
const sharedMisses = (ways: readonly (readonly Miss[])[]): readonly Miss[] => {
  const [first = [], ...others] = ways
  return first.flatMap((miss) => {
    const same = others.map((way) => way.find((it) => it.subject === miss.subject))
    if (same.some((it) => it === undefined)) return []
    return [{ ...miss, short: Math.min(miss.short, ...same.map((it) => it?.short ?? 0)) }]
  })
}

/** With one session in a week, the week before or after counts too, whichever is kinder (section 11). */
const missesOf = (
  here: Served,
  neighbours: readonly Served[],
  asksEmphasis: boolean,
  view: SeasonView,
): readonly Miss[] => {
  const alternates = here.week.sessions.length === 1
  const ways: readonly (readonly Served[])[] = [[here], ...(alternates ? neighbours.map((it) => [here, it]) : [])]
  const emphasis = asksEmphasis ? ways.map(emphasisMisses) : []
  const kindest = emphasis.reduce<readonly Miss[]>(
    (least, way) => (way.length < least.length ? way : least),
    emphasis[0] ?? [],
  )
  return [
    ...sharedMisses(ways.map((way) => groupMisses(way, view))),
    ...kindest,
    ...(PATTERN_PHASES.includes(here.week.phase) ? sharedMisses(ways.map((way) => patternMisses(way, view))) : []),
  ]
}

const blockMisses = (weeks: readonly Served[]): readonly Miss[] =>
  [
    { rule: 'MN-4' as const, subject: 'trunk', short: 1 - setsOn(weeks, TRUNK_MUSCLES) },
    { rule: 'MN-4' as const, subject: 'hip', short: 1 - setsOn(weeks, HIP_MUSCLES) },
    { rule: 'MN-4' as const, subject: 'push', short: 1 - patternSets(weeks, 'push', 0) },
    { rule: 'MN-4' as const, subject: 'pull', short: 1 - patternSets(weeks, 'pull', 0) },
  ].filter((it) => it.short > 0)

/** Rules for which a session of the week gave way. */
const yieldRules = (week: PlanWeek): readonly string[] =>
  week.sessions.flatMap(({ kind, reasons }) => {
    const rules = reasons.find((it) => it.code === `session-${kind}`)?.values['rules']
    return typeof rules === 'string' && rules !== '' ? rules.split(', ') : []
  })

/** What leaves a week without any session: the runner's own word, or its days. */
const blockersOfNone = (week: PlanWeek, view: SeasonView): readonly string[] =>
  view.request.moves.some((move) => move.week === week.start && move.day === null) ? ['move'] : ['PL-7']

/** What binds where a demand is missed: gave way to rules, ran out of minutes or days, or nothing open trains it. */
const blockersOf = (week: PlanWeek, view: SeasonView): readonly string[] => {
  const isShort = view.request.sessions > week.sessions.length
  const isFull = week.sessions.every((session) => session.minutes >= session.minutesAllowed - 3)
  const blockers = [...(isFull ? ['minutes'] : []), ...yieldRules(week), ...(isShort ? blockersOfNone(week, view) : [])]
  return blockers.length === 0 ? ['MN-2'] : [...new Set(blockers)]
}

const isJudged = (week: PlanWeek, view: SeasonView): boolean =>
  JUDGED_PHASES.includes(week.phase) && !week.deload && week.sessions.length > 0 && week.start >= view.request.today

/** A plan whose weeks may be read from instead of being judged again: those that are the very same. */
export interface Judged {
  readonly weeks: ReadonlySet<PlanWeek>
  readonly unmet: readonly Unmet[]
}

const NOTHING_JUDGED: Judged = { weeks: new Set(), unmet: [] }

/** Subjects of MN-4 that a block answers for as a whole. */
const BLOCK_SUBJECTS: readonly string[] = ['trunk', 'hip', 'push', 'pull']

const isOfBlock = ({ rule, subject }: Unmet): boolean => rule === 'MN-4' && BLOCK_SUBJECTS.includes(subject)

const isOfPlan = ({ rule }: Unmet): boolean => rule === 'pin' || rule === 'move'

const asUnmet = (week: PlanWeek, misses: readonly Miss[], blockedBy: readonly string[]): readonly Unmet[] =>
  misses.map((miss) => ({ ...miss, week: week.start, block: week.block, blockedBy }))

/** What a week leaves unmet, its neighbours in the block beside it. */
const weekUnmet = (here: Served, neighbours: readonly Served[], view: SeasonView): readonly Unmet[] => {
  const { week } = here
  const asksEmphasis = keepsEmphasis(view)
  if (week.sessions.length === 0 && JUDGED_PHASES.includes(week.phase) && !week.deload)
    return asUnmet(week, [{ rule: 'sessions', subject: 'week', short: 1 }], blockersOfNone(week, view))
  if (!isJudged(week, view)) return []
  const misses = missesOf(here, neighbours, asksEmphasis, view)
  const blockers = blockersOf(week, view)
  const owned = new Set(misses.map(({ subject }) => subject))
  const around = { beside: neighbours.map((it) => it.week), blockers, asksEmphasis }
  return [
    ...asUnmet(week, misses, blockers),
    ...targetMisses(week, around, view).filter(({ subject }) => !owned.has(subject)),
  ]
}

const blockUnmet = (inBlock: readonly Served[], view: SeasonView): readonly Unmet[] => {
  const [first] = inBlock
  const judged = inBlock.find((it) => isJudged(it.week, view))
  return first === undefined || judged === undefined
    ? []
    : asUnmet(first.week, blockMisses(inBlock), blockersOf(judged.week, view))
}

/**
 * What the plan leaves unmet: MN-4, MN-5 and MN-6 week by week, targets, pins, weeks without a session (section 8). What
 * stands as it was judged before is not judged again.
 */
export const findUnmet = (
  weeks: Plan['weeks'],
  view: SeasonView,
  before: Judged = NOTHING_JUDGED,
): readonly Unmet[] => {
  const known = new Map<PlanWeek, Served>()
  const serveOnce = (week: PlanWeek): Served => {
    const served = known.get(week) ?? serve(week, view)
    known.set(week, served)
    return served
  }
  const stand = (some: readonly PlanWeek[]): boolean => some.every((week) => before.weeks.has(week))
  const ofWeeks = weeks.flatMap((week, index) => {
    const beside = [weeks[index - 1], weeks[index + 1]].flatMap((it) => (it?.block === week.block ? [it] : []))
    return stand([week, ...beside])
      ? before.unmet.filter((it) => it.week === week.start && !isOfBlock(it) && !isOfPlan(it))
      : weekUnmet(serveOnce(week), beside.map(serveOnce), view)
  })
  const ofBlocks = [...new Set(weeks.map((week) => week.block))].flatMap((block) => {
    const inBlock = weeks.filter((week) => week.block === block)
    return stand(inBlock)
      ? before.unmet.filter((it) => it.block === block && isOfBlock(it))
      : blockUnmet(inBlock.map(serveOnce), view)
  })
  return [...ofWeeks, ...ofBlocks, ...unmetPins(weeks, view), ...unmetMoves(weeks, view)]
}

const holds = (week: PlanWeek, id: string): boolean =>
  week.sessions.some((session) => session.items.some((item) => item.exercise === id))

const unmetPins = (weeks: Plan['weeks'], view: SeasonView): readonly Unmet[] =>
  view.request.pins.flatMap((id): Unmet[] => {
    const blocks = new Set(weeks.filter((week) => isJudged(week, view)).map((week) => week.block))
    const used = [...blocks].every((block) => weeks.some((week) => week.block === block && holds(week, id)))
    const first = weeks[0]
    if (used || first === undefined) return []
    const closed = view.request.places.map((place) => openExercises(place, view).closed.get(id))
    const rule = closed.find((it) => it !== undefined) ?? 'minutes'
    return [{ rule: 'pin', week: first.start, block: first.block, subject: id, short: 1, blockedBy: [rule] }]
  })
