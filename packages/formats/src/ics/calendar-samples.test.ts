import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDay } from '@strongstride/core'
import { describe, expect, it } from 'vitest'
import type { CalendarReading } from './calendar-reading.ts'
import { readCalendar } from './read-calendar.ts'

// Real and realistic calendars that are not ours to publish lie beside the repository on some machines.
const FOLDER = join(import.meta.dirname, '../../../../../shared/samples/ics')
const NAMES = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.ics')) : []

const read = (name: string): CalendarReading => {
  const from = parseDay('2026-03-01')
  if (from === null) throw new Error('no day')
  const reading = readCalendar(readFileSync(join(FOLDER, name)), { from, zone: null, machineZone: 'UTC' })
  if (!reading.ok) throw new Error(JSON.stringify(reading.error))
  return reading.value
}

/** How many runs of each kind, and how many other entries, a calendar has. */
const EXPECTED: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'running-scheduler-plan.ics': { easy: 21, long: 7, cross: 7, rest: 14, leftOut: 0, notUnderstood: 0, races: 0 },
  'style-personal-mixed.ics': {
    long: 9,
    intervals: 9,
    easy: 2,
    rest: 1,
    cross: 1,
    race: 1,
    leftOut: 1,
    notUnderstood: 2,
    races: 1,
  },
  'style-runna.ics': { easy: 1, intervals: 1, tempo: 1, long: 1, race: 1, leftOut: 2, notUnderstood: 0, races: 1 },
  'style-trainingpeaks.ics': {
    recovery: 1,
    tempo: 1,
    rest: 1,
    easy: 1,
    long: 1,
    race: 1,
    leftOut: 2,
    notUnderstood: 0,
    races: 1,
  },
}

const countsOf = ({ runs, leftOut, notUnderstood, races }: CalendarReading): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const { kind } of runs) counts[kind] = (counts[kind] ?? 0) + 1
  return { ...counts, leftOut: leftOut.length, notUnderstood: notUnderstood.length, races: races.length }
}

describe.skipIf(NAMES.length === 0)('the sample calendars (skipped where the folder of samples is missing)', () => {
  it.each(NAMES)('%s is read whole, without a warning', (name) => {
    expect(read(name).warnings).toEqual([])
  })

  it.each(Object.keys(EXPECTED))('%s has the runs it shows', (name) => {
    expect(countsOf(read(name))).toEqual(EXPECTED[name])
  })
})
