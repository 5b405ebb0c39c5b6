import { letterOf } from '@strongstride/core'
import { day, exampleCatalogue, examplePlan } from '@strongstride/core/testing'
import { describe, expect, it } from 'vitest'
import { EFFORT_LEGEND } from './dose.ts'
import { SLOT_WORDS } from './session-words.ts'
import { planCalendar, type CalendarEdition } from './plan-calendar.ts'

const [week] = examplePlan.weeks.filter(({ sessions }) => sessions.length > 0)
const [session] = week?.sessions ?? []
if (week === undefined || session === undefined) throw new Error('the example has a session')
const letter = letterOf(session.id)
const uid = `UID:runner-${week.start}-${letter}@strongstride`

const edition: CalendarEdition = { scope: 'runner', sequence: 7, changedAt: 1_800_000_000, moves: [], complaints: [] }
const eventOf = (calendar: string): string => calendar.split('BEGIN:VEVENT').find((event) => event.includes(uid)) ?? ''
const written = (more: Partial<CalendarEdition> = {}): string =>
  planCalendar(examplePlan, exampleCatalogue, { ...edition, ...more })
const compact = (text: string): string => text.replaceAll('-', '')

describe('the calendar of sessions', () => {
  it('names each session so that it is known again, with the sequence and second of the last change', () => {
    const event = eventOf(written())
    expect(event).toContain('SEQUENCE:7\r\n')
    expect(event).toContain('DTSTAMP:20270115T080000Z\r\n')
    expect(event).toContain(`DTSTART;VALUE=DATE:${compact(session.day)}\r\n`)
  })

  it('has a moved session on its new day, under its old name', () => {
    const to = day('2027-03-03')
    const moves = [{ session: `9-${letter}`, week: week.start, day: to, slot: null }]
    expect(eventOf(written({ moves }))).toContain(`DTSTART;VALUE=DATE:${compact(to)}\r\n`)
    const other = [{ session: `9-${letter}`, week: day('2020-01-06'), day: to, slot: null }]
    expect(eventOf(written({ moves: other }))).toBe(eventOf(written()))
  })

  it('has no session that the runner does not do this week', () => {
    expect(eventOf(written({ moves: [{ session: session.id, week: week.start, day: null, slot: null }] }))).toBe('')
  })

  it('says nothing of what hurts unless it may, and nothing of what is over', () => {
    const achilles = { tissue: 'achilles', light: 'amber', since: null, past: false } as const
    const knee = { tissue: 'knee', light: 'green', since: null, past: true } as const
    expect(written({ complaints: [achilles, knee] }).replaceAll('\r\n ', '')).toContain('achilles (amber).')
    expect(written({ complaints: [achilles, knee] })).not.toContain('knee (')
    expect(written()).not.toMatch(/hurts|amber/)
  })

  it('R2.1, R2.9 promises nothing and diagnoses nothing', () => {
    const words = written() + EFFORT_LEGEND + Object.values(SLOT_WORDS).join()
    expect(words).not.toMatch(/prevent|ward(s|ed)? off|injury-proof|\bfail(s|ed|ure)?\b|diagnos/i)
  })
})
