import type { Plan, PlanSession, PlanWeek } from '../plan/index.ts'
import type { Catalogue } from '../strength/index.ts'
import { fromThousandths } from '../units/index.ts'
import { viewPlan, type WeekView } from './plan-view.ts'
import type { SessionView } from './session-view.ts'

const printSession = (session: PlanSession, view: SessionView): PlanSession => ({
  ...session,
  minutes: Math.ceil(view.seconds / 60),
  warmUpSeconds: view.frame.warmUp,
  coolDownSeconds: view.frame.coolDown,
  legLoad: fromThousandths(view.legLoad),
  heavyLegs: view.heavy,
})

const printWeek = (view: WeekView, sessions: ReadonlyMap<PlanSession, SessionView>): PlanWeek => {
  if (view.past) return view.week
  return {
    ...view.week,
    contacts: view.contacts,
    effectiveSets: Object.fromEntries([...view.sets].map(([muscle, sets]) => [muscle, fromThousandths(sets)])),
    sessions: view.week.sessions.map((session) => {
      const own = sessions.get(session)
      return own === undefined || own.past ? session : printSession(session, own)
    }),
  }
}

/** The plan with every printed sum as its items make it, so that an edit of the items breaks no rule about sums. */
export const withTrueSums = (plan: Plan, catalogue: Catalogue): Plan => {
  const view = viewPlan(plan, catalogue)
  const sessions = new Map(view.sessions.map((session) => [session.session, session]))
  return { ...plan, weeks: view.weeks.map((week) => printWeek(week, sessions)) }
}
