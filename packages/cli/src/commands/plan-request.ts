import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import { err, ok, parseRequest } from '@strongstride/core'
import type { PlanRequest, Result } from '@strongstride/core'
import { parseWeekText, readCalendar } from '@strongstride/formats'
import type { WeekText } from '@strongstride/formats'
import type { Arguments } from '../arguments.ts'
import type { InputProblem } from '../input-problem.ts'
import type { PlanOptions } from '../options/plan-options.ts'
import { readPlanOptions } from '../options/read-plan-options.ts'
import { requestFromOptions } from '../request/request-from-options.ts'
import type { MadeRequest } from '../request/request-from-options.ts'
import type { RequestSource } from '../request/request-source.ts'
import type { World } from '../world.ts'
import { readForm, readJson, requestIn } from './read-json.ts'

/** A year of a full calendar is well below this. */
const MOST_CALENDAR_BYTES = 10_000_000

/** A request with the source that it was made from. */
export interface ReadRequest extends MadeRequest {
  readonly source: RequestSource
}

/** Reads all that the options name and makes the request out of it; `base`: what the journal says already. */
export const readPlanRequest = (
  given: Arguments,
  { catalogue, world, base = null }: RequestSetting,
): Result<ReadRequest, InputProblem> => {
  const options = readPlanOptions(given, catalogue)
  if (!options.ok) return options
  const source = sourceOf(options.value, base, world)
  if (!source.ok) return source
  const made = requestFromOptions(source.value)
  if (!made.ok) return made
  const { request, notes } = made.value
  const isTold = options.value.today !== null || source.value.base !== null
  const today = { code: 'today', today: request.today, zone: request.timeZone } as const
  const assumed = isTold ? notes.assumed : [today, ...notes.assumed]
  return ok({ request, notes: { ...notes, assumed }, source: source.value })
}

/** What a request is read with. */
export interface RequestSetting {
  readonly catalogue: CompiledCatalogue
  readonly world: World
  readonly base?: PlanRequest | null
}

const sourceOf = (
  options: PlanOptions,
  known: PlanRequest | null,
  world: World,
): Result<RequestSource, InputProblem> => {
  if (options.runs !== null && options.week !== null)
    return err({ type: 'not-together', option: '--runs', other: '--week' })
  const base = options.request === null ? ok(known) : readBase(options.request, world)
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
