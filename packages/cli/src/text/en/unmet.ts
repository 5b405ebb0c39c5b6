import type { MuscleId, Unmet } from '@strongstride/core'
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

/** What is told of what binds: where time does, that alone. */
export const toldBlockers = (blockedBy: readonly string[]): readonly string[] =>
  blockedBy.includes('minutes') ? ['minutes'] : blockedBy

const becauseText = (blockedBy: readonly string[]): string =>
  blockedBy.length === 0 ? '' : `, because ${listed(toldBlockers(blockedBy).map(blockerText))}`

const weeksText = (weeks: number): string => (weeks === 1 ? 'in one week' : `in ${weeks} weeks`)

/** Groups short of their targets for one reason, the one with most sets short first. */
const targetsText = (misses: readonly Unmet[], because: string): string => {
  const most = new Map<string, number>()
  for (const { subject, short } of misses) most.set(subject, Math.max(short, most.get(subject) ?? 0))
  const groups = [...most]
    .toSorted((a, b) => b[1] - a[1])
    .map(([subject, short], index) =>
      index === 0
        ? `${subjectText(subject)} by up to ${counted(Number(decimal(short)), 'set')}`
        : `${subjectText(subject)} ${decimal(short)}`,
    )
  const weeks = weeksText(new Set(misses.map(({ week }) => week)).size)
  return `Short of the aim ${weeks}${because}: ${groups.join(', ')}.`
}

/** Misses of one kind, over the weeks they happen in. */
export const unmetText = (group: readonly Unmet[]): string => {
  const [first] = group
  if (first === undefined) return ''
  const weeks = weeksText(group.length)
  const because = becauseText(first.blockedBy)
  const subject = subjectText(first.subject)
  const most = Math.max(...group.map(({ short }) => short))
  if (first.rule === 'sessions') return `${weeks.replace('in ', 'In ')} fewer sessions than you wanted${because}.`
  if (first.rule === 'target') return targetsText(group, because)
  if (first.rule === 'move') return `Session ${first.subject} could not go where you wanted it ${weeks}${because}.`
  if (first.rule === 'pin') return `${first.subject} could not be planned as you wished${because}.`
  if (first.rule === 'MN-5')
    return COMPARISONS[first.subject] === undefined
      ? `More sets for the ${subject} than its share ${weeks}${because}.`
      : `Not quite ${COMPARISONS[first.subject] ?? ''} ${weeks}${because}.`
  return `${subject.slice(0, 1).toUpperCase()}${subject.slice(1)}: ${most > 0 ? `up to ${counted(Number(decimal(most)), 'set')} short` : 'missing'} ${weeks}${because}.`
}
