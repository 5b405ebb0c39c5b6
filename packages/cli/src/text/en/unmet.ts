import type { MuscleId, UnmetLine } from '@strongstride/core'
import { GROUP_WORDS, MUSCLE_WORDS, PATTERN_WORDS } from './words.ts'
import { counted, decimal, listed } from './phrases.ts'
import { RULE_WORDS, isRule } from './rules.ts'

const COMPARISONS: Readonly<Record<string, string>> = {
  'calves-over-shins': 'shins as well trained as calves',
  'hamstrings-over-quadriceps': 'thighs as well trained as hamstrings',
  trunk: 'trunk',
  hip: 'hips',
  push: 'a push',
  pull: 'a pull',
  'push-or-pull': 'a push or a pull',
}

const BLOCKERS: Readonly<Record<string, string>> = {
  minutes: 'the minutes are used up',
  kit: 'it needs kit you do not have',
  gate: 'a test would have to open it',
  deload: 'it is a lighter week',
  'PL-7': 'the week has no room for another session (PL-7)',
  'PL-2': 'the day of its run bears nothing heavy (PL-2)',
  'PL-3': 'heavy leg sessions need days between them (PL-3)',
  'PL-4': 'a race is near (PL-4)',
  'PL-5': 'a race is just over (PL-5)',
  'DS-7': 'steady running is still new (DS-7)',
  'PL-1': 'heavy legs have no safe day there (PL-1)',
  'MN-1': 'it needs kit you do not have (MN-1)',
  'MN-5': 'shins and thighs come before calves and hamstrings (MN-5)',
  'MN-7': 'the sessions hold as many exercises as they may, or you ruled them out (MN-7)',
  'ST-2': 'the exercises stay the same through a block (ST-2)',
  move: 'you took a session out yourself',
  'no-session': 'the week has no such session',
  'MN-2': 'nothing that is open to you trains it (MN-2)',
}

/** Muscle, group, pattern, exercise or comparison in words. */
export const subjectText = (subject: string): string => {
  const tables: readonly Readonly<Record<string, string>>[] = [
    GROUP_WORDS,
    MUSCLE_WORDS satisfies Record<MuscleId, string>,
    PATTERN_WORDS,
    COMPARISONS,
  ]
  return tables.find((table) => Object.hasOwn(table, subject))?.[subject] ?? subject.replaceAll('-', ' ')
}

const blockerText = (blocker: string): string =>
  BLOCKERS[blocker] ??
  (isRule(blocker)
    ? `${RULE_WORDS[blocker].slice(0, 1).toLowerCase()}${RULE_WORDS[blocker].slice(1)} (${blocker})`
    : blocker)

const becauseText = (blockedBy: readonly string[]): string =>
  blockedBy.length === 0 ? '' : `, because ${listed(blockedBy.map(blockerText))}`

const weeksText = (weeks: number): string => (weeks === 1 ? 'in one week' : `in ${weeks} weeks`)

/** What one thing keeps short over a plan, in a sentence. */
export const summaryText = ({ rule, blockedBy, weeks, subjects }: UnmetLine): string => {
  const inWeeks = weeksText(weeks)
  const because = becauseText(blockedBy)
  if (rule === 'sessions') return `${inWeeks.replace('in ', 'In ')} fewer sessions than you wanted${because}.`
  if (rule === 'MN-5') {
    const what = subjects.map(({ subject }) => COMPARISONS[subject] ?? `${subjectText(subject)} kept to their share`)
    return `Not quite ${listed(what)} ${inWeeks}${because}.`
  }
  if (rule === 'move')
    return `Not where you wanted it ${inWeeks}${because}: session ${subjects.map(({ subject }) => subject).join(', ')}.`
  if (rule === 'pin')
    return `Not planned as you wished${because}: ${subjects.map(({ subject }) => subject).join(', ')}.`
  const shorts = subjects.map(({ subject, short }, index) =>
    index === 0
      ? `${subjectText(subject)} by up to ${counted(Number(decimal(short)), 'set')}`
      : `${subjectText(subject)} ${decimal(short)}`,
  )
  return `Short of ${rule === 'target' ? 'the aim' : 'what every week should have'} ${inWeeks}${because}: ${shorts.join(', ')}.`
}
