import { MUSCLE_GROUPS, MUSCLES_BY_GROUP } from '../anatomy/index.ts'
import type { MuscleGroup, MuscleId } from '../anatomy/index.ts'
import { weekdayOf } from '../calendar/index.ts'
import type { Exercise } from '../exercise/index.ts'
import type { PlanSession, PlanWeek, Unmet } from '../plan/index.ts'
import { toThousandths } from '../units/index.ts'
import type { Thousandths } from '../units/index.ts'
import { mostExercises, mostSets } from './pose-menu.ts'
import { openExercises } from './open-exercises.ts'
import type { OpenExercise } from './open-exercises.ts'
import { usualPlace } from './places.ts'
import type { SeasonView } from './planner-view.ts'

/** What a week's targets are judged with. */
export interface TargetAround {
  /** Weeks of the block before and after; with one session a week the kinder of them counts too. */
  readonly beside: readonly PlanWeek[]
  /** What binds the week as a whole. */
  readonly blockers: readonly string[]
  readonly asksEmphasis: boolean
}

/** Sets come in halves, so a muscle less than half a set below its target has it. */
const HALF_A_SET: Thousandths = 500

/** A set counts for a muscle from this share on (MN-4). */
const TRAINS = 0.5

interface ShortMuscle {
  readonly muscle: MuscleId
  readonly by: Thousandths
}

const shortIn = (weeks: readonly PlanWeek[], group: MuscleGroup): readonly ShortMuscle[] =>
  MUSCLES_BY_GROUP[group].flatMap((muscle) => {
    const sumOf = (sets: (week: PlanWeek) => number | undefined): Thousandths =>
      weeks.reduce((sum, week) => sum + toThousandths(sets(week) ?? 0), 0)
    const by = sumOf(({ targets }) => targets[muscle]) - sumOf(({ effectiveSets }) => effectiveSets[muscle])
    return by >= HALF_A_SET ? [{ muscle, by }] : []
  })

const sumShort = (muscles: readonly ShortMuscle[]): Thousandths => muscles.reduce((sum, { by }) => sum + by, 0)

/** Muscles of a group that a week leaves short, judged the kindest way. */
const kindestShort = (week: PlanWeek, beside: readonly PlanWeek[], group: MuscleGroup): readonly ShortMuscle[] => {
  const ways = [[week], ...(week.sessions.length === 1 ? beside.map((other) => [week, other]) : [])]
  const [least = []] = ways.map((way) => shortIn(way, group)).sort((a, b) => sumShort(a) - sumShort(b))
  return least
}

/** A session with the exercises open at its place that serve what is short. */
interface Chance {
  readonly session: PlanSession
  readonly open: readonly OpenExercise[]
}

const serves = ({ role, drill, muscles }: Exercise, short: ReadonlySet<MuscleId>): boolean =>
  (role === 'main' || role === 'accessory') &&
  !drill &&
  muscles.some(({ muscle, share }) => share >= TRAINS && short.has(muscle))

const chancesOf = (week: PlanWeek, short: ReadonlySet<MuscleId>, view: SeasonView): readonly Chance[] =>
  week.sessions.map((session) => {
    const place = usualPlace(weekdayOf(session.day), view.request)
    return { session, open: openExercises(place, view).open.filter(({ exercise }) => serves(exercise, short)) }
  })

/** The rules that close most of what would serve, two at most; MN-2 where the catalogue has nothing that does. */
const closingRules = (week: PlanWeek, short: ReadonlySet<MuscleId>, view: SeasonView): readonly string[] => {
  const times = new Map<string, number>()
  for (const { day } of week.sessions) {
    const { closed } = openExercises(usualPlace(weekdayOf(day), view.request), view)
    for (const exercise of view.catalogue.exercises.filter((it) => serves(it, short))) {
      const rule = closed.get(exercise.id)
      if (rule !== undefined) times.set(rule, (times.get(rule) ?? 0) + 1)
    }
  }
  if (times.size === 0) return ['MN-2']
  const inOrder = [...times].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return inOrder.slice(0, 2).map(([rule]) => rule)
}

