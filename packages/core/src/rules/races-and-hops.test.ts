import { describe, expect, test } from 'vitest'
import { addDays, type CivilDay } from '../calendar/index.ts'
import type { Plan } from '../plan/index.ts'
import type { Race } from '../run/index.ts'
import {
  broken,
  EXAMPLE_RACE,
  exampleDay,
  exampleItem,
  examplePlan,
  printedBroken,
  runsOn,
  withItem,
  withItems,
  withMovedSession,
  withNewRun,
  withRequest,
  withRun,
  withSession,
  withWeek,
} from '../testing/index.ts'

const withRace = (day: CivilDay, priority: Race['priority'], kind: Race['kind'] = '5k'): Plan =>
  withRequest(examplePlan, { races: [...examplePlan.request.races, { day, kind, priority }] })

/** The session of race week with as many heavy sets as the taper's first week, on another day. */
const heavyOn = (day: CivilDay): Plan => {
  const taper = exampleDay(7, 'tue')
  const hard = withItems(examplePlan, taper, (items) =>
    items.map((item) => (item.part === 'main' ? { ...item, sets: 4, rir: 1 } : item)),
  )
  return day === taper ? hard : withMovedSession(hard, taper, day)
}

describe('before and after races', () => {
  test('PL-4 ends heavy legs ten days before a marathon', () => {
    expect(broken('PL-4', examplePlan)).toEqual([])
    expect(broken('PL-4', heavyOn(addDays(EXAMPLE_RACE, -11)))).toEqual([])
    expect(broken('PL-4', heavyOn(addDays(EXAMPLE_RACE, -10)))).toMatchObject([
      { values: { what: 'no-heavy', days: 10 } },
    ])
  })

  test('PL-4 leaves trunk and mobility from four days before, and nothing on the last', () => {
    const light = withMovedSession(examplePlan, exampleDay(8, 'tue'), addDays(EXAMPLE_RACE, -4))
    expect(broken('PL-4', light)).toMatchObject([{ values: { what: 'light-only', days: 4 } }])
    const trunk = withItems(light, addDays(EXAMPLE_RACE, -4), (items) =>
      items.filter(({ exercise }) => exercise === 'ankle-rocker' || exercise === 'side-plank'),
    )
    expect(broken('PL-4', trunk)).toEqual([])
    const last = withMovedSession(trunk, addDays(EXAMPLE_RACE, -4), addDays(EXAMPLE_RACE, -1))
    expect(broken('PL-4', last)).toMatchObject([{ values: { what: 'nothing', days: 1 } }])
  })

  test('PL-4 ends heavy legs five days before a B race', () => {
    const tuesday = exampleDay(0, 'tue')
    expect(broken('PL-4', withRace(addDays(tuesday, 11), 'B')).map(({ day }) => day)).not.toContain(tuesday)
    expect(broken('PL-4', withRace(addDays(tuesday, 5), 'B'))).toContainEqual(
      expect.objectContaining({ day: tuesday, subject: addDays(tuesday, 5) }),
    )
  })

  test('PL-5 waits half the days after a B race, one day after a C race', () => {
    const tuesday = exampleDay(1, 'tue')
    const after = (days: number, priority: 'B' | 'C') =>
      broken('PL-5', withRace(addDays(tuesday, -days), priority, '10k')).filter(({ day }) => day === tuesday)
    expect(after(2, 'B')).toHaveLength(1)
    expect(after(3, 'B')).toEqual([])
    expect(after(1, 'C')).toHaveLength(1)
    expect(after(2, 'C')).toEqual([])
  })

  test('PL-5 waits ten days after a marathon and starts again at RIR 4', () => {
    expect(broken('PL-5', examplePlan)).toEqual([])
    const legs = (rir: number) =>
      withItems(examplePlan, exampleDay(9, 'thu'), (items) => [
        ...items.slice(0, 1),
        exampleItem('box-squat', 'main', 2, { rir }),
        ...items.slice(1),
      ])
    expect(broken('PL-5', legs(4))).toEqual([])
    expect(broken('PL-5', legs(3))).toMatchObject([{ subject: 'box-squat', values: { what: 'rir' } }])
    const heavy = withItems(legs(4), exampleDay(9, 'thu'), (items) =>
      items.map((item) => (item.part === 'main' ? { ...item, sets: 30 } : item)),
    )
    expect(broken('PL-5', heavy)).toMatchObject([{ values: { what: 'no-heavy', days: 4, window: 10 } }])
  })
})

