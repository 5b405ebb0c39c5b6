import { describe, expect, test } from 'vitest'
import { matchEntries } from './match-entries.js'

const ENTRIES: Parameters<typeof matchEntries>[0] = [
  ['a', 'Exercise', 'Seated heel raise', [], 'Lower calf; no kit'],
  ['b', 'Exercise', 'Two-leg heel raise', ['Calf raise'], 'Upper calf; no kit'],
  ['c', 'Muscle', 'Soleus', ['Lower calf'], 'Calves'],
  ['d', 'Complaint', "Runner's knee", ['Pain round the kneecap'], 'Knee'],
  ['e', 'Source', 'Source C2.25', ['C2.25'], 'Shin splints hurt on the inner edge of the bone.'],
]

const found = (typed: string): readonly string[] => matchEntries(ENTRIES, typed).map(([address]) => address)

describe('a search', () => {
  test('finds by the beginnings of words, every word typed, in any order', () => {
    expect(found('raise hee')).toEqual(['a', 'b'])
    expect(found('heel sole')).toEqual([])
  })

  test('shows what is called so before what is about it', () => {
    expect(found('calf raise')).toEqual(['b', 'a'])
    expect(found('lower calf')).toEqual(['c', 'a'])
  })

  test('finds by kind, by id and by what a source says, whatever the case and the accents', () => {
    expect(found('MUSCLE')).toEqual(['c'])
    expect(found('c2.25')).toEqual(['e'])
    expect(found('inner édge')).toEqual(['e'])
    expect(found('runners knee')).toEqual(['d'])
  })

  test('finds nothing where nothing is typed', () => {
    expect(found('  ')).toEqual([])
  })
})
