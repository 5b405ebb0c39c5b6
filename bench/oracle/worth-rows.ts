import type { MenuProblem, WorthStretch } from '@strongstride/core/menu'
import type { MuscleColumn } from './limit-rows.ts'
import { just, minus, plus, sumOf, times } from './linear-program.ts'
import type { ProgramSheet, Sum } from './linear-program.ts'

/** Stretches end to end with falling slopes: only then does a solver fill them in their order by itself. */
const isConcave = (stretches: readonly WorthStretch[]): boolean =>
  stretches.every(({ upTo, slope }, at) => {
    const before = stretches[at - 1]
    return before === undefined || (upTo >= before.upTo && slope <= before.slope)
  })

/** What a muscle's sets are worth: a column a stretch, filled from the first on because slopes fall. */
const addMuscleWorth = (stretches: readonly WorthStretch[], muscle: MuscleColumn, sheet: ProgramSheet): Sum => {
  if (stretches.length === 0) return sumOf([])
  const last = stretches.at(-1)
  if (!isConcave(stretches) || last === undefined || last.upTo < muscle.most * 1000)
    throw new Error('the worth of sets does not fall from stretch to stretch to the end: it needs another program')
  const parts = stretches.map(({ upTo, slope }, at) => {
    const from = stretches[at - 1]?.upTo ?? 0
    const part = just(sheet.addColumn(Math.min(muscle.most, (upTo - from) / 1000), 'real'))
    return { part, worth: times(slope / 1000, part) }
  })
  sheet.keepAt(minus(muscle.sets, plus(...parts.map(({ part }) => part))), 0)
  return plus(...parts.map(({ worth }) => worth))
}

/** What the round's effective sets are worth, in sets. */
export const addWorth = (problem: MenuProblem, muscles: readonly MuscleColumn[], sheet: ProgramSheet): Sum =>
  plus(...muscles.map((muscle, at) => addMuscleWorth(problem.worth[at] ?? [], muscle, sheet)))
