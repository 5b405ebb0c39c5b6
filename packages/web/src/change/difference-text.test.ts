import { parseDay, type CivilDay, type DoseTold, type SessionChange, type WeekDifference } from '@strongstride/core'
import { expect, it } from 'vitest'
import { loadWords } from '../words/language.ts'
import { causesText, movesText, orderWeeks, tellWeek, type DifferenceWords } from './difference-text.ts'
import { EN } from './words/en.ts'

const day = (text: string): CivilDay => parseDay(text) ?? ('' as never)
const [MONDAY, TUESDAY, WEDNESDAY] = [day('2027-01-04'), day('2027-01-05'), day('2027-01-06')]

const told = async (unit: 'kg' | 'lb' = 'kg'): Promise<DifferenceWords> => ({
  words: await loadWords('en', 'km'),
  change: EN,
  nameOf: (id) => `the ${id}`,
  unitOf: () => unit,
})

const dose = (change: Partial<DoseTold>): DoseTold => ({
  sets: 2,
  reps: [8, 12],
  seconds: null,
  contacts: null,
  metres: null,
  rir: 3,
  load: { kg: 20 },
  tempo: null,
  ...change,
})

const spot = (on: CivilDay) => ({ day: on, slot: 'after-run' }) as const
const because = { rule: null, change: null }
const moved: SessionChange = { type: 'moved', session: '1-A', from: spot(TUESDAY), to: spot(WEDNESDAY), cause: because }
const dosed = (from: DoseTold, to: DoseTold): SessionChange => ({
  type: 'dose',
  session: '1-A',
  exercise: 'squat',
  from,
  to,
})
const week = (start: CivilDay, ...sessions: readonly SessionChange[]): WeekDifference => ({
  start,
  sessions,
  targets: [],
})
const texts = async (of: WeekDifference, unit: 'kg' | 'lb' = 'kg') =>
  tellWeek(of, await told(unit), () => TUESDAY).map(({ text, parts }) => [text, ...parts])

it('a session that moves is told first, then what is in it, under the day it has moved to', async () => {
  expect(await texts(week(MONDAY, dosed(dose({}), dose({ sets: 3 })), moved))).toEqual([
    ['Strength A moves from Tuesday to Wednesday.'],
    ['Strength A on Wednesday', 'the squat: 3 × 8–12 instead of 2 × 8–12'],
  ])
})

it('of a dose only what is otherwise is told, in the unit the runner reads the weight in', async () => {
  const heavier = week(MONDAY, dosed(dose({}), dose({ load: { kg: 25 } })))
  expect(await texts(heavier)).toEqual([['Strength A on Tuesday', 'the squat: 25 kg instead of 20 kg']])
  const [[, inPounds = ''] = []] = await texts(heavier, 'lb')
  expect(inPounds).toContain('lb instead of')
})

it('what no part of a dose tells is not told', async () => {
  expect(await texts(week(MONDAY, dosed(dose({}), dose({ tempo: [3, 0, 3] as never }))))).toEqual([])
})

it('the same said of two sessions is said once, and a cause once', async () => {
  const asked = { type: 'day-closed', day: TUESDAY } as const
  const difference = { asked: [asked, asked], weeks: [week(MONDAY, moved, moved)], weeksUnchanged: 0 }
  expect(causesText(difference, await told())).toEqual(['Tue 5 Jan is a day off'])
  expect(movesText(difference, await told())).toBe('Strength A moves from Tuesday to Wednesday.')
})

it('weeks in which something moves come before those only dosed otherwise', () => {
  const [light, moving] = [week(MONDAY, dosed(dose({}), dose({ sets: 1 }))), week(day('2027-01-11'), moved)]
  expect(orderWeeks({ asked: [], weeks: [light, moving], weeksUnchanged: 0 })).toEqual([moving, light])
})
