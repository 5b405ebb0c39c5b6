import { MUSCLES, type MuscleId } from '../anatomy/index.ts'
import type { Exercise } from '../exercise/index.ts'

/** Shares of the muscles an example exercise trains. */
export type Shares = Readonly<Partial<Record<MuscleId, number>>>

const shares = (by: Shares): Exercise['muscles'] =>
  MUSCLES.flatMap((muscle) => {
    const share = by[muscle]
    return share === undefined ? [] : [{ muscle, share }]
  })

/** What most of the examples have in common: a two-leg accessory in repetitions that needs nothing. */
const PLAIN: Exercise = {
  id: 'plain',
  name: 'plain',
  ladder: 'plain',
  step: 1,
  pattern: 'trunk',
  role: 'accessory',
  muscles: [],
  contraction: 'concentric',
  sides: 1,
  doseForm: 'reps',
  doseRow: 'accessory',
  kit: [],
  position: 'standing',
  setupSeconds: 10,
  secondsPerRep: 3,
  tempo: '2-0-1',
  restSeconds: 60,
  legLoad: 0,
  impact: 'none',
  drill: false,
  squatOrHinge: false,
  tissues: [],
  endRange: [],
  load: null,
  bodyMassShare: null,
  opensAt: 'first',
  gate: null,
  exclusions: [],
  mustNot: [],
  texts: { alsoKnownAs: [], steps: [], mistakes: [], feel: '', safety: null },
  figure: null,
  fit: { category: 0, name: null, exact: false },
  evidence: ['judgement'],
}

/** An example exercise: its ladder and step, the shares of its muscles, and what differs from a plain accessory. */
export const exercise = (
  id: string,
  [ladder, step]: readonly [string, number],
  muscles: Shares,
  rest: Partial<Exercise>,
): Exercise => ({ ...PLAIN, ...rest, id, name: id, ladder, step, muscles: shares(muscles) })
