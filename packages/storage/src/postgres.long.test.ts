import { EVENT_STORE_LAWS, NOTEBOOK_LAWS, numberedEvent, numberedId } from '@strongstride/app/testing'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { freshStorages, isPostgresAsked, startPostgres, type RealPostgres } from './testing/index.ts'

const { open, closeAll } = freshStorages()
const RUNNER = numberedId(1)
const HERE = { by: null, sent: false } as const

// It makes a system user, so it runs only where CI=true or STRONGSTRIDE_POSTGRES=1.
describe.runIf(isPostgresAsked())('PostgreSQL', () => {
  let postgres: RealPostgres | null = null
  const fresh = async () => open({ databaseUrl: (await postgres?.newDatabase()) ?? '' })

  beforeAll(async () => {
    postgres = await startPostgres()
  }, 120_000)
  afterEach(closeAll)
  afterAll(async () => {
    await postgres?.end()
  })

  it.each(EVENT_STORE_LAWS)('$name', async ({ findFault }) => {
    expect(await findFault((await fresh()).events)).toBeNull()
  })

  it.each(NOTEBOOK_LAWS)('$name', async ({ findFault }) => {
    expect(await findFault((await fresh()).notes)).toBeNull()
  })

  it('several processes that start at once on one empty database make its tables once', async () => {
    const databaseUrl = (await postgres?.newDatabase()) ?? ''
    const storages = await Promise.all([1, 2, 3, 4].map(() => open({ databaseUrl })))
    const [first, ...others] = storages
    await first?.events.append(RUNNER, { events: [numberedEvent(1)], documents: [] }, HERE)
    for (const { events } of others) {
      const page = await events.read(RUNNER, { after: 0, limit: 9 })
      expect(page.ok && page.value.last).toBe(1)
    }
  })

  it('many processes that append at once leave no gap and no place twice', async () => {
    const databaseUrl = (await postgres?.newDatabase()) ?? ''
    const storages = await Promise.all([1, 2, 3].map(() => open({ databaseUrl })))
    const numbers = Array.from({ length: 90 }, (_, index) => index + 1)
    const appended = await Promise.all(
      numbers.map(async (number) =>
        storages[number % 3]?.events.append(RUNNER, { events: [numberedEvent(number)], documents: [] }, HERE),
      ),
    )
    expect(appended.every((one) => one?.ok === true)).toBe(true)
    const page = await storages[0]?.events.read(RUNNER, { after: 0, limit: 100 })
    expect(page?.ok === true && page.value.events.map(({ position }) => position)).toEqual(numbers)
  })

  it('while the database is down it is said to be unavailable, and it goes on when it is back', async () => {
    const { events } = await fresh()
    await events.append(RUNNER, { events: [numberedEvent(1)], documents: [] }, HERE)
    await postgres?.stop()
    await expect(events.append(RUNNER, { events: [numberedEvent(2)], documents: [] }, HERE)).rejects.toMatchObject({
      name: 'StoreUnavailable',
    })
    await postgres?.start()
    const again = await events.append(RUNNER, { events: [numberedEvent(2)], documents: [] }, HERE)
    expect(again).toEqual({ ok: true, value: { added: 1, last: 2 } })
  }, 60_000)
})
