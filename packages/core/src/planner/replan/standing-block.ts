import { byMuscle } from '../../anatomy/index.ts'
import type { ExerciseId } from '../../exercise/index.ts'
import type { PlanWeek } from '../../plan/index.ts'
import { letterOf } from '../../plan/index.ts'
import { acceptedMenu, acceptedPlan, acceptedSessions, acceptedWeek } from '../accepted.ts'
import { isRestingLegs, once, planMenu } from '../block-menu.ts'
import type { BlockMenu } from '../block-menu.ts'
import { askWeek } from '../demand.ts'
import type { Demand } from '../demand.ts'
import type { History } from '../history.ts'
import type { Menu } from '../menu.ts'
import { isSkipped } from '../own-moves.ts'
import type { SeasonView } from '../planner-view.ts'
import { sessionsOf } from '../season-view.ts'
import type { SeasonWeek } from '../season.ts'
import type { Reach } from './reach.ts'
import type { StandingWeek } from './standing-week.ts'

/** A block of the accepted plan: its weeks, and what its sessions hold. */
export interface StandingBlock {
  readonly weeks: readonly SeasonWeek[]
  readonly letters: readonly string[]
  readonly alternating: boolean
  /** Exercises and sets as accepted, without what is closed now. */
  readonly menu: () => Menu
  /** Hops and jumps by session letter. */
  readonly plyo: () => BlockMenu['plyo']
}

const plyoOf = (letters: readonly string[], weeks: readonly SeasonWeek[], view: SeasonView): BlockMenu['plyo'] => {
  const sessions = weeks.flatMap((it) => acceptedSessions(it.start, view))
  return new Map(
    letters.map((letter) => [
      letter,
      sessions
        .filter((it) => it.letter === letter)
        .map(({ items }) => items.filter(({ part }) => part === 'plyo').map(({ open }) => open))
        .reduce((most, it) => (it.length > most.length ? it : most), []),
    ]),
  )
}

/** A block as it was accepted, its weeks before this one included. */
export const readBlock = (weeks: readonly SeasonWeek[], view: SeasonView): StandingBlock => {
  const number = weeks[0]?.block ?? 0
  const accepted = acceptedPlan(view)?.weeks.filter((week) => week.block === number) ?? []
  const letters = [...new Set(accepted.flatMap(({ sessions }) => sessions.map(({ id }) => letterOf(id))))].toSorted()
  return {
    weeks,
    letters,
    alternating: letters.length > 1 && accepted.every(({ sessions }) => sessions.length < 2),
    menu: once(() => acceptedMenu(number, letters, view) ?? { sessions: [] }),
    plyo: once(() => plyoOf(letters, weeks, view)),
  }
}

/** Rules a week explains by its own runs; its other reasons are those of its targets. */
export const WEEK_CODES: readonly string[] = ['DS-5', 'DS-7', 'PL-9']

/** What a week's targets are worked out from, where what they come from has changed. */
const askAnew = (week: SeasonWeek, { weeks }: StandingBlock, view: SeasonView): Demand => {
  const restingLegs = isRestingLegs(week, view)
  const alike = weeks.filter((it) => it.row === week.row && isRestingLegs(it, view) === restingLegs)
  const whole = alike.filter((it) => !it.deload && !it.partial)
  const counted = whole.length > 0 ? whole : alike
  const sessions = Math.max(0, ...counted.map((it) => sessionsOf(it, view)))
  return askWeek({ row: week.row, sessions, restingLegs }, view)
}

/** The targets of an accepted week read back. */
const readDemand = (was: PlanWeek): Demand => ({
  targets: byMuscle((muscle) => Math.round((was.targets[muscle] ?? 0) * 1000)),
  reasons: was.reasons.filter(({ code }) => !WEEK_CODES.includes(code)),
})

const NOTHING_ASKED: Demand = { targets: byMuscle(() => 0), reasons: [] }

/** A block's menu as its accepted sessions tell it, with the targets of one of its weeks. */
export const readMenu = (
  block: StandingBlock,
  week: SeasonWeek,
  { reach, history, view }: { readonly reach: Reach; readonly history: History; readonly view: SeasonView },
): BlockMenu => {
  const was = acceptedWeek(week.start, view)
  const past = { history, previous: new Set<ExerciseId>(), fullLegSets: null, slots: null }
  return {
    demand: reach.everywhere ? askAnew(week, block, view) : was === null ? NOTHING_ASKED : readDemand(was),
    slots: [],
    get menu() {
      return block.menu()
    },
    posed: () => planMenu(block.weeks, past, view).posed(),
    get plyo() {
      return block.plyo()
    },
    alternating: block.alternating,
  }
}

/** Sessions of the block that a week could have and was accepted without. */
export const missingLetters = (
  { planned: { week }, past, kept }: StandingWeek,
  { letters, alternating }: StandingBlock,
  view: SeasonView,
): readonly string[] => {
  const there = [...past, ...kept].map((it) => it.letter)
  const most = sessionsOf(week, view)
  if (alternating) return []
  return letters
    .slice(0, most)
    .filter((letter) => !there.includes(letter) && !isSkipped(letter, week.start, view))
    .slice(0, Math.max(0, most - there.length))
}
