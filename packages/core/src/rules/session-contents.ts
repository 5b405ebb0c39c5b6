import type { Range } from '../strength/index.ts'
import { SESSION_PARTS } from '../plan/index.ts'
import { GROUP_PHASES, judgedWeeks } from './judged-weeks.ts'
import type { PlanView } from './plan-view.ts'
import type { ItemView, SessionView } from './session-view.ts'
import { inPlan, inSession, inWeek, type Violation } from './violation.ts'

const count = (session: SessionView, view: PlanView): readonly Violation[] => {
  const rows = view.tables.exercisesBySessionMinutes
  const { minutesAllowed } = session.session
  const most = (rows.find(({ under }) => minutesAllowed < under) ?? rows.at(-1))?.exercises ?? 0
  const counted = session.items.filter(({ isPreparation, exercise }) => !isPreparation && !exercise.drill).length
  return counted <= most ? [] : [inSession('MN-7', session, null, { what: 'exercises', exercises: counted, most })]
}

const ladders = (session: SessionView): readonly Violation[] => {
  const work = session.items.filter(({ isPreparation }) => !isPreparation)
  return work
    .filter(({ exercise }, index) => work.findIndex((other) => other.exercise.ladder === exercise.ladder) < index)
    .map(({ exercise }) => inSession('MN-7', session, exercise.id, { what: 'ladder', ladder: exercise.ladder }))
}

const rangeOf = ({ item }: ItemView, view: PlanView): Range | null => {
  if (item.part === 'main') return view.tables.sets.main
  return item.part === 'circuit' ? view.tables.sets.accessory : null
}

/** One set is enough where a session gave way, in lighter weeks, and on an amber tissue. */
const leastSets = (one: ItemView, least: number, session: SessionView, view: PlanView): number => {
  const loose = view.weeks[session.weekIndex]?.loose ?? false
  const amber = one.exercise.tissues.some((tissue) => view.runner.lights.get(tissue) === 'amber')
  return loose || amber || session.session.kind !== 'full' ? 1 : least
}

const sets = (session: SessionView, view: PlanView): readonly Violation[] =>
  session.items.flatMap((one) => {
    const range = rangeOf(one, view)
    const { item } = one
    if (range === null) return []
    const least = leastSets(one, range[0], session, view)
    if (item.sets >= least && item.sets <= range[1]) return []
    return [inSession('MN-7', session, item.exercise, { what: 'sets', sets: item.sets, least, most: range[1] })]
  })

/** Work may not hide in the warm-up, where it would cost no minutes; parts come in their order. */
const parts = (session: SessionView): readonly Violation[] => {
  const hidden = session.items.filter(
    ({ item, exercise }) => item.part === 'prep' && exercise.role !== 'prep' && !exercise.drill,
  )
  const order = session.items.map(({ item }) => SESSION_PARTS.indexOf(item.part))
  const late = session.items.filter(
    ({ item }, index) => item.contacts === null && (order[index] ?? 0) < Math.max(...order.slice(0, index + 1)),
  )
  return [
    ...hidden.map(({ item }) => inSession('MN-7', session, item.exercise, { what: 'preparation' })),
    ...late.map(({ item }) => inSession('MN-7', session, item.exercise, { what: 'order', part: item.part })),
  ]
}

const bans = (session: SessionView, view: PlanView): readonly Violation[] =>
  session.items
    .filter(({ exercise }) => view.request.bans.includes(exercise.id))
    .map(({ exercise }) => inSession('MN-7', session, exercise.id, { what: 'ban' }))

const pins = (view: PlanView): readonly Violation[] => {
  const blocks = [...new Set(judgedWeeks(view, GROUP_PHASES).map(({ week }) => week.block))]
  const isOwned = (pin: string): boolean =>
    view.plan.unmet.some(({ rule, subject }) => rule === 'pin' && subject === pin)
  return view.request.pins
    .filter((pin) => !isOwned(pin))
    .flatMap((pin) =>
      blocks.flatMap((block) => {
        const first = view.weeks.find(({ week }) => week.block === block)
        const held = view.sessions.some(
          ({ weekIndex, items }) =>
            view.weeks[weekIndex]?.week.block === block && items.some(({ exercise }) => exercise.id === pin),
        )
        return held || first === undefined ? [] : [inWeek('MN-7', first, pin, { what: 'pin', block })]
      }),
    )
}

/** MN-7: a session holds no more than its minutes bear, one exercise of a ladder, sets within bounds; pins in, bans out. */
export const checkSessionContents = (view: PlanView): readonly Violation[] => [
  ...view.upcoming.flatMap((session) => [
    ...count(session, view),
    ...ladders(session),
    ...sets(session, view),
    ...parts(session),
    ...bans(session, view),
  ]),
  ...view.plan.microDoseItems
    .filter(({ exercise }) => view.request.bans.includes(exercise))
    .map(({ exercise }) => inPlan('MN-7', exercise, { what: 'ban' })),
  ...pins(view),
]
