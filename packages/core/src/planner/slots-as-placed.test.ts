import { describe, expect, test } from 'vitest'
import { EXAMPLE_START, exampleCatalogue, exampleRequest } from '../testing/index.ts'
import type { BlockMenu } from './block-menu.ts'
import { askWeek } from './demand.ts'
import { exampleDay, exampleOption } from './example-week.ts'
import type { PlannedWeek, SessionOption } from './place-block.ts'
import { viewSeason } from './planner-view.ts'
import { readRunner } from './runner-facts.ts'
import type { SeasonWeek } from './season.ts'
import { slotsAsPlaced } from './slots-as-placed.ts'
import type { SessionSlotPlan } from './slots.ts'
import type { PlacedWeek } from './week-problem.ts'

const facts = readRunner(exampleRequest, exampleCatalogue)
const view = viewSeason({ request: exampleRequest, facts, catalogue: exampleCatalogue }, [])
const place = exampleDay(0).place

const slot = (letter: string, made: Partial<SessionSlotPlan> = {}): SessionSlotPlan => ({
  letter,
  load: 'heavy',
  plyo: false,
  minutes: 40,
  slot: 'only',
  place,
  ...made,
})

const menuFor = (slots: readonly SessionSlotPlan[], alternating = false): BlockMenu => ({
  demand: askWeek({ row: 'build', sessions: slots.length, restingLegs: false }, view),
  slots,
  menu: { sessions: [] },
  posed: () => {
    throw new Error('no menu is posed here')
  },
  plyo: new Map(),
  alternating,
})

const planned = (menu: BlockMenu, index: number, made: Partial<SeasonWeek> = {}): PlannedWeek => ({
  week: {
    index,
    start: EXAMPLE_START,
    phase: 'build',
    row: 'build',
    block: 2,
    deload: false,
    lastOfBlock: false,
    partial: false,
    steadyWeeks: 20,
    runWeek: { start: EXAMPLE_START, days: [], runs: [], km: 0 },
    ...made,
  },
  menu,
  turn: index,
})

type Spot = PlacedWeek<SessionOption>[number]

const spot = (letter: string, kind: Spot['option']['kind'], minutes = 40): Spot => ({
  option: { ...exampleOption(letter, { kind }), items: [], stays: false },
  day: exampleDay(1, { minutes }),
  slot: 'only',
})

describe('slots as placed', () => {
  const menu = menuFor([slot('A'), slot('B')])
  const three = [0, 1, 2].map((index) => planned(menu, index))

  test('nothing is planned again where every session stood as it was meant', () => {
    expect(
      slotsAsPlaced(
        three,
        [0, 1, 2].map(() => [spot('A', 'full'), spot('B', 'full')]),
      ),
    ).toBeNull()
  })

  test('a session that gave way in most weeks is planned for what it was left', () => {
    const weeks = (['light', 'moderate', 'moderate'] as const).map((kind) => [spot('A', 'full'), spot('B', kind)])
    expect(slotsAsPlaced(three, weeks)?.map((it) => it.load)).toEqual(['heavy', 'moderate'])
  })

  test('the minutes are those that half of the days have', () => {
    const weeks = [25, 60, 60].map((minutes) => [spot('A', 'full', minutes), spot('B', 'full')])
    expect(slotsAsPlaced(three, weeks)?.map((it) => it.minutes)).toEqual([60, 40])
  })

  test('deload weeks and a broken first week have no say', () => {
    const weeks = [planned(menu, 0, { partial: true }), planned(menu, 1), planned(menu, 2, { deload: true })]
    const placed = (['light', 'full', 'light'] as const).map((kind) => [spot('A', kind), spot('B', 'full')])
    expect(slotsAsPlaced(weeks, placed)).toBeNull()
  })

  test('sessions that take turns share their slot', () => {
    const turns = menuFor([slot('A'), slot('B')], true)
    const weeks = [0, 1, 2].map((index) => planned(turns, index))
    const placed = [[spot('A', 'moderate')], [spot('B', 'moderate')], [spot('A', 'full')]]
    expect(slotsAsPlaced(weeks, placed)?.map((it) => it.load)).toEqual(['moderate'])
  })

  test('weeks with menus of their own, as in a taper, keep them', () => {
    const other = menuFor([slot('A'), slot('B')])
    expect(slotsAsPlaced([planned(menu, 0), planned(other, 1)], [[spot('A', 'light')], []])).toBeNull()
  })
})
