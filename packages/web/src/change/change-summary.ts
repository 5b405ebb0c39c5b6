import type { ExerciseId, MuscleId, PlanDifference, SessionChange } from '@strongstride/core'

/** What is otherwise in a plan, put together over all its weeks; each thing once, in the order it comes up. */
export interface ChangeSummary {
  readonly weeks: number
  readonly out: readonly ExerciseId[]
  readonly into: readonly ExerciseId[]
  readonly swapped: readonly { readonly from: ExerciseId; readonly to: ExerciseId }[]
  readonly doses: readonly ExerciseId[]
  readonly targets: readonly MuscleId[]
  /** Sessions, each week counted apart. */
  readonly sessions: Readonly<Record<'moved' | 'dropped' | 'added' | 'made', number>>
}

type Of<Type extends SessionChange['type']> = Extract<SessionChange, { readonly type: Type }>

const once = <Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] =>
  [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].toReversed()

/** Puts the weeks of a difference together. */
export const summariseChange = ({ weeks }: PlanDifference): ChangeSummary => {
  const changes = weeks.flatMap(({ sessions }) => sessions)
  const of = <Type extends SessionChange['type']>(type: Type): readonly Of<Type>[] =>
    changes.filter((change): change is Of<Type> => change.type === type)
  const named = (exercises: readonly ExerciseId[]): readonly ExerciseId[] => once(exercises, (id) => id)
  return {
    weeks: weeks.length,
    out: named(of('exercise-left-out').map(({ exercise }) => exercise)),
    into: named(of('exercise-added').map(({ exercise }) => exercise)),
    swapped: once(
      of('exercise-swapped').map(({ from, to }) => ({ from, to })),
      ({ from, to }) => `${from} ${to}`,
    ),
    doses: named(of('dose').map(({ exercise }) => exercise)),
    targets: once(
      weeks.flatMap(({ targets }) => targets.map(({ muscle }) => muscle)),
      (muscle) => muscle,
    ),
    sessions: {
      moved: of('moved').length,
      dropped: of('dropped').length,
      added: of('added').length,
      made: of('made').length,
    },
  }
}
