import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { foldJournal, nextStamp, type EventType, type JournalState, type SealedEvent } from '@strongstride/core/journal'
import { EVENT_EXAMPLES, sealForTest, testId } from '@strongstride/core/testing'
import { expect, it } from 'vitest'

/**
 * A journal as a released version wrote it, and what its first events add up to, at some places. Once released, it is never
 * changed.
 */
interface FrozenJournal {
  readonly events: readonly SealedEvent[]
  readonly states: readonly { readonly after: number; readonly state: Readonly<Record<string, unknown>> }[]
}

const FOLDER = import.meta.dirname

/** The newest journal that is frozen: one more whenever there are new kinds of events. */
const NEWEST = 2

const asJson = (state: JournalState): Readonly<Record<string, unknown>> =>
  JSON.parse(
    JSON.stringify(state, (_, value: unknown) => (value instanceof Map || value instanceof Set ? [...value] : value)),
  ) as Readonly<Record<string, unknown>>

/** Every example of every kind of event, and two retractions: one of what was said, one of what is said later. */
const writeJournal = (): readonly SealedEvent[] => {
  const device = testId(900)
  const types = Object.keys(EVENT_EXAMPLES) as EventType[]
  const said = types.flatMap((type) => EVENT_EXAMPLES[type].map((data) => ({ type, data })))
  const all = [
    { type: 'EventRetracted' as const, data: { event: testId(30) } },
    ...said,
    { type: 'EventRetracted' as const, data: { event: testId(5) } },
  ]
  return all.map(({ type, data }, index) => {
    const stamp = nextStamp(null, 1_800_000_000_000 + index * 1000, device)
    return sealForTest(type, data as never, { id: testId(index + 1), stamp, device })
  })
}

const path = (version: number): string => join(FOLDER, `v${version}.json`)

/** Places of a journal at which its state is frozen: before things are taken away, between, and at its end. */
const placesOf = (events: readonly SealedEvent[]): readonly number[] => [14, 26, 40, events.length]

if (process.env['UPDATE_GOLDEN'] === '1' && !existsSync(path(NEWEST))) {
  const events = writeJournal()
  const states = placesOf(events).map((after) => ({ after, state: asJson(foldJournal(events.slice(0, after))) }))
  writeFileSync(path(NEWEST), `${JSON.stringify({ events, states }, null, 1)}\n`)
}

const frozen = readdirSync(FOLDER).filter((name) => /^v\d+\.json$/.test(name))

it.each(frozen)('a journal of version %s folds as it did when it was released', (name) => {
  const { events, states } = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as FrozenJournal
  expect(states.length).toBeGreaterThan(0)
  for (const { after, state } of states) {
    const folded = asJson(foldJournal(events.slice(0, after)))
    // What a state has learned to hold since is none of the old journal's business.
    for (const [field, value] of Object.entries(state)) expect(folded[field], `${field} after ${after}`).toEqual(value)
  }
})

it('every kind of event of today stands in a frozen journal', () => {
  const types = new Set(
    frozen.flatMap((name) =>
      (JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as FrozenJournal).events.map(({ type }) => type),
    ),
  )
  expect(Object.keys(EVENT_EXAMPLES).filter((type) => !types.has(type))).toEqual([])
})
