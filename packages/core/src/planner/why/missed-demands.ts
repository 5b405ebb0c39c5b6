import { DEMAND_LINES, scoreMenu, sumMenu, WEEKLY_PATTERNS } from '../../menu/index.ts'
import type { MenuProblem, MenuSets } from '../../menu/index.ts'

/** A group or pattern that a menu leaves short by so many sets, or the order of the emphasis. */
export interface MissedDemand {
  readonly rule: 'MN-4' | 'MN-5' | 'MN-6'
  readonly subject: string
  readonly short: number
}

/** What a menu misses of MN-4, MN-6 and MN-5, by name. */
export const missedDemands = (problem: MenuProblem, menu: MenuSets): readonly MissedDemand[] => {
  const sums = sumMenu(problem, menu)
  const lines = DEMAND_LINES.map((subject, line) => ({
    rule: 'MN-4' as const,
    subject,
    short: (problem.linesNeeded[line] ?? 0) - (sums.lines[line] ?? 0),
  }))
  const patterns = WEEKLY_PATTERNS.map((subject, pattern) => ({
    rule: 'MN-6' as const,
    subject,
    short: (problem.patternsNeeded[pattern] ?? 0) - (sums.patterns[pattern] ?? 0),
  }))
  const emphasis = { rule: 'MN-5' as const, subject: 'emphasis', short: scoreMenu(problem, menu).emphasis / 1000 }
  return [...lines, ...patterns, emphasis].filter(({ short }) => short > 0)
}
