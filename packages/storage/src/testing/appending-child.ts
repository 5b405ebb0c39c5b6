// Appends, keeps files and writes notes without end, and says on its output what was acknowledged, until it is killed.
import { writeSync } from 'node:fs'
import { numberedEvent, numberedId } from '@strongstride/app/testing'
import { openStorage } from '../open-storage.ts'
import { hashOf } from '../whole-file.ts'
import { CRASH_RUNNER, fileOf } from './crash-rounds.ts'

const [folder = '', databaseUrl = '', first = '1'] = process.argv.slice(2)

const storage = await openStorage({ folder, databaseUrl: databaseUrl === '' ? null : databaseUrl })
if (!storage.ok) throw new Error(JSON.stringify(storage.error))
const { events, blobs, notes } = storage.value

// Written by the call itself, not when there is time: an answer that was given has left the process.
const acknowledge = (what: string): void => void writeSync(1, `${what}\n`)

for (let number = Number(first); ; number += 3) {
  const numbers = [number, number + 1, number + 2]
  const document = { hash: hashOf(fileOf(number)), text: String(number) }
  const batch = {
    events: numbers.map((one) => numberedEvent(one, { documents: [document.hash] })),
    documents: [document],
  }
  const appended = await events.append(CRASH_RUNNER, batch, { by: null, sent: false })
  if (appended.ok) acknowledge(`events ${numbers.join(' ')}`)
  const put = await blobs.put(CRASH_RUNNER, document.hash, fileOf(number))
  if (put.ok) acknowledge(`file ${number}`)
  await notes.write(CRASH_RUNNER, `note/${number}`, numberedId(number))
  acknowledge(`note ${number}`)
}
