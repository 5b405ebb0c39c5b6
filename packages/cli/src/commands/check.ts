import { ok, parsePlan, parsePlanWithoutRequest, parseRequest } from '@strongstride/core'
import type { Catalogue, Result } from '@strongstride/core'
import { checkPlanInDetail, checkPlanWithoutRequest } from '@strongstride/core/rules'
import type { CheckReport } from '@strongstride/core/rules'
import { EXIT } from '../input-problem.ts'
import type { InputProblem } from '../input-problem.ts'
import { pageWidth, printLines } from '../text/layout.ts'
import { COMPARING_RULES, renderCheck } from '../text/render-check.ts'
import type { World } from '../world.ts'
import type { Command } from './command.ts'
import { readForm, readJson, requestIn } from './read-json.ts'

/** `strongstride check`. */
export const checkCommand: Command = {
  spec: {
    name: 'check',
    summary: 'check a plan against every rule, whoever made it',
    positionals: [{ name: 'PLAN.json', optional: false }],
    options: [
      { name: 'request', value: 'FILE', help: 'check against this request instead of the one inside the plan' },
      { name: 'json', value: null, help: 'print the report as data' },
    ],
    notes: [
      'Ends with 0 when every rule is kept, 1 when one is broken, 2 when the file is no plan, 3 when rules could not be',
      'checked because the plan does not say what it was made for.',
    ],
  },
  run: (given, world) => {
    const [path = ''] = given.positionals
    const [requestPath = null] = given.values.get('request') ?? []
    const catalogue = world.catalogue()
    const report = reportOf(path, requestPath, catalogue, world)
    if (!report.ok) return report
    if (given.flags.has('json')) world.write(`${JSON.stringify(report.value, null, 2)}\n`)
    else {
      const lines = renderCheck(report.value, catalogue, pageWidth(world.columns))
      world.write(printLines(lines, { colour: world.colour }))
    }
    return ok(exitOf(report.value))
  },
}

const exitOf = ({ violations, unchecked }: CheckReport): number => {
  if (violations.length > 0) return EXIT.no
  return unchecked.some((rule) => !COMPARING_RULES.has(rule)) ? EXIT.notChecked : EXIT.done
}

const reportOf = (
  path: string,
  requestPath: string | null,
  catalogue: Catalogue,
  world: World,
): Result<CheckReport, InputProblem> => {
  const json = readJson(path, world)
  if (!json.ok) return json
  if (requestPath !== null) {
    const other = readJson(requestPath, world)
    if (!other.ok) return other
    const request = readForm(requestIn(other.value), parseRequest, { path: requestPath, form: 'request' })
    if (!request.ok) return request
    const plan = readForm(json.value, parsePlanWithoutRequest, { path, form: 'plan' })
    return plan.ok ? ok(checkPlanInDetail({ ...plan.value, request: request.value }, catalogue)) : plan
  }
  const hasRequest = requestIn(json.value) !== json.value
  if (!hasRequest) {
    const plan = readForm(json.value, parsePlanWithoutRequest, { path, form: 'plan' })
    return plan.ok ? ok(checkPlanWithoutRequest(plan.value, catalogue)) : plan
  }
  const plan = readForm(json.value, parsePlan, { path, form: 'plan' })
  return plan.ok ? ok(checkPlanInDetail(plan.value, catalogue)) : plan
}
