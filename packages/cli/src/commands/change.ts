import { differencePlans, err, makePlan, ok, parseDay, parsePlan } from '@strongstride/core'
import type { CivilDay, Plan, PlanDifference, PlannedRun, Result } from '@strongstride/core'
import { readCalendar } from '@strongstride/formats'
import type { Arguments } from '../arguments.ts'
import { EXIT } from '../input-problem.ts'
import type { InputProblem } from '../input-problem.ts'
import { allOf, dayValue, daysValue } from '../options/option-values.ts'
import type { ValueReader } from '../options/option-values.ts'
import { plannedRunOf } from '../request/calendar-notes.ts'
import { changedRequest } from '../request/changed-request.ts'
import type { SessionDay, WantedChange } from '../request/changed-request.ts'
import { refusalText } from '../text/en/refusals.ts'
import { pageWidth, printLines } from '../text/layout.ts'
import { renderChange } from '../text/render-change.ts'
import type { World } from '../world.ts'
import type { Command } from './command.ts'
import { planJson } from './write-plan.ts'
import { readForm, readJson } from './read-json.ts'

/** A year of a full calendar is well below this. */
const MOST_CALENDAR_BYTES = 10_000_000

/** `strongstride change`. */
export const changeCommand: Command = {
  spec: {
    name: 'change',
    summary: 'move a session or a run in a plan, or take a day off, and see what else changes',
    positionals: [{ name: 'PLAN.json', optional: false }],
    options: [
      {
        name: 'move',
        value: 'SESSION:DAY',
        many: true,
        help: 'put a session on another day of its week, as A:2027-01-06',
      },
      { name: 'skip', value: 'SESSION:DAY', many: true, help: 'leave out the session of a day, as A:2027-01-05' },
      { name: 'move-run', value: 'DAY:DAY', many: true, help: 'move the run of the first day to the second' },
      { name: 'blackout', value: 'DAY', many: true, help: 'a day off, or several: first..last' },
      { name: 'runs', value: 'FILE', help: 'the running calendar as it is now (.ics)' },
      { name: 'today', value: 'DAY', help: 'the day to plan from, when not today' },
      { name: 'out', value: 'FILE', help: 'take the change: write the new plan to a file' },
      { name: 'json', value: null, help: 'print what changes as data' },
    ],
    notes: [
      'strongstride change plan.json --move-run 2027-01-05:2027-01-06',
      'strongstride change plan.json --move A:2027-01-06 --out plan-2.json',
      'Nothing is written without --out, and the plan you had stays in its file: that is how to undo.',
      'Ends with 0 when the change can be made, 1 when a rule stands against it, 2 when the input cannot be used.',
    ],
  },
  run: (given, world) => {
    const [path = ''] = given.positionals
    const json = readJson(path, world)
    if (!json.ok) return json
    const plan = readForm(json.value, parsePlan, { path, form: 'plan' })
    if (!plan.ok) return plan
    const wanted = readWanted(given, plan.value, world)
    if (!wanted.ok) return wanted
    const request = changedRequest(plan.value, wanted.value)
    if (!request.ok) return request
    const after = makePlan(request.value, world.catalogue())
    if (after.ok) return write({ before: plan.value, after: after.value }, given, world)
    world.writeError(`strongstride: ${refusalText(after.error)}\n`)
    return ok(EXIT.no)
  },
}

const pairOf = (given: string, option: string): Result<readonly [string, CivilDay], InputProblem> => {
  const [left = '', right = '', ...more] = given.split(':')
  const day = parseDay(right.trim())
  if (left.trim() === '' || right.trim() === '' || more.length > 0)
    return err({
      type: 'bad-shape',
      option,
      given,
      shape: option === '--move-run' ? 'DAY:DAY' : 'SESSION:DAY, as A:2027-01-06',
    })
  return day === null ? err({ type: 'not-a-day', option, given: right }) : ok([left.trim(), day])
}

