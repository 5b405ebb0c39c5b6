import { readdirSync, readFileSync } from 'node:fs'
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
