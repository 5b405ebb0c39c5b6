import type { CalendarRefusal, WeekTextError } from '@strongstride/formats'
import type { InputProblem } from '../../input-problem.ts'
import { wordsByType } from '../by-key.ts'
import type { WordsByType } from '../by-key.ts'
import { JOURNAL_PROBLEM_WORDS } from './journal-problems.ts'

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`

const didYouMean = (nearest: string | null, otherwise: string): string =>
  nearest === null ? otherwise : `did you mean ${nearest}?`

const inputName = (path: string): string => (path === '-' ? 'standard input' : path)

const CALENDAR_WORDS: WordsByType<CalendarRefusal> = {
  'not-a-calendar': ({ looksLike }) =>
    ({
      html: 'this is a web page, not a calendar; save the feed itself (the address usually ends in .ics)',
      empty: 'the file is empty; save the calendar again',
      text: 'this is no calendar: it has no BEGIN:VCALENDAR; export your plan as .ics, or use --week',
    })[looksLike],
  'too-large': ({ limit }) => `larger than ${megabytes(limit)}; export only your running plan`,
  'too-many-events': ({ limit }) => `more than ${limit} events; export only your running plan`,
  'no-events': ({ cutOff }) =>
    cutOff ? 'the file ends in the middle of its first event; save it again' : 'the calendar has no events',
}

const WEEK_WORDS: WordsByType<WeekTextError> = {
  empty: () => 'nothing typed; write "mon easy 8km, sun long 18km"',
  'too-long': ({ limit }) => `longer than ${limit} characters; one week is enough`,
  'no-day': ({ piece }) => `"${piece}" needs a weekday and a run, as "mon easy 8km"`,
  'unknown-word': ({ piece, word }) =>
    `"${word}" in "${piece}" was not understood; use a weekday, a kind (easy, long, tempo, intervals, hills, recovery, race, cross, rest) and a length (8km, 5mi, 45min)`,
  'unclear-amount': ({ piece, word }) => `"${word}" in "${piece}" is unclear; write km, mi or min`,
  'two-amounts': ({ piece, word }) => `"${piece}" has two lengths; part the runs with a comma or +, before "${word}"`,
  'no-runs': () => 'a week of rest has no runs to plan round',
}

const WORDS: WordsByType<InputProblem> = {
  ...JOURNAL_PROBLEM_WORDS,
  'unknown-command': ({ given, nearest }) =>
    `${given}: no such command; ${didYouMean(nearest, 'strongstride --help lists them')}`,
  'unknown-option': ({ option, command, nearest }) =>
    `${option}: ${command} has no such option; ${didYouMean(nearest, `strongstride ${command} --help lists them`)}`,
  'missing-value': ({ option, value }) => `${option}: ${value} is missing after it`,
  'needless-value': ({ option }) => `${option}: takes no value; leave out what follows the =`,
  repeated: ({ option }) => `${option}: given twice; keep one`,
  'missing-argument': ({ command, argument }) =>
    `${command}: ${argument} is missing; strongstride ${command} --help shows how`,
  'needless-argument': ({ given, command }) =>
    `${given}: ${command} does not know what to do with it; an option begins with --, and text with spaces needs quotes`,
  'not-one-of': ({ option, given, allowed }) => `${option} ${given}: must be one of ${allowed.join(', ')}`,
  'unknown-id': ({ option, given, nearest, list }) =>
    `${option} ${given}: no such id; ${didYouMean(nearest, `strongstride ${list} lists them`)}`,
  'not-a-number': ({ option, given, least, most, whole }) =>
    `${option} ${given}: must be a ${whole ? 'whole ' : ''}number from ${least} to ${most}`,
  'not-a-day': ({ option, given }) => `${option} ${given}: no such day; write YYYY-MM-DD, as 2027-04-18`,
  'bad-shape': ({ option, given, shape }) => `${option} ${given}: must be ${shape}`,
  'not-together': ({ option, other }) => `${option}: does not go together with ${other}; leave one out`,
  needs: ({ option, other }) => `${option}: needs ${other} as well`,
  'unknown-zone': ({ given }) => `--zone ${given}: no such time zone; write it as Europe/Berlin`,
  'race-in-past': ({ day, today }) =>
    `--race ${day}: is before today (${today}); check the year, or plan as of a day then with --today`,
  unreadable: ({ path, why }) => `${inputName(path)}: cannot be read, ${why}; check the path`,
  unwritable: ({ path, why }) => `${path}: cannot be written, ${why}; nothing was written`,
  'too-large': ({ path, limit }) => `${inputName(path)}: larger than ${megabytes(limit)}; is it the right file?`,
  'not-json': ({ path, why }) => `${inputName(path)}: is not JSON (${why}); make one with strongstride plan --json`,
  'not-a-form': ({ path, form, field, why }) =>
    `${inputName(path)}: is no ${form}, ${field === '' ? '' : `${field}: `}${why}; make one with strongstride plan --json`,
  calendar: ({ path, refusal }) => `${inputName(path)}: ${wordsByType(CALENDAR_WORDS, refusal)}`,
  'calendar-past': ({ path, runs, first, last, today }) =>
    `${inputName(path)}: all ${runs} runs lie before today (${today}), the last on ${last}; plan as of a day then with --today ${first}, or type your week with --week`,
  'calendar-no-runs': ({ path, events }) =>
    `${inputName(path)}: none of its ${events} events is a run; give your running plan, or type your week with --week "mon easy 8km, sun long 18km"`,
  'week-text': ({ error }) => `--week: ${wordsByType(WEEK_WORDS, error)}`,
  'day-not-in-plan': ({ day, first, last }) => `${day}: is not in this plan, which runs from ${first} to ${last}`,
  'exercise-not-that-day': ({ given, day, exercises }) =>
    exercises.length === 0
      ? `${given}: there is no strength session on ${day}`
      : `${given}: is not in the session of ${day}, which has ${exercises.join(', ')}`,
  'day-past': ({ option, day, today }) =>
    `${option}: ${day} is past; today is ${today}, and what is past stays as it was`,
  'no-run': ({ option, day }) =>
    `${option}: there is no run on ${day} in your calendar; runs marked ~ are carried on from its last week, so give a longer calendar with --runs FILE.ics`,
  'no-such-session': ({ option, given, week, sessions }) =>
    `${option} ${given}: the week of ${week} has no such session; ${sessions.length === 0 ? 'it has none' : `it has ${sessions.join(', ')}`}`,
  'no-runs': () =>
    `plan: needs your runs; give a calendar with --runs FILE.ics, or type your week with --week "mon easy 8km, sun long 18km"`,
}

/** One line for a person: what is wrong, where, and what to do. */
export const inputProblemText = (problem: InputProblem): string => wordsByType(WORDS, problem).replaceAll(/\s+/g, ' ')
