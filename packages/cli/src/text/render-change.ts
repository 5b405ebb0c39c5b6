import type { Catalogue, Plan, PlanDifference, WeekDifference } from '@strongstride/core'
import type { ChangeWords } from './en/changes.ts'
import { sessionChangeText, targetChangesText } from './en/changes.ts'
import { counted, shortDay } from './en/phrases.ts'
import { BLANK, paragraph } from './layout.ts'
import type { Line } from './layout.ts'

/** What a change is told with: both plans, and whether the new one was written down. */
export interface ToldChange {
  readonly before: Plan
  readonly after: Plan
  readonly catalogue: Catalogue
  readonly isTaken: boolean
}

const wordsFor = (week: WeekDifference, { after, catalogue }: ToldChange): ChangeWords => ({
  nameOf: (id) => catalogue.exercises.find((exercise) => exercise.id === id)?.name ?? id,
  dayOf: (id) =>
    after.weeks.find(({ start }) => start === week.start)?.sessions.find((session) => session.id === id)?.day ?? null,
})

const weekLines = (week: WeekDifference, told: ToldChange, width: number): readonly Line[] => {
  const words = wordsFor(week, told)
  const sentences = [
    ...week.sessions.map((change) => sessionChangeText(change, words)),
    ...(week.targets.length === 0 ? [] : [targetChangesText(week.targets)]),
  ]
  return [
    ...paragraph(`Week of ${shortDay(week.start)}`, { width, style: 'strong' }),
    ...sentences.flatMap((text) => paragraph(text, { width, lead: '- ' })),
    BLANK,
  ]
}

/** Whether anything was asked that the plan follows. */
const isWorthTaking = ({ asked, weeks }: PlanDifference): boolean =>
  asked.length > weeks.flatMap(({ sessions }) => sessions.filter(({ type }) => type === 'move-refused')).length

const restText = ({ weeks, weeksUnchanged }: PlanDifference): string => {
  if (weeks.length === 0) return 'Nothing has to change: every session stays as it is.'
  return weeksUnchanged === 1
    ? 'The other week stays as it is.'
    : `The other ${counted(weeksUnchanged, 'week')} stay as they are.`
}

/** What changes in a plan, week by week, as a coach would say it. */
export const renderChange = (difference: PlanDifference, told: ToldChange, width: number): readonly Line[] => [
  ...difference.weeks.flatMap((week) => weekLines(week, told, width)),
  ...paragraph(restText(difference), { width }),
  ...(told.isTaken || !isWorthTaking(difference)
    ? []
    : paragraph('To take it, say the same with --out FILE.json. The plan you have stays in its own file.', {
        width,
        style: 'faint',
      })),
]
