import { MUSCLES } from '../anatomy/index.ts'
import type { MuscleId } from '../anatomy/index.ts'
import { brokenLimits, compareScores, scoreMenu } from '../menu/index.ts'
import type { MenuProblem, MenuScore, MenuSets } from '../menu/index.ts'
import { acceptedWeek } from './accepted.ts'
import type { BlockMenu } from './block-menu.ts'
import { weekSets } from './finished-session.ts'
import { toMenu } from './menu.ts'
import type { PosedMenu } from './pose-menu.ts'
import type { SeasonView } from './planner-view.ts'
import { secondsOf } from './session-items.ts'
import { secondsIn } from './session-time.ts'
import { isFilled, SHORT } from './top-up.ts'
import type { SettledWeek } from './write-week.ts'

/** The share of its minutes that a full week of build or strength should use. */
const SHARE_TO_USE = 0.85
/** Menus tried at most: the first that stands is nearly always among them. */
const TRIES = 20

/** What a week leaves: seconds by session letter, and muscles short of their target. */
interface LeftOver {
  readonly seconds: ReadonlyMap<string, number>
  readonly short: ReadonlySet<MuscleId>
}

const shortOf = ({ week, menu, sessions }: SettledWeek, view: SeasonView): ReadonlySet<MuscleId> => {
  const sets = weekSets(sessions, week, view)
  return new Set(MUSCLES.filter((muscle) => menu.demand.targets[muscle] - sets[muscle] >= SHORT))
}

/** What a week leaves; null where it uses what it should. */
const leftOf = (settled: SettledWeek, view: SeasonView): LeftOver | null => {
  const times = settled.sessions.map(({ letter, items, placed: { day, slot } }) => ({
    letter,
    allowed: secondsIn(day.minutes, view.facts),
    used: secondsOf(items, { minutes: day.minutes, slot, firstBarbell: false }, view.catalogue),
  }))
  const sumOf = (of: (it: (typeof times)[number]) => number): number => times.reduce((sum, it) => sum + of(it), 0)
  if (sumOf((it) => it.used) >= SHARE_TO_USE * sumOf((it) => it.allowed)) return null
  return { seconds: new Map(times.map((it) => [it.letter, it.allowed - it.used])), short: shortOf(settled, view) }
}

/** How many sets a menu has of each candidate; null where it holds what is none, as an accepted one may. */
const setsOf = ({ menu }: BlockMenu, { problem, open }: PosedMenu): MenuSets | null => {
  const sets = problem.rooms.map(({ letter }, room) => {
    const items = menu.sessions.find((it) => it.letter === letter)?.items ?? []
    return (open[room] ?? []).map((it) => items.find((item) => item.open === it)?.sets ?? 0)
  })
  const held = menu.sessions.reduce((sum, { items }) => sum + items.length, 0)
  return sets.flat().filter((count) => count > 0).length === held ? sets : null
}

/** Whether a week has the time for a set of a candidate, and a muscle short of what it trains. */
const isWanted = (at: { readonly room: number; readonly index: number }, left: LeftOver, posed: PosedMenu): boolean => {
  const candidate = posed.problem.candidates[at.room]?.[at.index]
  const open = posed.open[at.room]?.[at.index]
  if (candidate === undefined || open === undefined || candidate.main || !candidate.counted) return false
  const seconds = left.seconds.get(posed.problem.rooms[at.room]?.letter ?? '') ?? 0
  if (candidate.fixedSeconds + candidate.least * candidate.secondsPerSet > seconds) return false
  return open.exercise.muscles.some(({ muscle, share }) => share >= 0.5 && left.short.has(muscle))
}

/** The problem without its bound of the time, which is above what exercises take: each is put where its time is known. */
const timeless = (problem: MenuProblem): MenuProblem => ({
  ...problem,
  rooms: problem.rooms.map((room) => ({ ...room, seconds: Infinity })),
})

/** Menus with a set of one accessory more, the best first. */
const menusWithOneMore = (
  sets: MenuSets,
  left: readonly LeftOver[],
  posed: PosedMenu,
): readonly { readonly sets: MenuSets; readonly score: MenuScore }[] => {
  const problem = timeless(posed.problem)
  const before = { ...scoreMenu(problem, sets), value: 0 }
  return sets
    .flatMap((list, room) =>
      list.flatMap((count, index) => {
        if (count > 0 || !left.some((it) => isWanted({ room, index }, it, posed))) return []
        const least = problem.candidates[room]?.[index]?.least ?? 1
        const more = sets.map((row, at) => (at === room ? row.with(index, least) : row))
        return brokenLimits(problem, more).length > 0 ? [] : [{ sets: more, score: scoreMenu(problem, more) }]
      }),
    )
    .filter(({ score }) => compareScores({ ...score, value: 0 }, before) <= 0)
    .toSorted((a, b) => compareScores(a.score, b.score))
}

/**
 * The block's menu with one exercise more, where a full week leaves minutes and muscles short of their targets: menus to
 * try, the best first. A menu counts the time of exercises by an upper bound, so that a short session may have room for
 * one that the menu had none for.
 */
export const furtherMenus = (weeks: readonly SettledWeek[], view: SeasonView): readonly BlockMenu[] => {
  const menu = weeks[0]?.menu
  const isOne = weeks.every((it) => it.menu === menu && acceptedWeek(it.week.start, view) === null)
  if (menu === undefined || !isOne) return []
  const left = weeks.filter((it) => isFilled(it.week, view)).flatMap((it) => leftOf(it, view) ?? [])
  if (left.every(({ short }) => short.size === 0)) return []
  const posed = menu.posed()
  const sets = setsOf(menu, posed)
  if (sets === null) return []
  return menusWithOneMore(sets, left, posed)
    .slice(0, TRIES)
    .map((more) => ({ ...menu, menu: toMenu(posed, more) }))
}
