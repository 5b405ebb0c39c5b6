import { addDays } from '../calendar/index.ts'
import { toThousandths } from '../units/index.ts'
import { heelRaiseNorm, newestResults } from './gates.ts'
import type { History } from './history.ts'
import type { OpenExercise } from './open-exercises.ts'
import type { SeasonView } from './planner-view.ts'
import type { SeasonWeek } from './season.ts'

const DAYS_A_MONTH = 28

const worse = (test: string, view: SeasonView): number => {
  const result = newestResults(view.request).get(test)
  return result === undefined ? 0 : Math.min(result.left, result.right)
}

/** Days of strength work behind the runner on a day (DS-2, section 11). */
const strengthDays = (day: number, history: History, view: SeasonView): number =>
  view.facts.monthsStrength * DAYS_A_MONTH +
  (history.firstSession === null ? 0 : Math.max(0, day - history.firstSession))

/** Which impacts the gates of DS-2 open on a day. */
export const openImpacts = (day: number, history: History, view: SeasonView): readonly string[] => {
  const { plyoGates } = view.catalogue.tables
  const norm = heelRaiseNorm(view.request, view.catalogue.tables)
  const raises = worse('heel-raise', view)
  const days = strengthDays(day, history, view)
  const least =
    norm === null ? plyoGates.heelRaises : Math.min(plyoGates.heelRaises, plyoGates.heelRaisesNormShare * norm)
  const first = days >= plyoGates.strengthWeeks * 7 && raises >= least && worse('two-leg-hop', view) >= plyoGates.hops
  if (!first) return []
  const share = view.facts.sixty ? plyoGates.oneLegNormShareSixty : 1
  const most = norm === null ? plyoGates.oneLegHeelRaises : Math.min(plyoGates.oneLegHeelRaises, share * norm)
  const second = days >= plyoGates.oneLegStrengthWeeks * 7 && raises >= most && worse('hop', view) >= plyoGates.hops
  return second ? ['low', 'one-leg', 'drop'] : ['low']
}

/** The hops and jumps of a session: the hardest open step of each ladder, two at most. */
export const choosePlyometrics = (
  open: readonly OpenExercise[],
  impacts: readonly string[],
  contacts: number,
): readonly OpenExercise[] => {
  const usable = open.filter((it) => it.exercise.doseForm === 'contacts' && impacts.includes(it.exercise.impact))
  const ladders = [...new Set(usable.map((it) => it.exercise.ladder))].sort()
  const hardest = ladders.flatMap((ladder) => {
    const steps = usable.filter((it) => it.exercise.ladder === ladder)
    return [...steps]
      .sort((a, b) => b.exercise.step - a.exercise.step || (a.exercise.id < b.exercise.id ? -1 : 1))
      .slice(0, 1)
  })
  return hardest.slice(0, contacts >= 40 ? 2 : 1)
}

/** A week's contacts as planned, for the rise of DS-2. */
export interface ContactWeek {
  readonly contacts: number
  readonly counts: boolean
}

/** Whether runs are so long or so many this week that contacts are halved (DS-2). */
const isHeavyRunWeek = (week: SeasonWeek, view: SeasonView): boolean => {
  const { contactsHalvedFromKm, volumeSpikeShare, volumeSpikeWeeks } = view.catalogue.tables.runs
  if (week.runWeek.runs.some((run) => run.km >= contactsHalvedFromKm)) return true
  const start = week.runWeek.start
  const volumes = Array.from({ length: volumeSpikeWeeks }, (_, index) => {
    const from = addDays(start, -7 * (index + 1))
    const until = addDays(from, 7)
    return view.runs.filter((run) => run.day >= from && run.day < until).reduce((sum, run) => sum + run.km, 0)
  })
  const highest = Math.max(0, ...volumes)
  return highest > 0 && toThousandths(week.runWeek.km) > toThousandths(highest * volumeSpikeShare)
}

/** Most contacts of a week: stage, run week, clearance, and the rise over the four weeks before (DS-2). */
export const mostContacts = (
  week: SeasonWeek,
  sessions: number,
  before: readonly ContactWeek[],
  view: SeasonView,
): number => {
  const { caps, phaseRows } = view.catalogue.tables
  const { stage } = view.facts
  const { perSession } = phaseRows[week.row].contacts[stage]
  const halved = (isHeavyRunWeek(week, view) ? 2 : 1) * (view.facts.contactsHalved ? 2 : 1)
  const cap = Math.floor(caps.contactsWeek[stage] / halved)
  const highest = Math.max(
    0,
    ...before
      .slice(-caps.riseWeeks)
      .filter((it) => it.counts)
      .map((it) => it.contacts),
  )
  const rise = highest === 0 ? perSession[0] : Math.floor(highest * caps.contactsRise)
  return Math.min(cap, rise, perSession[1] * sessions)
}

/** Sets and contacts a set that make up so many contacts, about ten a set. */
export const splitContacts = (
  contacts: number,
  sides: number,
): { readonly sets: number; readonly contacts: number } => {
  const sets = Math.max(1, Math.round(contacts / 10 / sides))
  return { sets, contacts: Math.floor(contacts / sets / sides) }
}
