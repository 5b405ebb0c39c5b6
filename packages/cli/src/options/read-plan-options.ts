import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import { EMPHASES, SEXES, STAGES, ok } from '@strongstride/core'
import type { Result } from '@strongstride/core'
import type { Arguments } from '../arguments.ts'
import type { InputProblem } from '../input-problem.ts'
import { allOf, dayValue, daysValue, idOf, listOf, numberBetween, oneOf, weekdaysValue } from './option-values.ts'
import type { ValueReader } from './option-values.ts'
import type { PlanOptions } from './plan-options.ts'
import { complaintValue, healthValue, kitValue, minutesValue, raceValue, testValue } from './runner-values.ts'

/** What an option with one value says, null when it was not given. */
type One = <Value>(name: string, read: ValueReader<Value>) => Value | null
/** What a repeatable option says. */
type Many = <Value>(name: string, read: ValueReader<Value>) => readonly Value[]

const whole = (least: number, most: number): ValueReader<number> => numberBetween(least, most, { whole: true })

const sessionsValue: ValueReader<1 | 2 | 3 | 4> = (given, option) => {
  const count = whole(1, 4)(given, option)
  return count.ok ? ok(count.value === 1 ? 1 : count.value === 2 ? 2 : count.value === 3 ? 3 : 4) : count
}

const anyText: ValueReader<string> = (given) => ok(given)

const read = (one: One, many: Many, flags: ReadonlySet<string>, catalogue: CompiledCatalogue): PlanOptions => {
  const exercise = idOf(
    catalogue.exercises.map(({ id }) => id),
    'exercises',
  )
  const tests = catalogue.selfTests.filter(({ use }) => use === 'plan').map(({ id }) => id)
  return {
    runs: one('runs', anyText),
    week: one('week', anyText),
    request: one('request', anyText),
    races: many('race', raceValue),
    stage: one('stage', oneOf(STAGES)),
    sessions: one('sessions', sessionsValue),
    minutes: one('minutes', minutesValue),
    days: one('days', weekdaysValue),
    blackout: (one('blackout', listOf(daysValue)) ?? []).flat(),
    secondSlot: flags.has('second-slot'),
    kit: one('kit', kitValue),
    age: one('age', whole(5, 110)),
    sex: one('sex', oneOf(SEXES)),
    bodyMassKg: one('body-mass', numberBetween(25, 250, { whole: false })),
    weeksRunning: one('running-weeks', whole(0, 5000)),
    monthsStrength: one('strength-months', whole(0, 1200)),
    longestRunKm: one('longest-run', numberBetween(0, 250, { whole: false })),
    today: one('today', dayValue),
    zone: one('zone', anyText),
    weekStart: one('week-start', oneOf(['mon', 'sun'])),
    emphasis: one('emphasis', oneOf(EMPHASES)),
    pins: many('pin', listOf(exercise)).flat(),
    bans: many('ban', listOf(exercise)).flat(),
    complaints: many('complaint', complaintValue),
    tests: many('test', testValue(tests, oneOf(tests))),
    health: many('health', healthValue),
    microDose: !flags.has('no-micro-dose'),
  }
}

/** The typed options of a `plan` command, or the first that does not fit. */
export const readPlanOptions = (given: Arguments, catalogue: CompiledCatalogue): Result<PlanOptions, InputProblem> => {
  const problems: InputProblem[] = []
  const keep = <Value>(result: Result<Value, InputProblem>): Value | null => {
    if (!result.ok) problems.push(result.error)
    return result.ok ? result.value : null
  }
  const one: One = (name, reader) => {
    const [text] = given.values.get(name) ?? []
    return text === undefined ? null : keep(reader(text, `--${name}`))
  }
  const many: Many = (name, reader) =>
    keep(allOf((given.values.get(name) ?? []).map((text) => reader(text, `--${name}`)))) ?? []
  const options = read(one, many, given.flags, catalogue)
  const [problem] = problems
  return problem === undefined ? ok(options) : { ok: false, error: problem }
}