describe('hops', () => {
  const thursday = exampleDay(0, 'thu')

  test('PL-6 keeps two days between hops', () => {
    expect(broken('PL-6', examplePlan)).toEqual([])
    const both = (tuesday: CivilDay) =>
      withItems(examplePlan, tuesday, (items) => [
        ...items.slice(0, 1),
        exampleItem('double-pogo', 'plyo', 1, { range: [10, 10] }),
        ...items.slice(1),
      ])
    const apart = broken('PL-6', both(exampleDay(0, 'tue')))
    expect(apart.map(({ values }) => values['what'])).toEqual(['after-run'])
    const beside = withMovedSession(both(exampleDay(0, 'tue')), exampleDay(0, 'tue'), exampleDay(0, 'wed'))
    expect(broken('PL-6', beside).map(({ values }) => values['what'])).toContain('apart')
  })

  test('PL-6 keeps hops off the day of intervals and the day after', () => {
    const wednesday = withMovedSession(examplePlan, thursday, exampleDay(0, 'wed'))
    expect(broken('PL-6', wednesday)).toMatchObject([{ values: { what: 'after-run', kind: 'intervals', days: 1 } }])
    const [run] = runsOn(examplePlan, thursday)
    const tempo = run === undefined ? examplePlan : withRun(examplePlan, run, { kind: 'tempo' })
    expect(broken('PL-6', tempo)).toEqual([])
  })

  test('PL-6 allows forty low contacts the day before a key run', () => {
    const friday = withNewRun(examplePlan, exampleDay(0, 'fri'), 'tempo', 30)
    expect(broken('PL-6', friday)).toEqual([])
    const more = withItem(friday, thursday, 'double-pogo', (item) => ({ ...item, contacts: 21 }))
    expect(broken('PL-6', more)).toMatchObject([{ values: { what: 'day-before', contacts: 42, most: 40 } }])
    const oneLeg = withItem(friday, thursday, 'double-pogo', (item) => ({
      ...item,
      exercise: 'one-leg-pogo',
      contacts: 5,
      sides: 2,
    }))
    expect(broken('PL-6', oneLeg)).toMatchObject([{ values: { what: 'day-before', impact: 'one-leg' } }])
  })

  test('PL-6 puts hops first', () => {
    const late = withSession(examplePlan, thursday, (session) => ({ ...session, items: session.items.toReversed() }))
    expect(broken('PL-6', late)).toMatchObject([{ subject: 'double-pogo', values: { what: 'first' } }])
  })

  test('DS-2 opens hops with tests and weeks of strength', () => {
    expect(broken('DS-2', examplePlan)).toEqual([])
    const day = exampleDay(0, 'mon')
    const tested = (heels: number, hops: number) =>
      withRequest(examplePlan, {
        tests: [
          { test: 'heel-raise', day, left: heels, right: 30 },
          { test: 'two-leg-hop', day, left: hops, right: hops },
        ],
      })
    expect(broken('DS-2', tested(12, 10))).toEqual([])
    expect(broken('DS-2', tested(11, 10)).map(({ values }) => values['what'])).toContain('gate')
    expect(broken('DS-2', tested(12, 9)).map(({ values }) => values['what'])).toContain('gate')
    const untrained = broken('DS-2', withRequest(examplePlan, { monthsStrength: 0 }))
    expect(untrained.map((found) => found.day)).toEqual([exampleDay(0, 'thu'), exampleDay(1, 'thu')])
  })

  test('DS-2 opens one-leg hops after four weeks with twenty heel raises and ten hops on each leg', () => {
    const oneLeg = withItem(examplePlan, thursday, 'double-pogo', (item) => ({
      ...item,
      exercise: 'one-leg-pogo',
      contacts: 10,
      sides: 2,
    }))
    expect(broken('DS-2', oneLeg)).toMatchObject([{ subject: 'one-leg-pogo', values: { what: 'gate' } }])
    const hop = { test: 'hop', day: exampleDay(0, 'mon'), left: 10, right: 12 }
    expect(broken('DS-2', withRequest(oneLeg, { tests: [...examplePlan.request.tests, hop] }))).toEqual([])
  })

  test('DS-2 opens low, grows by a quarter and halves with a run of 28 km', () => {
    const opening = withItem(examplePlan, thursday, 'double-pogo', (item) => ({ ...item, contacts: 21 }))
    expect(broken('DS-2', opening)).toMatchObject([{ values: { what: 'opening', contacts: 42, most: 40 } }])
    const second = (contacts: number) =>
      broken(
        'DS-2',
        withItem(examplePlan, exampleDay(1, 'thu'), 'double-pogo', (item) => ({ ...item, contacts })),
      )
    expect(second(25)).toEqual([])
    expect(second(26)).toMatchObject([{ values: { what: 'rise', contacts: 52, before: 40 } }])
    const [long] = runsOn(examplePlan, exampleDay(2, 'sun'))
    const run = long === undefined ? examplePlan : withRun(examplePlan, long, { km: 28 })
    const many = withItem(run, exampleDay(2, 'thu'), 'double-pogo', (item) => ({ ...item, sets: 4 }))
    expect(broken('DS-2', many)).toContainEqual(
      expect.objectContaining({ values: { what: 'week', contacts: 80, most: 60 } }),
    )
  })

  test('DS-2 halves the cap for a stress fracture nobody has cleared', () => {
    const many = withItem(examplePlan, exampleDay(2, 'thu'), 'double-pogo', (item) => ({ ...item, sets: 4 }))
    const gate = { gate: 'stress-fracture', cleared: false, tissue: null } as const
    const kinds = (plan: Plan) => broken('DS-2', plan).map(({ values }) => values['what'])
    expect(kinds(many)).not.toContain('week')
    expect(kinds(withRequest(many, { health: [gate] }))).toContain('week')
    expect(kinds(withRequest(many, { health: [{ ...gate, cleared: true }] }))).not.toContain('week')
  })

  test('DS-2 finds contacts that are printed wrongly', () => {
    const wrong = withWeek(examplePlan, 0, (week) => ({ ...week, contacts: 39 }))
    expect(printedBroken('DS-2', wrong)).toMatchObject([{ values: { what: 'printed', printed: 39, is: 40 } }])
  })
})
