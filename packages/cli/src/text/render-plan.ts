import type { Catalogue, ExerciseId, Plan } from '@strongstride/core'
import type { Notes } from '../request/note.ts'
import { printLines } from './layout.ts'
import type { Line } from './layout.ts'
import { viewPlan } from './plan-view.ts'
import { renderBlock } from './render-block.ts'
import { renderClosing } from './render-closing.ts'
import { renderFirstWeek } from './render-first-week.ts'
import { renderHeader, renderLegend } from './render-header.ts'

/** How a plan is printed. */
export interface PlanPage {
  readonly width: number
  readonly colour: boolean
  /** What was read and assumed on the way to the request. */
  readonly notes?: Notes
}

const NO_NOTES: Notes = { read: [], assumed: [] }

/**
 * A plan as a coach's note: what it is for, the first week day by day, each block with its weeks and sessions, then
 * what did not fit and what would help. Pure; no line is longer than the width.
 */
export const renderPlan = (plan: Plan, catalogue: Catalogue, page: PlanPage): string => {
  const { width, colour, notes = NO_NOTES } = page
  const view = viewPlan(plan, catalogue)
  const seen = new Set<ExerciseId>()
  const blocks = view.blocks.flatMap((block): readonly Line[] => {
    const lines = renderBlock(view, block, { width, seen: new Set(seen) })
    for (const item of block.sessions.flatMap((session) => session.items)) seen.add(item.exercise)
    return lines
  })
  const lines = [
    ...renderHeader(plan, notes, width),
    ...renderFirstWeek(view, width),
    ...renderLegend(view, width),
    ...blocks,
    ...renderClosing(view, catalogue, width),
  ]
  return printLines(lines, { colour })
}
