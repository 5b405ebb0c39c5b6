import {
  addDays,
  daysBetween,
  type Catalogue,
  type CivilDay,
  type Exercise,
  type Plan,
  type PlanItem,
  type TissueId,
} from '@strongstride/core'
import { checkPlan } from '@strongstride/core/rules'
import { estimateLift } from '@strongstride/core/testing'
import type { DoneItem, Followed, SimulatedSeason } from './season.ts'

/** What must hold of every simulated season: lines that say where it does not. */
export type SeasonLaw = (season: SimulatedSeason, catalogue: Catalogue) => readonly string[]

const exercisesOf = (catalogue: Catalogue): ReadonlyMap<string, Exercise> =>
  new Map(catalogue.exercises.map((it) => [it.id, it]))

const keepsRules: SeasonLaw = ({ followed }, catalogue) =>
  followed.flatMap(({ today, plan }) =>
    plan === null
      ? []
      : checkPlan(plan, catalogue).map(
          ({ rule, week, day, subject, values }) =>
            `${today}: ${rule} ${[week, day, subject].filter((part) => part !== null).join(' ')} ${JSON.stringify(values)}`,
        ),
  )

/** Every wish of a runner who follows the plan is one that the journal takes down. */
const journalTakesAll: SeasonLaw = ({ refusedWishes }) => refusedWishes

/** Days of one exercise at one place with a weight that the plan named. */
type Lift = readonly (DoneItem & { readonly kg: number })[]

const liftsOf = (done: readonly DoneItem[]): readonly Lift[] => {
  const lifts = new Map<string, (DoneItem & { readonly kg: number })[]>()
  for (const it of done) {
    if (it.kg === null) continue
    const key = `${it.item.exercise} ${it.place}`
    lifts.set(key, [...(lifts.get(key) ?? []), { ...it, kg: it.kg }])
  }
  return [...lifts.values()]
}

/** Reps in reserve further below what was asked than this are a miss (R6.4). */
const MISS = 1

const isMissed = ({ item, sets }: DoneItem): boolean =>
  sets.some(
    ({ done, rir }) => done < (item.reps?.[0] ?? 0) || (rir !== null && item.rir !== null && rir < item.rir - MISS),
  )

/** Repetitions with those in reserve that an item asks at least: one that asks fewer may ask for more weight. */
const askedReps = ({ reps, rir }: PlanItem): number => (reps?.[0] ?? 0) + (rir ?? 0)

/** After a miss nobody is asked for more weight with as many repetitions. */
const missNeverAddsLoad: SeasonLaw = ({ done }) =>
  liftsOf(done).flatMap((lift) =>
    lift.slice(1).flatMap((now, at) => {
      const before = lift[at]
      const asked = now.item.load?.kg ?? null
      if (before === undefined || asked === null || !isMissed(before)) return []
      if (askedReps(now.item) < askedReps(before.item) || asked <= before.kg) return []
      return [`${now.day}: ${now.item.exercise} ${asked} kg after a miss with ${before.kg} kg`]
    }),
  )

/** The share a weight may rise by in one step, where the next one owned is not further (R6.5), and in the first three sessions. */
const RISE = { usual: 1.05, trial: 1.2, trials: 3 }

/** Weights the runner has of what an exercise is loaded with at a place. */
const ownedFor = (plan: Plan | null, exercise: Exercise | undefined, place: string): readonly number[] => {
  const there = plan?.request.places.find(({ id }) => id === place)
  const kit = exercise?.load?.kit.find((it) => there?.kit.includes(it) === true)
  return kit === undefined ? [] : (there?.loads[kit] ?? [])
}

const planOn = (followed: readonly Followed[], day: CivilDay): Plan | null =>
  followed.findLast(({ today }) => today <= day)?.plan ?? null

/** A weight rises by a step at most: a twentieth, or to the next that is owned; while the first is found, a fifth. */
const loadRisesByAStep: SeasonLaw = ({ done, followed }, catalogue) => {
  const exercises = exercisesOf(catalogue)
  return liftsOf(done).flatMap((lift) =>
    lift.slice(1).flatMap((now, at) => {
      const before = lift[at]
      const asked = now.item.load?.kg ?? null
      if (before === undefined || asked === null || askedReps(now.item) < askedReps(before.item)) return []
      const next =
        ownedFor(planOn(followed, now.day), exercises.get(now.item.exercise), now.place).find((kg) => kg > before.kg) ??
        before.kg
      const share = at + 1 < RISE.trials ? RISE.trial : RISE.usual
      if (asked <= Math.max(next, before.kg * share) + 0.001) return []
      return [`${now.day}: ${now.item.exercise} from ${before.kg} to ${asked} kg`]
    }),
  )
}

