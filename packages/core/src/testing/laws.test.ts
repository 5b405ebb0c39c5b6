import { describe, expect, test } from 'vitest'
import { addDays, startOfWeek } from '../calendar/index.ts'
import type { MenuScore } from '../menu/index.ts'
import type { Plan, PlanItem, PlanRequest, Reason, Refusal } from '../plan/index.ts'
import { err, ok } from '../result.ts'
import { withTrueSums } from '../rules/index.ts'
import { exampleCatalogue } from './example-catalogue.ts'
import { examplePlan } from './example-plan.ts'
import { rememberPlans, type Planner } from './law.ts'
import { brokenRules, LAWS, type LawName } from './laws.ts'
import { findFallenScores } from './nested-law.ts'
import { moveNextRun } from './replan-laws.ts'
import { followRefusal } from './refusal-law.ts'

const { request } = examplePlan

const daysOf = ({ runs }: PlanRequest): string =>
  runs
    .map(({ day }) => day)
    .toSorted()
    .join()

/** The plan without strength in the week of its today. */
const rested = (plan: Plan): Plan => {
  const { today, weekStart } = plan.request
  const weeks = plan.weeks.map((week) =>
    week.start === startOfWeek(today, weekStart) ? { ...week, deload: true, sessions: [] } : week,
  )
  return withTrueSums({ ...plan, weeks }, exampleCatalogue)
}

/** A planner that gives the example plan, whatever it is asked for the example's calendar, and rests who reports. */
const steady: Planner = (asked) => {
  if (daysOf(asked) !== daysOf(request)) return err(refusal('add-weekday'))
  const plan = { ...examplePlan, request: asked }
  return ok(asked.reports.length === 0 ? plan : rested(plan))
}

const refusal = (code: string): Refusal => ({
  type: 'impossible',
  rule: 'PL-7',
  values: {},
  wouldHelp: { code, values: {}, evidence: [] },
})

const saying = (code: string): readonly Reason[] => [{ code, values: {}, evidence: [] }]

const withItems = (plan: Plan, change: (item: PlanItem) => PlanItem): Plan => ({
  ...plan,
  weeks: plan.weeks.map((week) => ({
    ...week,
    sessions: week.sessions.map((session) => ({ ...session, items: session.items.map(change) })),
  })),
})

/** The steady planner, but some requests get another plan. */
const but =
  (isSpoiled: (asked: PlanRequest) => boolean, spoil: (plan: Plan) => Plan): Planner =>
  (asked) => {
    const plan = { ...examplePlan, request: asked }
    return ok(isSpoiled(asked) ? spoil(plan) : plan)
  }

const heavier = (plan: Plan): Plan =>
  withItems(plan, (item) => ({ ...item, load: item.load === null ? null : { kg: item.load.kg + 2 } }))
const closer = (plan: Plan): Plan =>
  withItems(plan, (item) => ({ ...item, rir: item.rir === null ? null : item.rir - 1 }))
const fuller = (plan: Plan): Plan => withItems(plan, (item) => ({ ...item, sets: item.sets + 1 }))

const sumOf = ({ minutes }: PlanRequest): number => Object.values(minutes).reduce((sum, one) => sum + one, 0)
const isShort = (asked: PlanRequest): boolean => sumOf(asked) < sumOf(request)
const isReplan = (asked: PlanRequest): boolean => asked.accepted !== null
const isLater = (asked: PlanRequest): boolean => asked.today > request.today

const counting = (): Planner => {
  let calls = 0
  return (asked) => {
    calls += 1
    return ok({ ...examplePlan, request: asked, warnings: saying(String(calls)) })
  }
}

/** Remembers that it was once asked for another calendar. */
const resentful = (): Planner => {
  let isHurt = false
  return (asked) => {
    isHurt ||= JSON.stringify(asked.runs) !== JSON.stringify(request.runs)
    return ok({ ...examplePlan, request: asked, warnings: isHurt ? saying('hurt') : [] })
  }
}

const meddling: Planner = (asked) => {
  Object.assign(asked, { blackout: [...asked.blackout, asked.today] })
  return steady(asked)
}

/** For each law, planners that break it. */
const BREAKERS: Readonly<Record<LawName, readonly Planner[]>> = {
  'same-input-same-plan': [counting()],
  'request-left-alone': [meddling],
  'order-of-runs': [but((asked) => asked.runs[0]?.day !== request.runs[0]?.day, fuller)],
  'time-zone': [but((asked) => asked.timeZone !== request.timeZone, fuller)],
  'survives-json': [
    but(
      () => true,
      (plan) => ({ ...plan, weeks: plan.weeks.map((week) => ({ ...week, contacts: Number.NaN })) }),
    ),
    but(
      () => true,
      (plan) => ({ ...plan, weeks: plan.weeks.map((week) => Object.assign({}, week, { mood: 'good' })) }),
    ),
  ],
  'fewer-minutes-never-harder': [but(isShort, heavier), but(isShort, closer)],
  'replan-same-day': [
    but(isReplan, fuller),
    (asked) => (isReplan(asked) ? err(refusal('add-weekday')) : steady(asked)),
  ],
  'replan-week-later': [but(isLater, fuller)],
  'replan-keeps-rules': [but(isReplan, (plan) => ({ ...plan, stage: 'first' }))],
  'undo-restores': [
    resentful(),
    but(isReplan, (plan) => ({ ...plan, warnings: saying('replanned') })),
    but(isReplan, (plan) => ({ ...plan, weeks: plan.weeks.map((week) => ({ ...week, reasons: saying('again') })) })),
  ],
  'refusal-leads-to-plan': [
    () => err(refusal('')),
    () => err(refusal('learn-to-fly')),
    () => err(refusal('add-weekday')),
    () => err({ ...refusal('add-weekday'), rule: '' }),
  ],
}

