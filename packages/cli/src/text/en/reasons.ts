import type { Reason } from '@strongstride/core'
import { counted, decimal } from './phrases.ts'
import { readValues } from './reason-values.ts'
import type { Values } from './reason-values.ts'
import { RULE_WORDS, isRule } from './rules.ts'
import { subjectText } from './unmet.ts'
import { WHY_WORDS } from './why-reasons.ts'

const lower = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)

const IMPACTS: Readonly<Record<string, string>> = {
  low: 'low two-leg hops, the first step of springy work',
  'one-leg': 'hops on one leg, opened by your tests',
  drop: 'jumps from a height, opened by your tests',
}

const ASSUMED: Readonly<Record<string, (values: Values) => string>> = {
  weeksRunning: (it) => `${counted(it.number('value'), 'week')} of steady running so far (--running-weeks)`,
  monthsStrength: (it) => `${counted(it.number('value'), 'month')} of strength work so far (--strength-months)`,
  age: () => 'an adult under 50 (--age)',
  bodyMassKg: () => 'the lightest weight you own to begin with (--body-mass)',
  runs: (it) => `runs from ${it.day('value')} on carried on from the last known week (marked ~)`,
}

const kilograms = (kg: number): string => `${decimal(kg)} kg`

/** Why a weight is what it is, by what the log led to. */
const LOAD_STEPS: Readonly<Record<string, (values: Values) => string>> = {
  more: (it) => `a step up from ${kilograms(it.number('last'))}, because you reached the top of the range`,
  heaviest: () => 'the heaviest you have; the next step is a harder exercise',
  reps: (it) => `as last time, and go for ${counted(it.number('reps'), 'repetition')}`,
  hold: () => 'as last time, until it goes well again',
  less: (it) => `less than ${kilograms(it.number('last'))}, because two sessions in a row were too hard`,
  fits: (it) => `less than ${kilograms(it.number('last'))}, because these repetitions ask for less`,
  trial: (it) => `after ${kilograms(it.number('last'))} was not yet the right weight`,
  gap: (it) => `less than ${kilograms(it.number('last'))}, after the break`,
  rest: () => 'as last time, in a lighter week',
  pain: () => 'as last time, while what it loads hurts',
}

const LOG_PROBLEM_WORDS: Readonly<Record<string, string>> = {
  'unknown-exercise': 'exercises that are not in the catalogue',
  'after-today': 'days after today',
  'impossible-number': 'numbers that cannot be',
}

