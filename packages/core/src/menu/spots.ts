import { MUSCLES } from '../anatomy/index.ts'
import type { MenuCandidate, MenuProblem } from './menu-problem.ts'

const EMPHASISED = ['gastrocnemius', 'soleus', 'quadriceps', 'hamstrings', 'tibialis-anterior'].map((muscle) =>
  (MUSCLES as readonly string[]).indexOf(muscle),
)

/** A candidate of a room as the state keeps it: everything a step needs, side by side. */
export interface Spot {
  readonly candidate: MenuCandidate
  readonly session: number
  readonly index: number
  /** Its ladder as a number of its session. */
  readonly ladder: number
  readonly pin: number
  /** Whether its sets weigh in MN-5. */
  readonly emphasised: boolean
}

/** The candidates of all rooms in one line. */
export const toSpots = (problem: MenuProblem): readonly Spot[] => {
  const ladders = new Map<string, number>()
  return problem.candidates.flatMap((list, session) =>
    list.map((candidate, index): Spot => {
      const name = `${String(session)} ${candidate.ladder}`
      const ladder = ladders.get(name) ?? ladders.size
      ladders.set(name, ladder)
      return {
        candidate,
        session,
        index,
        ladder,
        pin: problem.pins.indexOf(candidate.id),
        emphasised: candidate.muscles.some((muscle) => EMPHASISED.includes(muscle)),
      }
    }),
  )
}
