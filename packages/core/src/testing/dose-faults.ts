import { FOOT_AND_SHIN_MUSCLES, LEG_MUSCLES, type MuscleId } from '../anatomy/index.ts'
import { addDays } from '../calendar/index.ts'
import type { Plan, PlanItem } from '../plan/index.ts'
import { viewPlan, type ItemView, type SessionView, type WeekView } from '../rules/index.ts'
import { isTaperRow } from '../strength/index.ts'
import { fault, type Fault, misprint, upcoming, weeksAhead } from './fault.ts'
import { withItems, withMovedSession, withRequest, withWeek } from './plan-edits.ts'

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

const itemsOf = (week: WeekView): readonly (readonly [SessionView, ItemView])[] =>
  week.sessions.flatMap((session) => lightestFirst(session).map((one) => [session, one] as const))

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

const tooManyContacts = fault('DS-2', 'contacts exceed what a week bears', function* (plan, catalogue) {
  const most = catalogue.tables.caps.contactsWeek[plan.request.stage]
  for (const session of upcoming(plan, catalogue)) {
    for (const one of session.items) {
      const { contacts, sets, sides } = one.item
      if (contacts !== null) yield change(plan, session, one, { contacts: Math.ceil(most / (sets * sides)) + 1 })
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

/** Sessions of the same block before one, in whole weeks that count for it. */
const earlierInBlock = (
  session: SessionView,
  weeks: readonly WeekView[],
  all: readonly SessionView[],
): readonly SessionView[] => {
  const block = weeks[session.weekIndex]?.week.block
  return all.filter(({ day, weekIndex }) => {
    const week = weeks[weekIndex]
    return day < session.day && weekIndex >= session.weekIndex - 4 && week?.week.block === block && !week?.loose
  })
}

/** A weight far above one that was lifted: owned, when so many are. */
const farAbove = (before: number, owned: readonly number[]): number => {
  const above = owned.filter((kg) => kg > before * 1.05).toSorted((a, b) => a - b)
  return above.length >= 2 ? (above.at(-1) ?? 0) : before * 3 + 3
}

const leapInLoad = fault('DS-4', 'a load leaps inside its block', function* (plan, catalogue) {
  const { weeks, sessions } = viewPlan(plan, catalogue)
  for (const session of upcoming(plan, catalogue)) {
    if (weeks[session.weekIndex]?.loose !== false) continue
    const earlier = earlierInBlock(session, weeks, sessions).flatMap(({ items }) => items)
    for (const one of session.items) {
      const loads = earlier.flatMap(({ item }) => (item.exercise === one.item.exercise ? (item.load?.kg ?? []) : []))
      if (one.item.load === null || loads.length === 0) continue
      const kg = farAbove(Math.max(...loads), Object.values(session.place.loads).flat())
      yield change(plan, session, one, { load: { kg } })
    }
  }
})

const leapAfterLog = fault('DS-4', 'a load leaps above the last one logged', function* (plan, catalogue) {
  for (const session of upcoming(plan, catalogue)) {
    for (const { item } of session.items) {
      const kg = item.load?.kg ?? 0
      const isLogged = plan.request.log.some((set) => set.exercise === item.exercise)
      // A leap only where it skips a weight that is owned.
      const skips = Object.values(session.place.loads).every((owned) => owned.some((it) => it > kg / 4 && it < kg))
      if (kg === 0 || isLogged || !skips) continue
      const set = { day: addDays(plan.request.today, -3), exercise: item.exercise, done: 10, kg: kg / 4, rir: 2 }
      yield withRequest(plan, { log: [...plan.request.log, set] })
    }
  }
})

const leapInSets = fault('DS-4', 'sets of a leg exercise leap inside its block', function* (plan, catalogue) {
  const { weeks, sessions, runner } = viewPlan(plan, catalogue)
  // A beginner's step of DS-7 follows its own table.
  if (runner.stage === 'first' && runner.weeksRunning < 8) return
  for (const session of upcoming(plan, catalogue)) {
    if (weeks[session.weekIndex]?.loose !== false) continue
    const earlier = earlierInBlock(session, weeks, sessions).filter(({ weekIndex }) => weekIndex < session.weekIndex)
    for (const one of session.items) {
      if (one.item.part !== 'main' || one.legSets === 0) continue
      const isSame = ({ session: other, items }: SessionView): boolean =>
        other.id === session.session.id && items.some(({ item }) => item.exercise === one.item.exercise)
      if (!earlier.some(isSame)) continue
      const withSets = (made: Plan, some: readonly SessionView[], sets: number): Plan =>
        some.reduce(
          (now, other) =>
            withItems(now, other.session.day, (items) =>
              items.map((item) => (item.exercise === one.item.exercise ? { ...item, sets } : item)),
            ),
          made,
        )
      const sameWeek = sessions.filter(({ weekIndex }) => weekIndex === session.weekIndex)
      yield withSets(withSets(plan, earlier, 2), sameWeek, 4)
    }
  }
})

const hardDeload = fault('DS-5', 'a deload is done as hard as its block', function* (plan, catalogue) {
  const weeks = viewPlan(plan, catalogue).weeks
  for (const week of weeksAhead(plan, catalogue).filter((one) => one.week.deload)) {
    const full = weeks.filter((other) => other.week.block === week.week.block && !other.loose)
    const before = full.flatMap(({ sessions }) => sessions.flatMap(({ items }) => items))
    for (const [session, one] of itemsOf(week)) {
      const same = before.flatMap(({ item }) => (item.exercise === one.item.exercise ? (item.rir ?? []) : []))
      if (same.length > 0) yield change(plan, session, one, { rir: Math.min(...same) })
    }
  }
})

const fullDeload = fault('DS-5', 'a full week is called a deload', function* (plan, catalogue) {
  for (const week of weeksAhead(plan, catalogue).toReversed()) {
    const others = viewPlan(plan, catalogue).weeks.filter(
      (other) => other.week.block === week.week.block && other !== week && !other.loose && other.index !== week.index,
    )
    const isWhole = !week.loose && !week.partial && week.legSets > 0
    const isAsFull = others.some(({ legSets }) => legSets > 0) && others.every(({ legSets }) => legSets <= week.legSets)
    if (isWhole && isAsFull) yield withWeek(plan, week.index, (one) => ({ ...one, deload: true }))
  }
})

const hardTaper = fault(
  'DS-6',
  'a taper week goes as near to failure as the weeks before',
  function* (plan, catalogue) {
    for (const week of weeksAhead(plan, catalogue).filter((one) => isTaperRow(one.week.row))) {
      for (const [session, one] of itemsOf(week))
        if (one.item.rir !== null) yield change(plan, session, one, { rir: 1 })
    }
  },
)

const crowdedTaper = fault('DS-6', 'a taper week holds one session too many', function* (plan, catalogue) {
  for (const { week, index, sessions } of weeksAhead(plan, catalogue)) {
    const most = catalogue.tables.phaseRows[week.row].sessions[plan.request.stage]
    const [first] = week.sessions
    if (!isTaperRow(week.row) || most === null || first === undefined || sessions.length !== most) continue
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
  const soon = addDays(plan.request.today, 27)
  if (!upcoming(plan, catalogue).some(({ seconds, session }) => seconds > 20 * 60 && session.day <= soon)) return
  if (plan.request.stage === 'first') yield withRequest(plan, { weeksRunning: 0 })
  else yield withRequest({ ...plan, stage: 'first' }, { stage: 'first', weeksRunning: 0 })
})

const unsteadyTwice = fault('DS-7', 'a beginner who has run for a week only trains twice', function* (plan, catalogue) {
  const first = weeksAhead(plan, catalogue)[0]
  const isLong = first?.sessions.some(({ seconds }) => seconds > 15 * 60) === true
  if (plan.request.stage !== 'first' || !isLong || first.sessions.length < 2) return
  yield withRequest(plan, { weeksRunning: 0 })
})

/** Faults of doses and of how they grow. */
export const doseFaults: readonly Fault[] = [
  falseSets,
  tooManySets,
  falseContacts,
  untestedHops,
  tooManyContacts,
  nearFailure,
  leapInLoad,
  leapAfterLog,
  leapInSets,
  hardDeload,
  fullDeload,
  hardTaper,
  crowdedTaper,
  unsteady,
  unsteadyTwice,
]
