import { describe, expect, test } from 'vitest'
import { dayNumber } from '../../calendar/index.ts'
import { letterOf } from '../../plan/index.ts'
import type { PlanSession } from '../../plan/index.ts'
import { exampleCatalogue, exampleRequest } from '../../testing/index.ts'
import { toThousandths } from '../../units/index.ts'
import { examplePlanFor, examplePlans } from '../example-plans.ts'
import { NO_EDGE } from '../placement.ts'
import type { Placed, PlacementOption } from '../placement.ts'
import { daysOf } from '../season-view.ts'
import { totalDayCost, weekCostOf } from '../week-cost.ts'
import type { CostView } from '../week-cost.ts'
import { costDifferences, costParts, weekBefore } from './cost-parts.ts'
import type { CostPart, Standing } from './cost-parts.ts'
import { readPlan } from './planned-block.ts'

const asOption = (session: PlanSession): PlacementOption => ({
  letter: letterOf(session.id),
  kind: 'full',
  whole: true,
  yields: 0,
  legLoad: toThousandths(session.legLoad),
  heavy: session.heavyLegs,
  freshlyNew: false,
  contacts: 0,
  lowContacts: true,
  trunkOnly: false,
  amberTissues: [],
  fits: () => true,
})

const total = (parts: readonly CostPart[]): number => parts.reduce((sum, { cost }) => sum + cost, 0)

describe('the cost of a week by name', () => {
  test('adds up to what placing the week costs', () => {
    let weeks = 0
    for (const plan of examplePlans(4)) {
      const { view, season } = readPlan(plan, exampleCatalogue)
      const cost: CostView = {
        runsOn: view.runsOn,
        races: plan.request.races,
        facts: view.facts,
        tables: exampleCatalogue.tables,
      }
      for (const week of plan.weeks) {
        const inSeason = season.find(({ start }) => start === week.start)
        if (inSeason === undefined) throw new Error(week.start)
        const days = daysOf(inSeason, view)
        const placed = week.sessions.flatMap((session): Placed<PlacementOption>[] =>
          days
            .filter(({ day }) => day === session.day)
            .map((day) => ({ option: asOption(session), day, slot: session.slot })),
        )
        const standing: readonly Standing[] = placed.map(({ option, day, slot }) => ({
          letter: option.letter,
          legLoad: option.legLoad,
          day,
          slot,
        }))
        const weekdays = new Map([['A', 1]])
        const edge = { ...NO_EDGE, lastSession: dayNumber(week.start) - 1, weekdays }
        const parts = costParts(standing, { lastSession: edge.lastSession, weekdays }, cost)
        expect(total(parts)).toBe(weekCostOf(placed, edge, (it) => totalDayCost(it, cost), cost.tables))
        weeks += 1
      }
    }
    expect(weeks).toBeGreaterThan(30)
  })

  test('differs part by part, the dearest first, and by as much in all', () => {
    const part = (key: string, cost: number): CostPart => ({ key, code: key, values: {}, cost })
    const here = [part('a', 100), part('b', 300), part('c', 50)]
    const there = [part('b', 500), part('c', 50), part('d', 20), part('d', 30)]
    const found = costDifferences(here, there)
    expect(found.map(({ key, cost }) => [key, cost])).toEqual([
      ['b', 200],
      ['d', 50],
      ['a', -100],
    ])
    expect(total(found)).toBe(total(there) - total(here))
  })

  test('takes the last session and the newest weekday of each letter from the weeks before', () => {
    const sessions = examplePlanFor(exampleRequest)?.weeks.flatMap((week) => week.sessions) ?? []
    const before = weekBefore(
      sessions.slice(0, 3).map((it, index) => ({ day: it.day, letter: letterOf(it.id), index })),
    )
    expect(before.lastSession).toBe(sessions[2] === undefined ? null : dayNumber(sessions[2].day))
    expect([...before.weekdays]).toEqual([
      ['A', 2],
      ['B', 1],
    ])
    expect(weekBefore([])).toEqual({ lastSession: null, weekdays: new Map() })
  })
})
