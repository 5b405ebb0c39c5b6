import { err } from '@strongstride/core'
import type { Arguments } from '../arguments.ts'
import { DATA_OPTION } from '../journal/data-place.ts'
import { withJournal } from '../journal/open-journal.ts'
import type { OpenJournal } from '../journal/open-journal.ts'
import { readSaid, writeSaid } from '../journal/own-notes.ts'
import { standingSessions } from '../journal/standing-session.ts'
import { readLogEntry } from '../log/log-entry.ts'
import { loggedDays } from '../log/logged-days.ts'
import { loggedText } from '../text/en/log-words.ts'
import { pageWidth, printLines, sentence } from '../text/layout.ts'
import { renderLog } from '../text/render-log.ts'
import type { World } from '../world.ts'
import type { Command, Outcome } from './command.ts'
import { DONE, followedPlan } from './save-plan.ts'

const showLog = ({ journal, today }: OpenJournal, given: Arguments, world: World): Outcome => {
  const days = loggedDays(journal.state(), today)
  const { exercises } = world.catalogue()
  const nameOf = (id: string): string => exercises.find((exercise) => exercise.id === id)?.name ?? id
  if (given.flags.has('json')) world.write(`${JSON.stringify(days, null, 2)}\n`)
  else world.write(printLines(renderLog(days, nameOf, pageWidth(world.columns)), world))
  return DONE
}

/** Takes back what was logged here last, whole: three sets that came in one entry go in one. */
const undo = async ({ journal, storage, runner, today }: OpenJournal, world: World): Promise<Outcome> => {
  const said = await readSaid(storage.notes, runner)
  const last = said.at(-1)
  if (last === undefined) return err({ type: 'nothing-to-undo' })
  const done = await journal.wish(...last.map((event) => ({ type: 'retract-event', on: today, event }) as const))
  if (!done.ok) return err({ type: 'refused', refusal: done.error })
  await writeSaid(storage.notes, runner, said.slice(0, -1))
  world.write('Taken back.\n')
  return DONE
}

const writeEntry = async (open: OpenJournal, given: Arguments, world: World): Promise<Outcome> => {
  const { journal, storage, runner, today } = open
  const [what = '', ...words] = given.positionals
  const plan = await followedPlan(journal)
  if (!plan.ok) return plan
  const sessions = plan.value === null ? [] : standingSessions(plan.value, journal.state())
  const entry = readLogEntry(what, { given, words, on: today, sessions, catalogue: world.catalogue() })
  if (!entry.ok) return entry
  const done = await journal.wish(...entry.value)
  if (!done.ok) return err({ type: 'refused', refusal: done.error })
  const events = done.value.map(({ id }) => id)
  if (events.length > 0) {
    const said = await readSaid(storage.notes, runner)
    await writeSaid(storage.notes, runner, [...said, events])
  }
  world.write(
    sentence(loggedText(entry.value, { catalogue: world.catalogue(), isNews: events.length > 0 }), world.columns),
  )
  return DONE
}

/** `strongstride log`. */
export const logCommand: Command = {
  spec: {
    name: 'log',
    summary: 'note what you did and how it felt; without words, show the last days',
    positionals: [{ name: 'WORDS', optional: true, many: true }],
    options: [
      { name: 'day', value: 'DAY', help: 'the day it was, when not today' },
      { name: 'session', value: 'LETTER', help: 'set: the session it belongs to, when not the one of the day' },
      { name: 'minutes', value: 'N', help: 'done: how long it took, warm-up and all' },
      { name: 'effort', value: 'N', help: 'done: how hard the session was, 0 to 10' },
      { name: 'to', value: 'DAY', help: 'move: a weekday, or a day of the same week' },
      { name: 'why', value: 'TEXT', help: 'skip: the reason, for yourself' },
      { name: 'light', value: 'LIGHT', help: 'pain: green, amber or red, when you know it' },
      { name: 'note', value: 'TEXT', help: 'done and pain: a note for yourself' },
      { name: 'json', value: null, help: 'print the last days as data' },
      DATA_OPTION,
    ],
    notes: [
      'strongstride log set box-squat 3x8@12.5kg rir 2',
      'strongstride log done A --minutes 23 --effort 6',
      'strongstride log skip A --why "a late train"',
      'strongstride log move A --to fri',
      'strongstride log pain achilles 3/4/2',
      'strongstride log sore quadriceps 4',
      'strongstride log sick, and log well when it is over',
      'strongstride log test heel-raise 18 21',
      'strongstride log undo takes back what was logged here last',
    ],
  },
  run: (given, world) => {
    const [what] = given.positionals
    return withJournal({ given, world, isNew: what !== undefined && what !== 'undo' }, async (open) => {
      if (what === undefined) return showLog(open, given, world)
      return what === 'undo' ? undo(open, world) : writeEntry(open, given, world)
    })
  },
}
