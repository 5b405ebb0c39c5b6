import type { TissueId } from '../anatomy/index.ts'
import { dayNumber, startOfWeek } from '../calendar/index.ts'
import type { DayReport } from '../progress/index.ts'
import { toThousandths } from '../units/index.ts'
import { gapRow, lastLifts, lastTrained } from './kept-log.ts'
import { loadKitAt } from './opened-steps.ts'
import type { PlanView, WeekView } from './plan-view.ts'
import type { ItemView, SessionView } from './session-view.ts'
import { inSession, inWeek, type Violation } from './violation.ts'

/** Soreness of 10 from which a muscle is not loaded on the day of a key run (R3.9). */
const SORE = 5
/** Share from which a muscle is loaded. */
const LOADED = 0.5
/** Days without symptoms before strength is done again: 48 h. */
const CLEAR_DAYS = 2
/** Days looked back, sum of three scores, and how many such days or ambers call for less (evidence 8.7). */
const TIRED = { days: 7, sum: 11, times: 2 } as const
/** Share of the sets that two ambers leave of a tissue's items. */
const AMBER_SHARE = 0.7

type ReportOf<Kind extends DayReport['kind']> = Extract<DayReport, { readonly kind: Kind }>

const reportsOf = <Kind extends DayReport['kind']>(view: PlanView, kind: Kind): readonly ReportOf<Kind>[] =>
  view.request.reports.filter((report): report is ReportOf<Kind> => report.kind === kind)

/** SF-3: a muscle reported sore on the day of a key run is not loaded that day. */
export const checkSoreness = (view: PlanView): readonly Violation[] => {
  const sore = reportsOf(view, 'soreness').filter(({ score }) => score >= SORE)
  return view.upcoming.flatMap((session) => {
    if (!view.runs.on(session.day).some(({ key }) => key)) return []
    return sore
      .filter(({ day }) => day === session.session.day)
      .flatMap(({ muscle, score }) =>
        session.items
          .filter(({ exercise }) => exercise.muscles.some((part) => part.muscle === muscle && part.share >= LOADED))
          .map(({ exercise }) => inSession('SF-3', session, exercise.id, { muscle, score })),
      )
  })
}

const isIllOn = (session: SessionView, report: ReportOf<'illness'>, view: PlanView): boolean => {
  const { weekStart } = view.request
  if (report.clearSince === null) {
    return startOfWeek(report.day, weekStart) === startOfWeek(session.session.day, weekStart)
  }
  return session.day >= dayNumber(report.day) && session.day < dayNumber(report.clearSince) + CLEAR_DAYS
}

/** After an illness a lift begins below its last weight, as far as there is a lighter one. */
const tooHeavyAfter = (ill: ReportOf<'illness'>, view: PlanView): readonly Violation[] => {
  const trained = lastTrained(view.request.log)
  // Thousandths of the last logged weight; 1000 where the days without strength are few.
  const share = toThousandths(gapRow(view.request.log, view.today, view.tables)?.loadShare ?? 1)
  if (dayNumber(ill.day) < trained || share === 1000) return []
  const lasts = lastLifts(view.request.log)
  return view.upcoming.flatMap((session) =>
    session.items.flatMap((one) => {
      const kg = one.item.load?.kg
      const last = lasts.get(one.exercise.id)
      const kit = loadKitAt(one.exercise, session.place)
      const lightest = Math.min(...(kit === null ? [] : (session.place.loads[kit] ?? [])))
      if (kg === undefined || last === undefined || kg * 1000 <= last.kg * share || kg <= lightest) return []
      return [inSession('SF-4', session, one.exercise.id, { what: 'load', kg, before: last.kg })]
    }),
  )
}

/** Reports of illness, without those that a later one says the end of. */
const lastingIllnesses = (view: PlanView): readonly ReportOf<'illness'>[] => {
  const reports = reportsOf(view, 'illness')
  return reports.filter(({ clearSince }, at) => clearSince !== null || at === reports.length - 1)
}

/** SF-4: no strength while ill, nor until two days after; then lighter weights, the longer it lasted (R3.14). */
export const checkIllness = (view: PlanView): readonly Violation[] => {
  const ill = reportsOf(view, 'illness').filter(({ day }) => day <= view.request.today)
  return [
    ...view.upcoming.flatMap((session) =>
      lastingIllnesses(view)
        .filter((report) => isIllOn(session, report, view))
        .map((report) => inSession('SF-4', session, report.day, { clearSince: report.clearSince ?? '' })),
    ),
    ...ill.slice(0, 1).flatMap((report) => tooHeavyAfter(report, view)),
  ]
}

const isRecent = (report: DayReport, { today }: PlanView): boolean => {
  const day = dayNumber(report.day)
  return day >= today - TIRED.days && day < today
}

const tiredDays = (view: PlanView): number =>
  new Set(
    reportsOf(view, 'readiness')
      .filter((report) => isRecent(report, view) && report.sleep + report.fatigue + report.soreness >= TIRED.sum)
      .map(({ day }) => day),
  ).size

const amberTissues = (view: PlanView): readonly TissueId[] => {
  const ambers = reportsOf(view, 'pain').filter((report) => report.light === 'amber' && isRecent(report, view))
  const tissues = [...new Set(ambers.map(({ tissue }) => tissue))]
  return tissues.filter((tissue) => ambers.filter((report) => report.tissue === tissue).length >= TIRED.times)
}

const isTooMuch = ({ item }: ItemView, view: PlanView): boolean => {
  const most = item.part === 'main' ? view.tables.sets.main[1] : view.tables.sets.accessory[1]
  return item.contacts !== null || item.sets > Math.max(1, Math.floor(AMBER_SHARE * most))
}

const easedTissues = (week: WeekView, view: PlanView): readonly Violation[] =>
  amberTissues(view).flatMap((tissue) =>
    week.sessions.flatMap((session) =>
      session.items
        .filter((one) => !one.isPreparation && one.exercise.tissues.includes(tissue) && isTooMuch(one, view))
        .map(({ item }) => inSession('SF-5', session, item.exercise, { what: 'tissue', tissue, sets: item.sets })),
    ),
  )

/** SF-5: two tired mornings make what is left of the first week a deload; two ambers ease what loads the tissue. */
export const checkReadiness = (view: PlanView): readonly Violation[] => {
  const week = view.weeks.find(({ start }) => start <= view.today && view.today < start + 7)
  if (week === undefined) return []
  const days = tiredDays(view)
  const isTired = days >= TIRED.times && !week.loose && week.sessions.length > 0
  return [...(isTired ? [inWeek('SF-5', week, null, { what: 'deload', days })] : []), ...easedTissues(week, view)]
}
