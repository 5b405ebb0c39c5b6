import { DEMAND_LINES, scoreMenu, WEEKLY_PATTERNS } from '../../menu/index.ts'
import type { MenuCandidate, MenuProblem, MenuSets } from '../../menu/index.ts'

/** A group or pattern that a menu leaves short by so many sets, or the order of the emphasis. */
export interface MissedDemand {
  readonly rule: 'MN-4' | 'MN-5' | 'MN-6'
  readonly subject: string
  readonly short: number
}

const setsOf = (problem: MenuProblem, menu: MenuSets, counts: (candidate: MenuCandidate) => boolean): number =>
  problem.candidates.reduce(
    (sum, list, room) => sum + list.reduce((inRoom, it, at) => inRoom + (counts(it) ? (menu[room]?.[at] ?? 0) : 0), 0),
    0,
  )

/** What a menu misses of MN-4, MN-6 and MN-5, by name. */
export const missedDemands = (problem: MenuProblem, menu: MenuSets): readonly MissedDemand[] => {
  const lines = DEMAND_LINES.map((subject, line) => ({
    rule: 'MN-4' as const,
    subject,
    short:
      (problem.linesNeeded[line] ?? 0) -
      (problem.linesGiven[line] ?? 0) -
      setsOf(problem, menu, (it) => it.lines.includes(line)),
  }))
  const patterns = WEEKLY_PATTERNS.map((subject, pattern) => ({
    rule: 'MN-6' as const,
    subject,
    short: (problem.patternsNeeded[pattern] ?? 0) - setsOf(problem, menu, (it) => it.pattern === pattern),
  }))
  const emphasis = { rule: 'MN-5' as const, subject: 'emphasis', short: scoreMenu(problem, menu).emphasis / 1000 }
  return [...lines, ...patterns, emphasis].filter(({ short }) => short > 0)
}
