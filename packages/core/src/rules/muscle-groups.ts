import {
  HIP_MUSCLES,
  MUSCLE_GROUPS,
  MUSCLES_BY_GROUP,
  TRUNK_MUSCLES,
  type MuscleGroup,
  type MuscleId,
} from '../anatomy/index.ts'
import type { Exercise } from '../exercise/index.ts'
import { emptyWeeks, GROUP_PHASES, isOwned, judgedWeeks, waysToJudge } from './judged-weeks.ts'
import type { PlanView, WeekView } from './plan-view.ts'
import { inWeek, type Violation } from './violation.ts'

/** Share from which a muscle is trained by an exercise (C6.4). */
const TRAINED = 0.5

const trains = ({ muscles }: Exercise, wanted: readonly MuscleId[]): boolean =>
  muscles.some(({ muscle, share }) => share >= TRAINED && wanted.includes(muscle))

const setsFor = (weeks: readonly WeekView[], isWanted: (exercise: Exercise) => boolean): number =>
  weeks
    .flatMap(({ sessions }) => sessions.flatMap(({ items }) => items))
    .reduce((sum, { item, exercise }) => (isWanted(exercise) ? sum + item.sets : sum), 0)

const isPushOrPull = ({ pattern }: Exercise): boolean => pattern === 'push' || pattern === 'pull'

/** The micro-dose is one set of feet and of shins from two days a week on (MD-1). */
const microDoseSets = (weeks: readonly WeekView[], group: MuscleGroup): number =>
  group === 'feet' || group === 'shins' ? weeks.filter(({ week }) => week.microDose.length >= 2).length : 0

const meets = (weeks: readonly WeekView[], group: MuscleGroup, least: number): boolean => {
  const trained = setsFor(weeks, (exercise) => trains(exercise, MUSCLES_BY_GROUP[group]))
  const sets = trained + microDoseSets(weeks, group)
  return sets >= least && (group !== 'upper-body' || setsFor(weeks, isPushOrPull) > 0)
}

const minutesOf = ({ sessions }: WeekView): number =>
  sessions.reduce((sum, { seconds }) => sum + Math.ceil(seconds / 60), 0)

const ofWeek = (week: WeekView, view: PlanView): readonly Violation[] => {
  const { usual, fromMinutes, then } = view.tables.groupSets
  const least = minutesOf(week) >= fromMinutes ? then : usual
  const ways = waysToJudge(week, view)
  return MUSCLE_GROUPS.filter(
    (group) => !ways.some((weeks) => meets(weeks, group, least)) && !isOwned(view, 'MN-4', week.week.start, group),
  ).map((group) => inWeek('MN-4', week, group, { what: 'group', least }))
}

const OVER_BLOCK: Readonly<Record<string, (exercise: Exercise) => boolean>> = {
  trunk: (exercise) => trains(exercise, TRUNK_MUSCLES) || exercise.pattern === 'back',
  hip: (exercise) => trains(exercise, HIP_MUSCLES),
  push: ({ pattern }) => pattern === 'push',
  pull: ({ pattern }) => pattern === 'pull',
}

const ofBlock = (block: number, view: PlanView): readonly Violation[] => {
  const first = view.weeks.find(({ week }) => week.block === block)
  if (first === undefined) return []
  const exercises = view.sessions
    .filter(({ weekIndex }) => view.weeks[weekIndex]?.week.block === block)
    .flatMap(({ items }) => items.map(({ exercise }) => exercise))
  return Object.entries(OVER_BLOCK)
    .filter(([subject, isWanted]) => !exercises.some(isWanted) && !isOwned(view, 'MN-4', first.week.start, subject))
    .map(([subject]) => inWeek('MN-4', first, subject, { what: 'block', block }))
}

/** MN-4: all seven groups are trained week by week, trunk, hip, push and pull block by block, or the plan owns up. */
export const checkMuscleGroups = (view: PlanView): readonly Violation[] => {
  const judged = judgedWeeks(view, GROUP_PHASES)
  const blocks = [...new Set(judged.map(({ week }) => week.block))]
  return [
    ...judged.flatMap((week) => ofWeek(week, view)),
    ...blocks.flatMap((block) => ofBlock(block, view)),
    ...emptyWeeks(view)
      .filter(({ week }) => !isOwned(view, 'sessions', week.start, null))
      .map((week) => inWeek('MN-4', week, 'sessions', { what: 'sessions' })),
  ]
}
