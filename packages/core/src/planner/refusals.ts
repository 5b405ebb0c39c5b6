import { addDays, WEEKDAYS } from '../calendar/index.ts'
import { STOPPING_GATES } from '../athlete/index.ts'
import type { PlanRequest, Reason, Refusal } from '../plan/index.ts'
import { RECENT_RACE_DAYS } from '../run/index.ts'
import type { Catalogue } from '../strength/index.ts'

/** The fewest minutes in which a session is worth its warm-up. */
const FEWEST_MINUTES = 10

/** The farthest race a season is laid out for. */
const FARTHEST_DAYS = 7 * 60

const help = (code: string, values: Reason['values'] = {}): Reason => ({ code, values, evidence: [] })

const stopped = (request: PlanRequest): Refusal | null => {
  const gate = request.health.find(
    (it) => !it.cleared && (STOPPING_GATES.includes(it.gate) || (it.gate === 'red-flag' && it.tissue === null)),
  )
  if (gate === undefined) return null
  return {
    type: 'stopped',
    rule: 'SF-1',
    values: { gate: gate.gate },
    wouldHelp: help('clearance', { gate: gate.gate }),
  }
}

const contradiction = (request: PlanRequest, catalogue: Catalogue): Refusal | null => {
  const fail = (field: string, values: Refusal['values'], wouldHelp: Reason): Refusal => ({
    type: 'contradiction',
    rule: field,
    values,
    wouldHelp,
  })
  const past = request.races.find((race) => race.day < addDays(request.today, -RECENT_RACE_DAYS))
  if (past !== undefined)
    return fail('races', { race: past.day, today: request.today }, help('drop-race', { race: past.day }))
  const far = request.races.find((race) => race.day > addDays(request.today, FARTHEST_DAYS))
  if (far !== undefined)
    return fail('races', { race: far.day, days: FARTHEST_DAYS }, help('drop-race', { race: far.day }))
  const both = request.pins.find((id) => request.bans.includes(id))
  if (both !== undefined) return fail('pins', { exercise: both }, help('drop-ban', { exercise: both }))
  const known = new Set(catalogue.exercises.map((it) => it.id))
  const strange = [...request.pins, ...request.bans].find((id) => !known.has(id))
  return strange === undefined
    ? null
    : fail('exercise', { exercise: strange }, help('drop-exercise', { exercise: strange }))
}

const impossible = (request: PlanRequest): Refusal | null => {
  const minutes = WEEKDAYS.map((weekday) => request.minutes[weekday] ?? 0)
  const most = Math.max(0, ...minutes)
  if (most === 0) return { type: 'impossible', rule: 'PL-7', values: { weekdays: 0 }, wouldHelp: help('add-weekday') }
  if (most < FEWEST_MINUTES)
    return {
      type: 'impossible',
      rule: 'PL-7',
      values: { minutes: most },
      wouldHelp: help('more-minutes', { minutes: FEWEST_MINUTES }),
    }
  return null
}

/** What cannot be planned at all, found before any work: a stop, a contradiction, or no room; null when none. */
export const findRefusal = (request: PlanRequest, catalogue: Catalogue): Refusal | null =>
  stopped(request) ?? contradiction(request, catalogue) ?? impossible(request)
