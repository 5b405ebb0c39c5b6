import {
  addDays,
  makePlan,
  type Catalogue,
  type CivilDay,
  type Plan,
  type PlanItem,
  type PlanSession,
  type PlanWeek,
} from '@strongstride/core'
import {
  currentPlan,
  sealPlan,
  type Command,
  type HashText,
  type PlaceFields,
  type SessionRef,
  type Side,
} from '@strongstride/core/journal'
import type { RunnerJournal } from '../runner-journal.ts'

/** What a season is logged with. */
export interface SeasonSetting {
  readonly catalogue: Catalogue
  readonly hashText: HashText
  /** A day on which a week begins. */
  readonly start: CivilDay
  readonly weeks: number
}

/** Weeks after which the plan is made anew with what was logged. */
const PLAN_EVERY = 4
/** One session in so many is left out. */
const SKIP_EVERY = 9
const TEST_EVERY = 7

const MONDAY = { sessions: 2, minutes: { tue: 40, fri: 40 }, weekStart: 'mon', timeZone: 'Europe/Berlin' } as const
const upTo = (from: number, step: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => from + index * step)

const GYM: PlaceFields = {
  name: 'Gym',
  kit: ['dumbbell', 'barbell', 'rack', 'bench', 'box'],
  loads: { dumbbell: upTo(4, 2, 14), barbell: upTo(20, 2.5, 40) },
}

const runsOf = ({ start, weeks }: SeasonSetting): readonly Command[] =>
  Array.from({ length: weeks + 8 }, (_, week) => week).flatMap((week) =>
    (
      [
        ['mon', 0, 'easy', 8],
        ['wed', 2, 'tempo', 10],
        ['thu', 3, 'easy', 8],
        ['sun', 6, 'long', 14 + (week % 4) * 2],
      ] as const
    ).map(([name, after, kind, km]): Command => ({
      type: 'plan-run',
      on: start,
      run: `${week}-${name}`,
      day: addDays(start, week * 7 + after),
      kind,
      km,
      minutes: null,
      slot: null,
      key: false,
      title: null,
    })),
  )

const opening = (setting: SeasonSetting): readonly Command[] => {
  const on = setting.start
  return [
    {
      type: 'change-profile',
      on,
      changes: { stage: 'raced', age: 41, sex: 'female', bodyMassKg: 62, weeksRunning: 60, monthsStrength: 8 },
    },
    { type: 'change-availability', on, changes: MONDAY },
    { type: 'change-place', on, place: 'gym', changes: GYM },
    {
      type: 'plan-race',
      on,
      race: 'goal',
      day: addDays(on, (setting.weeks + 8) * 7 - 1),
      kind: 'marathon',
      priority: 'A',
      title: null,
    },
    ...runsOf(setting),
  ]
}

/** With a weight the low end of the range, so that it says something of a maximum; else the top of it. */
const doneOf = ({ reps, seconds, contacts, metres, load }: PlanItem): number =>
  reps?.[load === null ? 1 : 0] ?? seconds?.[1] ?? contacts ?? metres ?? 0

/** A runner who gets stronger by one in a hundred a week. */
const kgOf = ({ load }: PlanItem, weeks: number): number | null =>
  load === null ? null : Math.round(load.kg * (100 + weeks)) / 100

const setsOf = (
  item: PlanItem,
  session: SessionRef,
  { on, weeks }: { readonly on: CivilDay; readonly weeks: number },
): readonly Command[] => {
  const sides: readonly (Side | null)[] = item.sides === 2 ? ['left', 'right'] : [null]
  return Array.from({ length: item.sets }, () => sides)
    .flat()
    .map((side): Command => ({
      type: 'record-set',
      on,
      session,
      exercise: item.exercise,
      // The left side does a little less wherever there is enough to do less of.
      done: side === 'left' && doneOf(item) >= 8 ? doneOf(item) - 1 : doneOf(item),
      kg: kgOf(item, weeks),
      rir: item.rir,
      side,
    }))
}