/** Every weight that is asked for is one the runner has there. */
const loadsAreOwned: SeasonLaw = ({ done, followed }, catalogue) => {
  const exercises = exercisesOf(catalogue)
  return done.flatMap(({ day, place, item }) => {
    const owned = ownedFor(planOn(followed, day), exercises.get(item.exercise), place)
    if (item.load === null || owned.length === 0 || owned.includes(item.load.kg)) return []
    return [`${day}: ${item.exercise} asks for ${item.load.kg} kg at ${place}`]
  })
}

/** A time in which a tissue hurt. */
interface Pain {
  readonly tissue: TissueId
  readonly light: 'amber' | 'red'
  readonly from: CivilDay
  /** The day it was well again, or the next was said of it; after the season where it never was. */
  readonly until: CivilDay
}

const NEVER = '9999-12-31' as CivilDay

const painsOf = ({ said }: SimulatedSeason): readonly Pain[] => {
  const told = said.flatMap(({ day, commands }) =>
    commands.flatMap((command) =>
      command.type === 'report-niggle' || command.type === 'change-complaint'
        ? [{ day, tissue: command.tissue, light: command.light }]
        : [],
    ),
  )
  return told.flatMap(({ day, tissue, light }, at) => {
    if (light === 'green') return []
    const next = told.slice(at + 1).find((it) => it.tissue === tissue)
    return [{ tissue, light, from: day, until: next?.day ?? NEVER }]
  })
}

const loading = (plan: Plan, tissue: TissueId, catalogue: Catalogue) => {
  const exercises = exercisesOf(catalogue)
  return plan.weeks.flatMap(({ sessions }) =>
    sessions.flatMap(({ day, items }) =>
      items.flatMap((item) => (exercises.get(item.exercise)?.tissues.includes(tissue) === true ? [{ day, item }] : [])),
    ),
  )
}

/** Red stops all that loads the tissue, from that day until it is well. */
const redStops: SeasonLaw = (season, catalogue) =>
  painsOf(season)
    .filter(({ light }) => light === 'red')
    .flatMap(({ tissue, from, until }) =>
      season.followed
        .filter(({ today }) => today >= from && today < until)
        .flatMap(({ today, plan }) =>
          plan === null
            ? []
            : loading(plan, tissue, catalogue)
                .filter(({ day }) => day >= today)
                .map(({ day, item }) => `${today}: ${item.exercise} on ${day}, with ${tissue} red`),
        ),
    )

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

/** In the week after pain nobody is told to do more of what loads the tissue: no more sets, no more weight, no harder step. */
const noMoreAfterPain: SeasonLaw = (season, catalogue) => {
  const exercises = exercisesOf(catalogue)
  return painsOf(season).flatMap(({ tissue, from }) => {
    const after = season.followed.find(({ today }) => today >= from)?.plan ?? null
    const before = season.followed.findLast(({ today }) => today < from)?.plan ?? null
    if (after === null || before === null) return []
    const week = (plan: Plan) =>
      loading(plan, tissue, catalogue).filter(({ day }) => day >= from && day < addDays(from, 7))
    const [was, is] = [week(before), week(after)]
    const sets = (list: typeof was): number => sumOf(list.map(({ item }) => item.sets))
    const heaviest = (list: typeof was, id: string): number =>
      Math.max(0, ...list.filter(({ item }) => item.exercise === id).map(({ item }) => item.load?.kg ?? 0))
    const highest = (list: typeof was, ladder: string): number =>
      Math.max(
        0,
        ...list.flatMap(({ item }) => {
          const exercise = exercises.get(item.exercise)
          return exercise?.ladder === ladder ? [exercise.step] : []
        }),
      )
    const more = sets(is) > sets(was) ? [`${from}: ${sets(is)} sets on ${tissue} instead of ${sets(was)}`] : []
    return [
      ...more,
      ...is.flatMap(({ item }) => {
        const ladder = exercises.get(item.exercise)?.ladder ?? ''
        const known = heaviest(was, item.exercise)
        if (known > 0 && heaviest(is, item.exercise) > known) return [`${from}: ${item.exercise} heavier after pain`]
        const was1 = highest(was, ladder)
        return was1 > 0 && highest(is, ladder) > was1 ? [`${from}: a harder step of ${ladder} after pain`] : []
      }),
    ]
  })
}

