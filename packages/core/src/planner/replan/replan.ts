import { dayNumber, weekdayOf } from '../../calendar/index.ts'
import { isSameValue } from '../../plan/index.ts'
import type { PlanWeek } from '../../plan/index.ts'
import { acceptedSessions, acceptedWeek, isRenewed, pastSessions } from '../accepted.ts'
import type { AcceptedSession } from '../accepted.ts'
import { once } from '../block-menu.ts'
import { explainWeek } from '../explain.ts'
import { finishWeek } from '../finish-week.ts'
import type { FinishedWeek } from '../finish-week.ts'
import type { Ledger, LedgerWeek } from '../ledger.ts'
import { isSkipped } from '../own-moves.ts'
import { edgeAfter } from '../placement.ts'
import { daysOf, limitsOf, sessionsOf } from '../season-view.ts'
import type { SeasonView } from '../planner-view.ts'
import type { SeasonWeek } from '../season.ts'
import { writeWeek } from '../write-week.ts'
import { fitWeek } from './fit-week.ts'
import { areAlike, isSameLine } from './ledger-alike.ts'
import type { Reach } from './reach.ts'
import { missingLetters, readBlock, readMenu } from './standing-block.ts'
import type { StandingBlock } from './standing-block.ts'
import { standingOptions } from './standing-options.ts'
import { closeStanding, isPrintedSo, isUnchanged, ledgerWeekOf, standStill, wallOf } from './standing-week.ts'
import type { StandingWeek } from './standing-week.ts'

/** What of a plan is settled so far. The ledgers are worked out when they are first asked for. */
export interface Standing {
  readonly weeks: readonly PlanWeek[]
  readonly ledger: () => Ledger
  /** The ledger as it would be had nothing changed. */
  readonly asAccepted: () => Ledger
  /** A session of an earlier week has changed, and what stands after it must be looked at. */
  readonly changed: boolean
}

/** What a week that must change is fitted into. */
interface Surrounding {
  readonly next: SeasonWeek | undefined
  readonly ledger: Ledger
  readonly view: SeasonView
}

const wallAfter = ({ next, view }: Surrounding): ReturnType<typeof wallOf> => {
  const after = next === undefined ? [] : acceptedSessions(next.start, view)
  const { blackout, minutes } = view.request
  const isOpen = ({ session, letter }: AcceptedSession): boolean =>
    !blackout.includes(session.day) &&
    (minutes[weekdayOf(session.day)] ?? 0) > 0 &&
    next !== undefined &&
    !isSkipped(letter, next.start, view)
  return wallOf(after, isOpen, view)
}

/** Fits a week's sessions anew between the weeks round it. */
const refit = (standing: StandingWeek, missing: readonly string[], around: Surrounding): FinishedWeek => {
  const { ledger, view } = around
  const { planned, days, kept, past } = standing
  const { week } = planned
  const most = Math.max(0, sessionsOf(week, view) - past.length)
  const letters = [...kept.map((it) => it.letter), ...missing]
    .filter((letter) => !isSkipped(letter, week.start, view))
    .toSorted()
    .slice(0, most)
  const frame = { planned, days, history: ledger.history, wall: wallAfter(around), view }
  const options = letters.map((letter) =>
    standingOptions(letter, kept.find((it) => it.letter === letter) ?? null, frame),
  )
  const { facts, catalogue, request, runsOn } = view
  const placed = fitWeek(options, {
    days,
    limits: limitsOf(week, view),
    edge: ledger.edge,
    facts,
    costs: { runsOn, races: request.races, facts, tables: catalogue.tables },
  })
  const finished = finishWeek(placed, planned, ledger, view)
  const edge = edgeAfter(
    finished.sessions.map((it) => it.placed),
    ledger.edge,
  )
  return { sessions: finished.sessions, ledger: { ...finished.ledger, edge } }
}

/** The week's line in the ledger with its sessions before today, which count for later weeks too. */
const withPast = (ledger: Ledger, was: PlanWeek, past: readonly AcceptedSession[]): Ledger => {
  const line = ledger.weeks.at(-1)
  if (past.length === 0 || line === undefined) return ledger
  const gone = ledgerWeekOf(was, past)
  const sum = new Map(gone.setsByExercise)
  for (const [id, sets] of line.setsByExercise) sum.set(id, sets + (sum.get(id) ?? 0))
  const both: LedgerWeek = {
    ...line,
    sessions: line.sessions + gone.sessions,
    letters: line.letters + gone.letters,
    legSets: line.legSets + gone.legSets,
    contacts: line.contacts + gone.contacts,
    setsByExercise: sum,
    rirByExercise: new Map([...gone.rirByExercise, ...line.rirByExercise]),
  }
  return { ...ledger, weeks: [...ledger.weeks.slice(0, -1), both] }
}

/** What the weeks of a block are looked at with. */
interface Look {
  readonly block: StandingBlock
  readonly next: SeasonWeek | undefined
  /** The block's weeks as a first look settled them; null: that is this look. */
  readonly settled: readonly LedgerWeek[] | null
  readonly reach: Reach
  readonly view: SeasonView
}

/** The block's weeks as its deload measures them: settled ones as they are, the others as a first look or as accepted. */
const draftOf = ({ weeks }: Standing, ledger: Ledger, { block, settled, view }: Look): readonly LedgerWeek[] =>
  block.weeks.flatMap((it, index) => {
    const done = weeks.findIndex((one) => one.start === it.start)
    if (done >= 0) return ledger.weeks[ledger.past + done] ?? []
    const was = acceptedWeek(it.start, view)
    return settled?.[index] ?? (was === null ? [] : ledgerWeekOf(was, acceptedSessions(it.start, view)))
  })

