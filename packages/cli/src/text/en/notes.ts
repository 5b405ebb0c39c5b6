import type { CalendarWarning, LeftOutReason, WeekReading, ZoneSource } from '@strongstride/formats'
import type { AssumedNote, ReadNote } from '../../request/note.ts'
import { wordsByCode } from '../by-key.ts'
import type { WordsByCode } from '../by-key.ts'
import { counted, decimal, listed, racePhrase, shortDay, shortened } from './phrases.ts'
import { RACE_WORDS, RUN_WORDS, STAGE_WORDS } from './words.ts'

const ZONE_SOURCES = {
  'x-wr-timezone': 'as the calendar says',
  'x-user-timezone': 'as the calendar says for its user',
  option: 'as --zone says',
  machine: "this machine's; change it with --zone",
} satisfies Record<ZoneSource, string>

const LEFT_OUT = {
  strength: ['strength session', 'strength sessions', ' (this plan brings its own)'],
  'other-sport': ['event of another sport', 'events of other sports', ''],
  cancelled: ['cancelled event', 'cancelled events', ''],
  duplicate: ['event that stands there twice', 'events that stand there twice', ''],
} satisfies Record<LeftOutReason, readonly [string, string, string]>

const leftOutText = (reason: LeftOutReason, count: number): string => {
  const [one, many, why] = LEFT_OUT[reason]
  return `Left out: ${counted(count, one, many)}${why}.`
}

const WARNINGS: WordsByCode<CalendarWarning> = {
  'bad-lines': ({ line, count }) =>
    `${counted(count, 'line')} from line ${line} on could not be read and ${count === 1 ? 'was' : 'were'} skipped`,
  'long-lines': ({ line, count }) =>
    `${counted(count, 'line')} from line ${line} on ${count === 1 ? 'is' : 'are'} too long and ${count === 1 ? 'was' : 'were'} skipped`,
  'cut-off': ({ line }) => `the file ends inside the event of line ${line}, which was left out`,
  'unknown-zone': ({ zone }) => `"${zone}" is no time zone and was passed over`,
  'rule-not-expanded': ({ line }) =>
    `the event of line ${line} repeats in a way not understood; only its first day was taken`,
  'rule-cut': ({ line }) => `the event of line ${line} repeats too often; its first days were taken`,
  'occurrences-cut': ({ line, limit }) => `more than ${limit} dates; what follows line ${line} was left out`,
}

const READINGS = {
  'unit-assumed': (it: Extract<WeekReading, { type: 'unit-assumed' }>) =>
    `"${it.piece}" read as ${decimal(it.km)} kilometres`,
  'kind-assumed': (it: Extract<WeekReading, { type: 'kind-assumed' }>) =>
    `"${it.piece}" read as ${it.kind === 'long' ? 'the long run, being the longest' : 'an easy run'}`,
  'amount-missing': (it: Extract<WeekReading, { type: 'amount-missing' }>) =>
    `"${it.piece}" has no length; a usual ${RUN_WORDS[it.kind]} run was taken`,
}

const readingText = (reading: WeekReading): string => {
  if (reading.type === 'unit-assumed') return READINGS['unit-assumed'](reading)
  return reading.type === 'kind-assumed' ? READINGS['kind-assumed'](reading) : READINGS['amount-missing'](reading)
}

const READ: WordsByCode<ReadNote> = {
  calendar: ({ path, runs, past, first, last }) =>
    `${path === '-' ? 'The calendar' : (path.split(/[\\/]/).at(-1) ?? path)}: ${counted(runs, 'run')}, ${shortDay(first)} to ${shortDay(last)}${past === 0 ? '' : `, ${past} of them already behind you`}.`,
  'calendar-zone': ({ zone, from }) => `Times in UTC were read in ${zone}, ${ZONE_SOURCES[from]}.`,
  'calendar-ends': ({ last, race }) =>
    `The calendar ends on ${shortDay(last)}, before the race on ${shortDay(race)}: its last week was carried on (marked ~).`,
  'not-understood': ({ titles }) => `Not understood and left out: ${shortened(titles, 5)}.`,
  likely: ({ titles }) => `Read with some doubt: ${shortened(titles, 5)}.`,
  'left-out': ({ reason, count }) => leftOutText(reason, count),
  'calendar-warning': ({ warning }) => `In the calendar, ${wordsByCode(WARNINGS, warning)}.`,
  week: ({ runs, races }) =>
    `Your typed week: ${counted(runs, 'run')}. ${races ? 'It was carried on to the race, the long run growing by a tenth at most' : 'It was carried on'}, with a lighter week every fourth.`,
  'week-reading': ({ reading }) => `Of your week, ${readingText(reading)}.`,
  'races-found': ({ races }) =>
    `Found in the calendar: ${listed(races.map((race) => `${racePhrase(race)}${race.priority === 'A' ? ', taken as the goal' : ', taken on the way (B)'}`))}. Another goal: --race DATE.`,
  'race-run': ({ day, title }) => `"${title}" on ${shortDay(day)} was read as the race itself.`,
}

const ASSUMED: WordsByCode<AssumedNote> = {
  today: ({ today, zone }) => `today is ${shortDay(today)} in ${zone} (--today, --zone)`,
  stage: ({ stage }) => `stage: ${STAGE_WORDS[stage]} (--stage first, raced or experienced)`,
  sessions: ({ sessions }) => `${counted(sessions, 'session')} a week (--sessions)`,
  minutes: ({ minutes }) => `${minutes} minutes a session (--minutes)`,
  days: () => 'any day of the week is possible (--days)',
  kit: () => 'no kit but a wall, a chair and a step (--kit)',
  'race-kind': ({ race, from }) =>
    `the race on ${shortDay(race.day)} is a ${RACE_WORDS[race.kind]}, ${
      { calendar: 'as the calendar says', distance: 'nearest to its distance', usual: 'as nothing else was said' }[from]
    } (--race ${race.day}:marathon, half, 10k or 5k)`,
  'race-priority': ({ goal }) => `the goal is the ${racePhrase(goal)}, the others on the way (--race DATE:A)`,
  'weeks-running': ({ weeks }) => `${counted(weeks, 'week')} of steady running, from the calendar (--running-weeks)`,
  'longest-run': ({ km, from }) =>
    `the longest run of the last 30 days was ${decimal(km)} km, from ${from === 'week' ? 'your typed week' : 'the calendar'} (--longest-run)`,
  'no-race': () => 'no race: twelve weeks of base training (--race)',
}

/** A sentence about what was read. */
export const readNoteText = (note: ReadNote): string => wordsByCode(READ, note)

/** A phrase about what was assumed, with the option that changes it. */
export const assumedNoteText = (note: AssumedNote): string => wordsByCode(ASSUMED, note)
