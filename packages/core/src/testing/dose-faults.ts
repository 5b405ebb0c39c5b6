import { FOOT_AND_SHIN_MUSCLES, LEG_MUSCLES, type MuscleId } from '../anatomy/index.ts'
import { addDays } from '../calendar/index.ts'
import type { Plan, PlanItem } from '../plan/index.ts'
import { viewPlan, type ItemView, type SessionView, type WeekView } from '../rules/index.ts'
import type { Catalogue } from '../strength/index.ts'
import { fault, misprint, type Fault } from './fault.ts'
import { withItems, withMovedSession, withRequest, withWeek } from './plan-edits.ts'

const upcoming = (plan: Plan, catalogue: Catalogue): readonly SessionView[] => viewPlan(plan, catalogue).upcoming

const weeksAhead = (plan: Plan, catalogue: Catalogue): readonly WeekView[] =>
  viewPlan(plan, catalogue).weeks.filter(({ past }) => !past)

const change = (plan: Plan, session: SessionView, one: ItemView, made: Partial<PlanItem>): Plan =>
  withItems(plan, session.session.day, (items) =>
    items.map((item) => (item === one.item ? { ...item, ...made } : item)),
  )

/** Items from the lightest on the legs: an edit of these disturbs the fewest other rules. */
const lightestFirst = (session: SessionView): readonly ItemView[] =>
  session.items.toSorted((a, b) => a.exercise.legLoad - b.exercise.legLoad)

const falseSets = misprint('DS-1', 'printed sets are too few', function* (plan, catalogue) {
  for (const { index, sets, week } of weeksAhead(plan, catalogue)) {
    const muscle = ['obliques', 'chest', 'mid-back', 'rectus-abdominis', ...sets.keys()].find((id) =>
      [...sets.keys()].some((known) => known === id),
    )
    if (muscle === undefined) continue
    const printed = { ...week.effectiveSets, [muscle]: 0 }
    yield withWeek(plan, index, (one) => ({ ...one, effectiveSets: printed }))
  }
})

/** Sets of a foot or shin muscle if every item for it had three. */
const withThree = (week: WeekView, muscle: MuscleId): number =>
  week.sessions
    .flatMap(({ items }) => items)
    .flatMap((one) => one.exercise.muscles.map((part) => ({ ...part, one })))
    .filter((part) => part.muscle === muscle && part.one.item.part === 'circuit')
    .reduce((sum, { share, one }) => sum + (3 * share * one.quality) / 1000, 0)

const tooManySets = fault(
  'DS-1',
  'a muscle gets more sets than a week or a session bears',
  function* (plan, catalogue) {
    const { legSetsWeek, footShinSetsWeek } = catalogue.tables.caps
    for (const week of weeksAhead(plan, catalogue)) {
      for (const muscle of [...FOOT_AND_SHIN_MUSCLES, ...LEG_MUSCLES]) {
        const cap = FOOT_AND_SHIN_MUSCLES.includes(muscle) ? footShinSetsWeek : legSetsWeek
        if (week.km < catalogue.tables.runs.heavyWeekKm * 1000 || withThree(week, muscle) <= cap) continue
        const isHers = ({ exercise }: ItemView): boolean => exercise.muscles.some((part) => part.muscle === muscle)
        yield week.sessions.reduce((made, { session, items }) => {
          const own = items.filter((one) => isHers(one) && one.item.part === 'circuit').map(({ item }) => item)
          return withItems(made, session.day, (all) =>
            all.map((item) => (own.includes(item) ? { ...item, sets: 3 } : item)),
          )
        }, plan)
      }
    }
    for (const session of upcoming(plan, catalogue)) {
      for (const one of lightestFirst(session)) {
        const isWhole = one.exercise.muscles.some(({ share }) => share === 1) && one.exercise.role !== 'plyo'
        if (!one.isPreparation && isWhole) yield change(plan, session, one, { sets: one.quality === 1000 ? 7 : 13 })
      }
    }
  },
)

const falseContacts = misprint('DS-2', 'printed contacts are too few', function* (plan, catalogue) {
  for (const { index, contacts } of weeksAhead(plan, catalogue)) {
    yield withWeek(plan, index, (week) => ({ ...week, contacts: contacts + 1 }))
  }
})

const untestedHops = fault('DS-2', 'nobody has tested the hops', function* (plan, catalogue) {
  if (!upcoming(plan, catalogue).some(({ items }) => items.some(({ exercise }) => exercise.impact !== 'none'))) return
  for (const out of [['heel-raise'], ['two-leg-hop', 'hop']]) {
    yield withRequest(plan, { tests: plan.request.tests.filter(({ test }) => !out.includes(test)) })
  }
})

const jumpInContacts = fault('DS-2', 'contacts double from one week to the next', function* (plan, catalogue) {
  for (const session of upcoming(plan, catalogue)) {
    for (const one of session.items) {
      if (one.item.contacts !== null) yield change(plan, session, one, { contacts: one.item.contacts * 2 })
    }
  }
})

