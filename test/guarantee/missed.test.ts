import { testCatalogue } from '@strongstride/cli/testing'
import { makePlan, MUSCLE_GROUPS, MUSCLES_BY_GROUP, type Plan, type PlanWeek } from '@strongstride/core'
import { settleMissed } from '@strongstride/core/gym'
import { askLater, generateRunner, logOf } from '@strongstride/core/testing'
import { expect, test } from 'vitest'

/** Three runners in `npm run check`, eighty in `npm test`. */
const RUNNERS = process.env['STRONGSTRIDE_LONG'] === '1' ? 80 : 3

const catalogue = testCatalogue()

const setsOf = (week: PlanWeek, group: (typeof MUSCLE_GROUPS)[number]): number =>
  MUSCLES_BY_GROUP[group].reduce((sum, muscle) => sum + (week.effectiveSets[muscle] ?? 0), 0)

/** A runner some weeks into a plan who missed some sessions, drawn by the seed: every third, every second, or all. */
const afterMisses = (seed: number) => {
  const answer = makePlan({ ...generateRunner(seed), log: [] }, catalogue)
  if (!answer.ok) return null
  const followed = answer.value
  const today = followed.weeks[2 + (seed % 5)]?.start
  if (today === undefined || followed.races.some(({ day }) => day < today)) return null
  const days = followed.weeks.flatMap(({ sessions }) => sessions.map(({ day }) => day)).filter((day) => day < today)
  const missed = new Set(days.filter((_, index) => (index + seed) % (1 + (seed % 3)) === 0))
  const log = logOf(followed, today).filter(({ day }) => !missed.has(day))
  const accepted: Plan = { ...followed, request: { ...followed.request, accepted: null } }
  const request = { ...askLater(followed, today), log, accepted }
  const made = makePlan(request, catalogue)
  return { followed, today, request, made: made.ok ? made.value : null }
}

test(
  'after any misses no week to come holds more sets of a group than it would have',
  { timeout: 30_000 + RUNNERS * 3000 },
  () => {
    let offered = 0
    for (let seed = 0; seed < RUNNERS; seed += 1) {
      const it = afterMisses(seed)
      if (it === null) continue
      const { plan } = settleMissed(it.followed, it.made, { request: it.request, catalogue })
      if (plan !== null) offered += 1
      for (const week of plan?.weeks ?? []) {
        const was = it.followed.weeks.find(({ start }) => start === week.start)
        if (was === undefined || week.start < it.today) continue
        for (const group of MUSCLE_GROUPS)
          expect(setsOf(week, group), `seed ${seed} ${week.start} ${group}`).toBeLessThanOrEqual(
            setsOf(was, group) + 1e-9,
          )
      }
    }
    expect(offered).toBeGreaterThan(0)
  },
)
