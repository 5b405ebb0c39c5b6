import { ok } from '@strongstride/core'
import type { Catalogue, Plan, Refusal } from '@strongstride/core'
import { planCalendar } from '@strongstride/formats'
import type { Arguments } from '../arguments.ts'
import { EXIT } from '../input-problem.ts'
import type { Notes } from '../request/note.ts'
import { refusalText } from '../text/en/refusals.ts'
import { pageWidth } from '../text/layout.ts'
import { renderPlan } from '../text/render-plan.ts'
import type { OutputFile, World } from '../world.ts'
import type { Outcome } from './command.ts'

/** A plan as data, as `check` reads it. */
export const planJson = (plan: Plan): string => `${JSON.stringify(plan, null, 2)}\n`

/** What a plan is written with. */
export interface PlanPaper {
  readonly catalogue: Catalogue
  readonly notes: Notes
  readonly given: Arguments
  readonly world: World
}

const planText = (plan: Plan, { catalogue, notes, given, world }: PlanPaper): string => {
  const [out] = given.values.get('out') ?? []
  if (given.flags.has('json') || out?.endsWith('.json') === true) return planJson(plan)
  const toFile = out !== undefined
  const width = pageWidth(toFile ? null : world.columns)
  return renderPlan(plan, catalogue, { width, colour: world.colour && !toFile, notes })
}

/** Writes a plan where the options say: to the screen or a file, as a page or as data, and as a calendar. */
export const writePlan = (plan: Plan, page: PlanPaper): Outcome => {
  const { given, catalogue, world } = page
  const text = planText(plan, page)
  const [out] = given.values.get('out') ?? []
  const [ics] = given.values.get('ics') ?? []
  const files: readonly OutputFile[] = [
    ...(out === undefined ? [] : [{ path: out, text }]),
    ...(ics === undefined ? [] : [{ path: ics, text: planCalendar(plan, catalogue) }]),
  ]
  const written = files.length === 0 ? ok(null) : world.writeFiles(files)
  if (!written.ok) return written
  if (out === undefined) world.write(text)
  for (const { path } of files) world.writeError(`Written: ${path}\n`)
  return ok(EXIT.done)
}

/** No plan can be made: says why and what would help. */
export const writeRefusal = (refusal: Refusal, world: World): Outcome => {
  world.writeError(`strongstride: ${refusalText(refusal)}\n`)
  return ok(EXIT.no)
}