const nearFailure = fault('DS-3', 'a set goes nearer to failure than the phase allows', function* (plan, catalogue) {
  for (const session of upcoming(plan, catalogue)) {
    for (const one of lightestFirst(session)) {
      if (one.item.rir !== null) yield change(plan, session, one, { rir: 0 })
    }
  }
})

const leapInLoad = fault('DS-4', 'a load leaps inside its block', function* (plan, catalogue) {
  const sessions = viewPlan(plan, catalogue).sessions
  for (const session of upcoming(plan, catalogue)) {
    const block = plan.weeks[session.weekIndex]?.block
    for (const one of session.items) {
      const { load } = one.item
      const earlier = sessions.some(
        (other) =>
          other.day < session.day &&
          plan.weeks[other.weekIndex]?.block === block &&
          other.items.some(({ item }) => item.exercise === one.item.exercise && item.load !== null),
      )
      if (load === null || !earlier) continue
      const owned = Object.values(session.place.loads).flat()
      const kg = Math.max(load.kg * 2, ...owned)
      yield change(plan, session, one, { load: { kg } })
    }
  }
})

const leapInSets = fault('DS-4', 'sets of a leg exercise leap inside its block', function* (plan, catalogue) {
  const { sessions } = viewPlan(plan, catalogue)
  for (const session of upcoming(plan, catalogue)) {
    const block = plan.weeks[session.weekIndex]?.block
    for (const one of session.items) {
      if (one.item.part !== 'main' || one.legSets === 0) continue
      const earlier = sessions.filter(
        (other) => other.weekIndex < session.weekIndex && plan.weeks[other.weekIndex]?.block === block,
      )
      if (!earlier.some(({ items }) => items.some(({ item }) => item.exercise === one.item.exercise))) continue
      const fewer = earlier.reduce(
        (made, other) =>
          withItems(made, other.session.day, (items) =>
            items.map((item) => (item.exercise === one.item.exercise ? { ...item, sets: 2 } : item)),
          ),
        plan,
      )
      yield change(fewer, session, one, { sets: 4 })
    }
  }
})

const hardDeload = fault('DS-5', 'a deload is done as hard as its block', function* (plan, catalogue) {
  const weeks = viewPlan(plan, catalogue).weeks
  for (const week of weeksAhead(plan, catalogue)) {
    if (!week.week.deload) continue
    const full = weeks.filter((other) => other.week.block === week.week.block && !other.loose)
    const before = full.flatMap(({ sessions }) => sessions.flatMap(({ items }) => items))
    for (const session of week.sessions) {
      for (const one of lightestFirst(session)) {
        const same = before.flatMap(({ item }) => (item.exercise === one.item.exercise ? (item.rir ?? []) : []))
        if (same.length > 0) yield change(plan, session, one, { rir: Math.min(...same) })
      }
    }
  }
})

const fullDeload = fault('DS-5', 'a full week is called a deload', function* (plan, catalogue) {
  for (const week of weeksAhead(plan, catalogue).toReversed()) {
    if (week.loose || week.partial || week.sessions.length === 0) continue
    yield withWeek(plan, week.index, (one) => ({ ...one, deload: true }))
  }
})

const TAPER_ROWS: readonly string[] = ['taper-3', 'taper-2', 'race']

const hardTaper = fault(
  'DS-6',
  'a taper week goes as near to failure as the weeks before',
  function* (plan, catalogue) {
    for (const week of weeksAhead(plan, catalogue)) {
      if (!TAPER_ROWS.includes(week.week.row)) continue
      for (const session of week.sessions) {
        for (const one of lightestFirst(session)) {
          if (one.item.rir !== null) yield change(plan, session, one, { rir: 1 })
        }
      }
    }
  },
)

const crowdedTaper = fault('DS-6', 'a taper week holds one session too many', function* (plan, catalogue) {
  for (const { week, index, sessions } of weeksAhead(plan, catalogue)) {
    const most = catalogue.tables.phaseRows[week.row].sessions[plan.request.stage]
    const [first] = week.sessions
    if (!TAPER_ROWS.includes(week.row) || most === null || first === undefined || sessions.length !== most) continue
    for (const days of [2, 3, 1, 4]) {
      const day = addDays(first.day, days)
      if (day >= addDays(week.start, 7)) continue
      const again = { ...first, id: `${first.id}-again`, day }
      const doubled = withWeek(plan, index, (one) => ({ ...one, sessions: [...one.sessions, again] }))
      yield withMovedSession(doubled, day, day)
    }
  }
})

const unsteady = fault('DS-7', 'a beginner has run for a week only', function* (plan, catalogue) {
  if (!upcoming(plan, catalogue).some(({ seconds }) => seconds > 20 * 60)) return
  if (plan.stage === 'first') yield withRequest(plan, { weeksRunning: 0 })
  else yield withRequest({ ...plan, stage: 'first' }, { stage: 'first', weeksRunning: 0 })
})

/** Faults of doses and of how they grow. */
export const doseFaults: readonly Fault[] = [
  falseSets,
  tooManySets,
  falseContacts,
  untestedHops,
  jumpInContacts,
  nearFailure,
  leapInLoad,
  leapInSets,
  hardDeload,
  fullDeload,
  hardTaper,
  crowdedTaper,
  unsteady,
]
