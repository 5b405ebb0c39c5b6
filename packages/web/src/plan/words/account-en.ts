import type { ReasonReader } from '../../words/reason-values.ts'

/** What an account needs of its readers beside the values: names of exercises, tests, limits. */
const LIMITS: Readonly<Record<string, string>> = {
  sets: 'too few sets of it would fit',
  seconds: 'it takes more time than the session has',
  exercises: 'the session holds as many exercises as it may',
  ladder: 'the session has one of its kind already',
  'leg-load': 'it asks more of the legs than that day bears',
  'heavy-sets': 'it is heavy, and that day bears no heavy legs',
  'session-cap': 'one muscle would get more than it should in a session',
  'round-cap': 'one muscle would get more than it should beside the running',
  'leg-sets': 'the legs would get more sets than the taper leaves',
}

const range = (it: ReasonReader): string =>
  it.number('from') === it.number('to') ? it.figure('from') : `${it.figure('from')} to ${it.figure('to')}`

const role = (it: ReasonReader): string => (it.text('role') === 'main' ? 'a main lift' : 'a smaller exercise')

const spoken = (id: string): string => id.replaceAll('-', ' ')

const opener = (it: ReasonReader): string => {
  if (it.has('kit')) return `needs ${spoken(it.text('kit').split(' ').join(' and '))}`
  if (it.has('test')) return `opens when the test “${spoken(it.text('test'))}” reaches ${it.figure('atLeast')}`
  if (it.has('stage')) return 'comes with more experience'
  return it.text('rule') === 'MN-3' ? 'waits until what hurts is calm' : `is closed (${it.text('rule')})`
}

/** Reasons that are worked out when somebody asks: alternatives, what other days cost, where numbers come from. */
export const EN_ACCOUNTS = {
  'swap-breaks': (it: ReasonReader): string => LIMITS[it.text('limit')] ?? it.text('limit'),
  'swap-misses': (it: ReasonReader): string =>
    it.text('rule') === 'MN-5'
      ? 'shins to calves and thighs to hamstrings would be out of balance'
      : `the week would lack: ${spoken(it.text('subject'))}`,
  'swap-loses': (it: ReasonReader): string =>
    `${it.muscle('muscle')} would have ${it.figure('to')} sets a week instead of ${it.figure('from')}, aim ${it.figure('target')}`,
  'swap-easier': (): string => 'an easier step than the one you are ready for',
  'swap-hold': (): string => 'a hold, where you can do the movement',
  'swap-longer': (it: ReasonReader): string => `it takes about ${it.figure('seconds')} s longer`,
  'swap-heavier': (): string => 'it asks more of the legs',
  'swap-changes': (): string => 'the weeks before did not have it, and what you know goes first',
  'swap-as-good': (): string => 'as good; either would do',
  'swap-a-little-less': (): string => 'close behind: a little less for the same minutes',
  'next-step': opener,
  'cost-left-over': (it: ReasonReader): string =>
    `it would still be in your legs for ${it.theRun('run')} on ${it.day('runDay')}`,
  'cost-fatigue': (it: ReasonReader): string =>
    it.number('days') === 0
      ? `${it.theRun('run')} that day would already be in your legs`
      : `${it.theRun('run')} on ${it.day('runDay')} would still be in your legs`,
  'cost-rest-day': (): string => 'it would take a day without a run',
  'cost-hard-day': (): string => 'the hard day would no longer take it, and an easier one would',
  'cost-long-run-day': (): string => 'it would land on the day of the long run',
  'cost-in-a-row': (): string => 'two strength days would follow each other',
  'cost-order': (): string => 'the sessions would change their order',
  'cost-shift': (): string => 'it would leave the weekday it had the week before',
  'cost-weeks': (): string => 'as good for this week; the weeks before and after fit better as they are',
  'number-sets': (it: ReasonReader): string =>
    `${role(it)} has ${it.number('least') === it.number('most') ? it.figure('most') : `${it.figure('least')} to ${it.figure('most')}`}; as many of them as the aims of the week and its minutes ask`,
  'number-fewer': (it: ReasonReader): string => `${it.figure('full')} in a full week, fewer in this one`,
  'number-moderate': (): string => 'the session gave way and is easier on the legs',
  'number-light': (): string => 'the session gave way and is light',
  'number-short': (): string => 'the session gave way and is shorter',
  'number-reps': (it: ReasonReader): string =>
    it.text('doseRow') === 'body'
      ? `${range(it)}: without weight the harder step does the work of more weight`
      : `${range(it)} is what this kind of exercise has in these weeks`,
  'number-most-reps': (it: ReasonReader): string =>
    `never more than ${it.figure('most')}: beyond that a harder step is better`,
  'number-rir': (it: ReasonReader): string =>
    `${it.figure('listed')} in reserve is what ${role(it)} has in these weeks`,
  'number-rir-steady': (it: ReasonReader): string =>
    `${it.figure('rir')} in reserve, because steady running is still new`,
  'number-seconds': (it: ReasonReader): string => `holds of ${range(it)} s in these weeks`,
  'number-metres': (it: ReasonReader): string =>
    `${it.figure('metres')} m: long enough to feel the trunk work, short enough to walk well`,
  'number-contacts': (it: ReasonReader): string =>
    `${it.figure('contacts')} here; up to ${it.figure('most')} a session in these weeks, shared by its hops and never more than a quarter above the weeks before`,
  'number-hop-sets': (it: ReasonReader): string =>
    `short ones of about ${it.figure('contacts')}, so that every landing is a good one`,
  'number-load-start': (it: ReasonReader): string =>
    `${it.weight('kg')} to begin with: about ${it.figure('share')} % of your ${it.weight('bodyMass')}, as near as the weights you own come`,
  'number-load-lightest': (it: ReasonReader): string =>
    `${it.weight('kg')}: the lightest you own, because your body mass is not known`,
  'number-load-unknown': (): string => 'your weights are not known: as heavy as leaves the repetitions in reserve',
  'number-tempo': (): string => 'slower than usual, because this exercise works best so',
  'number-tempo-quick': (): string =>
    'fast on the way up: the strength is there by now, and what is practised is speed',
  'number-tempo-gentle': (): string => 'slow both ways, because the part it loads hurts',
  'number-rest': (it: ReasonReader): string =>
    `${it.figure('seconds')} s, so that the next set is as good as the one before`,
  'number-rest-circuit': (it: ReasonReader): string =>
    `none of its own: the exercises go in turn, ${it.figure('seconds')} s to change over`,
  'number-minutes': (it: ReasonReader): string =>
    `${it.figure('minutes')} of ${it.figure('allowed')} minutes, warming up included`,
  'number-minutes-capped': (it: ReasonReader): string =>
    `you have ${it.figure('asked')} minutes; ${it.figure('allowed')} are enough in these weeks`,
}

/** What every language must say of accounts. */
export type AccountWords = typeof EN_ACCOUNTS
