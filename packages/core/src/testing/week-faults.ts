import { dayFromNumber, weekdayOf, type CivilDay } from '../calendar/index.ts'
import type { Plan } from '../plan/index.ts'
import { isQuality, isRunning } from '../run/index.ts'
import { viewPlan, type WeekView } from '../rules/index.ts'
import type { Catalogue } from '../strength/index.ts'
import { fault, type Fault, misprint, upcoming, weeksAhead } from './fault.ts'
import {
  runsOn,
  SOFT_REASONS,
  withItems,
  withMovedSession,
  withNewRun,
  withRequest,
  withRun,
  withSession,
  withWeek,
} from './plan-edits.ts'

const daysOf = ({ start }: WeekView): readonly CivilDay[] =>
  [0, 1, 2, 3, 4, 5, 6].map((offset) => dayFromNumber(start + offset))

const onBlackout = fault('PL-7', 'a session stands on a blackout day', function* (plan, catalogue) {
  for (const { session } of upcoming(plan, catalogue)) {
    yield withRequest(plan, { blackout: [...plan.request.blackout, session.day] })
  }
})

const tooLong = fault('PL-7', 'a day allows fewer minutes than its session takes', function* (plan, catalogue) {
  for (const { session } of upcoming(plan, catalogue)) {
    const minutes = { ...plan.request.minutes, [weekdayOf(session.day)]: session.minutes - 1 }
    yield withRequest(plan, { minutes })
  }
})

const falseMinutes = misprint('PL-7', 'printed minutes are too few', function* (plan, catalogue) {
  for (const { session } of upcoming(plan, catalogue)) {
    yield withSession(plan, session.day, (one) => ({ ...one, minutes: one.minutes - 1 }))
  }
})

const shortRests = fault('PL-7', 'a set-up takes no time', function* (plan, catalogue) {
  for (const { session, items } of upcoming(plan, catalogue)) {
    if (!items.some(({ exercise, isPreparation }) => !isPreparation && exercise.setupSeconds > 0)) continue
    yield withItems(plan, session.day, (all) => all.map((item) => ({ ...item, setupSeconds: 0 })))
  }
})

const silentRestDay = fault(
  'PL-8',
  'a session takes a day without a run and says nothing',
  function* (plan, catalogue) {
    const without = SOFT_REASONS.filter(({ code }) => code !== 'PL-8')
    for (const { session } of upcoming(plan, catalogue)) {
      if (session.slot === 'only') yield withSession(plan, session.day, (one) => ({ ...one, reasons: without }))
    }
    for (const week of weeksAhead(plan, catalogue)) {
      const free = daysOf(week).filter((day) => runsOn(plan, day).length === 0 && day >= plan.request.today)
      for (const { session, heavy: isHeavy } of week.sessions) {
        const [day] = free
        if (day !== undefined && !isHeavy) yield withMovedSession(plan, session.day, day, without)
      }
    }
  },
)

const silentSpike = fault('PL-9', 'a long run jumps and nothing warns', function* (plan, catalogue) {
  const { runs } = viewPlan(plan, catalogue)
  const quiet: Plan = {
    ...plan,
    warnings: plan.warnings.filter(({ code }) => code !== 'PL-9'),
    weeks: plan.weeks.map((week) => ({ ...week, reasons: week.reasons.filter(({ code }) => code !== 'PL-9') })),
  }
  for (const week of weeksAhead(plan, catalogue).slice(1)) {
    const before = runs.all.filter(({ day }) => day >= week.start - 32 && day < week.start + 7)
    const km = Math.max(plan.request.longestRunKm ?? 0, ...before.map((run) => run.km / 1000)) * 1.25
    const inWeek = week.week.runs.filter(({ kind }) => isRunning(kind) && kind !== 'race')
    const longest = inWeek.toSorted((a, b) => b.km - a.km)[0]
    if (longest !== undefined && longest.minutes >= 90 && km > 0) yield withRun(quiet, longest, { km })
  }
})

