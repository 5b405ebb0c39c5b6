import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import {
  addDays,
  err,
  EXERCISE_NUMBERS,
  explainDay,
  explainExercise,
  explainMinutes,
  explainNumber,
  ok,
  parseDay,
  parsePlan,
} from '@strongstride/core'
import type { CivilDay, Plan, PlanItem, PlanSession, Result } from '@strongstride/core'
import type { Arguments } from '../arguments.ts'
import { EXIT } from '../input-problem.ts'
import type { InputProblem } from '../input-problem.ts'
import { pageWidth, printLines } from '../text/layout.ts'
import { viewPlan } from '../text/plan-view.ts'
import type { Line } from '../text/layout.ts'
import { renderDay, renderExercise } from '../text/render-explain.ts'
import type { World } from '../world.ts'
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
      { name: 'EXERCISE', optional: true },
    ],
    options: [
      { name: 'all', value: null, help: 'every exercise in full, and where each target comes from' },
      { name: 'json', value: null, help: 'print the reasons as data' },
    ],
    notes: [
      'strongstride plan --runs my-plan.ics --out plan.json',
      'strongstride explain plan.json 2027-01-05',
      'strongstride explain plan.json 2027-01-05 split-squat',
    ],
  },
  run: (given, world) => {
    const [path = '', dayText = '', exercise] = given.positionals
    const json = readJson(path, world)
    if (!json.ok) return json
    const plan = readForm(json.value, parsePlan, { path, form: 'plan' })
    if (!plan.ok) return plan
    const day = dayInPlan(dayText, plan.value)
    if (!day.ok) return day
    const catalogue = world.catalogue()
    const asked = findItems(plan.value, day.value, exercise)
    if (!asked.ok) return asked
    if (given.flags.has('json')) world.write(accountJson(plan.value, asked.value, catalogue))
    else world.write(printLines(linesOf(plan.value, day.value, asked.value, { given, catalogue, world }), world))
    return ok(EXIT.done)
  },
}

/** The sessions of a day, and the one exercise that was asked for. */
interface Asked {
  readonly sessions: readonly PlanSession[]
  readonly only: { readonly session: PlanSession; readonly item: PlanItem } | null
}

const findItems = (plan: Plan, day: CivilDay, exercise: string | undefined): Result<Asked, InputProblem> => {
  const sessions = plan.weeks.flatMap((week) => week.sessions).filter((session) => session.day === day)
  if (exercise === undefined) return ok({ sessions, only: null })
  const items = sessions.flatMap((session) => session.items.map((item) => ({ session, item })))
  const only = items.find(({ item }) => item.exercise === exercise)
  const exercises = items.map(({ item }) => item.exercise)
  return only === undefined
    ? err({ type: 'exercise-not-that-day', given: exercise, day, exercises })
    : ok({ sessions, only })
}

const linesOf = (
  plan: Plan,
  day: CivilDay,
  { only }: Asked,
  {
    given,
    catalogue,
    world,
  }: { readonly given: Arguments; readonly catalogue: CompiledCatalogue; readonly world: World },
): readonly Line[] => {
  const width = pageWidth(world.columns)
  const view = viewPlan(plan, catalogue)
  return only === null
    ? renderDay(view, day, catalogue, { width, isWhole: given.flags.has('all') })
    : renderExercise(view, only, catalogue, width)
}

/** The reasons as data: each session with its day, minutes and exercises, each number with where it comes from. */
const accountJson = (plan: Plan, { sessions, only }: Asked, catalogue: CompiledCatalogue): string => {
  const itemOf = (session: PlanSession, exercise: string): object => ({
    exercise,
    ...explainExercise(plan, session, exercise, catalogue),
    numbers: Object.fromEntries(
      EXERCISE_NUMBERS.map((number) => [number, explainNumber(plan, session, { exercise, number }, catalogue)]),
    ),
  })
  const data =
    only === null
      ? sessions.map((session) => ({
          session: session.id,
          day: explainDay(plan, session, catalogue),
          minutes: explainMinutes(plan, session, catalogue),
          exercises: session.items.map(({ exercise }) => itemOf(session, exercise)),
        }))
      : itemOf(only.session, only.item.exercise)
  return `${JSON.stringify(data, null, 2)}\n`
}

const dayInPlan = (text: string, plan: Plan): Result<CivilDay, InputProblem> => {
  const day = parseDay(text)
  if (day === null) return err({ type: 'not-a-day', option: 'DAY', given: text })
  const [first, last] = [plan.weeks[0]?.start, plan.weeks.at(-1)?.start]
  if (first === undefined || last === undefined) return err({ type: 'day-not-in-plan', day, first: day, last: day })
  const end = addDays(last, 6)
  return day < first || day > end ? err({ type: 'day-not-in-plan', day, first, last: end }) : ok(day)
}
