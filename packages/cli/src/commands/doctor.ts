import { join } from 'node:path'
import { currentPlan, FOLD_VERSION } from '@strongstride/core/journal'
import { DATA_OPTION } from '../journal/data-place.ts'
import { withJournal } from '../journal/open-journal.ts'
import type { OpenJournal } from '../journal/open-journal.ts'
import type { Examined } from '../text/en/doctor-words.ts'
import { pageWidth, printLines } from '../text/layout.ts'
import { isWell, renderDoctor } from '../text/render-doctor.ts'
import type { World } from '../world.ts'
import type { Command } from './command.ts'
import { ok } from '@strongstride/core'
import { EXIT } from '../input-problem.ts'

/** What SQLite finds wrong with its own file; nothing for PostgreSQL, which looks after itself. */
const integrityOf = ({ storage: { sqlite } }: OpenJournal): readonly string[] =>
  (sqlite?.prepare('pragma integrity_check').all() ?? [])
    .map((row) => String(row['integrity_check']))
    .filter((found) => found !== 'ok')

/** Raw files that are not what their names say, and how many there are. */
const examineFiles = async ({ storage: { blobs }, runner }: OpenJournal, world: World): Promise<Examined['files']> => {
  const hashes = await blobs.list(runner)
  const damaged: string[] = []
  for (const hash of hashes) {
    const bytes = await blobs.get(runner, hash)
    if (bytes === null || world.surroundings.hash(bytes) !== hash) damaged.push(hash)
  }
  return { count: hashes.length, damaged }
}

const examine = async (open: OpenJournal, world: World): Promise<Examined> => {
  const { storage, runner, journal } = open
  const state = journal.state()
  const page = await storage.events.read(runner, { after: 0, limit: 1, bare: true })
  const snapshot = await storage.events.readSnapshot(runner, FOLD_VERSION)
  const unsent = await storage.events.readUnsent(runner, 1)
  const adopted = currentPlan(state)
  const { folder } = storage.place
  return {
    version: world.version,
    runtime: world.runtime,
    engine: storage.engine,
    place: storage.engine === 'sqlite' ? join(folder, 'strongstride.db') : folder,
    runner,
    freeBytes: world.freeSpace(folder),
    integrity: integrityOf(open),
    entries: page.ok ? page.value.last : 0,
    hasUnsent: unsent.events.length > 0,
    unread: state.unread.size,
    snapshotAt: snapshot?.position ?? null,
    counts: {
      runs: state.runs.size,
      races: state.races.size,
      sessions: state.sessions.size,
      sets: state.sets.length,
      reports: state.reports.length,
      plans: state.plans.length,
    },
    plan: adopted === null ? 'none' : (await journal.readPlan(adopted)).ok ? 'readable' : 'lost',
    files: await examineFiles(open, world),
  }
}

/** `strongstride doctor`. */
export const doctorCommand: Command = {
  spec: {
    name: 'doctor',
    summary: 'look whether all that is kept is whole, and say what to do where it is not',
    positionals: [],
    options: [{ name: 'json', value: null, help: 'print what was found as data' }, DATA_OPTION],
    notes: ['Ends with 1 when something is wrong. It changes nothing.'],
  },
  run: (given, world) =>
    withJournal({ given, world, isNew: false }, async (open) => {
      const found = await examine(open, world)
      if (given.flags.has('json')) world.write(`${JSON.stringify({ ...found, isWell: isWell(found) }, null, 2)}\n`)
      else world.write(printLines(renderDoctor(found, pageWidth(world.columns)), world))
      return ok(isWell(found) ? EXIT.done : EXIT.no)
    }),
}
