import { describe, expect, test } from 'vitest'
import { addDays } from '../../calendar/index.ts'
import { examplePlan, withItems, withMovedSession, withRequest, withRun, withSession } from '../../testing/index.ts'
import type { Plan } from '../plan.ts'
import { differencePlans } from './difference-plans.ts'

const BEFORE = examplePlan
const WEEK = BEFORE.weeks[1]
const SESSION = WEEK?.sessions[0]
if (WEEK === undefined || SESSION === undefined) throw new Error('the example has no session')

const FREE = Array.from({ length: 7 }, (_, index) => addDays(WEEK.start, index)).find(
  (it) => !WEEK.sessions.some(({ day }) => day === it),
)
if (FREE === undefined) throw new Error('the example has no free day')

const moved = withMovedSession(BEFORE, SESSION.day, FREE, [])
const sessionsIn = (after: Plan) => differencePlans(BEFORE, after).weeks.flatMap(({ sessions }) => sessions)

describe('the difference of two plans', () => {
  test('of a plan with itself is nothing', () => {
    expect(differencePlans(BEFORE, BEFORE)).toEqual({ asked: [], weeks: [], weeksUnchanged: BEFORE.weeks.length })
    expect(differencePlans(BEFORE, structuredClone(BEFORE)).weeks).toEqual([])
  })

  test('of a plan with itself as it is kept, its fields in another order, is nothing', () => {
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turned)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .toReversed()
                .map(([name, one]) => [name, turned(one)]),
            )
          : value
    const after = turned(BEFORE) as Plan
    expect(JSON.stringify(after)).not.toBe(JSON.stringify(BEFORE))
    expect(differencePlans(BEFORE, after)).toEqual({ asked: [], weeks: [], weeksUnchanged: BEFORE.weeks.length })
  })

  test('tells a session that moved, from where and to where, and the weeks that stayed', () => {
    const { weeks, weeksUnchanged } = differencePlans(BEFORE, moved)
    expect(weeks.map(({ start }) => start)).toEqual([WEEK.start])
    expect(weeksUnchanged).toBe(BEFORE.weeks.length - 1)
    expect(weeks[0]?.sessions).toMatchObject([
      { type: 'moved', session: SESSION.id, from: { day: SESSION.day }, to: { day: FREE } },
    ])
  })

  test('names the rule that forbids the old day, and the change behind it', () => {
    const why = { code: 'day-excluded', values: { day: SESSION.day, rule: 'PL-7', because: SESSION.day }, evidence: [] }
    const off = withRequest(
      withSession(moved, FREE, (it) => ({ ...it, reasons: [why] })),
      { blackout: [SESSION.day] },
    )
    expect(sessionsIn(off)).toMatchObject([
      { cause: { rule: 'PL-7', change: { type: 'day-closed', day: SESSION.day } } },
    ])
  })

  test("names the runner's own word before any rule", () => {
    const move = { session: SESSION.id, week: WEEK.start, day: FREE, slot: null }
    expect(sessionsIn(withRequest(moved, { moves: [move] }))).toMatchObject([
      { cause: { rule: null, change: { type: 'own-move', move } } },
    ])
  })

  test('tells sessions that are gone and sessions that have come', () => {
    const without: Plan = {
      ...BEFORE,
      weeks: BEFORE.weeks.map((week) => (week === WEEK ? { ...week, sessions: week.sessions.slice(1) } : week)),
    }
    expect(sessionsIn(without)).toMatchObject([{ type: 'dropped', session: SESSION.id }])
    expect(differencePlans(without, BEFORE).weeks[0]?.sessions).toMatchObject([{ type: 'added', session: SESSION.id }])
  })

  test('tells exercises swapped, left out and added, and doses', () => {
    const [first] = SESSION.items
    if (first === undefined) throw new Error('no item')
    const swapped = withItems(BEFORE, SESSION.day, ([, ...rest]) => [{ ...first, exercise: 'other' }, ...rest])
    expect(sessionsIn(swapped)).toEqual([
      { type: 'exercise-swapped', session: SESSION.id, from: first.exercise, to: 'other' },
    ])
    const fewer = withItems(BEFORE, SESSION.day, ([, ...rest]) => rest)
    expect(sessionsIn(fewer)).toEqual([{ type: 'exercise-left-out', session: SESSION.id, exercise: first.exercise }])
    const more = withItems(BEFORE, SESSION.day, ([item, ...rest]) =>
      item === undefined ? rest : [{ ...item, sets: item.sets + 1 }, ...rest],
    )
    expect(sessionsIn(more)).toMatchObject([
      { type: 'dose', exercise: first.exercise, from: { sets: first.sets }, to: { sets: first.sets + 1 } },
    ])
  })

  test('tells a run that moved as one change, and one of another kind as another', () => {
    const run = WEEK.runs.find(({ kind }) => kind === 'easy') ?? WEEK.runs[0]
    if (run === undefined) throw new Error('no run')
    const to = addDays(run.day, 1)
    const shifted: Plan = {
      ...BEFORE,
      weeks: BEFORE.weeks.map((week) => ({
        ...week,
        runs: week.runs.map((it) => (it === run ? { ...it, day: to } : it)),
      })),
    }
    expect(differencePlans(BEFORE, shifted).asked).toEqual([{ type: 'run-moved', kind: run.kind, from: run.day, to }])
    expect(differencePlans(BEFORE, withRun(BEFORE, run, { kind: 'tempo' })).asked).toMatchObject([
      { type: 'run-changed', day: run.day, to: { kind: 'tempo' } },
    ])
  })

  test('tells targets that are others, and fields that hold for every day', () => {
    const other: Plan = {
      ...withRequest(BEFORE, { emphasis: 'load-and-evidence' }),
      weeks: BEFORE.weeks.map((week) => (week === WEEK ? { ...week, targets: { ...week.targets, soleus: 9 } } : week)),
    }
    const { asked, weeks } = differencePlans(BEFORE, other)
    expect(asked).toEqual([{ type: 'field', field: 'emphasis' }])
    expect(weeks[0]?.targets).toEqual([{ muscle: 'soleus', from: WEEK.targets.soleus ?? 0, to: 9 }])
  })
})
