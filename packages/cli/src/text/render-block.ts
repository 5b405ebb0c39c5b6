import type { KitId, MuscleId, PlanItem, PlanSession, PlanWeek } from '@strongstride/core'
import { letterOf, MUSCLES, MUSCLES_BY_GROUP, MUSCLE_GROUPS, addDays, groupOf } from '@strongstride/core'
import { doseText, effortText, timeText } from './en/dose.ts'
import { capital, decimal, inSentence, listed, shortDate } from './en/phrases.ts'
import { itemReasonText } from './en/item-reasons.ts'
import { GROUP_WORDS, MUSCLE_WORDS, PHASE_WORDS } from './en/words.ts'
import { BLANK, paragraph } from './layout.ts'
import type { Line } from './layout.ts'
import { itemsByPart, kitOf } from './plan-view.ts'
import type { BlockView, PlanView } from './plan-view.ts'
import { changePhrase, isChanged } from './session-changes.ts'
import { dayRow, weekRows } from './week-table.ts'

/** A block: its weeks in a table, its sessions with every exercise, its sets against the target. */
export const renderBlock = (
  view: PlanView,
  block: BlockView,
  page: { readonly width: number; readonly seen: ReadonlySet<string> },
): readonly Line[] => {
  const { width, seen } = page
  const [first] = block.weeks
  if (first === undefined) return []
  return [
    ...paragraph(blockTitle(block), { width, style: 'heading' }),
    ...dayRow(first, width),
    ...block.weeks.flatMap((week) => weekLines(view, block, week, width)),
    ...block.sessions.flatMap((session) => sessionLines(view, session, { width, seen, kit: kitOf(view, session) })),
    ...targetLines(block, width),
    BLANK,
  ]
}

const blockTitle = (block: BlockView): string => {
  const phases = [...new Set(block.weeks.map((week) => week.phase))]
  const names = phases.map((phase) => PHASE_WORDS[phase].name.toUpperCase())
  const [first, last] = [block.weeks[0]?.start, block.weeks.at(-1)?.start]
  const dates =
    first === undefined || last === undefined ? '' : `, ${shortDate(first)} to ${shortDate(addDays(last, 6))}`
  return `${listed(names, 'AND')}${dates}: ${phases.map((phase) => PHASE_WORDS[phase].what).join('; then ')}`
}

const listingOf = (block: BlockView, session: PlanSession): PlanSession =>
  block.sessions.find((each) => each.id === session.id) ?? session

const weekLines = (view: PlanView, block: BlockView, week: PlanWeek, width: number): readonly Line[] => {
  const changed = (session: PlanSession): boolean => isChanged(session, listingOf(block, session))
  const phrases = new Map<string, string[]>()
  for (const session of week.sessions.filter(changed)) {
    const phrase = changePhrase(session, listingOf(block, session), view)
    phrases.set(phrase, [...(phrases.get(phrase) ?? []), letterOf(session.id)])
  }
  const changes = [...phrases].map(([phrase, letters]) => `${listed(letters)} ${phrase}`).join('; ')
  const said = week.deload ? `lighter week${changes === '' ? '' : `: ${changes}`}` : changes
  return [
    ...weekRows(week, {
      width,
      number: view.plan.weeks.indexOf(week) + 1,
      marksAssumedRuns: view.marksAssumedRuns,
      isChanged: changed,
    }),
    ...(said === '' ? [] : paragraph(said, { width, indent: 2, lead: '* ', style: 'faint' })),
  ]
}

/** What the pages of a plan share: their width, and the exercises explained before. */
interface SessionPage {
  readonly width: number
  readonly seen: ReadonlySet<string>
  readonly kit: readonly KitId[]
}

