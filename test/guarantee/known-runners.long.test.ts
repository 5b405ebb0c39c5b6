import { expect, test } from 'vitest'
import { testCatalogue } from '@strongstride/cli/testing'
import { addDays, makePlan } from '@strongstride/core'
import { checkPlan } from '@strongstride/core/rules'
import { generateRunner, LAWS, plantFaults } from '@strongstride/core/testing'
import { judgeRunner } from '../../bench/judge-runner.ts'

/** Generated runners whose plan once broke a rule, and which. */
const KNOWN = [[824, 'MN-7', 'a session that gave way is full again only with two sets of each main lift']] as const

test.each(KNOWN)('runner %i keeps %s: %s', (seed) => {
  expect(judgeRunner(seed, testCatalogue()).faults).toEqual([])
})

/** Generated runners for whom a law once did not hold, and why. */
const LAWLESS = [
  [549_299_676, 'order-of-runs', 'two runs of a day had no order of their own'],
  [14, 'undo-restores', 'contacts of an accepted session were shared out again'],
  [118, 'replan-same-day', 'another session of the block took the place of an accepted one'],
  [57_493_791, 'replan-keeps-rules', 'hops that PL-6 leaves no day for were missed'],
  [1_738_270_633, 'replan-keeps-rules', 'an exercise was newer when its session was settled than when it was placed'],
  [1_710_832_078, 'replan-keeps-rules', 'a session moved too near an A race for what was new in it'],
  [4_035_898_467, 'replan-keeps-rules', 'a session moved too near an A race for what was new and eccentric in it'],
  [1_760_317_267, 'replan-keeps-rules', 'a week takes turns with one whose session is done'],
  [4_168_884_309, 'replan-keeps-rules', 'a main lift whose tissue has healed stayed at one set'],
  [1_119_545_024, 'replan-keeps-rules', 'a deload is measured by weeks of its block that are over'],
  [3_648_451_617, 'replan-keeps-rules', 'a week that becomes a deload is no measure for the next'],
  [3_437_286_662, 'replan-week-later', 'a week added to a season is no second deload in a row'],
  [1_524_962_823, 'replan-week-later', 'the week had its free day before today'],
  [2_039_088_555, 'replan-week-later', 'a long run of unstated length became a spike when the one before it was over'],
  [125_162_528, 'replan-week-later', 'a deload was measured by its block without the fullest week, which was over'],
  [442_230_183, 'fewer-minutes-never-harder', 'an exercise that only a deload holds had two more in reserve'],
  [
    2_466_501_609,
    'fewer-minutes-never-harder',
    'an exercise that its block holds only after the deload had two more in reserve',
  ],
  [166_623_894, 'fewer-minutes-never-harder', 'a session that gave way was full again, a repetition more in reserve'],
  [3_385_371_654, 'fewer-minutes-never-harder', 'a session that gave way and is short did not say that it gave way'],
] as const

test.each(LAWLESS)('runner %i keeps the law %s: %s', (seed, name) => {
  const broken = LAWS[name]((request) => makePlan(request, testCatalogue()), generateRunner(seed), testCatalogue())
  expect(broken).toEqual([])
})

/** Generated runners whose plan once hid a planted fault, and why. */
const HIDING = [
  [2_189_704_305, 'a session is light on a day without its run'],
  [2_880_156_261, 'a tissue that hurts by a report alone frees its exercises'],
  [3_706_602_931, 'a tissue that hurts by a report alone frees the emphasis'],
  [3_501_043_348, 'an exercise that two sessions hold may grow by one set'],
  [3_054_502_825, 'what left its block counted as new on its second day'],
  [1_596_783_618, 'another hop of a session closed its own day to the one that was gone'],
] as const

test.each(HIDING)('every fault planted into the plan of runner %i is caught: %s', (seed) => {
  const made = makePlan(generateRunner(seed), testCatalogue())
  if (!made.ok) throw new Error(made.error.rule)
  const counts = plantFaults([made.value], testCatalogue())
  expect(Object.entries(counts).filter(([, { missed }]) => missed.length > 0)).toEqual([])
})

test('what is carried is lighter after a gap too, not only what is counted in repetitions (SF-4, R3.14)', () => {
  const base = { ...generateRunner(2), complaints: [], health: [], reports: [], log: [], pins: ['suitcase-carry'] }
  const places = base.places.map((place) => ({
    ...place,
    kit: [...new Set([...place.kit, 'dumbbell' as const])],
    loads: { dumbbell: [6, 8, 10, 12] },
  }))
  const day = addDays(base.today, -16)
  const log = [{ day, exercise: 'suitcase-carry', done: 30, kg: 12, rir: null }]
  const reports = [{ kind: 'illness' as const, day: addDays(day, 2), clearSince: addDays(base.today, -4) }]
  const made = makePlan({ ...base, places, log, reports }, testCatalogue())
  if (!made.ok) throw new Error(made.error.rule)
  const carried = made.value.weeks
    .flatMap(({ sessions }) => sessions.flatMap(({ items }) => items))
    .filter(({ exercise }) => exercise === 'suitcase-carry')
  expect(carried.length).toBeGreaterThan(0)
  expect(carried.filter(({ load }) => (load?.kg ?? 0) >= 12)).toEqual([])
  expect(checkPlan(made.value, testCatalogue())).toEqual([])
})
