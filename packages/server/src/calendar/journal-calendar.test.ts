import { openJournal, type RunnerJournal } from '@strongstride/app'
import { letterOf } from '@strongstride/core'
import { sealPlan, type Command } from '@strongstride/core/journal'
import { day, exampleCatalogue, examplePlan } from '@strongstride/core/testing'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LOOPBACK, runnerOf, testServer, type TestServer } from '../testing/index.ts'
import { nextEdition, type EditionNote } from './edition-note.ts'
import { calendarWriter } from './journal-calendar.ts'

const [week] = examplePlan.weeks.filter(({ sessions }) => sessions.length > 0)
const [session] = week?.sessions ?? []
if (week === undefined || session === undefined) throw new Error('the example has a session')
const letter = letterOf(session.id)
const ON = day('2027-01-04')

interface Scene {
  readonly server: TestServer
  readonly journal: RunnerJournal
  readonly write: (complaints?: boolean) => Promise<string>
  readonly wish: (command: Command) => Promise<string>
}

const scene = async (): Promise<Scene> => {
  const server = testServer(LOOPBACK)
  const runner = await runnerOf(server)
  const opened = await openJournal({ ...server, runner, device: server.surroundings.newId() })
  if (!opened.ok) throw new Error(opened.error.type)
  const written = calendarWriter({ ...server, catalogue: () => exampleCatalogue })
  const wish: Scene['wish'] = async (command) => {
    server.surroundings.wait(60_000)
    const done = await opened.value.wish(command)
    if (!done.ok) throw new Error(done.error.type)
    return done.value[0]?.id ?? ''
  }
  const write: Scene['write'] = async (complaints = false) => (await written(runner, { complaints })) ?? 'none'
  return { server, journal: opened.value, write, wish }
}

const adopt = ({ wish, server }: Scene): Promise<string> =>
  wish({ type: 'adopt-plan', on: ON, plan: sealPlan(examplePlan, server.surroundings.hash), over: null })

const eventOf = (calendar: string): string =>
  calendar.split('BEGIN:VEVENT').find((text) => text.includes(`-${week.start}-${letter}@strongstride`)) ?? ''
const fieldOf = (calendar: string, name: string): string =>
  new RegExp(`^${name}[^:]*:(.*)\r$`, 'm').exec(eventOf(calendar))?.[1] ?? ''
const sequenceOf = (calendar: string): number => Number(fieldOf(calendar, 'SEQUENCE'))

it('a runner without a plan has a calendar without sessions, one who was deleted has none', async () => {
  const { server, journal, write } = await scene()
  expect(await write()).toMatch(/^BEGIN:VCALENDAR(?!.*VEVENT)/s)
  await server.events.remove(journal.runner, 5)
  expect(await write()).toBe('none')
})

it('a moved session moves: the same name, the new day, a later sequence; and back again', async () => {
  const all = await scene()
  await adopt(all)
  const before = await all.write()
  const to = week.sessions.at(-1)?.day === session.day ? day('2027-01-05') : (week.sessions.at(-1)?.day ?? ON)
  const ref = { week: week.start, letter }
  const moved = await all.wish({ type: 'move-session', on: ON, ...ref, to, slot: null })
  const after = await all.write()
  await all.wish({ type: 'retract-event', on: ON, event: moved })
  const back = await all.write()
  const uids = [before, after, back].map((calendar) => fieldOf(calendar, 'UID'))
  expect(new Set(uids).size).toBe(1)
  const days = [before, after, back].map((calendar) => fieldOf(calendar, 'DTSTART'))
  expect(days).toEqual([session.day, to, session.day].map((one) => one.replaceAll('-', '')))
  expect(sequenceOf(after)).toBeGreaterThan(sequenceOf(before))
  expect(sequenceOf(back)).toBeGreaterThan(sequenceOf(after))
})

it('with another content the sequence goes up, with the same it stays, whatever the clock says', () => {
  const change = fc.record({ content: fc.constantFrom('a', 'b', 'c'), newestSecond: fc.nat(3_000_000_000) })
  fc.assert(
    fc.property(fc.array(change), (changes) => {
      let before: EditionNote | null = null
      for (const { content, newestSecond } of changes) {
        const next = nextEdition(before, content, newestSecond)
        if (before?.content === content) expect(next).toBe(before)
        else expect(next.sequence).toBeGreaterThan(before?.sequence ?? -1)
        expect(next.changedAt).toBeGreaterThanOrEqual(before?.changedAt ?? 0)
        before = next
      }
    }),
  )
})

it('a server that has forgotten the last edition goes on no lower', () => {
  const before = nextEdition(null, 'a', 1_800_000_000)
  expect(nextEdition(null, 'b', 1_800_000_060).sequence).toBeGreaterThan(before.sequence)
})

it('a plan of which a part is not here is no empty calendar', async () => {
  const all = await scene()
  await adopt(all)
  const events = { ...all.server.events, readDocuments: async () => [] }
  const written = calendarWriter({ ...all.server, events, catalogue: () => exampleCatalogue })
  expect(await written(all.journal.runner, { complaints: false })).toBeNull()
})

it('what does not concern the sessions changes nothing in the calendar', async () => {
  const all = await scene()
  await adopt(all)
  const before = await all.write()
  await all.wish({ type: 'report-soreness', on: ON, muscle: 'soleus', score: 3 })
  expect(await all.write()).toBe(before)
})

it('what hurts is said only where it was asked for, and not once the settings forbid it', async () => {
  const all = await scene()
  await adopt(all)
  await all.wish({
    type: 'change-complaint',
    on: ON,
    tissue: 'achilles',
    light: 'amber',
    past: false,
    since: null,
  })
  const says = async (complaints: boolean): Promise<boolean> =>
    (await all.write(complaints)).replaceAll('\r\n ', '').includes('achilles (amber)')
  expect([await says(false), await says(true)]).toEqual([false, true])
  await all.wish({ type: 'change-settings', on: ON, changes: { healthInCalendar: false } })
  expect(await says(true)).toBe(false)
})

it('the same journal is the same calendar, whoever asks', async () => {
  const all = await scene()
  await adopt(all)
  expect(await all.write()).toBe(await all.write())
  expect(await all.write()).not.toContain(all.journal.runner)
})