const sessionLines = (view: PlanView, session: PlanSession, page: SessionPage): readonly Line[] => {
  const names = itemsByPart(session, 'prep').map((item) => inSentence(view.nameOf(item.exercise)))
  const warmUp = `warm-up ${timeText(session.warmUpSeconds)}${names.length === 0 ? '' : ` with ${listed(names)}`}`
  const work = session.items.filter((item) => item.part !== 'prep')
  const isFlowing = (item: PlanItem): boolean => item.circuit !== null && page.seen.has(item.exercise)
  return [
    ...paragraph(`${letterOf(session.id)}, ${session.minutes} min: ${warmUp}, then`, {
      width: page.width,
      style: 'strong',
    }),
    ...work.filter((item) => !isFlowing(item)).flatMap((item) => itemLines(view, item, page)),
    ...flowLines(view, work.filter(isFlowing), page),
  ]
}

/** Exercises of the circuit that were explained before flow in one paragraph, the effort they share in front. */
const flowLines = (view: PlanView, items: readonly PlanItem[], { width, kit }: SessionPage): readonly Line[] => {
  if (items.length === 0) return []
  const efforts = items.flatMap(({ rir }) => (rir === null ? [] : [rir]))
  const rir = efforts.find((each) => efforts.filter((other) => other === each).length * 2 > efforts.length) ?? null
  const doses = items.map((item) => {
    const exercise = view.exercise(item.exercise)
    return `${inSentence(view.nameOf(item.exercise))} ${doseText(item, exercise, { kit, saidRir: rir })}`
  })
  const effort = rir === null ? '' : `${capital(effortText(rir))}: `
  return paragraph(`${effort}${doses.join('; ')}`, { width, indent: 2, lead: 'o ' })
}

const itemLines = (view: PlanView, item: PlanItem, { width, seen, kit }: SessionPage): readonly Line[] => {
  const exercise = view.exercise(item.exercise)
  const why = seen.has(item.exercise) ? null : itemReasonText(item, exercise)
  const text = `${view.nameOf(item.exercise)}: ${doseText(item, exercise, { kit })}${why === null ? '' : `. ${capital(why)}.`}`
  return paragraph(text, { width, indent: 2, lead: item.circuit === null ? '- ' : 'o ' })
}

const isWorkWeek = (week: PlanWeek): boolean => !week.deload && week.sessions.length > 0

/** A muscle is told as short from here on; less is the rounding of whole sets. */
const SHORT_BY = 0.3

/** Sets a week against the target in the block's fullest week, group by group, then the muscles left short. */
const targetLines = (block: BlockView, width: number): readonly Line[] => {
  const totalOf = (week: PlanWeek): number => Object.values(week.effectiveSets).reduce((sum, sets) => sum + sets, 0)
  const [fullest] = block.weeks.filter(isWorkWeek).toSorted((a, b) => totalOf(b) - totalOf(a))
  if (fullest === undefined) return []
  const doneFor = (muscle: MuscleId): number => fullest.effectiveSets[muscle] ?? 0
  const aimedFor = (muscle: MuscleId): number => fullest.targets[muscle] ?? 0
  const groups = MUSCLE_GROUPS.flatMap((group) => {
    const aimed = MUSCLES_BY_GROUP[group].filter((muscle) => aimedFor(muscle) > 0)
    const sumOf = (count: (muscle: MuscleId) => number): string =>
      decimal(aimed.reduce((sum, each) => sum + count(each), 0))
    return aimed.length === 0 ? [] : [`${GROUP_WORDS[group]} ${sumOf(doneFor)}/${sumOf(aimedFor)}`]
  })
  const isOfMany = (muscle: MuscleId): boolean => MUSCLES_BY_GROUP[groupOf(muscle)].length > 1
  const short = MUSCLES.filter((muscle) => isOfMany(muscle) && aimedFor(muscle) - doneFor(muscle) >= SHORT_BY).map(
    (muscle) => `${MUSCLE_WORDS[muscle]} ${decimal(doneFor(muscle))}/${decimal(aimedFor(muscle))}`,
  )
  const left = short.length === 0 ? '' : ` Short: ${short.join(', ')}.`
  return groups.length === 0
    ? []
    : paragraph(`Sets a week, done/aimed at: ${groups.join(', ')}.${left}`, { width, style: 'faint' })
}