/** Seconds of one set of an exercise, at the least, with what stands before it. */
const setSeconds = (
  { exercise }: OpenExercise,
  session: PlanSession,
  { catalogue: { tables } }: SeasonView,
): number => {
  const held = session.items.find((item) => item.exercise === exercise.id)
  const amount = held?.seconds?.[1] ?? (held?.reps ?? tables.doseRows.bodyweightStrength)[1] * exercise.secondsPerRep
  const before = held === undefined ? exercise.setupSeconds + tables.minutes.changeOver : tables.minutes.changeOver
  return amount * exercise.sides + (held?.part === 'main' ? exercise.restSeconds : before)
}

const hasTime = ({ session, open }: Chance, view: SeasonView): boolean => {
  const left = 60 * (session.minutesAllowed - session.minutes)
  return open.some((it) => setSeconds(it, session, view) <= left)
}

/** MN-7: as many exercises as the minutes allow, and what serves among them has its most sets. */
const isFilled = ({ session, open }: Chance, { catalogue }: SeasonView): boolean => {
  const counted = session.items.filter(
    ({ part, exercise }) => part !== 'prep' && !catalogue.exercises.some((it) => it.id === exercise && it.drill),
  )
  const hasRoom = open.some((it) =>
    session.items.some((item) => item.exercise === it.exercise.id && item.sets < mostSets(it, catalogue)),
  )
  return counted.length >= mostExercises(session.minutesAllowed, catalogue) && !hasRoom
}

/** Muscles that MN-5 keeps behind others. */
const KEPT_BEHIND: readonly MuscleId[] = ['gastrocnemius', 'soleus', 'hamstrings']

/** What stands in the way of a further set in a session that has the time for one. */
const chanceBlocker = (
  chance: Chance,
  short: ReadonlySet<MuscleId>,
  asksEmphasis: boolean,
  view: SeasonView,
): string => {
  if (isFilled(chance, view)) return 'MN-7'
  if (asksEmphasis && [...short].every((muscle) => KEPT_BEHIND.includes(muscle))) return 'MN-5'
  const isLegs = chance.open.every(({ exercise }) => exercise.legLoad > 0)
  // What a day bears is settled for the block; so is what its sessions hold.
  return isLegs && !chance.session.heavyLegs ? 'PL-1' : 'ST-2'
}

/** What binds where a target is missed; minutes alone where time does. */
const targetBlockers = (
  week: PlanWeek,
  short: ReadonlySet<MuscleId>,
  { blockers, asksEmphasis }: TargetAround,
  view: SeasonView,
): readonly string[] => {
  const chances = chancesOf(week, short, view).filter(({ open }) => open.length > 0)
  if (chances.length === 0) return closingRules(week, short, view)
  const timely = chances.filter((chance) => hasTime(chance, view))
  if (timely.length === 0 || blockers.includes('minutes')) return ['minutes']
  if (!blockers.includes('MN-2')) return [...blockers].sort()
  return [...new Set(timely.map((chance) => chanceBlocker(chance, short, asksEmphasis, view)))].sort()
}

/** Groups of which a week leaves a muscle half a set or more below its target, each with what binds. */
export const targetMisses = (week: PlanWeek, around: TargetAround, view: SeasonView): readonly Unmet[] =>
  MUSCLE_GROUPS.flatMap((group): readonly Unmet[] => {
    const short = kindestShort(week, around.beside, group)
    if (short.length === 0) return []
    const blockedBy = targetBlockers(week, new Set(short.map(({ muscle }) => muscle)), around, view)
    return [
      { rule: 'target', week: week.start, block: week.block, subject: group, short: sumShort(short) / 1000, blockedBy },
    ]
  })
