import { daysBetween } from '../calendar/index.ts'
import type { CivilDay } from '../calendar/index.ts'
import type { PlanItem } from '../plan/index.ts'
import type { Thousandths } from '../units/index.ts'
import { toThousandths } from '../units/index.ts'
import { acceptedWeek } from './accepted.ts'
import { openExercises } from './open-exercises.ts'
import type { OpenExercise } from './open-exercises.ts'
import type { SeasonView } from './planner-view.ts'
import type { SeasonWeek } from './season.ts'

const FOOT_TISSUES = ['plantar-fascia', 'foot-bone', 'ankle'] as const
const AT_HOME = { id: 'home', kit: [], loads: {} } as const

/** Whether the micro-dose is on for this runner: not refused, no red foot, no loss of feeling (MD-1). */
const isOn = (view: SeasonView): boolean =>
  view.request.microDose &&
  !FOOT_TISSUES.some((tissue) => view.facts.red.has(tissue)) &&
  !view.facts.exclusions.has('loss-of-feeling')

/**
 * Up to four days a week for the micro-dose, days without much else first (MD-1). The days of an accepted week stay while
 * none that is still to come is forbidden (ST-1).
 */
export const microDoseDays = (week: SeasonWeek, busy: ReadonlySet<CivilDay>, view: SeasonView): readonly CivilDay[] => {
  if (!isOn(view)) return []
  const { days, lastDayBeforeRace } = view.catalogue.tables.microDose
  const free = week.runWeek.days.filter(
    (day) =>
      day >= view.request.today &&
      !view.request.blackout.includes(day) &&
      !view.request.races.some((race) => {
        const before = daysBetween(day, race.day)
        return before >= 0 && before < lastDayBeforeRace
      }),
  )
  const stand = acceptedWeek(week.start, view)?.microDose ?? []
  if (stand.length > 0 && stand.every((day) => day < view.request.today || free.includes(day))) return stand
  const quiet = [...free].sort((a, b) => Number(busy.has(a)) - Number(busy.has(b)) || (a < b ? -1 : 1))
  return spreadOut(quiet, days).sort()
}

/** Every second day first, then the days between. */
const spreadOut = (days: readonly CivilDay[], most: number): CivilDay[] => {
  const chosen: CivilDay[] = []
  for (const gap of [2, 1])
    for (const day of days)
      if (chosen.length < most && !chosen.includes(day) && chosen.every((it) => Math.abs(daysBetween(it, day)) >= gap))
        chosen.push(day)
  return chosen
}

/** Effective sets the micro-dose still brings feet and shins in a week: half a set a day, one at most (MD-1). */
export const setsOfDays = (days: readonly CivilDay[], view: SeasonView): Thousandths =>
  Math.min(
    toThousandths(view.catalogue.tables.microDose.setsCounted),
    days.filter((day) => day >= view.request.today).length * 500,
  )

/** The least and the most that the micro-dose brings in these weeks. */
export const microDoseSets = (weeks: readonly SeasonWeek[], view: SeasonView): readonly [Thousandths, Thousandths] => {
  const sets = weeks.map((week) => setsOfDays(microDoseDays(week, new Set(), view), view))
  return [Math.min(...sets), Math.max(...sets)]
}

const isDrill = (it: OpenExercise, most: number): boolean =>
  it.exercise.drill &&
  ['foot', 'ankle', 'shin'].includes(it.exercise.pattern) &&
  it.exercise.legLoad <= most &&
  it.exercise.role !== 'prep'

/** The drills themselves: two for the foot and one for the shin, filling two to three minutes; the same all through. */
export const microDoseItems = (view: SeasonView): readonly PlanItem[] => {
  if (!isOn(view)) return []
  const { legLoad, seconds } = view.catalogue.tables.microDose
  const open = openExercises(AT_HOME, view).open
  const direction = view.facts.careful ? 1 : -1
  const drills = open
    .filter((it) => isDrill(it, legLoad) && !it.amber)
    .sort((a, b) => direction * (a.exercise.step - b.exercise.step) || (a.exercise.id < b.exercise.id ? -1 : 1))
  const shin = drills.find((it) => it.exercise.pattern === 'shin')
  const feet = drills.filter((it) => it.exercise.pattern === 'foot').slice(0, 2)
  const chosen = [...feet, ...(shin === undefined ? [] : [shin])]
  const [, most] = seconds
  const each = Math.floor(most / Math.max(1, chosen.length))
  return chosen.map((it) => drillItem(it, each, view.catalogue.tables.doseRows.mostReps))
}

/** Whole fives are easier to count. */
const roundDown = (seconds: number): number => Math.floor(seconds / 5) * 5

/** A drill with as many repetitions or seconds as fit its share of the time. */
const drillItem = ({ exercise }: OpenExercise, share: number, mostReps: number): PlanItem => {
  const work = Math.max(0, share - exercise.setupSeconds)
  const perSide = Math.floor(work / exercise.sides)
  const counted = exercise.doseForm === 'reps'
  const amount = counted ? Math.min(mostReps, Math.floor(perSide / exercise.secondsPerRep)) : roundDown(perSide)
  return {
    exercise: exercise.id,
    part: 'prep',
    circuit: null,
    sets: 1,
    reps: counted ? [amount, amount] : null,
    seconds: counted ? null : [amount, amount],
    contacts: null,
    metres: null,
    sides: exercise.sides,
    rir: null,
    load: null,
    tempo: exercise.tempo,
    restSeconds: 0,
    setupSeconds: exercise.setupSeconds,
    secondsPerRep: exercise.secondsPerRep,
    reasons: [{ code: 'MD-1', values: {}, evidence: ['judgement'] }],
  }
}