/** A question of health that stops training stops it, until it is cleared. */
const redFlagStops: SeasonLaw = ({ said, followed }) => {
  const answers = said.flatMap(({ day, commands }) =>
    commands.flatMap((it) => (it.type === 'answer-health' ? [{ day, answer: it.answer }] : [])),
  )
  return answers.flatMap(({ day, answer }, at) => {
    if (answer !== 'yes') return []
    const until = answers[at + 1]?.day ?? NEVER
    return followed
      .filter(({ today, plan }) => today >= day && today < until && plan !== null)
      .map(({ today }) => `${today}: planned on, though a question of health stops it`)
  })
}

/**
 * What was missed is not added to what comes: a week that is planned again holds no more sets than it was planned with.
 * Where legs give way to pain, or another place has other kit, sets of something else may take their minutes.
 */
const nothingDoubled: SeasonLaw = ({ kind, followed, done }) => {
  if (kind === 'travelling' || kind === 'injured') return []
  const sets = (sessions: Plan['weeks'][number]['sessions']): number =>
    sumOf(sessions.flatMap(({ items }) => items.map((item) => item.sets)))
  return followed.flatMap(({ today, plan }, at) => {
    const week = plan?.weeks.find(({ start }) => start <= today && daysBetween(start, today) < 7)
    if (week === undefined || week.start === today) return []
    const planned = followed.slice(0, at).map((it) => it.plan?.weeks.find(({ start }) => start === week.start))
    const most = Math.max(0, ...planned.map((it) => sets(it?.sessions ?? [])))
    const gone = sumOf(done.filter(({ day }) => day >= week.start && day < today).map((it) => it.sets.length))
    const ahead = sets(week.sessions.filter(({ day }) => day >= today))
    return gone + ahead > most ? [`${today}: ${gone} sets done and ${ahead} to come of ${most} planned`] : []
  })
}

/** Repetitions in reserve beyond which nobody tells how many. */
const MOST_TOLD = 5

/** An honest runner's estimates, once there are so many sessions, are this near to the truth. */
const NEAR = { sessions: 5, share: 0.2 }

/** What an honest runner's log says of strength is near what is true. */
const estimatesAreNear: SeasonLaw = ({ kind, done, bodyMassKg }, catalogue) => {
  if (kind !== 'honest') return []
  const exercises = exercisesOf(catalogue)
  return liftsOf(done).flatMap((lift) => {
    const last = lift.at(-1)
    const exercise = exercises.get(last?.item.exercise ?? '')
    if (last === undefined || exercise === undefined || lift.length < NEAR.sessions || last.maximumKg === null)
      return []
    // With more in reserve than a runner can tell, a log says only what is possible at least.
    if (lift.slice(-NEAR.sessions).some(({ sets }) => sets.some(({ rir }) => (rir ?? 0) >= MOST_TOLD))) return []
    const days = lift.map(({ day, kg, sets }) => ({
      day,
      sets: sets.map((set) => ({ day, exercise: exercise.id, kg, ...set })),
    }))
    const lifter = { bodyMassKg, today: last.day, unsaidRir: () => 0 }
    const estimate = estimateLift(exercise, days, lifter, catalogue.tables.strengthEstimate)
    if (estimate === null || Math.abs(estimate.kg - last.maximumKg) <= last.maximumKg * NEAR.share) return []
    return [`${exercise.id}: ${estimate.kg.toFixed(1)} kg said, ${last.maximumKg.toFixed(1)} kg true`]
  })
}

/** What must hold of simulated seasons. */
export const SEASON_LAWS = {
  'keeps-rules': keepsRules,
  'journal-takes-all': journalTakesAll,
  'miss-never-adds-load': missNeverAddsLoad,
  'load-rises-by-a-step': loadRisesByAStep,
  'loads-are-owned': loadsAreOwned,
  'red-stops': redStops,
  'no-more-after-pain': noMoreAfterPain,
  'red-flag-stops': redFlagStops,
  'nothing-doubled': nothingDoubled,
  'estimates-are-near': estimatesAreNear,
} as const satisfies Readonly<Record<string, SeasonLaw>>

/** One of {@link SEASON_LAWS}. */
export type SeasonLawName = keyof typeof SEASON_LAWS
