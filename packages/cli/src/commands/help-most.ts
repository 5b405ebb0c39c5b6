import { changesFor, ok, parsePlan, rankHelp, summariseUnmet, whatWouldHelp } from '@strongstride/core'
import type { Help, Plan } from '@strongstride/core'
import { EXIT } from '../input-problem.ts'
import { changeText, HELP_WORDS } from '../text/en/help-most.ts'
import { pageWidth, printLines } from '../text/layout.ts'
import { renderHelpMost } from '../text/render-help-most.ts'
import type { World } from '../world.ts'
import type { Command } from './command.ts'
import { readForm, readJson } from './read-json.ts'

/** `strongstride help-most`. */
export const helpMostCommand: Command = {
  spec: {
    name: 'help-most',
    summary: 'say what would help a plan most: minutes, sessions, days, kit, tests',
    positionals: [{ name: 'PLAN.json', optional: false }],
    options: [
      { name: 'all', value: null, help: 'every answer, also those that bring less' },
      { name: 'json', value: null, help: 'print the answers as data' },
    ],
    notes: ['strongstride plan --runs my-plan.ics --out plan.json', 'strongstride help-most plan.json'],
  },
  run: (given, world) => {
    const [path = ''] = given.positionals
    const json = readJson(path, world)
    if (!json.ok) return json
    const plan = readForm(json.value, parsePlan, { path, form: 'plan' })
    if (!plan.ok) return plan
    const catalogue = world.catalogue()
    const helps = askAll(plan.value, world)
    const ranked = rankHelp(helps)
    const others = helps.filter((help) => !help.helps)
    if (given.flags.has('json')) {
      const data = {
        helps: ranked,
        others: others.map(({ change }) => change),
        unmet: summariseUnmet(plan.value, ranked),
      }
      world.write(`${JSON.stringify(data, null, 2)}\n`)
      return ok(EXIT.done)
    }
    const page = { width: pageWidth(world.columns), isWhole: given.flags.has('all') }
    world.write(printLines(renderHelpMost(plan.value, { ranked, others }, catalogue, page), world))
    return ok(EXIT.done)
  },
}

/** Asks every what-if, saying how far it is. */
const askAll = (plan: Plan, world: World): readonly Help[] => {
  const catalogue = world.catalogue()
  const count = changesFor(plan.request, catalogue).length
  const helps: Help[] = []
  for (const help of whatWouldHelp(plan, catalogue)) {
    helps.push(help)
    world.showProgress(`${HELP_WORDS.progress} ${helps.length} / ${count}: ${changeText(help.change, (id) => id)}`)
  }
  world.showProgress('')
  return helps
}
