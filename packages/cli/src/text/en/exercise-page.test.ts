import { describe, expect, test } from 'vitest'
import { ladderName, mustNotTexts } from './exercise-page.ts'

describe('a page about an exercise', () => {
  test('says for whom a plan leaves it out, after its own sentences', () => {
    expect(mustNotTexts({ mustNot: ['Not with a stiff toe.'], exclusions: ['osteoporosis', 'pregnancy'] })).toEqual([
      'Not with a stiff toe.',
      'A plan leaves it out with osteoporosis or in pregnancy.',
    ])
    expect(mustNotTexts({ mustNot: [], exclusions: [] })).toEqual([])
  })

  test('names a ladder as runners do, and one it does not know by its id', () => {
    expect(ladderName('calf-straight')).toBe('Calf, straight knee')
    expect(ladderName('hip-extension')).toBe('Hip extension')
  })
})
