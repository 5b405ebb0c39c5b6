import { describe, expect, test } from 'vitest'
import type { PainLight } from '../anatomy/index.ts'
import type { Complaint } from '../athlete/index.ts'
import { addDays } from '../calendar/index.ts'
import { day, exampleTables } from '../testing/index.ts'
import type { DayReport } from './day-log.ts'
import { readTissueLights, withReports } from './tissue-lights.ts'

const TODAY = day('2027-03-01')

const report = (daysAgo: number, light: PainLight, setBack = false): DayReport => ({
  kind: 'pain',
  day: addDays(TODAY, -daysAgo),
  tissue: 'achilles',
  light,
  setBack,
})

const read = (...reports: readonly DayReport[]) => readTissueLights(reports, TODAY, exampleTables.painLights)

describe('the light of a part', () => {
  test('is that of its newest report, since the day it was first so', () => {
    expect(read(report(9, 'amber'), report(5, 'green'), report(2, 'green'))).toEqual([
      {
        tissue: 'achilles',
        light: 'green',
        since: addDays(TODAY, -5),
        reported: addDays(TODAY, -2),
        seeClinician: false,
      },
    ])
    expect(read(report(2, 'amber'), report(5, 'green'))[0]?.light).toBe('amber')
  })

  test('is the worst of a day', () => {
    expect(read(report(1, 'red'), report(1, 'green'))[0]?.light).toBe('red')
  })

  test('goes back to green a week after the last word, and the week of green begins then', () => {
    expect(read(report(7, 'amber'))[0]?.light).toBe('amber')
    expect(read(report(8, 'amber'))[0]).toMatchObject({ light: 'green', since: addDays(TODAY, -1), reported: null })
  })

  test('knows nothing of days to come', () => {
    expect(read(report(-1, 'red'))).toEqual([])
  })

  test('three set-backs in fourteen days, or six weeks of amber, are for a clinician (R2.5)', () => {
    const setBacks = [report(10, 'amber', true), report(6, 'amber', true), report(1, 'amber', true)]
    expect(read(...setBacks)[0]?.seeClinician).toBe(true)
    expect(read(...setBacks.slice(1))[0]?.seeClinician).toBe(false)
    expect(read(report(43, 'amber'), report(20, 'amber'), report(1, 'amber'))[0]?.seeClinician).toBe(true)
  })
})

describe('complaints and reports together', () => {
  const complaint: Complaint = { tissue: 'achilles', light: 'amber', since: addDays(TODAY, -10), past: false }

  test('the newer word counts', () => {
    const green = withReports([complaint], read(report(4, 'green')), TODAY)
    expect(green).toEqual([{ tissue: 'achilles', light: 'green', since: addDays(TODAY, -4), past: false }])
    expect(withReports([complaint], read(report(12, 'red')), TODAY)).toEqual([complaint])
  })

  test('a report too old to hold takes no complaint back', () => {
    expect(withReports([complaint], read(report(9, 'amber')), TODAY)).toEqual([complaint])
  })

  test('a part without a complaint gets one, and one that is over hurts again', () => {
    const past = { ...complaint, past: true }
    expect(withReports([past], read(report(1, 'amber')), TODAY).map(({ past: over }) => over)).toEqual([true, false])
    expect(withReports([], read(report(1, 'amber')), TODAY)).toHaveLength(1)
    expect(withReports([complaint], [], TODAY)).toEqual([complaint])
  })
})
