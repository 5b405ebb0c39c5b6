import { parseDay } from '@strongstride/core'
import { describe, expect, it } from 'vitest'
import { unnamedLongRuns, type WeekRun } from './week-context.ts'

const run = (text: string, km: number | null, rest: Partial<WeekRun> = {}): WeekRun => {
  const day = parseDay(text)
  if (day === null) throw new Error(`no day: ${text}`)
  return { day, kind: 'easy', isNamed: false, km, minutes: null, ...rest }
}

const daysOf = (runs: readonly WeekRun[]): readonly string[] => [...unnamedLongRuns(runs)].map(({ day }) => day)

describe('unnamedLongRuns', () => {
  it('takes the clearly longest run of each week, weeks beginning on Monday', () => {
    const runs = [run('2027-03-03', 5), run('2027-03-07', 9), run('2027-03-08', 6), run('2027-03-14', 12)]
    expect(daysOf(runs)).toEqual(['2027-03-07', '2027-03-14'])
  })

  it('wants a clear margin and something to compare with', () => {
    expect(daysOf([run('2027-03-03', 8), run('2027-03-07', 9)])).toEqual([])
    expect(daysOf([run('2027-03-07', 20)])).toEqual([])
    expect(daysOf([run('2027-03-03', null), run('2027-03-07', 20)])).toEqual([])
  })

  it('leaves a run that is named what it is, and a week that names its long run or race', () => {
    expect(daysOf([run('2027-03-03', 5), run('2027-03-07', 20, { isNamed: true })])).toEqual([])
    expect(daysOf([run('2027-03-03', 5, { kind: 'long', isNamed: true }), run('2027-03-07', 20)])).toEqual([])
    expect(daysOf([run('2027-03-03', 5, { kind: 'race', isNamed: true }), run('2027-03-07', 20)])).toEqual([])
  })

  it('sets minutes beside kilometres', () => {
    expect(daysOf([run('2027-03-03', 8), run('2027-03-07', null, { minutes: 100 })])).toEqual(['2027-03-07'])
  })
})