const sessionOf = (session: PlanSession, week: PlanWeek, index: number): readonly Command[] => {
  const on = session.day
  const ref = { week: week.start, letter: session.id.slice(session.id.indexOf('-') + 1) }
  if (index % SKIP_EVERY === SKIP_EVERY - 1) return [{ type: 'skip-session', on, ...ref, why: null }]
  const minutes = session.minutes + 2 + (index % 4)
  return [
    { type: 'start-session', on, ...ref, plannedMinutes: session.minutes, place: session.place },
    ...session.items.flatMap((item) => setsOf(item, ref, { on, weeks: Math.floor(index / 2) })),
    {
      type: 'finish-session',
      on,
      ...ref,
      plannedMinutes: session.minutes,
      minutes,
      effort: 5 + (index % 3),
      note: null,
    },
  ]
}

const testsOf = (week: number, on: CivilDay): readonly Command[] => {
  if (week % TEST_EVERY !== 0) return []
  const times = week / TEST_EVERY
  return [
    { type: 'take-test', on, test: 'heel-raise', left: 13 + times * 4, right: 18 + times * 3 },
    { type: 'take-test', on, test: 'side-plank', left: 42 + times * 6, right: 44 + times * 8 },
    { type: 'take-test', on, test: 'balance', left: 38, right: 41 },
  ]
}

/** An Achilles tendon that hurts for a while in the middle, and a little again at the end. */
const nigglesOf = (week: number, weeks: number, on: CivilDay): readonly Command[] => {
  const scores: Readonly<Record<number, number>> = { 10: 4, 11: 4, 12: 3, 13: 2, [weeks - 2]: 3, [weeks - 1]: 2 }
  const during = scores[week]
  if (during === undefined) return []
  const light = during > 2 ? 'amber' : 'green'
  const tissue = 'achilles'
  return [
    {
      type: 'report-niggle',
      on,
      tissue,
      side: 'left',
      light,
      during,
      after: during - 1,
      nextMorning: null,
      setBack: false,
      note: null,
    },
    {
      type: 'report-niggle',
      on: addDays(on, 1),
      tissue,
      side: 'left',
      light,
      during: null,
      after: null,
      nextMorning: 1,
      setBack: false,
      note: null,
    },
  ]
}

const wishAll = async (journal: RunnerJournal, wishes: readonly Command[]): Promise<void> => {
  const done = await journal.wish(...wishes)
  if (!done.ok) throw new Error(`${wishes.map(({ type }) => type).join(', ')}: ${done.error.type}`)
}

const adopt = async (journal: RunnerJournal, on: CivilDay, { catalogue, hashText }: SeasonSetting): Promise<Plan> => {
  const request = await journal.request(on)
  const plan = request.ok ? makePlan(request.value, catalogue) : null
  if (plan === null || !plan.ok) throw new Error(`no plan on ${on}`)
  const over = currentPlan(journal.state())?.event ?? null
  await wishAll(journal, [{ type: 'adopt-plan', on, plan: sealPlan(plan.value, hashText), over }])
  return plan.value
}

/**
 * Logs a season as a runner would, wish by wish: plans made anew every four weeks, sessions done as prescribed with one in
 * nine left out, both sides, tests every seven weeks, and a tendon that hurts now and then.
 */
export const logSeason = async (journal: RunnerJournal, setting: SeasonSetting): Promise<void> => {
  await wishAll(journal, opening(setting))
  let plan: Plan | null = null
  let count = 0
  for (let week = 0; week < setting.weeks; week += 1) {
    const start = addDays(setting.start, week * 7)
    if (plan === null || week % PLAN_EVERY === 0) plan = await adopt(journal, start, setting)
    const own = plan.weeks.find((each) => each.start === start)
    await wishAll(journal, testsOf(week, start))
    for (const session of own === undefined ? [] : own.sessions) {
      if (own !== undefined) await wishAll(journal, sessionOf(session, own, count))
      count += 1
    }
    await wishAll(journal, nigglesOf(week, setting.weeks, addDays(start, 4)))
  }
}
