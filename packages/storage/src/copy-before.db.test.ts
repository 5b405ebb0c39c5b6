import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { copyBefore } from './copy-before.ts'
import { openSqlite } from './sqlite-database.ts'
import { freshStorages } from './testing/index.ts'

const { open, closeAll } = freshStorages()

afterEach(closeAll)

it('a copy is taken of what was before a change, and never replaced by one of after it', async () => {
  const { place } = await open()
  const file = openSqlite(join(place.folder, 'strongstride.db'))
  const copy = await copyBefore(file, place.folder, '900-change')
  expect(copy).toBe(join(place.folder, 'before-900-change.db'))
  const before = readFileSync(copy ?? '')
  file.exec("insert into strongstride_migration (name, timestamp) values ('900-change', '2027-01-15T08:00:00.000Z')")
  expect(await copyBefore(file, place.folder, '900-change')).toBeNull()
  file.close()
  expect(readFileSync(copy ?? '')).toEqual(before)
  expect(readdirSync(place.folder).filter((name) => name.endsWith('.unfinished'))).toEqual([])
})

it('a copy is kept for thirty days, and nothing else in the folder is touched', async () => {
  const { place } = await open()
  const daysAgo = (days: number): number => Date.now() / 1000 - days * 86_400
  const made: readonly (readonly [string, number])[] = [
    ['before-002-change.db', 31],
    ['before-003-change.db', 29],
    ['before-004-change.db.1.unfinished', 2],
    ['before-005-change.db.1.unfinished', 0],
    ['before-the-race.txt', 400],
    ['mine.db', 400],
  ]
  for (const [name, days] of made) {
    writeFileSync(join(place.folder, name), '')
    utimesSync(join(place.folder, name), daysAgo(days), daysAgo(days))
  }
  await open(place)
  const left = readdirSync(place.folder).filter((name) => made.some(([one]) => one === name))
  expect(left).toEqual(['before-003-change.db', 'before-005-change.db.1.unfinished', 'before-the-race.txt', 'mine.db'])
})
