import type { PlanRequest } from '../plan/index.ts'
import type { Phase } from '../strength/index.ts'
import { addDays } from '../calendar/index.ts'
import type { RunnerView } from './planner-view.ts'

const TRAINING: readonly Phase[] = ['learn', 'build', 'strength', 'power', 'maintain', 'base']

interface WeekOfPhase {
  readonly phase: Phase
  readonly row: string
  readonly km: number
  /** Whether the accepted plan has it as a deload; null: the week is new. */
  readonly accepted: boolean | null
}

/** A down week of the runner's own: at most 0.85 of the mean of the three before. */
const isDownWeek = (weeks: readonly WeekOfPhase[], index: number, share: number): boolean => {
  const before = weeks.slice(Math.max(0, index - 3), index).filter((week) => week.km > 0)
  if (before.length < 3) return false
  const mean = before.reduce((sum, week) => sum + week.km, 0) / before.length
  return (weeks[index]?.km ?? 0) <= share * mean
}

/** SF-5: a morning score of 11 or more of 15 on two days of the seven before today. */
const asksForDeload = (request: PlanRequest): boolean => {
  const tired = request.reports.filter(
    (it) =>
      it.kind === 'readiness' &&
      it.sleep + it.fatigue + it.soreness >= 11 &&
      it.day < request.today &&
      addDays(it.day, 7) >= request.today,
  )
  return new Set(tired.map((it) => it.day)).size >= 2
}

/** What the accepted plan leaves behind. */
interface DeloadsBefore {
  /** Training weeks since its last deload. */
  readonly behind: number
  /** No session of the first week is left: who is tired has the week after easier. */
  readonly isFirstDone: boolean
}

/**
 * Which weeks are deloads: a down week of the runner's own inside the window after the last deload, else the last week
 * of a phase inside it, else the window's usual week. A taper within two weeks replaces a deload. Weeks of the accepted
 * plan are as they were, but for one that the runner is too tired for. `behind`: training weeks since the last deload.
 */
export const placeDeloads = (
  weeks: readonly WeekOfPhase[],
  { request, facts, catalogue: { tables } }: RunnerView,
  { behind, isFirstDone }: DeloadsBefore = { behind: 0, isFirstDone: false },
): readonly boolean[] => {
  const { careful, usual, downWeekShare, beforeTaper } = tables.season.deload
  const { window, else: otherwise } = facts.careful ? careful : usual
  const deload = weeks.map(({ accepted }) => accepted ?? false)
  const isTraining = (index: number): boolean => TRAINING.includes(weeks[index]?.phase ?? 'taper')
  const isPhaseEnd = (index: number): boolean =>
    weeks[index + 1]?.phase !== weeks[index]?.phase || weeks[index + 1]?.row !== weeks[index]?.row
  const nearTaper = (index: number): boolean =>
    weeks.slice(index + 1, index + 1 + beforeTaper).some((week) => week.phase === 'taper' || week.phase === 'race')
  const tiredWeek = isFirstDone ? 1 : 0
  let last = -1 - behind
  const choose = (from: number): number | null => {
    const open = weeks.flatMap((week, at) => (at >= from && isTraining(at) && week.accepted === null ? [at] : []))
    const candidates = open.filter((at) => at - last >= window[0] && at - last <= window[1])
    return (
      candidates.find((at) => isDownWeek(weeks, at, downWeekShare)) ??
      candidates.find((at) => isPhaseEnd(at)) ??
      candidates.find((at) => at - last === otherwise) ??
      open.find((at) => at - last > window[1]) ??
      null
    )
  }
  for (const [index, { accepted }] of weeks.entries()) {
    const isTired = index === tiredWeek && isTraining(index) && asksForDeload(request)
    const isDue = accepted === null && isTraining(index) && choose(index) === index
    if (isTired || (isDue && !nearTaper(index))) deload[index] = true
    if (deload[index] === true || isDue || !isTraining(index)) last = index
  }
  return deload
}
