import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/index.ts'
import type { JournalNiggle } from '../journal/index.ts'
import { day, exampleTables } from '../testing/index.ts'
import { lightOfNiggle, morningsToAsk, niggleStories, painTrend } from './niggle-story.ts'

const TODAY = day('2027-03-01')
const numbers = exampleTables.painLights

const niggle = (daysAgo: number, during: number | null, more: Partial<JournalNiggle> = {}): JournalNiggle => ({
  event: `e${daysAgo}`,
  day: addDays(TODAY, -daysAgo),
  tissue: 'achilles',
  side: 'left',
  light: 'amber',
  during,
  after: null,
  nextMorning: null,
  setBack: false,
  note: null,
  ...more,
})

const said = { tissue: 'achilles', day: TODAY, during: 2, after: null, nextMorning: null, isAlarming: false } as const

describe('the light of a niggle', () => {
  it('counts pain after training as pain during it, and bone from 1 on as red', () => {
    expect(lightOfNiggle(said, [], numbers).light).toBe('green')
    expect(lightOfNiggle({ ...said, after: 4 }, [], numbers).light).toBe('amber')
    expect(lightOfNiggle({ ...said, tissue: 'tibia', during: 1 }, [], numbers).light).toBe('red')
    expect(lightOfNiggle({ ...said, during: 0, isAlarming: true }, [], numbers).light).toBe('red')
  })

  it('is red where pain has risen for two weeks, and only by what was said of this part', () => {
    const rising = [niggle(15, 2), niggle(8, 3)]
    expect(lightOfNiggle({ ...said, during: 4 }, rising, numbers).light).toBe('red')
    const elsewhere = rising.map((one) => ({ ...one, tissue: 'knee' as const }))
    expect(lightOfNiggle({ ...said, during: 4 }, elsewhere, numbers).light).toBe('amber')
  })

  it('is a set-back where the next morning is still raised', () => {
    expect(lightOfNiggle({ ...said, during: 4, nextMorning: 3 }, [], numbers)).toEqual({
      light: 'amber',
      setBack: true,
    })
  })
})

describe('the trend', () => {
  it('compares the worst of each week', () => {
    expect(painTrend([niggle(8, 4), niggle(1, 2)], TODAY)).toBe('falling')
    expect(painTrend([niggle(8, 2), niggle(1, 2)], TODAY)).toBe('steady')
    expect(painTrend([niggle(8, 2), niggle(1, 3)], TODAY)).toBe('rising')
    expect(painTrend([niggle(15, 1), niggle(8, 2), niggle(1, 3)], TODAY)).toBe('rising-two-weeks')
  })

  it('is unknown while a week is missing', () => {
    expect(painTrend([niggle(1, 2)], TODAY)).toBe('unknown')
    expect(painTrend([niggle(15, 4), niggle(1, null)], TODAY)).toBe('unknown')
  })
})

describe('the question of the next morning', () => {
  it('is asked of what hurt yesterday, once', () => {
    expect(morningsToAsk([niggle(1, 3)], TODAY)).toHaveLength(1)
    expect(morningsToAsk([niggle(1, 3), niggle(0, 3, { nextMorning: 1 })], TODAY)).toEqual([])
  })

  it('is not asked of what did not hurt, nor of the day before', () => {
    expect(morningsToAsk([niggle(1, 0), niggle(2, 5)], TODAY)).toEqual([])
  })
})

it('the worst part comes first, with all that was said of it', () => {
  const stories = niggleStories(
    [niggle(1, 1, { tissue: 'knee', light: 'green' }), niggle(3, 4), niggle(2, 3)],
    TODAY,
    numbers,
  )
  expect(stories.map(({ tissue, light, said: all }) => [tissue, light.light, all.length])).toEqual([
    ['achilles', 'amber', 2],
    ['knee', 'green', 1],
  ])
})
