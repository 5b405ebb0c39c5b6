import { addDays } from '@strongstride/core'
import type { CivilDay, Plan } from '@strongstride/core'
import type { JournalState } from '@strongstride/core/journal'
import { DATA_OPTION } from '../journal/data-place.ts'
import { withJournal } from '../journal/open-journal.ts'
import { runsOn, standingSessions, weekOf } from '../journal/standing-session.ts'
import type { StandingSession } from '../journal/standing-session.ts'
import { pageWidth, printLines } from '../text/layout.ts'
import { viewPlan } from '../text/plan-view.ts'
import { renderToday } from '../text/render-today.ts'
import type { DayPage } from '../text/render-today.ts'
import type { Command } from './command.ts'
import { DONE, followedPlan } from './save-plan.ts'

const dayPage = (day: CivilDay, plan: Plan | null, state: JournalState): DayPage => {
  const all = plan === null ? [] : standingSessions(plan, state)
  const on = (other: CivilDay): DayPage['tomorrow'] => ({
    runs: runsOn(other, plan, state),
    sessions: all.filter((standing) => standing.day === other),
    hasDrills: plan !== null && (weekOf(plan, other)?.microDose.includes(other) ?? false),
  })
  const next = all.find((each) => each.day !== null && each.day >= day && each.state === 'planned')
  return { day, ...on(day), tomorrow: on(addDays(day, 1)), next: next ?? null }
}

const sessionJson = ({ ref, session, day, slot, state }: StandingSession): object => ({
  ...ref,
  day,
  slot,
  state,
  minutes: session.minutes,
  items: session.items.map(({ reasons: _reasons, ...item }) => item),
  reasons: session.reasons,
})

const pageJson = (page: DayPage, plan: Plan | null): string => {
  const data = {
    day: page.day,
    followsPlan: plan !== null,
    runs: page.runs,
    sessions: page.sessions.map(sessionJson),
    drills: page.hasDrills ? (plan?.microDoseItems ?? []).map(({ reasons: _reasons, ...item }) => item) : [],
    tomorrow: { runs: page.tomorrow.runs, sessions: page.tomorrow.sessions.map(sessionJson) },
    next: page.next === null ? null : { ...page.next.ref, day: page.next.day },
  }
  return `${JSON.stringify(data, null, 2)}\n`
}

/** `strongstride today`. */
export const todayCommand: Command = {
  spec: {
    name: 'today',
    summary: 'what is on today: runs, the session with its sets, drills',
    positionals: [],
    options: [
      { name: 'day', value: 'DAY', help: 'another day, as 2027-01-05' },
      { name: 'json', value: null, help: 'print it as data' },
      DATA_OPTION,
    ],
    notes: ['Needs a plan you follow: strongstride plan --runs my-plan.ics --save'],
  },
  run: (given, world) =>
    withJournal({ given, world, isNew: false }, async ({ journal, today }) => {
      const followed = await followedPlan(journal)
      if (!followed.ok) return followed
      const plan = followed.value
      const page = dayPage(today, plan, journal.state())
      const view = plan === null ? null : viewPlan(plan, world.catalogue())
      const width = pageWidth(world.columns)
      if (given.flags.has('json')) world.write(pageJson(page, plan))
      else world.write(printLines(renderToday(view, page, width), world))
      return DONE
    }),
}
