import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseRequest, RULE_IDS, type Plan, type RuleId } from '../plan/index.ts'
import { exampleBeginnerPlan } from './example-beginner.ts'
import { exampleCatalogue } from './example-catalogue.ts'
import { examplePlan } from './example-plan.ts'
import { rulesBroken } from './fault.ts'
import { FAULTS } from './faults.ts'
import { plantFaults } from './planted-faults.ts'
import { asReplan } from './plan-edits.ts'
import { generateRunner, runnerArbitrary } from './runners.ts'

const PLANS: readonly Plan[] = [examplePlan, exampleBeginnerPlan]

const rulesOf = (plan: Plan): readonly RuleId[] => [...rulesBroken(plan, exampleCatalogue)]

describe('planted faults', () => {
  const planted = FAULTS.flatMap((fault) =>
    PLANS.flatMap((plan) => {
      const made = fault.plant(plan, exampleCatalogue)
      return made === null ? [] : [{ fault, broken: rulesOf(made) }]
    }),
  )

  test('are all caught', () => {
    const missed = planted.filter(({ fault, broken }) => !broken.includes(fault.rule))
    expect(missed.map(({ fault }) => fault.name)).toEqual([])
  })

  test('break their own rule and no other, at least once for every rule', () => {
    const exact = planted.filter(({ fault, broken }) => broken.join(' ') === fault.rule)
    const rules = exact.map(({ fault }) => fault.rule)
    expect(RULE_IDS.filter((rule) => !rules.includes(rule))).toEqual([])
  })

  test('have names of their own', () => {
    expect(new Set(FAULTS.map(({ name }) => name)).size).toBe(FAULTS.length)
  })

  test('start from plans that keep every rule, also planned again', () => {
    const again = asReplan(examplePlan, examplePlan.weeks[2]?.start ?? examplePlan.request.today)
    expect([...PLANS, again].flatMap(rulesOf)).toEqual([])
  })
})

describe('the count of planted faults', () => {
  test('names a fault nobody catches', () => {
    const [first] = FAULTS
    if (first === undefined) throw new Error('there are faults')
    const harmless = { ...first, name: 'nothing', plant: (plan: Plan) => plan }
    const counts = plantFaults([examplePlan], exampleCatalogue, { faults: [harmless] })
    expect(counts[first.rule]).toEqual({ planted: 1, caught: 0, missed: ['nothing'] })
    const [real] = FAULTS.filter(({ rule }) => rule === 'SF-1')
    expect(real && plantFaults([examplePlan], exampleCatalogue, { faults: [real] })['SF-1']).toMatchObject({
      planted: 1,
      caught: 1,
    })
  })
})

describe('generated runners', () => {
  const many = Array.from({ length: 300 }, (_, seed) => generateRunner(seed))

  test('are the same for the same seed', () => {
    expect(generateRunner(7)).toEqual(generateRunner(7))
    expect(generateRunner(7)).not.toEqual(generateRunner(8))
  })

  test('are requests that parse as they stand', () => {
    fc.assert(
      fc.property(runnerArbitrary, (request) => {
        expect(parseRequest(JSON.parse(JSON.stringify(request)))).toEqual({ ok: true, value: request })
      }),
    )
  })

  test('are of every stage, goal, kit and trouble', () => {
    const share = (has: (request: (typeof many)[number]) => boolean) => many.filter(has).length / many.length
    const shares = {
      first: share(({ stage }) => stage === 'first'),
      experienced: share(({ stage }) => stage === 'experienced'),
      sixty: share(({ age }) => age !== null && age >= 60),
      noRace: share(({ races }) => races.length === 0),
      moreRaces: share(({ races }) => races.length > 1),
      midWeek: share(({ today, runs }) => runs.length > 0 && today.length > 0),
      complaint: share(({ complaints }) => complaints.length > 0),
      openGate: share(({ health }) => health.some(({ cleared }) => !cleared)),
      noKit: share(({ places }) => places[0]?.kit.length === 0),
      log: share(({ log }) => log.length > 0),
      oneSession: share(({ sessions }) => sessions === 1),
      holiday: share(({ blackout }) => blackout.length > 2),
      tests: share(({ tests }) => tests.length > 0),
      reports: share(({ reports }) => reports.length > 0),
      places: share(({ places }) => places.length > 1),
      secondSlot: share(({ secondSlot }) => secondSlot),
      sundayWeeks: share(({ weekStart }) => weekStart === 'sun'),
      pins: share(({ pins }) => pins.length > 0),
      bans: share(({ bans }) => bans.length > 1),
      kilograms: share(({ log }) => log.some(({ kg }) => kg !== null)),
      keyRuns: share(({ runs }) => runs.some(({ key }) => key)),
      recovery: share(({ runs }) => runs.some(({ kind }) => kind === 'recovery')),
      cross: share(({ runs }) => runs.some(({ kind }) => kind === 'cross')),
      restDays: share(({ runs }) => runs.some(({ kind }) => kind === 'rest')),
      twoADay: share(({ runs }) => new Set(runs.map(({ day }) => day)).size < runs.length),
      bRaces: share(({ races }) => races.some(({ priority }) => priority === 'B')),
      cRaces: share(({ races }) => races.some(({ priority }) => priority === 'C')),
    }
    expect(Object.entries(shares).filter(([, part]) => part < 0.01)).toEqual([])
    expect(shares.openGate).toBeLessThan(0.1)
  })
})