/** Reasons with a sentence of their own. */
const OWN_WORDS: Readonly<Record<string, (it: Values) => string>> = {
  ...WHY_WORDS,
  'fills-target': (it) =>
    `${decimal(it.number('sets'))} of the ${decimal(it.number('target'))} sets a week wanted for ${it.muscle('muscle')}`,
  target: (it) =>
    `${it.muscle('muscle')}: ${decimal(it.number('target'))} sets a week (${[
      `${decimal(it.number('base'))} for this phase and stage`,
      ...(it.number('emphasis') === 1 ? [] : [`x ${decimal(it.number('emphasis'))} for the emphasis`]),
      ...(it.number('own') === 1 ? [] : [`x ${decimal(it.number('own'))} as you asked`]),
      ...(it.number('test') === 1 ? [] : [`x ${decimal(it.number('test'))} by your test`]),
      ...(it.number('floor') === 0 ? [] : [`never below ${decimal(it.number('floor'))}`]),
      ...(it.number('share') === 1 ? [] : [`x ${decimal(it.number('share'))} with one session a week`]),
    ].join(', ')})`,
  assumed: (it) => ASSUMED[it.text('field')]?.(it) ?? `${it.text('field')} ${it.text('value')}`,
  'test-opens': (it) =>
    `a ${counted(it.number('minutes'), 'minute').replace(' ', '-').replace(/s$/, '')} test, ${it.text('test')}, opens ${counted(it.number('exercises'), 'more exercise')}: --test ${it.text('test')}:LEFT/RIGHT`,
  'next-load': (it) =>
    `${kilograms(it.number('kg'))}: ${LOAD_STEPS[it.text('step')]?.(it) ?? it.text('step')}${
      it.has('maximum')
        ? `; once you could lift about ${kilograms(it.number('maximum'))} in all, between ${kilograms(it.number('from'))} and ${kilograms(it.number('to'))} by your log`
        : ''
    }`,
  'first-load': (it) =>
    `${kilograms(it.number('kg'))} to begin with: do ${counted(it.number('reps'), 'repetition')}, then ask yourself how many more there were`,
  stalled: (it) =>
    `no progress since ${it.day('since')} in ${counted(it.number('sessions'), 'session')}: ${
      it.text('remedy') === 'set' ? 'try one set more' : 'try other repetitions, fewer and heavier or more and lighter'
    }`,
  'after-gap': (it) =>
    `${counted(it.number('sets'), 'set')} fewer this week, after ${counted(it.number('days'), 'day')} without strength work`,
  gap: (it) =>
    `${counted(it.number('days'), 'day')} without strength work: weights begin at ${decimal(100 * it.number('share'))} % of the last${it.text('learn') === 'true' ? ', and learning comes first again' : ''}`,
  'log-ignored': (it) =>
    `${counted(it.number('lines'), 'line')} of the log left out: ${LOG_PROBLEM_WORDS[it.text('problem')] ?? it.text('problem')}`,
  'minutes-factor': (it) =>
    `your sessions take ${decimal(100 * it.number('factor'))} % of the planned minutes by the ${counted(it.number('sessions'), 'session')} you timed; the minutes here are yours`,
  'see-clinician': (it) =>
    `${it.text('tissue').replaceAll('-', ' ')}: it has not settled for weeks, or came back three times in 14 days; see a physiotherapist or doctor`,
  'free-day': () => 'no run that day to disturb or be disturbed by',
  'after-quality-run': () => `hard days hard, so that the easy days stay easy`,
  'after-easy-run': (it) =>
    it.text('run') === 'long' || it.text('run') === 'race'
      ? `light enough to follow the ${it.run('run')}`
      : `after the ${it.run('run')} run the legs still have what it takes`,
  'day-excluded': (it) =>
    it.text('rule') === 'taken'
      ? `${it.day('day')}: another session stands there`
      : it.text('rule') === 'minutes'
        ? `${it.day('day')}: too few minutes for it as it is (PL-7)`
        : `${it.day('day')}: ${isRule(it.text('rule')) ? lower(RULE_WORDS[it.text('rule') as keyof typeof RULE_WORDS]) : it.text('rule')}${it.has('because') ? `, because of ${it.day('because')}` : ''} (${it.text('rule')})`,
  'day-costs-more': (it) =>
    it.number('there') > it.number('here')
      ? `${it.day('day')}: possible, but it would leave more tiredness in your runs (${decimal(it.number('there'))} against ${decimal(it.number('here'))})`
      : `${it.day('day')}: possible, but the week as a whole fits better this way`,
  'session-moderate': () =>
    'moderate, because no day of this week allows heavy legs: a set fewer and one repetition more in reserve',
  'session-light': () => 'light, because no day of this week allows more',
  'session-short': () => 'shorter, because the days left this week have fewer minutes',
  'own-move': () => 'you put it there',
  'move-refused': (it) =>
    `not on ${it.day('day')}, where you wanted it: ${isRule(it.text('rule')) ? `${lower(RULE_WORDS[it.text('rule') as keyof typeof RULE_WORDS])} (${it.text('rule')})` : 'a session stays in its own week'}${it.has('because') ? `, because of ${it.day('because')}` : ''}; the nearest day that does is ${it.day('nearest')}`,
  clearance: (it) => `answer the question with a clinician, then --health ${it.text('gate')}:cleared`,
  'drop-race': (it) => `leave the race on ${it.day('race')} out, or set --today`,
  'drop-ban': (it) => `take ${it.text('exercise')} out of --pin or out of --ban`,
  'drop-exercise': (it) => `take ${it.text('exercise')} out; strongstride exercises lists what there is`,
  'add-weekday': () => 'one more possible weekday: --days',
  'more-minutes': (it) => `at least ${it.text('minutes')} minutes a session: --minutes ${it.text('minutes')}`,
  'fewer-blackouts': () => 'fewer days in --blackout',
}

/** What a rule means at the place where it is given as a reason. */
const RULE_REASONS: Readonly<Record<string, (it: Values) => string>> = {
  'MN-6': (it) => `the week's ${subjectText(it.text('pattern'))}`,
  'MN-3': () => 'gentle, for a part that hurts',
  'MN-7': (it) => (it.has('pinned') ? 'because you asked for it' : lower(RULE_WORDS['MN-7'])),
  'DS-2': (it) => IMPACTS[it.text('impact')] ?? lower(RULE_WORDS['DS-2']),
  'DS-5': () => 'a lighter week: about half the sets, so that the work of the weeks before can settle',
  'DS-7': (it) =>
    `${counted(it.number('weeks'), 'week')} of steady running so far, so ${counted(it.number('sessions'), 'session')} of ${it.text('minutes')} minutes and no heavy legs yet`,
  'PL-9': (it) =>
    `${it.day('day')}: ${decimal(it.number('km'))} km is more than a tenth over your longest of the 30 days before (${decimal(it.number('longest'))} km); such jumps are where injuries come from most often`,
  'PL-8': () => 'it takes a day without a run, because the running days allow less',
  'PL-10': () => 'on an easy day, because the hard days do not allow it',
}

/** A reason in words; codes without words stay codes, and a test finds them. */
export const reasonText = ({ code, values }: Reason): string => {
  const words = OWN_WORDS[code] ?? RULE_REASONS[code]
  if (words !== undefined) return words(readValues(values))
  return isRule(code) ? lower(RULE_WORDS[code]) : code
}

/** True when a code has words. */
export const hasReasonWords = (code: string): boolean =>
  Object.hasOwn(OWN_WORDS, code) || Object.hasOwn(RULE_REASONS, code) || isRule(code)
