import { addDays, parseDay, type CivilDay } from '@strongstride/core'
import { expect, it } from 'vitest'
import { correctReading, doubtfulEntries, type EntryCorrection } from './correct-reading.ts'
import { readCalendar } from './read-calendar.ts'

const DAY = parseDay('2027-01-04') as CivilDay

const event = (title: string, day: string, rule = ''): string =>
  `BEGIN:VEVENT\nUID:${title}\nDTSTART;VALUE=DATE:${day}\n${rule}SUMMARY:${title}\nEND:VEVENT`

const reading = (...events: readonly string[]) => {
  const read = readCalendar(['BEGIN:VCALENDAR', ...events, 'END:VCALENDAR'].join('\n'), {
    from: DAY,
    zone: null,
    machineZone: 'UTC',
  })
  if (!read.ok) throw new Error(read.error.type)
  return read.value
}

const tempo: EntryCorrection = { kind: 'tempo', km: 9, minutes: null, key: true }
const saying = (line: number | undefined, said: EntryCorrection) => new Map([[line ?? 0, said]])

it('an entry that was not understood is doubtful, and a run once the runner says so', () => {
  const read = reading(event('Easy run 6 km', '20270105'), event('The usual with Kim', '20270107'))
  const doubtful = doubtfulEntries(read, DAY)
  expect(doubtful).toMatchObject([
    { day: addDays(DAY, 3), title: 'The usual with Kim', runs: 0, read: { kind: 'none' } },
  ])
  const corrected = correctReading(read, saying(doubtful[0]?.line, tempo))
  expect(corrected.runs.map(({ day, kind, km, key }) => [day, kind, km, key])).toEqual([
    [addDays(DAY, 1), 'easy', 6, false],
    [addDays(DAY, 3), 'tempo', 9, true],
  ])
  expect([corrected.notUnderstood, doubtfulEntries(corrected, DAY)]).toEqual([[], []])
})

it('an entry the runner calls no run is settled, and is none', () => {
  const read = reading(event('Easy run 6 km', '20270105'), event('The usual with Kim', '20270107'))
  const [entry] = doubtfulEntries(read, DAY)
  const corrected = correctReading(read, saying(entry?.line, { ...tempo, kind: 'none' }))
  expect([corrected.runs.length, corrected.notUnderstood]).toEqual([1, []])
})

it('what lies before the day, or has no day that can be read, is not asked about', () => {
  const read = reading(
    event('The usual with Kim', '20261201'),
    event('Something', 'soon'),
    event('Long run', '20270110'),
  )
  expect(doubtfulEntries(read, DAY)).toEqual([])
})

it('a run that was only concluded is one entry, however often it recurs, and is corrected as a whole', () => {
  const read = reading(event('Easy run 6 km', '20270105', 'RRULE:FREQ=WEEKLY;COUNT=4\n'))
  const likely = { ...read, runs: read.runs.map((run) => ({ ...run, confidence: 'likely' as const })) }
  const doubtful = doubtfulEntries(likely, DAY)
  expect(doubtful).toMatchObject([{ runs: 4, read: { kind: 'easy', km: 6 } }])
  const line = doubtful[0]?.line
  expect(correctReading(likely, saying(line, tempo)).runs.map(({ kind, km }) => `${kind} ${km}`)).toEqual(
    Array(4).fill('tempo 9'),
  )
  expect(correctReading(likely, saying(line, { ...tempo, kind: 'none' })).runs).toEqual([])
})

it('without a correction a reading stays as it is', () => {
  const read = reading(event('Berlin Half Marathon', '20270404'), event('Kim', '20270107'))
  expect(correctReading(read, new Map())).toEqual(read)
})

it('an entry that is called a race is one, of a distance that is not known', () => {
  const read = reading(event('The usual with Kim', '20270107'), event('Easy run', '20270108'))
  const { races } = correctReading(read, saying(doubtfulEntries(read, DAY)[0]?.line, { ...tempo, kind: 'race' }))
  expect(races).toEqual([{ day: addDays(DAY, 3), kind: null, title: 'The usual with Kim' }])
})
