import { KIT, makePlan, STAGES, TISSUES } from '@strongstride/core'
import type { Catalogue, KitId, PlanRequest, Stage, TissueId } from '@strongstride/core'
import { exampleRequest } from '@strongstride/core/testing'

/** A runner without any test taken: kit, stage, and the tissue that is amber, if one is. */
export interface Situation {
  readonly place: string
  readonly kit: readonly KitId[]
  readonly stage: Stage
  readonly amber: TissueId | null
}

/** What became of a runner in a situation. */
export interface SituationReport {
  readonly planned: boolean
  /** Groups that a week leaves without their sets (MN-4), a line each. */
  readonly missed: readonly string[]
}

const PLACES: readonly (readonly [string, readonly KitId[]])[] = [
  ['no kit', []],
  ['one band', ['band']],
  ['dumbbells', ['dumbbell']],
  ['a full gym', KIT],
]

/** Every kit, every stage, at green and with any one tissue amber. */
export const situations = (): readonly Situation[] =>
  PLACES.flatMap(([place, kit]) =>
    STAGES.flatMap((stage) => [null, ...TISSUES].map((amber) => ({ place, kit, stage, amber }))),
  )

/** The example runner, who has two sessions of forty minutes a week, in a situation. */
const requestIn = ({ kit, stage, amber }: Situation): PlanRequest => ({
  ...exampleRequest,
  stage,
  places: exampleRequest.places.map((place) => ({ ...place, kit, loads: {} })),
  complaints: amber === null ? [] : [{ tissue: amber, light: 'amber', since: null, past: false }],
  tests: [],
})

/** Plans for a situation and reads off which groups go short. */
export const reportSituation = (situation: Situation, catalogue: Catalogue): SituationReport => {
  const plan = makePlan(requestIn(situation), catalogue)
  const name = `${situation.place}, ${situation.stage}, ${situation.amber ?? 'green'}`
  if (!plan.ok) return { planned: false, missed: [`${name}: no plan, ${plan.error.rule}`] }
  const missed = plan.value.unmet.filter(({ rule }) => rule === 'MN-4')
  return { planned: true, missed: missed.map(({ week, subject }) => `${name}: ${subject} in ${week}`) }
}
