import { addDays, err, ok, parseDay, parsePlan } from '@strongstride/core'
import type { CivilDay, Plan, Result } from '@strongstride/core'
import { EXIT } from '../input-problem.ts'
import type { InputProblem } from '../input-problem.ts'
import { pageWidth, printLines } from '../text/layout.ts'
import { viewPlan } from '../text/plan-view.ts'
import { renderDay } from '../text/render-explain.ts'
import type { Command } from './command.ts'
import { readForm, readJson } from './read-json.ts'

/** `strongstride explain`. */
export const explainCommand: Command = {
  spec: {
    name: 'explain',
    summary: 'say why a day of a plan is as it is',
    positionals: [
      { name: 'PLAN.json', optional: false },
      { name: 'DAY', optional: false },
    ],
    options: [],
    notes: ['strongstride plan --runs my-plan.ics --json --out plan.json', 'strongstride explain plan.json 2027-01-05'],
  },
  run: (given, world) => {
    const [path = '', dayText = ''] = given.positionals
    const json = readJson(path, world)
    if (!json.ok) return json
    const plan = readForm(json.value, parsePlan, { path, form: 'plan' })
    if (!plan.ok) return plan
    const day = dayInPlan(dayText, plan.value)
    if (!day.ok) return day
    const catalogue = world.catalogue()
    const lines = renderDay(viewPlan(plan.value, catalogue), day.value, catalogue, pageWidth(world.columns))
    world.write(printLines(lines, { colour: world.colour }))
    return ok(EXIT.done)
  },
}

const dayInPlan = (text: string, plan: Plan): Result<CivilDay, InputProblem> => {
  const day = parseDay(text)
  if (day === null) return err({ type: 'not-a-day', option: 'DAY', given: text })
  const [first, last] = [plan.weeks[0]?.start, plan.weeks.at(-1)?.start]
  if (first === undefined || last === undefined) return err({ type: 'day-not-in-plan', day, first: day, last: day })
  const end = addDays(last, 6)
  return day < first || day > end ? err({ type: 'day-not-in-plan', day, first, last: end }) : ok(day)
}
