import { importJournal } from '@strongstride/app'
import type { ImportRefusal } from '@strongstride/app'
import { err, ok, parsePlan } from '@strongstride/core'
import type { CivilDay, Result } from '@strongstride/core'
import { currentPlan, sealPlan } from '@strongstride/core/journal'
import type { Command as Wish } from '@strongstride/core/journal'
import { feedRuns, readCalendar, readZip, textFromUtf8 } from '@strongstride/formats'
import type { InputProblem } from '../input-problem.ts'
import { DATA_OPTION } from '../journal/data-place.ts'
import { withJournal } from '../journal/open-journal.ts'
import type { OpenJournal } from '../journal/open-journal.ts'
import { feedOfFile } from '../journal/save-request.ts'
import { IMPORT_WORDS } from '../text/en/journal-words.ts'
import { sentence } from '../text/layout.ts'
import type { World } from '../world.ts'
import type { Command } from './command.ts'
import { readForm } from './read-json.ts'
import { DONE } from './save-plan.ts'

/** A file that was given, whatever it is, and what it is taken in with. */
interface GivenFile {
  readonly path: string
  readonly bytes: Uint8Array
  readonly open: OpenJournal
  readonly world: World
}

/** Bytes: of a zip of many years. */
const MOST_BYTES = 256 * 1024 * 1024
const MOST_UNPACKED = 2 * MOST_BYTES

/** Says what was taken in, or why nothing. */
type TakenIn = Promise<Result<string, InputProblem>>

const wish = async ({ journal }: OpenJournal, commands: readonly Wish[]): Promise<Result<number, InputProblem>> => {
  const done = await journal.wish(...commands)
  return done.ok ? ok(done.value.length) : err({ type: 'refused', refusal: done.error })
}

const importProblem = (refusal: ImportRefusal, path: string): InputProblem => {
  if (refusal.type === 'gone' || refusal.type === 'no-space' || refusal.type === 'missing-document')
    return { type: 'refused', refusal }
  if (refusal.type !== 'other-content') return { type: 'bad-import', path, refusal }
  return { type: 'refused', refusal: { type: 'other-content', id: 'id' in refusal ? refusal.id : path } }
}

const importExport = async ({ path, bytes, open, world }: GivenFile): TakenIn => {
  const zip = readZip(bytes, { bytes: MOST_BYTES, total: MOST_UNPACKED })
  if (!zip.ok) return err({ type: 'bad-import', path, refusal: zip.error })
  const { events, blobs } = open.storage
  const { hash } = world.surroundings
  const done = await importJournal(zip.value, { runner: open.runner, events, blobs, hash, readText: textFromUtf8 })
  if (!done.ok) return err(importProblem(done.error, path))
  await open.journal.refresh()
  return ok(IMPORT_WORDS.everything(path, done.value))
}

const importCalendar = async ({ path, bytes, open, world }: GivenFile): TakenIn => {
  const on = open.today
  const zone = open.journal.state().availability.timeZone ?? null
  const reading = readCalendar(bytes, { from: on, zone, machineZone: world.machineZone })
  if (!reading.ok) return err({ type: 'calendar', path, refusal: reading.error })
  const { runs: found, races, notUnderstood, leftOut } = reading.value
  if (found.length === 0) return err({ type: 'calendar-no-runs', path, events: notUnderstood.length + leftOut.length })
  const { feed, name } = feedOfFile(path)
  const runs = feedRuns(reading.value, { feed, on, hash: world.surroundings.hash })
  const done = await wish(open, [
    { type: 'add-feed', on, feed, name, kind: 'file' },
    { type: 'read-feed', on, feed, runs },
  ])
  if (!done.ok) return done
  const known: readonly CivilDay[] = [...open.journal.state().races.values()].map(({ day }) => day)
  const race = races.find(({ day }) => day >= on && !known.includes(day))
  return ok(IMPORT_WORDS.calendar(path, { runs: runs.length, isNews: done.value > 0, race: race?.day ?? null }))
}

const importPlan = async ({ path, bytes, open, world }: GivenFile): TakenIn => {
  const json = parseJson(textFromUtf8(bytes))
  const plan = readForm(json, parsePlan, { path, form: 'plan' })
  if (!plan.ok) return plan
  const { journal, today: on } = open
  const over = currentPlan(journal.state())?.event ?? null
  const sealed = sealPlan(plan.value, world.surroundings.hash)
  const done = await wish(open, [{ type: 'adopt-plan', on, plan: sealed, over }])
  return done.ok ? ok(IMPORT_WORDS.plan(path)) : done
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const isZip = ([p, k]: Uint8Array): boolean => p === 0x50 && k === 0x4b
const isJson = (bytes: Uint8Array): boolean => textFromUtf8(bytes.subarray(0, 64)).trimStart().startsWith('{')

const importFile = (file: GivenFile): TakenIn => {
  if (isZip(file.bytes)) return importExport(file)
  return isJson(file.bytes) ? importPlan(file) : importCalendar(file)
}

/** `strongstride import`. */
export const importCommand: Command = {
  spec: {
    name: 'import',
    summary: 'take files into your journal: a running calendar, an export, a plan',
    positionals: [{ name: 'FILE', optional: false, many: true }],
    options: [DATA_OPTION],
    notes: [
      'my-runs.ics: its runs; the same file name again brings what has changed in it.',
      'all.zip, made with strongstride export: everything; what is here stays, and twice adds nothing.',
      'plan.json, made with strongstride plan --out: you follow that plan.',
    ],
  },
  run: async (given, world) => {
    const files: { readonly path: string; readonly bytes: Uint8Array }[] = []
    for (const path of given.positionals) {
      const bytes = world.readBytes(path, MOST_BYTES)
      if (!bytes.ok) return bytes
      files.push({ path, bytes: bytes.value })
    }
    return withJournal({ given, world, isNew: true }, async (open) => {
      for (const file of files) {
        const done = await importFile({ ...file, open, world })
        if (!done.ok) return done
        world.write(sentence(done.value, world.columns))
      }
      return DONE
    })
  },
}
