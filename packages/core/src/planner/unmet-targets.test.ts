import { describe, expect, test } from 'vitest'
import type { MuscleId } from '../anatomy/index.ts'
import type { PlanRequest, PlanSession, PlanWeek } from '../plan/index.ts'
import { exampleCatalogue, examplePlan, exampleRequest } from '../testing/index.ts'
import { viewSeason } from './planner-view.ts'
import { readRunner } from './runner-facts.ts'
import { targetMisses, type TargetAround } from './unmet-targets.ts'

const viewOf = (request: PlanRequest) =>
  viewSeason({ request, facts: readRunner(request, exampleCatalogue), catalogue: exampleCatalogue }, [])

/** A full week of the example that asks for nothing but what a test says. */
const weekWith = (made: Partial<PlanWeek>, session: Partial<PlanSession> = {}): PlanWeek => {
  const week = examplePlan.weeks.find(({ row, sessions, deload }) => row === 'build' && !deload && sessions.length > 1)
  if (week === undefined) throw new Error('the example has no full build week')
  const sessions = week.sessions.map((each) => ({ ...each, ...session }))
  return { ...week, targets: {}, effectiveSets: {}, sessions, ...made }
}

const AROUND: TargetAround = { beside: [], blockers: ['MN-2'], asksEmphasis: false }

const misses = (week: PlanWeek, around: Partial<TargetAround> = {}, request: Partial<PlanRequest> = {}) =>
  targetMisses(week, { ...AROUND, ...around }, viewOf({ ...exampleRequest, ...request })).map(
    ({ subject, short, blockedBy }) => ({ subject, short, blockedBy }),
  )

const trainers = (muscle: MuscleId): readonly string[] =>
  exampleCatalogue.exercises
    .filter(({ muscles }) => muscles.some((it) => it.muscle === muscle && it.share >= 0.5))
    .map(({ id }) => id)

/** A session with an hour to spare. */
const SPARE = { minutes: 20, minutesAllowed: 80 }
const FULL = { minutes: 40, minutesAllowed: 40 }

describe('targets that a week misses', () => {
  test('a muscle is short from half a set on, and its group is told with the sets of all its short muscles', () => {
    expect(misses(weekWith({ targets: { quadriceps: 3 }, effectiveSets: { quadriceps: 2.6 } }, FULL))).toEqual([])
    const short = { targets: { gastrocnemius: 3, soleus: 2 }, effectiveSets: { gastrocnemius: 2, soleus: 1.5 } }
    expect(misses(weekWith(short, FULL))).toEqual([{ subject: 'calves', short: 1.5, blockedBy: ['minutes'] }])
  })

  test('minutes stand alone where time binds, whatever else gave way', () => {
    const week = weekWith({ targets: { quadriceps: 3 } }, FULL)
    expect(misses(week, { blockers: ['minutes', 'PL-1', 'PL-7'] })).toMatchObject([{ blockedBy: ['minutes'] }])
    expect(misses(week)).toMatchObject([{ blockedBy: ['minutes'] }])
  })

  test('a session that gave way names the rules it gave way to', () => {
    const week = weekWith({ targets: { quadriceps: 3 } }, SPARE)
    expect(misses(week, { blockers: ['PL-7', 'PL-1'] })).toMatchObject([{ blockedBy: ['PL-1', 'PL-7'] }])
  })

  test('names what closes every exercise that would serve', () => {
    const week = weekWith({ targets: { 'tibialis-anterior': 2 } }, SPARE)
    expect(misses(week, {}, { bans: trainers('tibialis-anterior') })).toMatchObject([{ blockedBy: ['MN-7'] }])
  })

  test('MN-5 keeps calves behind shins where the emphasis is asked for', () => {
    const week = weekWith({ targets: { soleus: 3 } }, SPARE)
    expect(misses(week, { asksEmphasis: true })).toMatchObject([{ blockedBy: ['MN-5'] }])
    expect(misses(week)).not.toMatchObject([{ blockedBy: ['MN-5'] }])
  })

  test('MN-7 binds where the session holds all it may; else the exercises of the block stay', () => {
    const held = new Set(trainers('rectus-abdominis'))
    const { items = [] } = weekWith({}).sessions[0] ?? {}
    const [one] = items.filter(({ part, exercise }) => part !== 'prep' && !held.has(exercise))
    if (one === undefined) throw new Error('the example session trains the trunk alone')
    const week = weekWith(
      { targets: { 'rectus-abdominis': 2 } },
      { ...SPARE, items: Array.from({ length: 8 }, () => one) },
    )
    expect(misses(week)).toMatchObject([{ blockedBy: ['MN-7'] }])
    expect(misses(weekWith({ targets: { 'rectus-abdominis': 2 } }, { ...SPARE, items: [one] }))).toMatchObject([
      { blockedBy: ['ST-2'] },
    ])
  })

  test('a week of one session counts with the one beside it, whichever is kinder', () => {
    const whole = weekWith({ targets: { chest: 1 }, effectiveSets: {} }, FULL)
    const alone = { ...whole, sessions: whole.sessions.slice(0, 1) }
    const other = { ...alone, effectiveSets: { chest: 2 } }
    expect(misses(alone, { beside: [alone] })).toHaveLength(1)
    expect(misses(alone, { beside: [alone, other] })).toEqual([])
    expect(misses(whole, { beside: [other] })).toHaveLength(1)
  })
})
