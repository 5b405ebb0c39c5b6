import { describe, expect, test } from 'vitest'
import type { Plan, PlanRequest } from '../../plan/index.ts'
import { exampleCatalogue, exampleRequest } from '../../testing/index.ts'
import { day } from '../../testing/index.ts'
import { examplePlanFor } from '../example-plans.ts'
import { changeRequest, changesFor } from './changes.ts'
import { summariseUnmet } from './unmet-summary.ts'
import { rankHelp, whatWouldHelp } from './what-would-help.ts'
import type { Help, HelpInBlock } from './what-would-help.ts'

const planFor = (request: PlanRequest): Plan => {
  const plan = examplePlanFor(request)
  if (plan === null) throw new Error('the runner is refused')
  return plan
}

const SORE: PlanRequest = {
  ...exampleRequest,
  minutes: { tue: 20, thu: 20 },
  tests: [],
  complaints: [{ tissue: 'achilles', light: 'amber', since: day('2027-01-01'), past: false }],
}

const HELPS: readonly { readonly plan: Plan; readonly helps: readonly Help[] }[] = [SORE, exampleRequest]
  .map(planFor)
  .map((plan) => ({ plan, helps: [...whatWouldHelp(plan, exampleCatalogue)] }))

describe('what-ifs of a request', () => {
  test('are ten minutes, a session, each closed weekday, each missing kit, each complaint, each test not taken', () => {
    const changes = changesFor(SORE, exampleCatalogue)
    const kinds = new Set(changes.map(({ kind }) => kind))
    expect([...kinds]).toEqual(['minutes', 'session', 'weekday', 'kit', 'healed', 'test'])
    expect(changes.filter(({ kind }) => kind === 'weekday')).toHaveLength(5)
    expect(changes).not.toContainEqual({ kind: 'kit', kit: 'band' })
    expect(changes).toContainEqual({ kind: 'kit', kit: 'barbell' })
    expect(changesFor({ ...SORE, sessions: 4 }, exampleCatalogue).some(({ kind }) => kind === 'session')).toBe(false)
  })

  test('change one thing and leave the rest of the request alone', () => {
    for (const change of changesFor(SORE, exampleCatalogue)) {
      const changed = changeRequest(SORE, change)
      const fields = Object.keys(SORE) as (keyof PlanRequest)[]
      const different = fields.filter((field) => JSON.stringify(SORE[field]) !== JSON.stringify(changed[field]))
      expect(different).toEqual([
        {
          minutes: 'minutes',
          session: 'sessions',
          weekday: 'minutes',
          kit: 'places',
          healed: 'complaints',
          test: 'tests',
        }[change.kind],
      ])
    }
    expect(changeRequest(SORE, { kind: 'minutes', minutes: 10 }).minutes).toEqual({ tue: 30, thu: 30 })
  })
})

describe('what would help most', () => {
  test('answers every what-if, one a step', () => {
    for (const { plan, helps } of HELPS)
      expect(helps.map(({ change }) => change)).toEqual(changesFor(plan.request, exampleCatalogue))
    const [first] = HELPS
    if (first === undefined) throw new Error('no plan')
    const steps = whatWouldHelp(first.plan, exampleCatalogue)
    expect(steps.next().value).toMatchObject({ change: { kind: 'minutes' } })
  })

  test('gives the same answers twice', () => {
    expect([...whatWouldHelp(planFor(SORE), exampleCatalogue)]).toEqual(HELPS[0]?.helps)
  })

  test('ten more minutes help where the minutes bind, and are said in sets of named muscles', () => {
    const helps = HELPS[0]?.helps ?? []
    const [minutes] = helps
    expect(minutes?.helps).toBe(true)
    const muscles = minutes?.blocks.flatMap((block) => block.muscles) ?? []
    expect(muscles.length).toBeGreaterThan(0)
    for (const { from, to, of } of muscles)
      expect(Math.abs(Math.min(to, of) - Math.min(from, of))).toBeGreaterThan(0.499)
  })

  test('ranks what meets a demand before what adds sets, and leaves out what brings less than half a set', () => {
    const block: HelpInBlock = {
      block: 1,
      row: 'build',
      start: day('2027-01-04'),
      missed: { pins: 0, groups: 0, patterns: 0, emphasis: 0 },
      gain: 5,
      muscles: [{ muscle: 'soleus', from: 1, to: 3, of: 3 }],
      brings: [],
      hops: [],
    }
    const sets: Help = { change: { kind: 'kit', kit: 'band' }, blocks: [block], helps: true }
    const met: Help = {
      change: { kind: 'kit', kit: 'box' },
      blocks: [{ ...block, gain: 0.1, missed: { ...block.missed, groups: 1 } }],
      helps: true,
    }
    const nothing: Help = { change: { kind: 'kit', kit: 'rope' }, blocks: [], helps: false }
    expect(rankHelp([nothing, sets, met])).toEqual([met, sets])
  })
})

describe('what a plan leaves unmet', () => {
  test('is one line for what one thing keeps short, with the worst week of each subject', () => {
    for (const { plan } of HELPS) {
      const lines = summariseUnmet(plan)
      expect(new Set(lines.map(({ rule, blockedBy }) => `${rule} ${blockedBy.join()}`)).size).toBe(lines.length)
      expect(lines.filter(({ blockedBy }) => blockedBy.includes('minutes') && blockedBy.length > 1)).toEqual([])
      for (const { rule, subject, short } of plan.unmet) {
        const told = lines.filter((it) => it.rule === rule).flatMap(({ subjects }) => subjects)
        expect(told.some((it) => it.subject === subject && it.short >= short)).toBe(true)
      }
    }
  })

  test('is linked to the what-if that brings most of it, and to none that brings nothing', () => {
    const plan = planFor(SORE)
    const helps = rankHelp([...whatWouldHelp(plan, exampleCatalogue)])
    const linked = summariseUnmet(plan, helps).flatMap(({ unblockedBy }) => unblockedBy ?? [])
    expect(linked.length).toBeGreaterThan(0)
    for (const help of linked) expect(helps).toContain(help)
    expect(summariseUnmet(plan).every(({ unblockedBy }) => unblockedBy === null)).toBe(true)
  })
})