/** A day of tempo, intervals or hills that strength could have had. */
const isHardDayLeft = (plan: Plan, week: WeekView): boolean =>
  daysOf(week).some(
    (day) =>
      runsOn(plan, day).some(({ kind }) => isQuality(kind)) &&
      plan.request.minutes[weekdayOf(day)] !== undefined &&
      !plan.request.blackout.includes(day) &&
      day >= plan.request.today &&
      !week.sessions.some(({ session }) => session.day === day),
  )

const isLightOn = (plan: Plan, on: CivilDay, catalogue: Catalogue): boolean =>
  upcoming(plan, catalogue).some(({ session, light }) => session.day === on && light)

const silentEasyDay = fault(
  'PL-10',
  'a session takes an easy day while a hard day is left',
  function* (plan, catalogue) {
    const without = SOFT_REASONS.filter(({ code }) => code !== 'PL-10')
    for (const week of weeksAhead(plan, catalogue)) {
      const busy = week.sessions.map(({ session }) => session.day)
      const easy = daysOf(week).filter(
        (day) =>
          day >= plan.request.today &&
          runsOn(plan, day).some(({ kind }) => kind === 'easy' || kind === 'recovery') &&
          !runsOn(plan, day).some(({ kind }) => isQuality(kind)),
      )
      for (const { session } of week.sessions.filter(({ light }) => !light)) {
        const isOnHardDay = runsOn(plan, session.day).some(({ kind }) => isQuality(kind))
        const free = easy.filter((day) => isOnHardDay && !busy.includes(day))
        const moved = free.map((day) => ({ day, made: withMovedSession(plan, session.day, day, without) }))
        // Without its run before it a session may be light, and a light one owes no reason.
        yield* moved.filter(({ made, day }) => !isLightOn(made, day, catalogue)).map(({ made }) => made)
        if (!easy.includes(session.day) || !isHardDayLeft(plan, week)) continue
        yield withSession(plan, session.day, (one) => ({ ...one, reasons: without }))
      }
    }
  },
)

const noFreeDay = fault('PL-11', 'runs and strength fill every day of a week', function* (plan, catalogue) {
  for (const week of weeksAhead(plan, catalogue)) {
    const free = daysOf(week).filter((day) => runsOn(plan, day).length === 0 && day >= plan.request.today)
    for (const { session } of week.sessions) {
      for (const day of session.slot === 'only' ? [session.day] : free) {
        const full = free
          .filter((other) => other !== day)
          .reduce((filled, other) => withNewRun(filled, other, 'easy', 18), plan)
        yield withMovedSession(full, session.day, day)
      }
    }
  }
})

const fifthMicroDose = fault('MD-1', 'the micro-dose comes five days a week', function* (plan, catalogue) {
  for (const week of weeksAhead(plan, catalogue)) {
    if (week.week.microDose.length === 0) continue
    const days = [0, 1, 2, 3, 4, 5, 6].map((offset) => dayFromNumber(week.start + offset))
    const more = days.filter((day) => !week.week.microDose.includes(day) && day >= plan.request.today)
    const missing = Math.max(0, 5 - week.week.microDose.length)
    if (more.length >= missing)
      yield withWeek(plan, week.index, (one) => ({ ...one, microDose: [...one.microDose, ...more.slice(0, missing)] }))
  }
})

const refusedMicroDose = fault('MD-1', 'the micro-dose stays though it was refused', function* (plan) {
  if (plan.weeks.some(({ microDose }) => microDose.length > 0)) yield withRequest(plan, { microDose: false })
})

const longMicroDose = fault('MD-1', 'the micro-dose takes five minutes', function* (plan) {
  if (!plan.weeks.some(({ microDose }) => microDose.length > 0)) return
  yield { ...plan, microDoseItems: plan.microDoseItems.map((item) => ({ ...item, setupSeconds: 300 })) }
})

/** Faults of days, minutes and micro-doses in the week. */
export const weekFaults: readonly Fault[] = [
  onBlackout,
  tooLong,
  falseMinutes,
  shortRests,
  silentRestDay,
  silentSpike,
  silentEasyDay,
  noFreeDay,
  fifthMicroDose,
  refusedMicroDose,
  longMicroDose,
]
