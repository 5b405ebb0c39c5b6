import type { Plan, Unmet } from '../../plan/index.ts'
import { MUSCLES_BY_GROUP } from '../../anatomy/index.ts'
import type { MuscleId } from '../../anatomy/index.ts'
import type { Help } from './what-would-help.ts'

/** What one thing keeps short over a plan, told once. */
export interface UnmetLine {
  readonly rule: Unmet['rule']
  /** What binds: `minutes` alone where time does, else the rules. */
  readonly blockedBy: readonly string[]
  /** Weeks it happens in. */
  readonly weeks: number
  /** What is short and by how many sets in the worst of the weeks, most first. */
  readonly subjects: readonly { readonly subject: string; readonly short: number }[]
  /** The what-if that would bring most of it; null where none does, or none was asked. */
  readonly unblockedBy: Help | null
}

/** What is told of what binds: where time does, that alone. */
const bindingOf = ({ blockedBy }: Unmet): readonly string[] =>
  blockedBy.includes('minutes') ? ['minutes'] : [...new Set(blockedBy)].sort()

const musclesOf = (subject: string): readonly MuscleId[] => {
  const groups: Readonly<Record<string, readonly MuscleId[]>> = MUSCLES_BY_GROUP
  return groups[subject] ?? []
}

/** Sets a week that a what-if brings nearer to what a line is short of. */
const bringsOf = (help: Help, line: Pick<UnmetLine, 'rule' | 'subjects'>): number => {
  const wanted = new Set<string>(line.subjects.flatMap(({ subject }) => [subject, ...musclesOf(subject)]))
  return help.blocks.reduce((sum, { muscles, missed }) => {
    const met: Readonly<Partial<Record<Unmet['rule'], number>>> = {
      'MN-4': missed.groups,
      'MN-6': missed.patterns,
      'MN-5': missed.emphasis,
      pin: missed.pins,
    }
    const nearer = muscles
      .filter(({ muscle }) => wanted.has(muscle))
      .reduce((sets, { from, to, of }) => sets + Math.min(to, of) - Math.min(from, of), 0)
    return sum + (met[line.rule] ?? 0) + nearer
  }, 0)
}

const unblocker = (line: Pick<UnmetLine, 'rule' | 'subjects'>, helps: readonly Help[]): Help | null => {
  const worth = helps.map((help) => ({ help, sets: bringsOf(help, line) })).filter(({ sets }) => sets > 0)
  return worth.sort((a, b) => b.sets - a.sets)[0]?.help ?? null
}

/**
 * What a plan leaves unmet in few lines: what one thing keeps short is one line, and where the minutes bind they alone
 * are named. Given answers of `whatWouldHelp`, each line is linked to the one that would bring most of it.
 */
export const summariseUnmet = (plan: Plan, helps: readonly Help[] = []): readonly UnmetLine[] => {
  const groups = new Map<string, Unmet[]>()
  for (const each of plan.unmet) {
    const key = [each.rule, ...bindingOf(each)].join(' ')
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group
      if (first === undefined) return []
      const most = new Map<string, number>()
      for (const { subject, short } of group) most.set(subject, Math.max(short, most.get(subject) ?? 0))
      const subjects = [...most]
        .map(([subject, short]) => ({ subject, short }))
        .sort((a, b) => b.short - a.short || (a.subject < b.subject ? -1 : 1))
      const line = { rule: first.rule, subjects }
      const weeks = new Set(group.map(({ week }) => week)).size
      return [{ ...line, blockedBy: bindingOf(first), weeks, unblockedBy: unblocker(line, helps) }]
    })
    .sort((a, b) => b.weeks - a.weeks)
}
