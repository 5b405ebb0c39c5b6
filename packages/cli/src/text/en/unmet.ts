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
  'PL-1': 'heavy legs have no safe day there (PL-1)',
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

/** Misses of one kind, over the weeks they happen in. */
export const unmetText = (group: readonly Unmet[]): string => {
  const [first] = group
  if (first === undefined) return ''
  const weeks = group.length === 1 ? 'in one week' : `in ${group.length} weeks`
  const because = becauseText(first.blockedBy)
  const subject = subjectText(first.subject)
  const most = Math.max(...group.map(({ short }) => short))
  if (first.rule === 'sessions') return `${weeks.replace('in ', 'In ')} fewer sessions than you wanted${because}.`
  if (first.rule === 'pin') return `${first.subject} could not be planned as you wished${because}.`
  if (first.rule === 'MN-5')
    return COMPARISONS[first.subject] === undefined
      ? `More sets for the ${subject} than its share ${weeks}${because}.`
      : `Not quite ${COMPARISONS[first.subject] ?? ''} ${weeks}${because}.`
  return `${subject.slice(0, 1).toUpperCase()}${subject.slice(1)}: ${most > 0 ? `up to ${counted(Number(decimal(most)), 'set')} short` : 'missing'} ${weeks}${because}.`
}
