import { createHash } from 'node:crypto'
import { liveSeason, SEASON_LAWS, SIMULATED_KINDS, type SimulatedSeason } from '@strongstride/app/testing'
import { testCatalogue } from '@strongstride/cli/testing'
import { beforeAll, describe, expect, it } from 'vitest'

const world = {
  catalogue: testCatalogue(),
  hash: (text: string): string => createHash('sha256').update(text).digest('hex'),
}

/** Three of each kind; `npm run guarantee` takes any number. */
const SEEDS = [3, 4, 5]

const LAWS = Object.keys(SEASON_LAWS) as (keyof typeof SEASON_LAWS)[]

/** Seasons that once broke a law, and why. */
const KNOWN = [
  ['ill', 1_579_257_609, 'what is carried kept its weight after a gap'],
  ['injured', 3_752_663_111, 'blocks ahead kept the gentle doses of a knee that had healed'],
  ['lazy', 83_288_575, 'the week of a return was taken for a standard of sets'],
  ['ill', 1_052_149_779, 'what was missed would have been new too near a race'],
  ['injured', 2_293_836_958, 'a session on a sore shin came two days sooner than it was to come'],
] as const

const seasons: SimulatedSeason[] = []
beforeAll(async () => {
  for (const seed of SEEDS) for (const kind of SIMULATED_KINDS) seasons.push(await liveSeason(kind, seed, world))
}, 300_000)

const seasonOf = (kind: SimulatedSeason['kind']): SimulatedSeason => {
  const season = seasons.find((it) => it.kind === kind)
  if (season === undefined) throw new Error(`no season of ${kind}`)
  return season
}

const broken = (name: keyof typeof SEASON_LAWS, season: SimulatedSeason): readonly string[] =>
  SEASON_LAWS[name](season, world.catalogue)

describe('simulated runners who log what they do and follow what they are told', () => {
  it.each(LAWS)('%s', (name) => {
    expect(
      seasons.flatMap((season) => broken(name, season).map((line) => `${season.kind} ${season.seed}: ${line}`)),
    ).toEqual([])
  })

  it('live through what was to be lived through: training, pain, questions of health, illness', () => {
    for (const { done, followed } of seasons) {
      expect(done.length).toBeGreaterThan(60)
      expect(followed.length).toBeGreaterThanOrEqual(24)
    }
    expect(seasonOf('injured').followed.some(({ refusedFor }) => refusedFor === 'SF-1')).toBe(true)
    expect(seasonOf('honest').followed.every(({ plan }) => plan !== null)).toBe(true)
  })
})

describe('the laws of a season are broken by', () => {
  const honest = (): SimulatedSeason => seasonOf('honest')
  const injured = (): SimulatedSeason => seasonOf('injured')
  /** Every item done once more with this changed, from the second time it was done. */
  const asking = (by: (kg: number) => number): SimulatedSeason => ({
    ...honest(),
    done: honest().done.map((it) =>
      it.item.load === null ? it : { ...it, item: { ...it.item, load: { kg: by(it.item.load.kg) } } },
    ),
  })

  it('weights that leap, or that nobody has', () => {
    expect(
      broken(
        'load-rises-by-a-step',
        asking((kg) => kg * 3),
      ),
    ).not.toEqual([])
    expect(
      broken(
        'loads-are-owned',
        asking((kg) => kg + 0.37),
      ),
    ).not.toEqual([])
  })

  it('more weight after a miss', () => {
    const missed = asking((kg) => kg + 20)
    const done = missed.done.map((it) => ({ ...it, sets: it.sets.map(({ rir }) => ({ done: 0, rir })) }))
    expect(broken('miss-never-adds-load', { ...missed, done })).not.toEqual([])
  })

  it('a plan of before the pain that is followed on', () => {
    const [first] = injured().followed
    const on = injured().followed.map((it) => ({ ...it, plan: first?.plan ?? null }))
    expect(broken('red-stops', { ...injured(), followed: on })).not.toEqual([])
    expect(broken('red-flag-stops', { ...injured(), followed: on })).not.toEqual([])
  })

  it('more of what hurts', () => {
    const followed = injured().followed.map(({ plan, ...it }) => ({
      ...it,
      plan:
        plan === null
          ? null
          : {
              ...plan,
              weeks: plan.weeks.map((week) => ({
                ...week,
                sessions: week.sessions.map((session) => ({
                  ...session,
                  items: session.items.map((item) => ({ ...item, sets: it.today > '2027-01-26' ? 9 : item.sets })),
                })),
              })),
            },
    }))
    expect(broken('no-more-after-pain', { ...injured(), followed })).not.toEqual([])
    expect(broken('keeps-rules', { ...injured(), followed })).not.toEqual([])
    expect(broken('nothing-doubled', { ...injured(), kind: 'ill', followed })).not.toEqual([])
  })

  it('a wish that the journal refuses, and an estimate far from the truth', () => {
    expect(broken('journal-takes-all', { ...honest(), refusedWishes: ['finish-session: finished'] })).not.toEqual([])
    const done = honest().done.map((it) => ({
      ...it,
      maximumKg: it.maximumKg === null ? null : it.maximumKg * 2,
      sets: it.sets.map(() => ({ done: 5, rir: 1 })),
    }))
    expect(broken('estimates-are-near', { ...honest(), done })).not.toEqual([])
  })
})

describe('seasons that once broke a law', () => {
  it.each(KNOWN)('%s %i keeps every law: %s', async (kind, seed) => {
    const season = await liveSeason(kind, seed, world)
    expect(LAWS.flatMap((name) => broken(name, season).map((line) => `${name}: ${line}`))).toEqual([])
  })
})
