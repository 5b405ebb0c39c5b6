// Opens a journal and folds it, and says how many milliseconds that took; in a process of its own, which has seen none of it.
import { openJournal } from '@strongstride/app'
import { openStorage } from '@strongstride/storage'
import { TEN_YEARS_RUNNER } from './ten-years.ts'

const [folder = ''] = process.argv.slice(2)

const surroundings = { now: () => 0, newId: () => TEN_YEARS_RUNNER }
const began = performance.now()
const storage = await openStorage({ folder, databaseUrl: null })
if (!storage.ok) throw new Error(storage.error.type)
const { events } = storage.value
const journal = await openJournal({ runner: TEN_YEARS_RUNNER, device: TEN_YEARS_RUNNER, events, surroundings })
if (!journal.ok) throw new Error(journal.error.type)
const milliseconds = performance.now() - began
const { plans, unread } = journal.value.state()
process.send?.({ milliseconds, plans: plans.length, unread: unread.size })
await storage.value.close()
process.disconnect()
