import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import { err, makePlan, ok, parseRequest } from '@strongstride/core'
import type { Catalogue, Plan, PlanRequest, Result } from '@strongstride/core'
import { parseWeekText, planCalendar, readCalendar } from '@strongstride/formats'
import type { WeekText } from '@strongstride/formats'
import { EXIT } from '../input-problem.ts'
import type { InputProblem } from '../input-problem.ts'
import type { Arguments } from '../arguments.ts'
import { PLAN_OPTIONS } from '../options/plan-options.ts'
import type { PlanOptions } from '../options/plan-options.ts'
import { readPlanOptions } from '../options/read-plan-options.ts'
import type { Notes } from '../request/note.ts'
import { requestFromOptions } from '../request/request-from-options.ts'
import type { MadeRequest } from '../request/request-from-options.ts'
import type { RequestSource } from '../request/request-source.ts'
import { refusalText } from '../text/en/refusals.ts'
import { pageWidth } from '../text/layout.ts'
import { renderPlan } from '../text/render-plan.ts'
import type { OutputFile, World } from '../world.ts'
import type { Command } from './command.ts'
import { readForm, readJson, requestIn } from './read-json.ts'

/** A year of a full calendar is well below this. */
const MOST_CALENDAR_BYTES = 10_000_000

/** `strongstride plan`. */
export const planCommand: Command = {
  spec: {
    name: 'plan',
    summary: 'fit strength training round your planned runs',
    positionals: [],
    options: PLAN_OPTIONS,
    notes: [
      'strongstride plan --runs my-plan.ics --race 2027-04-18',
      'strongstride plan --week "mon easy 8km, wed intervals 10km, sun long 18km" --race 2027-04-18 --kit home',
      'Ends with 0 when there is a plan, 1 when none can be made, 2 when the input cannot be used.',
    ],
  },
  run: (given, world) => {
    const catalogue = world.catalogue()
    const made = requestOf(given, catalogue, world)
    return made.ok ? writePlan(made.value, given, catalogue, world) : made
  },
}

/** Reads all that the options name and makes the request out of it. */
const requestOf = (given: Arguments, catalogue: CompiledCatalogue, world: World): Result<MadeRequest, InputProblem> => {
  const options = readPlanOptions(given, catalogue)
  if (!options.ok) return options
  const source = sourceOf(options.value, world)
  if (!source.ok) return source
  const made = requestFromOptions(source.value)
  if (!made.ok || options.value.today !== null || source.value.base !== null) return made
  const { request, notes } = made.value
  const today = { code: 'today', today: request.today, zone: request.timeZone } as const
  return ok({ request, notes: { ...notes, assumed: [today, ...notes.assumed] } })
}

const sourceOf = (options: PlanOptions, world: World): Result<RequestSource, InputProblem> => {
  if (options.runs !== null && options.week !== null)
    return err({ type: 'not-together', option: '--runs', other: '--week' })
  const base = options.request === null ? ok(null) : readBase(options.request, world)
  if (!base.ok) return base
  const zone = options.zone ?? base.value?.timeZone ?? world.machineZone
  const machineToday = world.todayIn(zone)
  if (machineToday === null) return err({ type: 'unknown-zone', given: zone })
  const today = options.today ?? base.value?.today ?? machineToday
  const calendar = options.runs === null ? ok(null) : readRuns(options.runs, { options, today, world })
  if (!calendar.ok) return calendar
  const week = readWeek(options.week)
  return week.ok ? ok({ options, base: base.value, today, zone, calendar: calendar.value, week: week.value }) : week
}

const readBase = (path: string, world: World): Result<PlanRequest, InputProblem> => {
  const json = readJson(path, world)
  return json.ok ? readForm(requestIn(json.value), parseRequest, { path, form: 'request' }) : json
}

const readWeek = (text: string | null): Result<WeekText | null, InputProblem> => {
  if (text === null) return ok(null)
  const week = parseWeekText(text)
  return week.ok ? week : err({ type: 'week-text', error: week.error })
}

const readRuns = (
  path: string,
  {
    options,
    today,
    world,
  }: { readonly options: PlanOptions; readonly today: PlanRequest['today']; readonly world: World },
): Result<RequestSource['calendar'], InputProblem> => {
  const bytes = world.readBytes(path, MOST_CALENDAR_BYTES)
  if (!bytes.ok) return bytes
  const reading = readCalendar(bytes.value, { from: today, zone: options.zone, machineZone: world.machineZone })
  if (!reading.ok) return err({ type: 'calendar', path, refusal: reading.error })
  const { runs, notUnderstood, leftOut } = reading.value
  const [first, last] = [runs[0], runs.at(-1)]
  if (first === undefined || last === undefined)
    return err({ type: 'calendar-no-runs', path, events: notUnderstood.length + leftOut.length })
  if (last.day < today)
    return err({ type: 'calendar-past', path, runs: runs.length, first: first.day, last: last.day, today })
  return ok({ path, reading: reading.value })
}

/** A plan as data, as `check` reads it. */
export const planJson = (plan: Plan): string => `${JSON.stringify(plan, null, 2)}\n`

const planText = (
  plan: Plan,
  {
    catalogue,
    notes,
    given,
    world,
  }: { readonly catalogue: Catalogue; readonly notes: Notes; readonly given: Arguments; readonly world: World },
): string => {
  const [out] = given.values.get('out') ?? []
  if (given.flags.has('json') || out?.endsWith('.json') === true) return planJson(plan)
  const toFile = out !== undefined
  const width = pageWidth(toFile ? null : world.columns)
  return renderPlan(plan, catalogue, { width, colour: world.colour && !toFile, notes })
}

const writePlan = (
  { request, notes }: MadeRequest,
  given: Arguments,
  catalogue: Catalogue,
  world: World,
): Result<number, InputProblem> => {
  const plan = makePlan(request, catalogue)
  if (!plan.ok) {
    world.writeError(`strongstride: ${refusalText(plan.error)}\n`)
    return ok(EXIT.no)
  }
  const text = planText(plan.value, { catalogue, notes, given, world })
  const [out] = given.values.get('out') ?? []
  const [ics] = given.values.get('ics') ?? []
  const files: readonly OutputFile[] = [
    ...(out === undefined ? [] : [{ path: out, text }]),
    ...(ics === undefined ? [] : [{ path: ics, text: planCalendar(plan.value, catalogue) }]),
  ]
  const written = files.length === 0 ? ok(null) : world.writeFiles(files)
  if (!written.ok) return written
  if (out === undefined) world.write(text)
  for (const { path } of files) world.writeError(`Written: ${path}\n`)
  return ok(EXIT.done)
}
