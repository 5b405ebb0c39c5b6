import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import type { Plan, PlanWeek } from '@strongstride/core'
import { planCalendar } from '@strongstride/formats'

/** A week's sessions as a calendar file that any calendar opens. */
export const weekFile = (plan: Plan, week: PlanWeek, catalogue: CompiledCatalogue): File =>
  new File([planCalendar({ ...plan, weeks: [week] }, catalogue)], `strongstride-${week.start}.ics`, {
    type: 'text/calendar',
  })
