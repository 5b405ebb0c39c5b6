import type { CatalogueSelfTest, NormRow } from '@strongstride/catalogue'
import type { Exercise, PlanningTables } from '@strongstride/core'
import { gateScore } from './exercise-page.ts'
import { counted, decimal, listed } from './phrases.ts'
import { MUSCLE_WORDS, testScore } from './words.ts'

/** What a test is for, as a heading of a list. */
export const USE_TITLES = { plan: 'Tests that the plan reads', record: 'Tests for your own record' } as const

/** Where no norm is known. */
export const NO_NORM = 'No norm is known. Compare with your own last result.'

/** What no test can tell. */
export const NO_PREDICTION = 'No test here predicts injury.'

/** How a test is taken, whichever it is. */
export const testOpening = ({ minutes }: Pick<CatalogueSelfTest, 'minutes'>): string =>
  `Takes ${counted(minutes, 'minute')}. Not on a part that hurts, and stop at pain above 2 of 10. Warm up for 5 minutes first; again every 6 to 8 weeks, in the same shoes and 48 hours after hard legs.`

/** What the three words mean for a test; a gate is passed or not yet. */
export const bandRows = ({ low, high, unit }: CatalogueSelfTest): readonly (readonly [string, string])[] => {
  const score = (value: number): string => testScore(value, unit)
  if (low === high)
    return [
      ['PASSED', `${score(high)}.`],
      ['NOT YET', 'Fewer. Train on, and try again in some weeks.'],
    ]
  if (low > high)
    return [
      ['LOW', `${score(low)} or more: train it first.`],
      ['OK', 'In between.'],
      ['HIGH', `${score(high)} or fewer: keep it.`],
    ]
  return [
    ['LOW', `Under ${score(low)}: train it first.`],
    ['OK', 'In between.'],
    ['HIGH', `From ${score(high)} on: keep it.`],
  ]
}

/** What people reach, as a table whose first row is its head; one column where men and women reach the same. */
export const normRows = (rows: readonly NormRow[]): readonly (readonly string[])[] => {
  const age = ({ from, to }: NormRow): string => (to === null ? `${from} and older` : `${from} to ${to}`)
  return rows.every(({ men, women }) => men === women)
    ? [['Years of age', 'Everybody'], ...rows.map((row) => [age(row), decimal(row.men)])]
    : [['Years of age', 'Men', 'Women'], ...rows.map((row) => [age(row), decimal(row.men), decimal(row.women)])]
}

/** Below which change a new result says nothing; null for a gate. */
export const noiseSentence = ({ noise, unit }: CatalogueSelfTest): string | null =>
  noise === null ? null : `A change of less than ${testScore(noise.least, unit)} may be chance.`

/** The exercises a test opens, those with the same gate together: `From 20 repetitions`, and which. */
export const openedGates = <Opened extends Exercise>(
  { id, unit }: CatalogueSelfTest,
  exercises: readonly Opened[],
): readonly { readonly from: string; readonly exercises: readonly Opened[] }[] => {
  const textOf = ({ gate }: Exercise): string => (gate === null ? '' : `From ${gateScore(gate, unit)}`)
  const opened = exercises.filter(({ gate }) => gate?.test === id)
  return [...new Set(opened.map(textOf))].map((from) => ({
    from,
    exercises: opened.filter((exercise) => textOf(exercise) === from),
  }))
}

/** What hops and jumps wait for besides a test. */
export const PLYO_WAITS = 'Hops and jumps also wait for some weeks of strength work, and for heel raises.'

/** What a result changes in the number of sets; null for a gate and for a runner's own record. */
export const factorText = (
  { muscles, use, noise }: CatalogueSelfTest,
  { targets }: Pick<PlanningTables, 'targets'>,
): string | null => {
  if (muscles.length === 0 && (use === 'record' || noise === null)) return null
  if (muscles.length === 0) return 'No sets: it shows you your own change.'
  const { low, high } = targets.testFactor
  const words = listed(muscles.map((muscle) => MUSCLE_WORDS[muscle]))
  return `LOW: ${decimal(low)} times the weekly sets for ${words}. OK: as they are. HIGH: ${decimal(high)} times.`
}
