import { createHash } from 'node:crypto'
import { parsePlan } from '@strongstride/core'
import { sealPlan, nextStamp, type SealedEvent } from '@strongstride/core/journal'
import { day as dayOf, examplePlan, journals, sealForTest, testId } from '@strongstride/core/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memoryBlobStore } from '../memory/memory-blob-store.ts'
import { memoryEventStore } from '../memory/memory-event-store.ts'
import type { BlobStore } from '../ports/blob-store.ts'
import type { EventStore } from '../ports/event-store.ts'
import { exportJournal } from './export-journal.ts'
import type { ExportFile } from './export-file.ts'
import { importJournal, type Imported, type ImportRefusal } from './import-journal.ts'
import type { GivenFile } from './read-export.ts'

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')
const surroundings = { hash }
const decoder = new TextDecoder()
const readText = (bytes: Uint8Array): string => decoder.decode(bytes)
const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content
const writeTable = (columns: readonly string[], rows: readonly (readonly unknown[])[]): string =>
  [columns, ...rows].map((row) => row.join()).join('\n')

const [RUNNER, OTHER] = [testId(1), testId(2)]
const plan = sealPlan(examplePlan, hash)
const file = new Uint8Array([1, 2, 3])

interface House {
  readonly runner: string
  readonly events: EventStore
  readonly blobs: BlobStore
}
const emptyHouse = (runner: string): House => ({
  runner,
  events: memoryEventStore(),
  blobs: memoryBlobStore(surroundings),
})
const houseWith = async (events: readonly SealedEvent[]): Promise<House> => {
  const house = emptyHouse(RUNNER)
  await house.blobs.put(RUNNER, hash(file), file)
  const brought = events.some((event) => event.documents !== undefined) ? plan.documents : []
  await house.events.append(RUNNER, { events, documents: brought }, { by: null, sent: false })
  return house
}
const day = dayOf('2027-01-12')
const sealing = (number: number) => ({
  id: testId(number),
  stamp: nextStamp(null, 1_800_000_000_000 + number, testId(9)),
  device: testId(9),
  day,
})
const adoption: SealedEvent = {
  ...sealForTest('PlanAdopted', { ...plan.data, over: null }, sealing(50)),
  documents: plan.documents.map((document) => document.hash),
}
const blocked = sealForTest('DayBlocked', { on: day }, sealing(51))

const exported = async (house: House): Promise<readonly ExportFile[]> => {
  const files = await exportJournal({ ...house, surroundings, writeTable })
  if (!files.ok) throw new Error(files.error.type)
  return files.value
}
const given = (files: readonly ExportFile[]): readonly GivenFile[] =>
  files.map(({ name, content }) => ({ name, bytes: bytesOf(content) }))
const imported = async (files: readonly GivenFile[], house: House): Promise<Imported | ImportRefusal> => {
  const done = await importJournal(files, { ...house, hash, readText })
  return done.ok ? done.value : done.error
}
const textOf = (files: readonly ExportFile[], name: string): string =>
  String(files.find((one) => one.name === name)?.content)

/** An export with one file otherwise, the manifest made anew where `sealed`. */
const withFile = (
  files: readonly GivenFile[],
  name: string,
  text: string | null,
  { sealed }: { readonly sealed: boolean },
): readonly GivenFile[] => {
  const others = files.filter((one) => one.name !== name && one.name !== 'manifest.json')
  const all = text === null ? others : [...others, { name, bytes: bytesOf(text) }]
  const manifest = files.find((one) => one.name === 'manifest.json')
  if (!sealed || manifest === undefined) return [...all, ...(manifest === undefined ? [] : [manifest])]
  const json = JSON.parse(readText(manifest.bytes)) as object
  const sums = Object.fromEntries(all.map((one) => [one.name, hash(one.bytes)]))
  return [...all, { name: 'manifest.json', bytes: bytesOf(JSON.stringify({ ...json, files: sums })) }]
}

