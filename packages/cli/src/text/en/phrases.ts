import { weekdayOf } from '@strongstride/core'
import type { CivilDay, PlanRun, Race } from '@strongstride/core'
import { decimal } from '@strongstride/formats'
import { DAY_WORDS, LONG_DAY_WORDS, MONTH_WORDS, RACE_WORDS, RUN_WORDS } from './words.ts'

const monthOf = (day: CivilDay): string => MONTH_WORDS[Number(day.slice(5, 7)) - 1] ?? ''

const dateOf = (day: CivilDay): string => String(Number(day.slice(8, 10)))

/** `28 Dec`. */
export const shortDate = (day: CivilDay): string => `${dateOf(day)} ${monthOf(day).slice(0, 3)}`

/** `Mon 28 Dec`. */
export const shortDay = (day: CivilDay): string => `${DAY_WORDS[weekdayOf(day)]} ${shortDate(day)}`

/** `Monday 28 December 2026`. */
export const longDay = (day: CivilDay): string =>
  `${LONG_DAY_WORDS[weekdayOf(day)]} ${dateOf(day)} ${monthOf(day)} ${day.slice(0, 4)}`

export { decimal }

/** `1 set`, `2 sets`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${decimal(count)} ${count === 1 ? one : many}`

/** `a, b and c`. */
export const listed = (words: readonly string[], last = 'and'): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`

/** `feet, shins and 3 more`. */
export const shortened = (words: readonly string[], most: number): string =>
  words.length <= most ? listed(words) : `${words.slice(0, most).join(', ')} and ${words.length - most} more`

/** `easy run, 8 km`, as a sentence names a run. */
export const runPhrase = (run: PlanRun): string => {
  if (run.kind === 'rest') return 'rest'
  if (run.kind === 'cross') return run.minutes === 0 ? 'cross-training' : `cross-training, ${run.minutes} min`
  const name =
    run.kind === 'race'
      ? 'race'
      : run.kind === 'intervals' || run.kind === 'hills'
        ? RUN_WORDS[run.kind]
        : `${RUN_WORDS[run.kind]} run`
  return `${name}, ${decimal(run.km)} km`
}

/** `half marathon on Sun 14 Mar (B)`. */
export const racePhrase = (race: Race): string => `${RACE_WORDS[race.kind]} on ${shortDay(race.day)}`

/** Words that keep their capital wherever they stand. */
const NAMES = ['Copenhagen', 'Cossack', 'Nordic', 'Pallof', 'Romanian', 'Sorensen', 'Spanish']

/** An exercise's or kit's name inside a sentence: `one-leg Romanian deadlift`, `Nordic hamstring lowering`, `A-skip`. */
export const inSentence = (name: string): string =>
  NAMES.some((word) => name.startsWith(word)) || /^[A-Z](?:-|$)/.test(name)
    ? name
    : name.slice(0, 1).toLowerCase() + name.slice(1)

/** The first letter as a capital. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
