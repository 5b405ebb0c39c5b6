import type { ReasonReader } from '../reason-values.ts'
import { GROUPS, PATTERNS } from './vocabulary.ts'
import { BLOCKERS, RULES } from './rules.ts'

const within = (table: Readonly<Record<string, string>>, id: string): string => table[id] ?? id.replaceAll('-', ' ')

const counted = (it: ReasonReader, name: string, one: string, many = `${one}s`): string =>
  `${it.figure(name)} ${it.number(name) === 1 ? one : many}`

const IMPACTS: Readonly<Record<string, string>> = {
  low: 'low two-leg hops, the first step of springy work',
  'one-leg': 'hops on one leg, opened by your tests',
  drop: 'jumps from a height, opened by your tests',
}

const ASSUMED: Readonly<Record<string, (it: ReasonReader) => string>> = {
  weeksRunning: (it) => `${counted(it, 'value', 'week')} of steady running so far`,
  monthsStrength: (it) =>
    it.number('value') === 0 ? 'no strength work so far' : `${counted(it, 'value', 'month')} of strength work so far`,
  age: () => 'an adult under 50',
  bodyMassKg: () => 'the lightest weight you own to begin with',
  runs: (it) => `runs from ${it.day('value')} on carried on from the last week known`,
}

const LOAD_STEPS: Readonly<Record<string, (it: ReasonReader) => string>> = {
  more: (it) => `a step up from ${it.weight('last')}, because you reached the top of the range`,
  heaviest: () => 'the heaviest you have; the next step is a harder exercise',
  reps: (it) => `as last time, and go for ${counted(it, 'reps', 'repetition')}`,
  hold: () => 'as last time, until it goes well again',
  less: (it) => `less than ${it.weight('last')}, because two sessions in a row were too hard`,
  fits: (it) => `less than ${it.weight('last')}, because these repetitions ask for less`,
  trial: (it) => `after ${it.weight('last')} was not yet the right weight`,
  gap: (it) => `less than ${it.weight('last')}, after the break`,
  rest: () => 'as last time, in a lighter week',
  pain: () => 'as last time, while what it loads hurts',
}

const LOG_PROBLEMS: Readonly<Record<string, string>> = {
  'unknown-exercise': 'exercises that are not in the catalogue',
  'after-today': 'days after today',
  'impossible-number': 'numbers that cannot be',
}

/** Every reason that a page shows, by its code. */
export const REASONS = {
  'fills-target': (it: ReasonReader) =>
    `${it.muscle('muscle')}: ${it.figure('sets')} of the ${it.figure('target')} sets wanted this week`,
  target: (it: ReasonReader) => `${it.muscle('muscle')}: ${it.figure('target')} sets a week`,
  assumed: (it: ReasonReader) => ASSUMED[it.text('field')]?.(it) ?? it.text('field'),
  'test-opens': (it: ReasonReader) =>
    `a test of ${counted(it, 'minutes', 'minute')} (${it.text('test').replaceAll('-', ' ')}) opens ${counted(it, 'exercises', 'more exercise')}`,
  'next-load': (it: ReasonReader) => `${it.weight('kg')}: ${LOAD_STEPS[it.text('step')]?.(it) ?? it.text('step')}`,
  'first-load': (it: ReasonReader) =>
    `${it.weight('kg')} to begin with: do ${counted(it, 'reps', 'repetition')}, then ask yourself how many more there were`,
  stalled: (it: ReasonReader) =>
    `no progress since ${it.day('since')}: ${it.text('remedy') === 'set' ? 'try one set more' : 'try other repetitions'}`,
  'after-gap': (it: ReasonReader) =>
    `${counted(it, 'sets', 'set')} fewer this week, after ${counted(it, 'days', 'day')} without strength work`,
  gap: (it: ReasonReader) => `${counted(it, 'days', 'day')} without strength work, so it begins with less weight`,
  'log-ignored': (it: ReasonReader) =>
    `${counted(it, 'lines', 'line')} of the log left out: ${within(LOG_PROBLEMS, it.text('problem'))}`,
  'minutes-factor': (it: ReasonReader) =>
    `the minutes are yours: as long as your last ${counted(it, 'sessions', 'session')} took`,
  'see-clinician': () => 'something has not settled for weeks; see a physiotherapist or doctor',
  'free-day': () => 'no run that day to disturb or be disturbed by',
  'after-quality-run': () => 'hard days hard, so that the easy days stay easy',
  'after-easy-run': (it: ReasonReader) =>
    it.text('run') === 'long' || it.text('run') === 'race'
      ? `light enough to follow ${it.theRun('run')}`
      : `after ${it.theRun('run')} the legs still have what it takes`,
  'day-excluded': (it: ReasonReader) =>
    `${it.day('day')}: no, ${within({ ...RULES, ...BLOCKERS, 'PL-7': RULES['PL-7'], minutes: 'too few minutes for it as it is' }, it.text('rule'))}${it.has('because') ? ` (${it.day('because')})` : ''}`,
  'day-costs-more': (it: ReasonReader) =>
    it.number('there') > it.number('here')
      ? `${it.day('day')}: possible, but more of it would still be in your legs on your runs`
      : `${it.day('day')}: possible, but the week as a whole fits better this way`,
  'session-moderate': () => 'moderate, because no day of this week allows heavy legs',
  'session-light': () => 'light, because no day of this week allows more',
  'session-short': () => 'shorter, because the days left this week have fewer minutes',
  'own-move': () => 'you put it there',
  'move-refused': (it: ReasonReader) =>
    `not on ${it.day('day')}, where you wanted it, because ${within(RULES, it.text('rule'))}; the nearest day that does is ${it.day('nearest')}`,
  'PL-8': () => 'it takes a day without a run, because the running days allow less',
  'PL-9': (it: ReasonReader) =>
    `${it.day('day')}: ${it.figure('km')} km is more than a tenth over the longest of the 30 days before (${it.figure('longest')} km); such jumps are where injuries come from most often`,
  'PL-10': () => 'on an easy day, because the hard days do not allow it',
  'MD-1': () => 'a few minutes of feet and shins on the other days',
  'MN-3': () => 'gentle, for a part that hurts',
  'MN-4': (it: ReasonReader) => `keeps ${within(GROUPS, it.text('group'))} in the week`,
  'MN-6': (it: ReasonReader) => `the week's ${within(PATTERNS, it.text('pattern'))}`,
  'MN-7': () => 'because you asked for it',
  'DS-2': (it: ReasonReader) => IMPACTS[it.text('impact')] ?? 'hops and jumps, growing slowly',
  'DS-5': () => 'a lighter week: about half the sets, so that the work of the weeks before can settle',
  'DS-7': (it: ReasonReader) =>
    `${counted(it, 'weeks', 'week')} of steady running so far, so ${counted(it, 'sessions', 'session')} of ${it.figure('minutes')} minutes and no heavy legs yet`,
  clearance: () => 'ask a clinician; once they agree, say so here',
  'drop-race': (it: ReasonReader) => `leave the race on ${it.day('race')} out, or change its day`,
  'drop-ban': () => 'take it out of what you want or of what you do not want',
  'drop-exercise': () => 'take it out',
  'add-weekday': () => 'one more day of the week',
  'more-minutes': (it: ReasonReader) => `at least ${it.figure('minutes')} minutes a session`,
  'fewer-blackouts': () => 'fewer days taken out',
}
