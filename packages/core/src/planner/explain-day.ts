import { daysBetween } from '../calendar/index.ts'
import type { Reason } from '../plan/index.ts'
import { isQuality } from '../run/index.ts'
import { toThousandths } from '../units/index.ts'
import type { Thousandths } from '../units/index.ts'
import type { FinishedSession } from './finished-session.ts'
import { forbids, heavyGap } from './placement.ts'
import { daysOf } from './season-view.ts'
import type { SeasonView } from './planner-view.ts'
import type { SeasonWeek } from './season.ts'
import { totalDayCost } from './week-cost.ts'
import type { WeekDay } from './week-days.ts'

/** A session to be explained: its leg load, and the week's sessions round it. */
export interface ExplainedSession {
  readonly session: FinishedSession
  readonly legLoad: Thousandths
  readonly sessions: readonly FinishedSession[]
}

const chosenReason = (session: FinishedSession): Reason => {
  const { day, slot } = session.placed
  const run = day.runs.at(-1)
  if (run === undefined) return { code: 'free-day', values: { day: day.day }, evidence: ['R3.1'] }
  const code = isQuality(run.kind) ? 'after-quality-run' : 'after-easy-run'
  return { code, values: { day: day.day, run: run.kind, slot }, evidence: ['R3.1', 'R3.2'] }
}

/** The rule by which another session of the week keeps this one off a day. */
const blockedByOther = ({ session, sessions }: ExplainedSession, day: WeekDay, view: SeasonView): string | null => {
  const { option } = session.placed
  const others = sessions.filter((it) => it !== session)
  for (const { placed } of others) {
    const apart = Math.abs(placed.day.number - day.number)
    if (apart === 0) return 'taken'
    if (option.heavy && placed.option.heavy && apart < heavyGap(view.facts)) return 'PL-3'
    if (option.contacts > 0 && placed.option.contacts > 0 && apart < 2) return 'PL-6'
  }
  return null
}

const banOf = (day: WeekDay, rule: string): string | null =>
  [day.closed, day.trunkOnly, day.noHeavy, day.noHeavyNew, day.lightOnly, day.noPlyo, day.fewContacts].find(
    (it) => it?.rule === rule,
  )?.because ?? null

/** What speaks against a session on another day of its week: a rule, another session, or the cost. */
export const whyNot = (explained: ExplainedSession, day: WeekDay, view: SeasonView): Reason => {
  const { session } = explained
  const { option } = session.placed
  const rules = day.slots.map((slot) => forbids(option, day, slot, view.catalogue.tables))
  const own = rules.every((it) => it !== null) ? (rules[0] ?? 'PL-7') : null
  const isTooShort = own === 'PL-7' && day.closed === null
  const rule = isTooShort ? 'minutes' : (own ?? blockedByOther(explained, day, view))
  const because = rule === null ? null : banOf(day, rule)
  if (rule !== null)
    return {
      code: 'day-excluded',
      values: { day: day.day, rule, ...(because === null ? {} : { because }) },
      evidence: [],
    }
  const costs = { runsOn: view.runsOn, races: view.request.races, facts: view.facts, tables: view.catalogue.tables }
  const here = totalDayCost(session.placed, costs)
  const there = Math.min(...day.slots.map((slot) => totalDayCost({ option, day, slot }, costs)))
  return {
    code: 'day-costs-more',
    values: { day: day.day, here: here / 1000, there: there / 1000 },
    evidence: ['R3.1'],
  }
}

/** PL-8 and PL-10 give way only with a word: the days that would have kept them, and what stood against those. */
const softReasons = (explained: ExplainedSession, days: readonly WeekDay[], view: SeasonView): readonly Reason[] => {
  const { session, legLoad } = explained
  const { day } = session.placed
  const soft: Reason[] = []
  const alternatives = (wanted: readonly WeekDay[]): string =>
    wanted
      .map((it) => {
        const reason = whyNot(explained, it, view)
        return `${it.day} ${String(reason.values['rule'] ?? 'cost')}`
      })
      .join(', ')
  if (day.runs.length === 0) {
    const running = days.filter((it) => it.runs.length > 0 && daysBetween(view.request.today, it.day) >= 0)
    soft.push({ code: 'PL-8', values: { day: day.day, others: alternatives(running) }, evidence: ['R3.1'] })
  }
  const easy = day.runs.length > 0 && day.runs.every((run) => run.kind === 'easy' || run.kind === 'recovery')
  const quality = days.filter(
    (it) => it.day !== day.day && it.minutes > 0 && it.runs.some((run) => isQuality(run.kind)),
  )
  if (easy && legLoad > toThousandths(view.catalogue.tables.legLoad.light) && quality.length > 0)
    soft.push({ code: 'PL-10', values: { day: day.day, others: alternatives(quality) }, evidence: ['R3.1'] })
  return soft
}

/** The rule that keeps heavy legs off a day: its own runs and races, or another session. */
const heavyRule = (day: WeekDay, { session, sessions }: ExplainedSession, view: SeasonView): string | null => {
  const near = sessions.some(
    ({ placed }) =>
      placed !== session.placed &&
      placed.option.heavy &&
      Math.abs(placed.day.number - day.number) < heavyGap(view.facts),
  )
  return day.noHeavy?.rule ?? day.noHeavyNew?.rule ?? (near ? 'PL-3' : null)
}

/** How far a session gave way, and the rules that left no day for it whole. */
const yieldReasons = (explained: ExplainedSession, days: readonly WeekDay[], view: SeasonView): readonly Reason[] => {
  const { session } = explained
  if (session.kind === 'full') return []
  const rules = days.filter((day) => day.closed === null).flatMap((day) => heavyRule(day, explained, view) ?? [])
  const values = { session: session.letter, rules: [...new Set(rules)].toSorted().join(', ') }
  return [{ code: `session-${session.kind}`, values, evidence: ['judgement'] }]
}

/** Why a session stands on its day: what speaks for it, and which rule or cost speaks against every other day. */
export const explainDay = (explained: ExplainedSession, week: SeasonWeek, view: SeasonView): readonly Reason[] => {
  const { session } = explained
  const days = daysOf(week, view)
  const rest = days.filter((it) => it.day !== session.placed.day.day && it.day >= view.request.today)
  return [
    chosenReason(session),
    ...softReasons(explained, days, view),
    ...yieldReasons(explained, days, view),
    ...rest.map((day) => whyNot(explained, day, view)),
  ]
}
