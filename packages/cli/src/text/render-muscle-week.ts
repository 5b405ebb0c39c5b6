import { letterOf } from '@strongstride/core'
import type { MuscleId, PlanItem, PlanSession, PlanWeek } from '@strongstride/core'
import { setsText } from './en/dose.ts'
import { capital, decimal, inSentence, shortDay } from './en/phrases.ts'
import { reasonText } from './en/reasons.ts'
import { MUSCLE_WORDS } from './en/words.ts'
import { paragraph } from './layout.ts'
import type { Line } from './layout.ts'
import type { PlanView } from './plan-view.ts'

const trains = (view: PlanView, { exercise, part }: PlanItem, muscle: MuscleId): boolean =>
  part !== 'prep' && (view.exercise(exercise)?.muscles.some((share) => share.muscle === muscle) ?? false)

const sessionLines = (view: PlanView, session: PlanSession, muscle: MuscleId, width: number): readonly Line[] => {
  const items = session.items.filter((item) => trains(view, item, muscle))
  const texts = items.map((item) => `${inSentence(view.nameOf(item.exercise))}, ${setsText(item)}`)
  return texts.length === 0
    ? []
    : paragraph(`${letterOf(session.id)} on ${shortDay(session.day)}: ${texts.join('; ')}.`, {
        width,
        indent: 2,
        lead: '- ',
      })
}

/** What a muscle gets in a week: sets done and aimed at, where the aim comes from, and what trains it. */
export const renderMuscleWeek = (
  view: PlanView,
  week: PlanWeek | null,
  muscle: MuscleId,
  width: number,
): readonly Line[] => {
  if (week === null) return []
  const [done, aim] = [week.effectiveSets[muscle] ?? 0, week.targets[muscle] ?? 0]
  const reason = week.reasons.find(({ code, values }) => code === 'target' && values['muscle'] === muscle)
  const sessions = week.sessions.flatMap((session) => sessionLines(view, session, muscle, width))
  return [
    ...paragraph(`${capital(MUSCLE_WORDS[muscle])}, week of ${shortDay(week.start)}`, { width, style: 'heading' }),
    ...paragraph(
      aim === 0
        ? `No sets of its own are aimed at this week; ${decimal(done)} come along with others.`
        : `${decimal(done)} sets of the ${decimal(aim)} aimed at.`,
      { width },
    ),
    ...(reason === undefined ? [] : paragraph(`${capital(reasonText(reason))}.`, { width })),
    ...(sessions.length === 0 ? paragraph('Nothing trains it this week.', { width }) : sessions),
    ...paragraph(`strongstride muscles ${muscle} says what it does in the stride.`, { width, style: 'faint' }),
  ]
}