/** Whether a week whose own days are as they were needs no look: its long run and volume count as they did. */
const needsNoLook = (standing: Standing, was: PlanWeek, week: SeasonWeek, { block, reach, view }: Look): boolean => {
  const nearness = reach.nearness(week)
  if (standing.changed || nearness === 'within' || nearness === 'later') return false
  if (nearness === 'same') return true
  const menu = readMenu(block, week, { reach, history: standing.ledger().history, view })
  return was.contacts === 0 && isSameValue(explainWeek(week, menu, view), was.reasons)
}

/** A settled week joins those before it. From where the weeks after it look back on the same, nothing has changed. */
const join = (
  standing: Standing,
  page: PlanWeek,
  { ledger, asAccepted }: Pick<Standing, 'ledger' | 'asAccepted'>,
  { catalogue }: SeasonView,
): Standing => {
  const end = dayNumber(page.start) + 7
  const isAlike = ledger === asAccepted || areAlike(ledger(), asAccepted(), end, catalogue.tables)
  return { weeks: [...standing.weeks, page], ledger: isAlike ? asAccepted : ledger, asAccepted, changed: !isAlike }
}

/** One week of a standing block: as it is where nothing forbids it, else changed as little as it must. */
const standWeek = (standing: Standing, was: PlanWeek, week: SeasonWeek, look: Look): Standing => {
  const { block, next, reach, view } = look
  const sessions = acceptedSessions(week.start, view)
  const kept = sessions.filter(({ session }) => session.day >= view.request.today)
  const close = (ledger: () => Ledger): (() => Ledger) =>
    once(() =>
      closeStanding({ week, kept, line: ledgerWeekOf({ ...was, deload: week.deload }, sessions) }, ledger(), view),
    )
  const asAccepted = close(standing.asAccepted)
  const asItStands = standing.ledger === standing.asAccepted ? asAccepted : close(standing.ledger)
  if (needsNoLook(standing, was, week, look)) return join(standing, was, { ledger: asItStands, asAccepted }, view)
  const ledger = standing.ledger()
  const before: Ledger = { ...ledger, draft: draftOf(standing, ledger, look) }
  const menu = readMenu(block, week, { reach, history: ledger.history, view })
  const planned = { week, menu, turn: 0 }
  const past = pastSessions(week.start, view)
  const here = { planned, past, kept, days: daysOf(week, view) }
  const isWithin = reach.nearness(week) === 'within'
  const missing = reach.mayHoldMore(week) ? missingLetters(here, block, view) : []
  const still = missing.length > 0 ? null : standStill(here, before, view)
  const settled = still === null ? null : finishWeek(still, planned, before, view)
  if (settled !== null && isUnchanged(settled.sessions, kept)) {
    const isSame =
      !isWithin && isPrintedSo(settled.sessions, kept) && isSameValue(explainWeek(week, menu, view), was.reasons)
    const page = isSame ? was : writeWeek({ week, menu, sessions: settled.sessions }, ledger.history, view)
    return join(standing, page, { ledger: asItStands, asAccepted }, view)
  }
  const { sessions: fitted, ledger: after } = refit(here, missing, { next, ledger: before, view })
  const page = writeWeek({ week, menu, sessions: fitted }, ledger.history, view)
  const both = withPast(after, was, past)
  return join(standing, page, { ledger: () => both, asAccepted }, view)
}

/** Whether every week of a block stands in the accepted plan. */
export const isStanding = (weeks: readonly SeasonWeek[], view: SeasonView): boolean =>
  weeks.every(({ start, block }) => acceptedWeek(start, view) !== null && !isRenewed(block, view))

/** A block's weeks one after the other. */
const standThrough = (
  standing: Standing,
  block: StandingBlock,
  after: SeasonWeek | undefined,
  look: Pick<Look, 'settled' | 'reach' | 'view'>,
): Standing =>
  block.weeks.reduce((now, week, index) => {
    const was = acceptedWeek(week.start, look.view)
    const next = block.weeks[index + 1] ?? after
    return was === null ? now : standWeek(now, was, week, { ...look, block, next })
  }, standing)

/** Whether a deload stands before full weeks of its block that have become others: it was measured by what they were. */
const isMeasuredAnew = (before: Standing, after: Standing, { weeks }: StandingBlock): boolean => {
  const deload = weeks.findIndex((week) => week.deload)
  if (deload === -1 || after.ledger === after.asAccepted) return false
  const from = after.ledger().past + before.weeks.length + deload + 1
  const [is, was] = [after.ledger().weeks.slice(from), after.asAccepted().weeks.slice(from)]
  return is.some((line, index) => !isSameLine(line, was[index]))
}

/**
 * The weeks of blocks that the accepted plan has: those that break no rule as they are, the others changed as little as
 * they must between their neighbours (ST-1, ST-2).
 */
export const standBlocks = (
  blocks: readonly (readonly SeasonWeek[])[],
  start: Ledger,
  reach: Reach,
  view: SeasonView,
): Standing => {
  const ledger = (): Ledger => start
  return blocks.reduce<Standing>(
    (standing, weeks, index) => {
      const block = readBlock(weeks, view)
      const next = blocks[index + 1]?.[0]
      const first = standThrough(standing, block, next, { settled: null, reach, view })
      if (!isMeasuredAnew(standing, first, block)) return first
      const settled = first.ledger().weeks.slice(start.past + standing.weeks.length)
      return standThrough(standing, block, next, { settled, reach, view })
    },
    { weeks: [], ledger, asAccepted: ledger, changed: false },
  )
}
