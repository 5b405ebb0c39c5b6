import { parsePlan, type PlanRequest } from '../plan/index.ts'
import { copyRequest, type Law, type Planner } from './law.ts'

/** All that an answer decides; a plan carries its request, which may differ where that must not matter. */
const decisionsOf = (planner: Planner, request: PlanRequest): string => {
  const answer = planner(request)
  return JSON.stringify(answer.ok ? { ...answer.value, request: null } : answer.error)
}

const broken = (isBroken: boolean, line: string): readonly string[] => (isBroken ? [line] : [])

/** The same input gives the same plan, byte for byte, also when it is another object with the same contents. */
export const findOtherAnswer: Law = (planner, request) => {
  const [first, ...others] = [request, copyRequest(request), copyRequest(request)].map((it) =>
    JSON.stringify(planner(it)),
  )
  return broken(
    others.some((other) => other !== first),
    'another answer to the same request',
  )
}

/** Planning leaves the request as it was. */
export const findTouchedRequest: Law = (planner, request) => {
  const lent = copyRequest(request)
  planner(lent)
  return broken(JSON.stringify(lent) !== JSON.stringify(request), 'the request is changed by planning')
}

/** The order in which the calendar gives its runs decides nothing. */
export const findOrderOfRuns: Law = (planner, request) => {
  const turned = { ...request, runs: request.runs.toReversed() }
  return broken(
    decisionsOf(planner, request) !== decisionsOf(planner, turned),
    'another plan for the runs turned round',
  )
}

/** The time zone prints and exports, and decides nothing. */
export const findTimeZone: Law = (planner, request) => {
  const elsewhere = { ...request, timeZone: 'Pacific/Kiritimati' }
  return broken(decisionsOf(planner, request) !== decisionsOf(planner, elsewhere), 'another plan in another time zone')
}

/** A plan written as JSON reads back as it was. */
export const findLostInJson: Law = (planner, request) => {
  const answer = planner(request)
  if (!answer.ok) return []
  const text = JSON.stringify(answer.value)
  const read = parsePlan(JSON.parse(text))
  return broken(!read.ok || JSON.stringify(sorted(read.value)) !== JSON.stringify(sorted(answer.value)), 'lost in JSON')
}

/** The same value with its fields in the order of their names: the order in which a schema writes them says nothing. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return Object.fromEntries(
    fields.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, field]) => [name, sorted(field)]),
  )
}
