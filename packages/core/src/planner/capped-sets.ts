import { MUSCLES } from '../anatomy/index.ts'
import type { MuscleId } from '../anatomy/index.ts'
import { weekSets } from './finished-session.ts'
import type { FinishedSession } from './finished-session.ts'
import { leastSets } from './pose-menu.ts'
import type { SeasonView } from './planner-view.ts'
import type { SeasonWeek } from './season.ts'
import { withSets } from './session-items.ts'
import type { DosedItem } from './session-items.ts'
import { weeklyCap } from './weekly-cap.ts'

const shareOf = ({ open }: DosedItem, muscle: MuscleId): number =>
  open.exercise.muscles.find((it) => it.muscle === muscle)?.share ?? 0

/** The exercise that gives way: of sessions that do not stand as they were accepted, then of the last; what trains the muscle most. */
const findVictim = (sessions: readonly FinishedSession[], muscle: MuscleId): DosedItem | null => {
  const order = sessions.toReversed().toSorted((a, b) => Number(stays(a)) - Number(stays(b)))
  for (const { items } of order) {
    const training = items.filter((item) => shareOf(item, muscle) > 0)
    const [most] = training.toSorted((a, b) => shareOf(b, muscle) - shareOf(a, muscle) || b.sets - a.sets)
    if (most !== undefined) return most
  }
  return null
}

const stays = ({ placed }: FinishedSession): boolean => placed.option.stays

/** One set less; an exercise of a full session that would fall below its fewest goes. */
const takeSet = (session: FinishedSession, victim: DosedItem, { catalogue }: SeasonView): FinishedSession => {
  if (!session.items.includes(victim)) return session
  const least = session.kind === 'full' ? leastSets(victim.open, catalogue) : 1
  const sets = victim.sets - 1 < least ? 0 : victim.sets - 1
  return { ...session, items: withSets(session.items, (item) => (item === victim ? sets : item.sets)) }
}

/**
 * DS-1 over a week whose sessions never stood in one week before: a session that comes back beside others can bring a
 * muscle more sets than a week bears. Sets go until it does; a week that a menu was made for as a whole stays as it is.
 */
export const capWeekSets = (
  sessions: readonly FinishedSession[],
  week: SeasonWeek,
  view: SeasonView,
): readonly FinishedSession[] => {
  if (week.runWeek.km < view.catalogue.tables.runs.heavyWeekKm) return sessions
  const over = (now: readonly FinishedSession[]): MuscleId | undefined => {
    const sets = weekSets(now, week, view)
    return MUSCLES.find((muscle) => sets[muscle] > (weeklyCap(muscle, view.catalogue) ?? Infinity))
  }
  let now = sessions
  for (let muscle = over(now); muscle !== undefined; muscle = over(now)) {
    const victim = findVictim(now, muscle)
    if (victim === null) return now
    now = now.map((session) => takeSet(session, victim, view))
  }
  return now
}