describe('an export', () => {
  it('imported into an empty store and exported again is the same, whatever happened', async () => {
    await fc.assert(
      fc.asyncProperty(journals, async (drawn) => {
        const events = drawn.map(({ documents: _documents, ...event }) => event)
        const files = await exported(await houseWith([...events, adoption]))
        const other = emptyHouse(OTHER)
        const first = await imported(given(files), other)
        expect(first).toMatchObject({ blobs: 1 })
        expect(await exported(other)).toEqual(files)
      }),
      { numRuns: 40 },
    )
  })

  it('holds the plan that is followed, as the command line reads it', async () => {
    const files = await exported(await houseWith([adoption]))
    expect(parsePlan(JSON.parse(textOf(files, 'plan.json')))).toMatchObject({
      ok: true,
      value: { weeks: examplePlan.weeks },
    })
    expect((await exported(await houseWith([blocked]))).some(({ name }) => name === 'plan.json')).toBe(false)
  })

  it('tells sets, sessions and runs as tables', async () => {
    const set = { session: null, exercise: 'calf-raise', done: 12, kg: 8, rir: 3, side: null } as const
    const files = await exported(await houseWith([sealForTest('SetRecorded', set, sealing(60))]))
    expect(textOf(files, 'sets.csv').split('\n')[1]).toBe('2027-01-12,,calf-raise,12,8,3,')
  })

  it('says what is in it and what is not', async () => {
    const readme = textOf(await exported(await houseWith([adoption, blocked])), 'README.txt')
    expect(readme).toContain('2 things that happened')
    expect(readme).toContain('Addresses of calendars')
  })

  it('of a runner who was deleted is none', async () => {
    const house = await houseWith([blocked])
    await house.events.remove(RUNNER, 5)
    expect(await exportJournal({ ...house, surroundings, writeTable })).toEqual({ ok: false, error: { type: 'gone' } })
    const files = given(await exported(await houseWith([blocked])))
    expect(await imported(files, house)).toEqual({ type: 'gone' })
  })
})

describe('an import', () => {
  it('done twice adds nothing', async () => {
    const files = given(await exported(await houseWith([adoption, blocked])))
    const house = emptyHouse(OTHER)
    expect([await imported(files, house), await imported(files, house)]).toEqual([
      { events: 2, blobs: 1 },
      { events: 0, blobs: 0 },
    ])
  })

  it('adds to what is there', async () => {
    const house = emptyHouse(OTHER)
    await house.events.append(OTHER, { events: [blocked], documents: [] }, { by: null, sent: false })
    const files = given(await exported(await houseWith([adoption, blocked])))
    expect(await imported(files, house)).toEqual({ events: 1, blobs: 1 })
  })

  it('of an event that says something else than the one here adds nothing at all', async () => {
    const house = emptyHouse(OTHER)
    const other = { ...blocked, at: '2020-01-01T00:00:00.000Z' }
    await house.events.append(OTHER, { events: [other], documents: [] }, { by: null, sent: false })
    const files = given(await exported(await houseWith([adoption, blocked])))
    expect(await imported(files, house)).toEqual({ type: 'other-content', id: blocked.id })
    const page = await house.events.read(OTHER, { after: 0, limit: 10 })
    expect(page.ok && page.value.last).toBe(1)
  })

  it.each([
    ['another version', 'manifest.json', '{"format":"strongstride-export","version":2}', false, 'other-version'],
    ['no manifest', 'manifest.json', null, false, 'not-an-export'],
    [
      'a manifest of something else',
      'manifest.json',
      '{"format":"zip","version":1,"files":{}}',
      false,
      'not-an-export',
    ],
    [
      'a manifest without sums',
      'manifest.json',
      '{"format":"strongstride-export","version":1}',
      false,
      'not-an-export',
    ],
    ['a missing file', 'sets.csv', null, false, 'missing-file'],
    ['no events', 'events.jsonl', null, true, 'missing-file'],
    ['a changed file', 'sets.csv', 'other', false, 'changed-file'],
    ['a file the manifest does not know', 'more.txt', 'x', false, 'unknown-file'],
    ['a line that is no event', 'events.jsonl', '{"id":"x"}\n', true, 'unreadable-event'],
    ['a line that is no JSON', 'events.jsonl', 'x', true, 'unreadable-event'],
    ['a missing document', `documents/${plan.data.plan}`, null, true, 'wrong-document'],
    ['a document under another hash', `documents/${'a'.repeat(64)}`, '{}', true, 'wrong-document'],
    ['a blob under another hash', `blobs/${'a'.repeat(64)}`, 'x', true, 'changed-file'],
  ])('of %s is refused before anything is written', async (...row) => {
    const [, name, text, sealed, type] = row
    const files = given(await exported(await houseWith([adoption, blocked])))
    const house = emptyHouse(OTHER)
    const changed = name === 'manifest.json' ? files.filter((one) => one.name !== name) : files
    const broken =
      name === 'manifest.json'
        ? [...changed, ...(text === null ? [] : [{ name, bytes: bytesOf(text) }])]
        : withFile(files, name, text, { sealed })
    expect(await imported(broken, house)).toMatchObject({ type })
    const page = await house.events.read(OTHER, { after: 0, limit: 10 })
    expect([page.ok && page.value.last, await house.blobs.list(OTHER)]).toEqual([0, []])
  })
})
