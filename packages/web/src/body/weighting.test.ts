import { byMuscle, type Emphasis, type PlanWeek } from '@strongstride/core'
import { expect, it } from 'vitest'
import { adjust, factorOf, isSameWeighting, levelOf, shareOfAim, shareOfFactor, type Weighting } from './weighting.ts'
import { DE } from './words/de.ts'
import { EN } from './words/en.ts'

const ARTICLE: Weighting = { emphasis: 'article', adjustments: {} }
const EMPHASES: readonly Emphasis[] = [
  { id: 'article', name: 'x', factors: byMuscle((muscle) => (muscle === 'soleus' ? 0.5 : 1)), floors: {} },
]

it("a muscle's factor is the emphasis times the runner's own", () => {
  const wanted = adjust(adjust(ARTICLE, 'soleus', 1.5), 'chest', 0)
  expect(factorOf('soleus', wanted, EMPHASES)).toBe(0.75)
  expect(factorOf('chest', wanted, EMPHASES)).toBe(0)
})

it('a factor of 1 is the same as none', () => {
  const back = adjust(adjust(ARTICLE, 'soleus', 1.5), 'soleus', 1)
  expect(back).toEqual(ARTICLE)
  expect(isSameWeighting(ARTICLE, { ...ARTICLE, adjustments: { soleus: 1 } })).toBe(true)
  expect(isSameWeighting(ARTICLE, adjust(ARTICLE, 'soleus', 0.9))).toBe(false)
  expect(isSameWeighting(ARTICLE, { ...ARTICLE, emphasis: 'load-and-evidence' })).toBe(false)
})

it('a factor has a word and a colour, and neither goes beyond its scale', () => {
  expect([0, 0.7, 1, 1.3].map(levelOf)).toEqual(['none', 'less', 'usual', 'more'])
  expect([0, 1, 2, 2.6].map(shareOfFactor)).toEqual([0, 0.5, 1, 1])
})

it('a muscle without an aim has no share of it', () => {
  const week: Pick<PlanWeek, 'targets' | 'effectiveSets'> = {
    targets: { soleus: 4, chest: 2 },
    effectiveSets: { soleus: 3, chest: 5, lats: 1 },
  }
  const shares = (['soleus', 'chest', 'lats'] as const).map((muscle) => shareOfAim(muscle, week as PlanWeek))
  expect(shares).toEqual([0.75, 1, null])
})

it.each([EN, DE])('nothing is promised', (words) => {
  expect(JSON.stringify(words)).not.toMatch(/prevent|ward off|injury-proof|verhindert|verhütet|\bcures?\b|\bheilt\b/i)
})
