import { err, makePlan } from '@strongstride/core'
import type { Arguments } from '../arguments.ts'
import { DATA_OPTION, dataPlace, isKept } from '../journal/data-place.ts'
import { PLAN_OPTIONS } from '../options/plan-options.ts'
import type { World } from '../world.ts'
import type { Command, Outcome } from './command.ts'
import { followPlan } from './follow-plan.ts'
import { readPlanRequest } from './plan-request.ts'
import { savePlan, tryPlan } from './save-plan.ts'
import { writePlan, writeRefusal } from './write-plan.ts'

/** Options that say where runs come from; without one of them they come from the journal. */
const SOURCES = ['runs', 'week', 'request']
/** Options that ask for nothing else than the plan that is followed. */
const NEUTRAL = ['data', 'today', 'json', 'out', 'ics', 'accept', 'decline']

/** What a runner says to a plan that is offered. */
const ANSWERS = ['accept', 'decline']

const isGiven = (given: Arguments, names: readonly string[]): boolean =>
  names.some((name) => given.values.has(name) || given.flags.has(name))

/** The first option that asks for more than the plan that is followed. */
const askingOption = ({ values, flags }: Arguments): string | undefined =>
  [...values.keys(), ...flags].find((name) => !NEUTRAL.includes(name))

const planFromFile = (given: Arguments, world: World): Outcome => {
  const catalogue = world.catalogue()
  const made = readPlanRequest(given, { catalogue, world })
  if (!made.ok) return made
  const plan = makePlan(made.value.request, catalogue)
  return plan.ok
    ? writePlan(plan.value, { catalogue, notes: made.value.notes, given, world })
    : writeRefusal(plan.error, world)
}

/** `strongstride plan`. */
export const planCommand: Command = {
  spec: {
    name: 'plan',
    summary: 'fit strength training round your planned runs',
    positionals: [],
    options: [
      ...PLAN_OPTIONS,
      { name: 'save', value: null, help: 'keep all this in your journal, and follow the plan from now on' },
      { name: 'accept', value: null, help: 'without runs: follow what the plan would be today' },
      { name: 'decline', value: null, help: 'without runs: keep the plan you follow; the same is not offered again' },
      DATA_OPTION,
    ],
    notes: [
      'strongstride plan --runs my-plan.ics --race 2027-04-18',
      'strongstride plan --week "mon easy 8km, wed intervals 10km, sun long 18km" --race 2027-04-18 --kit home',
      'Nothing is stored unless you say --save. Without runs it shows the plan you follow, and what would change today.',
      'Ends with 0 when there is a plan, 1 when none can be made, 2 when the input cannot be used.',
    ],
  },
  run: (given, world) => {
    const answer = ANSWERS.find((name) => given.flags.has(name))
    const asking = askingOption(given)
    if (answer !== undefined && asking !== undefined)
      return err({ type: 'not-together', option: `--${answer}`, other: `--${asking}` })
    if (answer !== undefined) return followPlan(given, world)
    if (given.flags.has('save')) return savePlan(given, world)
    const isOwn = !isGiven(given, SOURCES) && isKept(dataPlace(given, world), world)
    if (!isOwn) return planFromFile(given, world)
    return asking === undefined ? followPlan(given, world) : tryPlan(given, world)
  },
}
