import { MUSCLES } from '../anatomy/index.ts'
import type { ExerciseId } from '../exercise/index.ts'
import type { PlanWeek } from '../plan/index.ts'
import type { Thousandths } from '../units/index.ts'
import { isRestingLegs, planMenu } from './block-menu.ts'
import type { BlockMenu } from './block-menu.ts'
import { finishWeek } from './finish-week.ts'
import { weekSets } from './finished-session.ts'
import { furtherMenus } from './further-exercise.ts'
import type { History } from './history.ts'
import { lastStandardWeek } from './ledger.ts'
import type { Ledger } from './ledger.ts'
import { nameSessions } from './name-sessions.ts'
import { placeBlock } from './place-block.ts'
import type { PlannedWeek, SessionOption } from './place-block.ts'
import { edgeAfter } from './placement.ts'
import type { SeasonView } from './planner-view.ts'
import type { SeasonWeek } from './season.ts'
import { slotsAsPlaced } from './slots-as-placed.ts'
import type { SessionSlotPlan } from './slots.ts'
import type { PlacedWeek } from './week-problem.ts'
import { writeWeek } from './write-week.ts'
import type { SettledWeek } from './write-week.ts'

/** The weeks of the blocks written so far, and what they leave for the next. */
export interface Written {
  readonly weeks: readonly PlanWeek[]
  readonly ledger: Ledger
  readonly previous: ReadonlySet<ExerciseId>
  readonly menus: readonly BlockMenu[]
}

/** The menus of a block: one, or one a row in the weeks of a taper, each leaning on the one before. */
const menusOf = (
  block: readonly SeasonWeek[],
  slots: readonly SessionSlotPlan[] | null,
  written: Written,
  view: SeasonView,
): readonly PlannedWeek[] => {
  const keyOf = (week: SeasonWeek): string => `${week.row} ${String(isRestingLegs(week, view))}`
  let previous = written.previous
  return [...new Set(block.map(keyOf))].flatMap((key) => {
    const weeks = block.filter((week) => keyOf(week) === key)
    const past = {
      history: written.ledger.history,
      previous,
      fullLegSets: lastStandardWeek(written.ledger)?.legSets ?? null,
      slots,
    }
    const menu = planMenu(weeks, past, view)
    previous = exercisesOf([menu])
    return weeks.map((week, turn) => ({ week, menu, turn }))
  })
}

const exercisesOf = (menus: readonly BlockMenu[]): ReadonlySet<ExerciseId> =>
  new Set(
    menus.flatMap((menu) =>
      menu.menu.sessions.flatMap((session) => session.items.map((item) => item.open.exercise.id)),
    ),
  )

/** A block's weeks settled in their order, and the ledger after them. */
interface SettledBlock {
  readonly weeks: readonly { readonly settled: SettledWeek; readonly before: History }[]
  readonly ledger: Ledger
}

const settleWeeks = (
  planned: readonly PlannedWeek[],
  placed: readonly PlacedWeek<SessionOption>[],
  start: Ledger,
  view: SeasonView,
): SettledBlock =>
  planned.reduce<SettledBlock>(
    ({ weeks, ledger }, it, index) => {
      const finished = finishWeek(placed[index] ?? [], it, ledger, view)
      const spots = finished.sessions.map((session) => session.placed)
      const settled = { week: it.week, menu: it.menu, sessions: finished.sessions }
      return {
        weeks: [...weeks, { settled, before: ledger.history }],
        ledger: { ...finished.ledger, edge: edgeAfter(spots, ledger.edge) },
      }
    },
    { weeks: [], ledger: start },
  )

/** A block planned, placed and settled. */
interface DoneBlock extends SettledBlock {
  readonly planned: readonly PlannedWeek[]
  readonly placed: readonly PlacedWeek<SessionOption>[]
}

/**
 * Places and settles a block's menus. It is settled twice: the first time tells how full its fullest week is, which its
 * deload is measured by (DS-5), and what the second week of two that take turns holds (MN-5).
 */
const doBlock = (planned: readonly PlannedWeek[], start: Ledger, view: SeasonView): DoneBlock => {
  const placed = placeBlock(planned, start.history, start.edge, view)
  const first = settleWeeks(planned, placed, { ...start, draft: [] }, view)
  const draft = first.ledger.weeks.slice(start.weeks.length)
  return { planned, placed, ...settleWeeks(planned, placed, { ...start, draft }, view) }
}

/** Sets that the full weeks of a block leave short of their targets. */
const setsShort = ({ weeks }: DoneBlock, view: SeasonView): Thousandths =>
  weeks
    .map(({ settled }) => settled)
    .filter(({ week }) => !week.deload && !week.partial)
    .flatMap(({ week, menu, sessions }) => {
      const sets = weekSets(sessions, week, view)
      return MUSCLES.map((muscle) => Math.max(0, menu.demand.targets[muscle] - sets[muscle]))
    })
    .reduce((sum, short) => sum + short, 0)

const isDoneAlike = (block: DoneBlock, other: DoneBlock): boolean =>
  block.weeks.every(({ settled }, index) => {
    const sessions = other.weeks[index]?.settled.sessions ?? []
    return (
      settled.sessions.length === sessions.length &&
      settled.sessions.every(({ letter, kind, placed }, at) => {
        const there = sessions[at]
        return there?.letter === letter && there.kind === kind && there.placed.day.number === placed.day.number
      })
    )
  })

/** The block with an exercise more for as long as its weeks leave minutes for one and no session gives way to it. */
const useMinutes = (block: DoneBlock, start: Ledger, view: SeasonView): DoneBlock => {
  const settled = block.weeks.map((it) => it.settled)
  const short = setsShort(block, view)
  for (const menu of furtherMenus(settled, view)) {
    const next = doBlock(
      block.planned.map((it) => ({ ...it, menu })),
      start,
      view,
    )
    if (isDoneAlike(next, block) && setsShort(next, view) < short) return useMinutes(next, start, view)
  }
  return block
}

/** Plans one block after what is written already; where its weeks gave other slots than it was made for, once more. */
export const writeBlock = (written: Written, block: readonly SeasonWeek[], view: SeasonView): Written => {
  const planFor = (slots: readonly SessionSlotPlan[] | null): DoneBlock =>
    doBlock(menusOf(block, slots, written, view), written.ledger, view)
  const first = planFor(null)
  const short = setsShort(first, view)
  // What is short of nothing no other slots make better.
  const seen = short === 0 ? null : slotsAsPlaced(first.planned, first.placed)
  const again = seen === null ? null : planFor(seen)
  const better = again !== null && setsShort(again, view) < short ? again : first
  const best = useMinutes(better, written.ledger, view)
  const weeks = best.weeks.map(({ settled, before }) => writeWeek(settled, before, view))
  const isNamedBefore = view.request.accepted !== null || view.request.moves.length > 0
  return {
    weeks: [...written.weeks, ...(isNamedBefore ? weeks : nameSessions(weeks))],
    ledger: best.ledger,
    previous: exercisesOf(best.planned.map((it) => it.menu)),
    menus: [...written.menus, ...new Set(best.planned.map((it) => it.menu))],
  }
}
