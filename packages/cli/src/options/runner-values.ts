import {
  HEALTH_GATES,
  KIT,
  LOAD_KIT,
  PAIN_LIGHTS,
  RACE_KINDS,
  RACE_PRIORITIES,
  TISSUES,
  WEEKDAYS,
  err,
  ok,
} from '@strongstride/core'
import type { Complaint, HealthGate, KitId, LoadKitId, Weekday } from '@strongstride/core'
import { allOf, dayValue, numberBetween, oneOf } from './option-values.ts'
import type { ValueReader } from './option-values.ts'
import type { KitOption, MinutesOption, RaceOption, TestOption } from './plan-options.ts'

/** Kit a runner may name in one word. */
const KIT_PRESETS: Readonly<Record<'none' | 'home' | 'gym', readonly KitId[]>> = {
  none: [],
  home: ['band', 'mini-band', 'backpack'],
  gym: KIT,
}

const LIGHTEST_LOAD = 0.25
const HEAVIEST_LOAD = 500

const RACE_WORDS: Readonly<Record<string, string>> = { 'half-marathon': 'half', halfmarathon: 'half', full: 'marathon' }

/** A race: day, then kind and priority behind colons, in any order. */
export const raceValue: ValueReader<RaceOption> = (given, option) => {
  const [dayText = '', ...rest] = given.split(':')
  const day = dayValue(dayText, option)
  if (!day.ok) return day
  let race: RaceOption = { day: day.value, kind: null, priority: null }
  for (const word of rest) {
    const kindWord = RACE_WORDS[word.toLowerCase()] ?? word.toLowerCase()
    const priority = RACE_PRIORITIES.find((each) => each === word.toUpperCase())
    const kind = RACE_KINDS.find((each) => each === kindWord)
    if (priority === undefined && kind === undefined)
      return err({ type: 'not-one-of', option, given: word, allowed: [...RACE_KINDS, ...RACE_PRIORITIES] })
    race = { day: race.day, kind: kind ?? race.kind, priority: priority ?? race.priority }
  }
  return ok(race)
}

const weekday = oneOf(WEEKDAYS)
const minutes = numberBetween(10, 120, { whole: true })

/** `30`, or `30,sat=45`. */
export const minutesValue: ValueReader<MinutesOption> = (given, option) => {
  let usual: number | null = null
  const byWeekday: Partial<Record<Weekday, number>> = {}
  for (const piece of given.split(',')) {
    const [left = '', right] = piece.split('=')
    const read = minutes(right ?? left, option)
    if (!read.ok) return read
    if (right === undefined) {
      usual = read.value
      continue
    }
    const day = weekday(left, option)
    if (!day.ok) return day
    byWeekday[day.value] = read.value
  }
  return ok({ usual, byWeekday })
}

const isLoadKit = (kit: KitId): kit is KitId & LoadKitId => LOAD_KIT.some((each) => each === kit)

/** A list of kit and presets; weights owned stand behind a colon. */
export const kitValue: ValueReader<KitOption> = (given, option) => {
  const kit = new Set<KitId>()
  const loads: Partial<Record<LoadKitId, readonly number[]>> = {}
  for (const piece of given.split(',').map((each) => each.trim().toLowerCase())) {
    const [name = '', weights] = piece.split(':')
    if (weights === undefined && (name === 'none' || name === 'home' || name === 'gym')) {
      for (const each of KIT_PRESETS[name]) kit.add(each)
      continue
    }
    const one = KIT.find((each) => each === name)
    if (one === undefined)
      return err({ type: 'not-one-of', option, given: name, allowed: [...Object.keys(KIT_PRESETS), ...KIT] })
    kit.add(one)
    if (weights === undefined) continue
    if (!isLoadKit(one))
      return err({ type: 'bad-shape', option, given: piece, shape: `weights only for ${LOAD_KIT.join(', ')}` })
    const read = allOf(
      weights.split('/').map((weight) => numberBetween(LIGHTEST_LOAD, HEAVIEST_LOAD, { whole: false })(weight, option)),
    )
    if (!read.ok) return read
    loads[one] = [...new Set(read.value)].toSorted((a, b) => a - b)
  }
  return ok({ kit: KIT.filter((each) => kit.has(each)), loads })
}

/** `achilles:amber`, or `achilles:amber:past`. */
export const complaintValue: ValueReader<Pick<Complaint, 'tissue' | 'light' | 'past'>> = (given, option) => {
  const [name = '', lightName = '', past] = given.split(':')
  const tissue = oneOf(TISSUES)(name, option)
  if (!tissue.ok) return tissue
  if (lightName === 'past') return ok({ tissue: tissue.value, light: 'green', past: true })
  const light = oneOf(PAIN_LIGHTS)(lightName, option)
  if (!light.ok) return light
  if (past !== undefined && past !== 'past')
    return err({ type: 'bad-shape', option, given, shape: 'PART:green|amber|red[:past]' })
  return ok({ tissue: tissue.value, light: light.value, past: past === 'past' })
}

/** `heel-raise:24/22`, or one number where sides are equal. */
export const testValue =
  (tests: readonly string[], readTest: ValueReader<string>): ValueReader<TestOption> =>
  (given, option) => {
    const [name = '', result = ''] = given.split(':')
    const test = readTest(name, option)
    if (!test.ok) return test
    const [leftText = '', rightText = leftText, ...more] = result.split('/')
    const score = numberBetween(0, 1000, { whole: false })
    const [left, right] = [score(leftText, option), score(rightText, option)]
    if (!left.ok) return left
    if (!right.ok) return right
    if (more.length > 0) return err({ type: 'bad-shape', option, given, shape: `${tests[0] ?? 'ID'}:LEFT/RIGHT` })
    return ok({ test: test.value, left: left.value, right: right.value })
  }

/** `pregnancy`, or `pregnancy:cleared`. */
export const healthValue: ValueReader<Pick<HealthGate, 'gate' | 'cleared'>> = (given, option) => {
  const [name = '', cleared] = given.split(':')
  const gate = oneOf(HEALTH_GATES)(name, option)
  if (!gate.ok) return gate
  if (cleared !== undefined && cleared !== 'cleared')
    return err({ type: 'bad-shape', option, given, shape: 'GATE or GATE:cleared' })
  return ok({ gate: gate.value, cleared: cleared === 'cleared' })
}
