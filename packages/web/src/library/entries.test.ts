import { expect, it } from 'vitest'
import { searchEntries, type LibraryEntry } from './entries.ts'
import { DE } from './words/de.ts'
import { EN } from './words/en.ts'

const entry = (kind: LibraryEntry['kind'], ...names: readonly [string, ...string[]]): LibraryEntry => ({
  kind,
  id: names[0],
  name: names[0],
  names,
})
const ENTRIES = [
  entry('muscles', 'Soleus', 'Lower calf'),
  entry('exercises', 'Single-leg calf raise', 'One-leg heel raise'),
  entry('complaints', 'Calf strain'),
]
const found = (search: string) => searchEntries(ENTRIES, search).map(({ name }) => name)

it('a page is found by any of its names, whatever the case, hyphens and accents', () => {
  expect(found('LOWER calf')).toEqual(['Soleus'])
  expect(found('single leg')).toEqual(['Single-leg calf raise'])
  expect(found('cälf  str')).toEqual(['Calf strain'])
})

it('all words must stand in one name', () => {
  expect(found('calf')).toHaveLength(3)
  expect(found('soleus calf')).toEqual([])
})

it('an empty search finds nothing', () => {
  expect(found('  ')).toEqual([])
})

it.each([EN, DE])('nothing is promised', (words) => {
  expect(JSON.stringify(words)).not.toMatch(/prevent|ward off|injury-proof|verhindert|verhütet|\bcures?\b|\bheilt\b/i)
})
