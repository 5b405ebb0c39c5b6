import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { TEST_WAYS } from './test-ways.ts'

const content = join(import.meta.dirname, '..', '..', '..', '..', 'content')
const ids = (folder: string): readonly string[] =>
  readdirSync(join(content, folder)).map((file) => file.replace('.yaml', ''))

it('every test of the catalogue can be taken, and nothing else', () => {
  expect(Object.keys(TEST_WAYS).toSorted()).toEqual(ids('self-tests').toSorted())
})

it('every figure is an exercise there is', () => {
  const exercises = new Set(ids('exercises'))
  expect(Object.values(TEST_WAYS).filter(({ figure }) => figure !== null && !exercises.has(figure))).toEqual([])
})
