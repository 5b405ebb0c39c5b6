import { TABLE_ROW_WORDS, WHOSE_WORDS } from './dose-rows.ts'
import { counted, decimal } from './phrases.ts'
import type { Values } from './reason-values.ts'
import { subjectText } from './unmet.ts'
import { KIT_WORDS } from './words.ts'

/** Why an exercise does not fit in another's place: the limit of the session it would break. */
const SWAP_LIMITS: Readonly<Record<string, string>> = {
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

const runText = (it: Values): string => {
  const kind = it.text('run')
  return kind === 'race' || kind === 'intervals' || kind === 'hills'
    ? `the ${it.run('run')}`
    : `the ${it.run('run')} run`
}

const rangeText = (it: Values): string =>
  it.number('from') === it.number('to') ? it.text('from') : `${it.text('from')} to ${it.text('to')}`

const rowText = (it: Values): string => TABLE_ROW_WORDS[it.text('row')] ?? it.text('row')
const whoseText = (it: Values): string => WHOSE_WORDS[it.text('stage')] ?? it.text('stage')

/** What a row of the dose tables is for. */
const DOSE_ROW_WORDS: Readonly<Record<string, string>> = {
  main: 'a main lift',
  accessory: 'a smaller exercise',
  calf: 'a calf raise',
  'calf-loaded': 'a calf raise',
  shin: 'a shin raise',
  drill: 'a drill',
  hold: 'a hold',
}

const kitText = (id: string): string => (KIT_WORDS as Readonly<Record<string, string>>)[id] ?? id

/** What opens the next step of a ladder. */
const openerText = (it: Values): string => {
  if (it.has('kit'))
    return `needs ${it
      .text('kit')
      .split(' ')
      .map((id) => kitText(id))
      .join(' and ')}`
  if (it.has('test'))
    return `${it.number('tested') === 1 ? 'opens once' : 'is untested; it opens when'} the ${it.text('test').replaceAll('-', ' ')} test reaches ${it.text('atLeast')}`
  if (it.has('stage')) return `comes with more experience`
  return it.text('rule') === 'MN-3' ? 'waits until what hurts is calm' : `is closed (${it.text('rule')})`
}

const smallerText = (how: string): string => `the session gave way and is ${how}`

/** Reasons worked out when somebody asks: alternatives, the cost of other days, and where numbers come from. */
export const WHY_WORDS: Readonly<Record<string, (it: Values) => string>> = {
  'swap-breaks': (it) => SWAP_LIMITS[it.text('limit')] ?? it.text('limit'),
  'swap-misses': (it) =>
    it.text('rule') === 'MN-5'
      ? 'the balance of shins to calves and thighs to hamstrings would tip'
      : `the week would lack its ${subjectText(it.text('subject'))}`,
  'swap-loses': (it) =>
    `it would leave ${it.muscle('muscle')} at ${decimal(it.number('to'))} sets a week instead of ${decimal(it.number('from'))} (aim ${decimal(it.number('target'))})`,
  'swap-easier': () => 'an easier step than the one you are ready for',
  'swap-hold': () => 'a hold, where you can do the movement',
  'swap-longer': (it) => `it takes about ${it.text('seconds')} s longer`,
  'swap-heavier': (it) => `it asks more of the legs (leg load ${decimal(it.number('legLoad'))} more)`,
  'swap-changes': () => 'the weeks before did not have it, and what you know goes first',
  'swap-as-good': () => 'as good; either would do',
  'swap-a-little-less': () => 'close behind: a little less for the same minutes',
  'next-step': (it) => openerText(it),
  'cost-left-over': (it) => `it would still be in your legs for ${runText(it)} on ${it.day('runDay')}`,
  'cost-fatigue': (it) =>
    it.number('days') === 0
      ? `${runText(it)} that day would already be in your legs`
      : `${runText(it)} on ${it.day('runDay')} would still be in your legs`,
  'cost-rest-day': () => 'it would take a day without a run',
  'cost-hard-day': () => 'the hard day would no longer take it, and an easier one would',
  'cost-long-run-day': () => 'it would land on the day of the long run',
  'cost-in-a-row': () => 'two strength days would follow each other',
  'cost-order': () => 'the sessions would change their order',
  'cost-shift': () => 'it would leave the weekday it had the week before',
  'cost-weeks': () => 'as good for this week; the weeks before and after fit better as they are',
  'number-sets': (it) =>
    `${it.text('role') === 'main' ? 'a main lift' : 'a smaller exercise'} has ${it.number('least') === it.number('most') ? it.text('most') : `${it.text('least')} to ${it.text('most')}`}; as many of them as the aims of the week and its minutes ask`,
  'number-fewer': (it) => `${it.text('full')} in a full week, fewer in this one`,
  'number-moderate': () => smallerText('easier on the legs'),
  'number-light': () => smallerText('light'),
  'number-short': () => smallerText('shorter'),
  'number-reps': (it) =>
    it.text('doseRow') === 'body'
      ? `${rangeText(it)}: without weight the harder step does the work of more weight`
      : `${rangeText(it)} for ${DOSE_ROW_WORDS[it.text('doseRow')] ?? 'it'} ${rowText(it)}${it.text('doseRow') === 'main' ? `, ${whoseText(it)}` : ''}`,
  'number-most-reps': (it) => `never more than ${it.text('most')}: beyond that a harder step is better`,
  'number-rir': (it) =>
    `stop ${it.text('listed')} short: ${it.text('role') === 'main' ? 'a main lift' : 'a smaller exercise'} ${rowText(it)}${it.text('role') === 'main' ? `, ${whoseText(it)}` : ''}`,
  'number-rir-steady': (it) =>
    `stop ${it.text('rir')} short, because steady running is still new (${counted(it.number('weeks'), 'week')})`,
  'number-seconds': (it) => `holds of ${rangeText(it)} s ${rowText(it)}`,
  'number-metres': (it) => `${it.text('metres')} m: long enough to feel the trunk work, short enough to walk well`,
  'number-contacts': (it) =>
    `${it.text('contacts')} here; up to ${it.text('most')} a session ${rowText(it)}, ${whoseText(it)}, shared by its hops and never more than a quarter above the weeks before`,
  'number-hop-sets': (it) => `short ones of about ${it.text('contacts')}, so that every landing is a good one`,
  'number-load-start': (it) =>
    `${decimal(it.number('kg'))} kg${it.number('hands') === 2 ? ' in each hand' : ''}: to begin with about ${it.text('share')} % of your ${it.text('bodyMass')} kg${it.number('owned') === 0 ? '' : `, the nearest weight you own at or below ${decimal(it.number('aim'))} kg`}`,
  'number-load-lightest': (it) =>
    `${decimal(it.number('kg'))} kg: the lightest you own, because your body mass is not known`,
  'number-load-unknown': () => 'your weights are not known: as heavy as leaves the repetitions in reserve',
  'number-tempo': () => 'slower than usual, because this exercise works best so',
  'number-tempo-quick': () => 'fast on the way up: the strength is there by now, and what is practised is speed',
  'number-tempo-gentle': () => 'slow both ways, because the part it loads hurts',
  'number-rest': (it) => `${it.text('seconds')} s, so that the next set is as good as the one before`,
  'number-rest-circuit': (it) => `none of its own: the exercises go in turn, ${it.text('seconds')} s to change over`,
  'number-minutes': (it) =>
    `${it.text('minutes')} of ${it.text('allowed')} minutes, with ${decimal(Math.round(it.number('warmUp') / 30) / 2)} for warming up and ${decimal(Math.round(it.number('coolDown') / 30) / 2)} for cooling down`,
  'number-minutes-capped': (it) =>
    `you have ${it.text('asked')} minutes; ${it.text('allowed')} are enough ${rowText(it)} for a first-timer`,
}
