import type { RaceKind } from '../run/index.ts'
import type { PlanningTables, SeasonRow } from '../strength/index.ts'

/** Races, runners, weeks in all, then learn, build, strength, power, maintain, taper with race week. */
type Row = readonly [readonly RaceKind[], SeasonRow['runner'], number, number, number, number, number, number, number]

const ROWS: readonly Row[] = [
  [['marathon'], ['first'], 20, 4, 4, 5, 2, 2, 3],
  [['marathon'], ['first'], 16, 3, 4, 4, 0, 2, 3],
  [['marathon'], ['first'], 12, 2, 3, 4, 0, 0, 3],
  [['marathon'], ['first'], 8, 2, 3, 0, 0, 0, 3],
  [['marathon'], ['first'], 7, 2, 0, 0, 0, 2, 3],
  [['marathon'], ['first'], 6, 2, 0, 0, 0, 1, 3],
  [['marathon'], ['sixty'], 20, 5, 5, 5, 0, 2, 3],
  [['marathon'], ['sixty'], 16, 3, 4, 4, 0, 2, 3],
  [['marathon'], ['sixty'], 12, 3, 3, 3, 0, 0, 3],
  [['marathon'], ['raced', 'experienced'], 20, 4, 4, 5, 3, 1, 3],
  [['marathon'], ['raced', 'experienced'], 16, 2, 4, 4, 2, 1, 3],
  [['marathon'], ['raced', 'experienced'], 12, 2, 3, 4, 0, 0, 3],
  [['marathon'], ['raced', 'experienced', 'sixty'], 8, 2, 3, 0, 0, 0, 3],
  [['marathon'], ['raced', 'experienced', 'sixty'], 7, 0, 0, 0, 0, 4, 3],
  [['marathon'], ['raced', 'experienced', 'sixty'], 6, 0, 0, 0, 0, 3, 3],
  [['marathon'], ['first', 'raced', 'experienced', 'sixty'], 5, 0, 0, 0, 0, 2, 3],
  [['marathon'], ['first', 'raced', 'experienced', 'sixty'], 4, 0, 0, 0, 0, 1, 3],
  [['marathon'], ['first', 'raced', 'experienced', 'sixty'], 3, 0, 0, 0, 0, 0, 3],
  [['marathon'], ['first', 'raced', 'experienced', 'sixty'], 2, 0, 0, 0, 0, 0, 2],
  [['marathon'], ['first', 'raced', 'experienced', 'sixty'], 1, 0, 0, 0, 0, 0, 1],
  [['half', '10k'], ['first', 'raced', 'experienced', 'sixty'], 20, 4, 4, 5, 3, 2, 2],
  [['half', '10k'], ['first', 'raced', 'experienced', 'sixty'], 16, 3, 4, 5, 1, 1, 2],
  [['half', '10k'], ['first', 'raced', 'experienced', 'sixty'], 12, 2, 4, 3, 0, 1, 2],
  [['half', '10k'], ['first', 'raced', 'experienced', 'sixty'], 8, 2, 4, 0, 0, 0, 2],
  [['half', '10k'], ['first', 'raced', 'experienced', 'sixty'], 7, 2, 3, 0, 0, 0, 2],
  [['half', '10k'], ['first', 'raced', 'experienced', 'sixty'], 6, 2, 2, 0, 0, 0, 2],
  [['half', '10k'], ['first', 'raced', 'experienced', 'sixty'], 5, 2, 0, 0, 0, 1, 2],
  [['half', '10k'], ['first', 'raced', 'experienced', 'sixty'], 4, 0, 0, 0, 0, 2, 2],
  [['half', '10k'], ['first', 'raced', 'experienced', 'sixty'], 3, 0, 0, 0, 0, 1, 2],
  [['half', '10k'], ['first', 'raced', 'experienced', 'sixty'], 2, 0, 0, 0, 0, 0, 2],
  [['half', '10k'], ['first', 'raced', 'experienced', 'sixty'], 1, 0, 0, 0, 0, 0, 1],
  [['5k'], ['first', 'raced', 'experienced', 'sixty'], 20, 4, 4, 5, 4, 2, 1],
  [['5k'], ['first', 'raced', 'experienced', 'sixty'], 16, 3, 4, 5, 2, 1, 1],
  [['5k'], ['first', 'raced', 'experienced', 'sixty'], 12, 2, 4, 3, 0, 2, 1],
  [['5k'], ['first', 'raced', 'experienced', 'sixty'], 8, 2, 4, 0, 0, 1, 1],
  [['5k'], ['first', 'raced', 'experienced', 'sixty'], 7, 2, 3, 0, 0, 1, 1],
  [['5k'], ['first', 'raced', 'experienced', 'sixty'], 6, 2, 2, 0, 0, 1, 1],
  [['5k'], ['first', 'raced', 'experienced', 'sixty'], 5, 2, 0, 0, 0, 2, 1],
  [['5k'], ['first', 'raced', 'experienced', 'sixty'], 4, 0, 0, 0, 0, 3, 1],
  [['5k'], ['first', 'raced', 'experienced', 'sixty'], 3, 0, 0, 0, 0, 2, 1],
  [['5k'], ['first', 'raced', 'experienced', 'sixty'], 2, 0, 0, 0, 0, 1, 1],
  [['5k'], ['first', 'raced', 'experienced', 'sixty'], 1, 0, 0, 0, 0, 0, 1],
]

const toSeasonRow = ([race, runner, weeks, learn, build, strength, power, maintain, taper]: Row): SeasonRow => ({
  race,
  runner,
  weeks,
  learn,
  build,
  strength,
  power,
  maintain,
  taper,
})

/** The weeks of a season as evidence 8.2 and 8.4 state them. */
export const exampleSeason: Pick<PlanningTables, 'season'> = {
  season: {
    rows: ROWS.map(toSeasonRow),
    baseWeeks: 12,
    recoverWeeks: { marathon: 2, half: 1, '10k': 1, '5k': 1 },
    learnFloor: { usual: 2, sixty: 3 },
    strengthFloor: 3,
    deload: {
      careful: { window: [3, 5], else: 4 },
      usual: { window: [4, 6], else: 6 },
      downWeekShare: 0.85,
      beforeTaper: 2,
    },
  },
}
