import { describe, expect, it } from 'vitest'
import { inSentence } from './phrases.ts'

describe('inSentence', () => {
  it('begins an ordinary name with a small letter', () => {
    expect(inSentence('Goblet squat')).toBe('goblet squat')
  })
  it('leaves names of people and places as they are', () => {
    expect(inSentence('One-leg Romanian deadlift')).toBe('one-leg Romanian deadlift')
    expect(inSentence('Nordic hamstring lowering')).toBe('Nordic hamstring lowering')
  })
  it('leaves a letter that is a shape as it is', () => {
    expect(inSentence('A-skip')).toBe('A-skip')
    expect(inSentence('Lying Y-T-W raise')).toBe('lying Y-T-W raise')
  })
})
