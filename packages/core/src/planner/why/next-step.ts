import { STAGES } from '../../athlete/index.ts'
import type { Place } from '../../athlete/index.ts'
import type { Exercise } from '../../exercise/index.ts'
import type { Reason } from '../../plan/index.ts'
import { newestResults, passesGate } from '../gates.ts'
import { openExercises } from '../open-exercises.ts'
import type { RunnerView } from '../planner-view.ts'

/** The next harder step of an exercise's ladder and what keeps it closed (MN-1 to MN-3); null at the top, or when open. */
export const closedStep = (exercise: Exercise, place: Place, view: RunnerView): Reason | null => {
  const { closed, open } = openExercises(place, view)
  const harder = view.catalogue.exercises
    .filter((it) => it.ladder === exercise.ladder && it.step > exercise.step)
    .sort((a, b) => a.step - b.step || (a.id < b.id ? -1 : 1))
  if (open.some((it) => harder.includes(it.exercise))) return null
  const [next] = harder
  const rule = next === undefined ? undefined : closed.get(next.id)
  if (next === undefined || rule === undefined || rule === 'MN-7') return null
  return {
    code: 'next-step',
    values: { exercise: next.id, rule, ...opener(next, place, rule, view) },
    evidence: ['R6.9'],
  }
}

/** The kit or the test that would open a step. */
const opener = (
  { gate, kit, opensAt }: Exercise,
  place: Place,
  rule: string,
  { request, facts, catalogue }: RunnerView,
): Readonly<Record<string, string | number>> => {
  if (rule === 'MN-1') {
    const missing = kit.map((list) => list.filter((it) => !place.kit.includes(it)))
    const [least = []] = [...missing].sort((a, b) => a.length - b.length)
    return { kit: least.join(' ') }
  }
  if (rule === 'MN-2' && STAGES.indexOf(facts.stage) < STAGES.indexOf(opensAt)) return { stage: opensAt }
  if (rule !== 'MN-2' || gate === null || passesGate(gate, request, catalogue.tables)) return {}
  return { test: gate.test, atLeast: gate.atLeast, tested: newestResults(request).has(gate.test) ? 1 : 0 }
}
