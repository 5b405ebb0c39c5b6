import { join } from 'node:path'
import type { RemoteRefusal } from '@strongstride/app'
import type { Result } from '@strongstride/core'
import type { Batch } from '@strongstride/core/journal'
import type { Chance } from './chance.ts'
import { acknowledgedEvents, type Ledger } from './ledger.ts'
import { hashOf } from './hash.ts'
import { drawEvent, drawFile } from './soak-event.ts'
import type { SoakServer } from './soak-server.ts'

/** What is sent: to whom, drawn from what, noted where, until when. */
export interface Load {
  readonly server: SoakServer
  readonly chance: Chance
  readonly ledger: Ledger
  /** Where backups go; null: none is made. */
  readonly backups: string | null
  readonly isOver: () => boolean
}

const MOST_EVENTS = 50

const drawBatch = ({ chance, ledger }: Load): Batch => {
  const count = 1 + chance.below(MOST_EVENTS)
  const text = `{"week":${ledger.nextNumber}}`
  const documents = chance.below(3) === 0 ? [{ hash: hashOf(text), text }] : []
  const events = Array.from({ length: count }, () => drawEvent(ledger.nextNumber++, chance, documents))
  return { events, documents }
}

const noteRefusal = ({ refusals }: Ledger, answer: Result<unknown, RemoteRefusal>): void => {
  if (!answer.ok) refusals.push(answer.error.type === 'refused' ? answer.error.problem : answer.error.type)
}

/** Sends batches, one after the other; false once the server gave no answer. */
const append = async (load: Load): Promise<boolean> => {
  const sent = { batch: drawBatch(load), acknowledged: false }
  load.ledger.batches.push(sent)
  const pushed = await load.server.remote.push(load.ledger.runner, sent.batch)
  sent.acknowledged = pushed.ok
  noteRefusal(load.ledger, pushed)
  return pushed.ok
}

const putFile = async ({ server, chance, ledger }: Load): Promise<boolean> => {
  const bytes = drawFile(ledger.nextNumber++, chance)
  const sent = { hash: hashOf(bytes), acknowledged: false }
  ledger.files.push(sent)
  const put = await server.remote.putBlob(ledger.runner, sent.hash, bytes)
  sent.acknowledged = put.ok
  noteRefusal(ledger, put)
  return put.ok
}

const backUp = async ({ server, ledger, backups }: Load): Promise<boolean> => {
  if (backups === null) return false
  const to = join(backups, `backup-${ledger.backups.length}`)
  const asked = { to, before: acknowledgedEvents(ledger).length, acknowledged: false }
  ledger.backups.push(asked)
  asked.acknowledged = await server.backUp(to)
  return asked.acknowledged
}

const repeat = async (load: Load, step: (load: Load) => Promise<boolean>): Promise<void> => {
  let goesOn = true
  while (goesOn && !load.isOver()) goesOn = await step(load)
}

/** Sends one more batch and one more file; whether both were acknowledged. */
export const sendOneMore = async (load: Load): Promise<boolean> => (await append(load)) && (await putFile(load))

/** Sends batches on two lines, files on one, and asks for backups, until it is over or the server answers no more. */
export const sendMixedLoad = async (load: Load): Promise<void> => {
  load.ledger.runner = load.server.runner
  await Promise.all(
    [append, append, putFile, ...(load.backups === null ? [] : [backUp])].map((step) => repeat(load, step)),
  )
}
