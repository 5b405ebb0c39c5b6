import { afterEach, expect, it } from 'vitest'
import { freshStorages } from './testing/index.ts'
import { inTransaction } from './transaction.ts'

const { open, closeAll } = freshStorages()

afterEach(closeAll)

it('a query on the outer handle inside a transaction is refused, not left waiting for itself', async () => {
  const { db } = await open()
  const outer = inTransaction(db, () => db.selectFrom('runner').select('runner').execute())
  await expect(outer).rejects.toThrow('must go through the transaction')
  expect(await inTransaction(db, (trx) => trx.selectFrom('runner').select('runner').execute())).toEqual([])
  expect(await db.selectFrom('runner').select('runner').execute()).toEqual([])
})

it('what a transaction did before it failed is not kept', async () => {
  const { db } = await open()
  const failing = inTransaction(db, async (trx) => {
    await trx.insertInto('note').values({ runner: 'a', name: 'b', body: 'c' }).execute()
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await db.selectFrom('note').select('name').execute()).toEqual([])
})

it('a transaction that lost against another is done again, a few times', async () => {
  const { db } = await open()
  let tries = 0
  const work = async (): Promise<number> => {
    tries += 1
    if (tries < 3) throw Object.assign(new Error('could not serialize access'), { code: '40001' })
    return tries
  }
  expect(await inTransaction(db, work)).toBe(3)
  const losing = inTransaction(db, () => Promise.reject(Object.assign(new Error('again'), { code: '40001' })))
  await expect(losing).rejects.toThrow('again')
})