const sessionDay: ValueReader<SessionDay> = (given, option) => {
  const pair = pairOf(given, option)
  return pair.ok ? ok({ session: pair.value[0], day: pair.value[1] }) : pair
}

const runDays: ValueReader<{ readonly from: CivilDay; readonly to: CivilDay }> = (given, option) => {
  const pair = pairOf(given, option)
  if (!pair.ok) return pair
  const from = dayValue(pair.value[0], option)
  return from.ok ? ok({ from: from.value, to: pair.value[1] }) : from
}

const readAll = <Value>(
  given: Arguments,
  name: string,
  read: ValueReader<Value>,
): Result<readonly Value[], InputProblem> =>
  allOf((given.values.get(name) ?? []).map((value) => read(value, `--${name}`)))

const readToday = (given: Arguments, plan: Plan, world: World): Result<CivilDay, InputProblem> => {
  const [text] = given.values.get('today') ?? []
  if (text !== undefined) return dayValue(text, '--today')
  const zone = plan.request.timeZone
  const today = world.todayIn(zone)
  if (today === null) return err({ type: 'unknown-zone', given: zone })
  return ok(today < plan.request.today ? plan.request.today : today)
}

const readRuns = (
  given: Arguments,
  today: CivilDay,
  world: World,
): Result<readonly PlannedRun[] | null, InputProblem> => {
  const [path] = given.values.get('runs') ?? []
  if (path === undefined) return ok(null)
  const bytes = world.readBytes(path, MOST_CALENDAR_BYTES)
  if (!bytes.ok) return bytes
  const reading = readCalendar(bytes.value, { from: today, zone: null, machineZone: world.machineZone })
  if (!reading.ok) return err({ type: 'calendar', path, refusal: reading.error })
  const runs = reading.value.runs.map(plannedRunOf).filter((run) => run.day >= today)
  return runs.length === 0
    ? err({ type: 'calendar-no-runs', path, events: reading.value.notUnderstood.length })
    : ok(runs)
}

const readWanted = (given: Arguments, plan: Plan, world: World): Result<WantedChange, InputProblem> => {
  const today = readToday(given, plan, world)
  if (!today.ok) return today
  const moves = readAll(given, 'move', sessionDay)
  if (!moves.ok) return moves
  const skips = readAll(given, 'skip', sessionDay)
  if (!skips.ok) return skips
  const runsMoved = readAll(given, 'move-run', runDays)
  if (!runsMoved.ok) return runsMoved
  const daysOff = readAll(given, 'blackout', daysValue)
  if (!daysOff.ok) return daysOff
  const runs = readRuns(given, today.value, world)
  if (!runs.ok) return runs
  return ok({
    today: today.value,
    moves: moves.value,
    skips: skips.value,
    runsMoved: runsMoved.value,
    daysOff: daysOff.value.flat(),
    runs: runs.value,
  })
}

const isRefused = ({ weeks }: PlanDifference): boolean =>
  weeks.some(({ sessions }) => sessions.some(({ type }) => type === 'move-refused'))

const write = (
  { before, after }: { readonly before: Plan; readonly after: Plan },
  given: Arguments,
  world: World,
): Result<number, InputProblem> => {
  const difference = differencePlans(before, after)
  const [out] = given.values.get('out') ?? []
  const written = out === undefined ? ok(null) : world.writeFiles([{ path: out, text: planJson(after) }])
  if (!written.ok) return written
  if (given.flags.has('json')) world.write(`${JSON.stringify(difference, null, 2)}\n`)
  else {
    const lines = renderChange(
      difference,
      { before, after, catalogue: world.catalogue(), isTaken: out !== undefined },
      pageWidth(world.columns),
    )
    world.write(printLines(lines, { colour: world.colour }))
  }
  if (out !== undefined) world.writeError(`Written: ${out}\n`)
  return ok(isRefused(difference) ? EXIT.no : EXIT.done)
}