describe('a planner that keeps every law', () => {
  test.each(Object.entries(LAWS))('is found to keep %s', (_name, law) => {
    expect(law(steady, request, exampleCatalogue)).toEqual([])
    expect(law(rememberPlans(steady), request, exampleCatalogue)).toEqual([])
  })

  test('may refuse, where the change it names leads to a plan', () => {
    const strict: Planner = (asked) => (sumOf(asked) > sumOf(request) ? steady(asked) : err(refusal('add-weekday')))
    for (const law of Object.values(LAWS)) expect(law(strict, request, exampleCatalogue)).toEqual([])
  })
})

describe('a planner that breaks a law', () => {
  const cases = Object.entries(LAWS).flatMap(([name, law]) =>
    BREAKERS[name as LawName].map((planner, index) => ({ name, index, law, planner })),
  )

  test.each(cases)('is caught by $name ($index)', ({ law, planner }) => {
    expect(law(planner, request, exampleCatalogue)).not.toEqual([])
  })

  test('breaks rules that are found', () => {
    const rash = but(
      () => true,
      (plan) => ({ ...plan, stage: 'first' }),
    )
    expect(brokenRules(steady, request, exampleCatalogue)).toEqual([])
    expect(brokenRules(rash, request, exampleCatalogue)).not.toEqual([])
    expect(brokenRules(() => err(refusal('add-weekday')), request, exampleCatalogue)).toEqual([])
  })
})

describe('a longer session that gave way', () => {
  const moderate = (plan: Plan): Plan => ({
    ...plan,
    weeks: plan.weeks.map((week) => ({
      ...week,
      sessions: week.sessions.map((session) => ({ ...session, kind: 'moderate' })),
    })),
  })
  const law = LAWS['fewer-minutes-never-harder']

  test('has one RIR more for it, which the shorter need not have, and no more than one', () => {
    const eased = but((asked) => !isShort(asked), moderate)
    const twice = but((asked) => isShort(asked), closer)
    const harder: Planner = (asked) => (isShort(asked) ? twice(asked) : eased(asked))
    expect(law(harder, request, exampleCatalogue)).toEqual([])
    const hardest: Planner = (asked) => {
      const answer = harder(asked)
      return answer.ok && isShort(asked) ? ok(closer(answer.value)) : answer
    }
    expect(law(hardest, request, exampleCatalogue)).not.toEqual([])
  })
})

describe('the change that a refusal names', () => {
  const follow = (code: string, values: Reason['values'], change: Partial<PlanRequest>): PlanRequest | null =>
    followRefusal({ ...request, ...change }, { ...refusal(code), wouldHelp: { code, values, evidence: [] } })

  test('is followed as a runner would', () => {
    const gate = { gate: 'osteoporosis', cleared: false, tissue: null } as const
    const other = { gate: 'pregnancy', cleared: false, tissue: null } as const
    expect(follow('clearance', { gate: 'osteoporosis' }, { health: [gate, other] })?.health).toEqual([
      { ...gate, cleared: true },
      other,
    ])
    const race = { day: request.today, kind: '10k', priority: 'C' } as const
    expect(follow('drop-race', { race: race.day }, { races: [race] })?.races).toEqual([])
    const wishes = { pins: ['press-up'], bans: ['press-up'] }
    expect(follow('drop-ban', { exercise: 'press-up' }, wishes)).toMatchObject({ pins: ['press-up'], bans: [] })
    expect(follow('drop-exercise', { exercise: 'press-up' }, wishes)).toMatchObject({ pins: [], bans: [] })
    expect(follow('add-weekday', {}, { minutes: {} })?.minutes).toEqual({ mon: 30 })
    expect(follow('more-minutes', { minutes: 10 }, { minutes: { tue: 5, thu: 20 } })?.minutes).toEqual({
      tue: 10,
      thu: 20,
    })
    expect(follow('fewer-blackouts', {}, { blackout: [request.today] })?.blackout).toEqual([])
  })
})

describe('more minutes, kit or days', () => {
  const score: MenuScore = { pins: 0, groups: 0, patterns: 1, emphasis: 0, value: 100 }
  const judge = (more: MenuScore | null): readonly string[] =>
    findFallenScores((asked) => (asked === request ? [score] : more && [more]))(steady, request, exampleCatalogue)

  test('may leave a menu as it was, or make it better', () => {
    expect(judge(score)).toEqual([])
    expect(judge({ ...score, value: 101 })).toEqual([])
    expect(judge({ ...score, patterns: 0, value: 50 })).toEqual([])
  })

  test('are caught making a menu worse, or taking the plan away', () => {
    expect(judge({ ...score, value: 99 })).toHaveLength(3)
    expect(judge({ ...score, groups: 1, value: 500 })).toHaveLength(3)
    expect(judge(null)).toHaveLength(3)
  })
})

describe('a run moved', () => {
  test('goes to the day after, or away where that day has one', () => {
    const run = { ...request.runs[0], day: addDays(request.today, 2), kind: 'easy' } as PlanRequest['runs'][number]
    const moved = moveNextRun({ ...request, runs: [run] })
    expect(moved.runs.map(({ day }) => day)).toEqual([addDays(request.today, 3)])
    const next = { ...run, day: addDays(request.today, 3) }
    expect(moveNextRun({ ...request, runs: [run, next] }).runs).toEqual([next])
    expect(moveNextRun({ ...request, runs: [] }).runs).toEqual([])
  })
})
