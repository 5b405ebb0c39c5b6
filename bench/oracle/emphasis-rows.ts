// MN-5 as rows, exactly: shares are whole thousandths rounded down, and what is held back is free once quadriceps and
// shins have theirs. Every column here is a bound that an objective presses on: missed emphasis is made small.
import { MUSCLES } from '@strongstride/core'
import type { MuscleId } from '@strongstride/core'
import type { MenuProblem } from '@strongstride/core/menu'
import type { MuscleColumn } from './limit-rows.ts'
import { just, minus, plus, sumOf, times } from './linear-program.ts'
import type { ProgramSheet, Sum } from './linear-program.ts'

interface Aimed extends MuscleColumn {
  /** Thousandths of a set. */
  readonly target: number
}

const WHOLE = 1000

/**
 * At least the share a muscle has, in whole thousandths. Its effective sets are whole thousandths of a set, so the share
 * rounded down is below `n + 1` exactly when it is at most `n + 1` less one thousandth of a set; a switch opens this
 * for a share that is full, and sets it to full.
 */
const addShareAtLeast = ({ sets, most, target }: Aimed, sheet: ProgramSheet): Sum => {
  if (target === 0) return sumOf([], WHOLE)
  const share = just(sheet.addColumn(WHOLE, 'whole'))
  const full = just(sheet.addColumn(1, 'whole'))
  const exact = times((WHOLE * WHOLE) / target, sets)
  const beyond = Math.max(0, (WHOLE * WHOLE * most) / target - WHOLE)
  sheet.keepBelow(minus(minus(exact, share), times(beyond, full)), 1 - 1 / target)
  sheet.keepBelow(minus(times(WHOLE, full), share), 0)
  return share
}

/** At most the share a muscle has, in whole thousandths. */
const addShareAtMost = ({ sets, target }: Aimed, sheet: ProgramSheet): Sum => {
  if (target === 0) return sumOf([], WHOLE)
  const share = just(sheet.addColumn(WHOLE, 'whole'))
  sheet.keepBelow(minus(share, times((WHOLE * WHOLE) / target, sets)), 0)
  return share
}

/** What a sum exceeds zero by, at least. */
const addExcess = (sum: Sum, most: number, sheet: ProgramSheet): Sum => {
  const excess = just(sheet.addColumn(Math.max(0, most), 'real'))
  sheet.keepBelow(minus(sum, excess), 0)
  return excess
}

/** Whether quadriceps and shins have their targets: a switch that may be on only then. */
const addReached = (needed: readonly Aimed[], sheet: ProgramSheet): Sum => {
  const reached = just(sheet.addColumn(1, 'whole'))
  for (const { sets, target } of needed) sheet.keepBelow(minus(times(target / WHOLE, reached), sets), 0)
  return reached
}

/** Sets of a muscle more than one beyond its target, thousandths; none when reached. */
const addHeldBack = ({ sets, most, target }: Aimed, reached: Sum, sheet: ProgramSheet): Sum => {
  const beyond = Math.max(0, WHOLE * most - target - WHOLE)
  const over = plus(times(WHOLE, sets), sumOf([], -target - WHOLE), times(-beyond, reached))
  return addExcess(over, beyond, sheet)
}

/** MN-5 missed, thousandths, at least. */
export const addEmphasis = (problem: MenuProblem, muscles: readonly MuscleColumn[], sheet: ProgramSheet): Sum => {
  const { emphasisTargets } = problem
  if (emphasisTargets === null) return sumOf([])
  const aimed = (muscle: MuscleId): Aimed => {
    const at = MUSCLES.indexOf(muscle)
    return { ...(muscles[at] ?? { sets: sumOf([]), most: 0 }), target: emphasisTargets[at] ?? 0 }
  }
  const [gastrocnemius, soleus] = [aimed('gastrocnemius'), aimed('soleus')]
  const [quadriceps, hamstrings, shin] = [aimed('quadriceps'), aimed('hamstrings'), aimed('tibialis-anterior')]
  const calves = just(sheet.addColumn(WHOLE, 'whole'))
  sheet.keepAbove(
    minus(times(2, calves), plus(addShareAtLeast(gastrocnemius, sheet), addShareAtLeast(soleus, sheet))),
    0,
  )
  const reached = addReached([quadriceps, shin], sheet)
  return plus(
    addExcess(minus(calves, addShareAtMost(shin, sheet)), WHOLE, sheet),
    addExcess(times(WHOLE, minus(hamstrings.sets, quadriceps.sets)), WHOLE * hamstrings.most, sheet),
    ...[gastrocnemius, soleus, hamstrings].map((muscle) => addHeldBack(muscle, reached, sheet)),
  )
}
