import type { MuscleId, PlanItem, PlanSession, PlanWeek } from '@strongstride/core'
import { MUSCLES } from '@strongstride/core'
import { doseText, timeText } from './en/dose.ts'
import { capital, decimal, listed, shortDate } from './en/phrases.ts'
import { itemReasonText } from './en/item-reasons.ts'
import { MUSCLE_WORDS, PHASE_WORDS } from './en/words.ts'
import { BLANK, paragraph } from './layout.ts'
import type { Line } from './layout.ts'
import { itemsByPart, letterOf } from './plan-view.ts'
import type { BlockView, PlanView } from './plan-view.ts'
import { changePhrase, isChanged } from './session-changes.ts'
import { dayRow, weekHeading, weekRows } from './week-table.ts'

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
    ...block.sessions.flatMap((session) => sessionLines(view, session, { width, seen })),
    ...targetLines(block, width),
    BLANK,
  ]
}

const blockTitle = (block: BlockView): string => {
  const phases = [...new Set(block.weeks.map((week) => week.phase))]
  const names = phases.map((phase) => PHASE_WORDS[phase].name.toUpperCase())
  const last = block.weeks.at(-1)
  const dates = block.weeks.length > 1 && last !== undefined ? `, to the week of ${shortDate(last.start)}` : ''
  return `${names.join(', then ')}: ${phases.map((phase) => PHASE_WORDS[phase].what).join('; then ')}${dates}`
}

const listingOf = (block: BlockView, session: PlanSession): PlanSession =>
  block.sessions.find((each) => each.id === session.id) ?? session

const weekLines = (view: PlanView, block: BlockView, week: PlanWeek, width: number): readonly Line[] => {
  const changed = (session: PlanSession): boolean => isChanged(session, listingOf(block, session))
  const phrases = new Map<string, string[]>()
  for (const session of week.sessions.filter(changed)) {
    const phrase = changePhrase(session, listingOf(block, session), view)
    phrases.set(phrase, [...(phrases.get(phrase) ?? []), letterOf(session)])
  }
  const heading = weekHeading(week, view.plan.weeks.indexOf(week) + 1, block)
  return [
    ...weekRows(week, { width, heading, isChanged: changed }),
    ...[...phrases].flatMap(([phrase, letters]) =>
      paragraph(`${listed(letters)}: ${phrase}`, { width, indent: 2, lead: '* ', style: 'faint' }),
    ),
  ]
}

const sessionLines = (
  view: PlanView,
  session: PlanSession,
  page: { readonly width: number; readonly seen: ReadonlySet<string> },
): readonly Line[] => {
  const { width } = page
  const prep = itemsByPart(session, 'prep')
  const names = prep.map((item) => view.nameOf(item.exercise).toLowerCase())
  const warmUp = `warm-up ${timeText(session.warmUpSeconds)}${names.length === 0 ? '' : ` with ${listed(names)}`}`
  const title = `${letterOf(session)}, ${session.minutes} min: ${warmUp}, then`
  return [
    ...paragraph(title, { width, style: 'strong' }),
    ...itemsByPart(session, 'plyo').flatMap((item) => itemLines(view, item, page)),
    ...itemsByPart(session, 'main').flatMap((item) => itemLines(view, item, page)),
    ...circuitLines(view, session, page),
  ]
}

const circuitLines = (
  view: PlanView,
  session: PlanSession,
  page: { readonly width: number; readonly seen: ReadonlySet<string> },
): readonly Line[] => {
  const items = itemsByPart(session, 'circuit')
  if (items.length === 0) return []
  const intro = items.length === 1 ? [] : paragraph('in turn, a set of each, round after round:', { width: page.width, indent: 2, style: 'faint' })
  return [...intro, ...items.flatMap((item) => itemLines(view, item, page))]
}

const itemLines = (
  view: PlanView,
  item: PlanItem,
  { width, seen }: { readonly width: number; readonly seen: ReadonlySet<string> },
): readonly Line[] => {
  const exercise = view.exercise(item.exercise)
  const dose = doseText(item, exercise)
  const why = itemReasonText(item, exercise, { isNew: !seen.has(item.exercise) })
  const name = view.nameOf(item.exercise)
  return [
    ...paragraph(`${name}: ${dose}`, { width, indent: 2, lead: '- ' }),
    ...(why === null ? [] : paragraph(why, { width, indent: 4, style: 'faint' })),
  ]
}

const isWorkWeek = (week: PlanWeek): boolean => !week.deload && week.sessions.length > 0

/** Sets a week against the target in the block's fullest week, muscle by muscle. */
const targetLines = (block: BlockView, width: number): readonly Line[] => {
  const totalOf = (week: PlanWeek): number => Object.values(week.effectiveSets).reduce((sum, sets) => sum + sets, 0)
  const [fullest] = block.weeks.filter(isWorkWeek).toSorted((a, b) => totalOf(b) - totalOf(a))
  if (fullest === undefined) return []
  const aimed = MUSCLES.filter((muscle) => (fullest.targets[muscle] ?? 0) > 0)
  const phraseOf = (muscle: MuscleId): string =>
    `${MUSCLE_WORDS[muscle]} ${decimal(fullest.effectiveSets[muscle] ?? 0)}/${decimal(fullest.targets[muscle] ?? 0)}`
  if (aimed.length === 0) return []
  return paragraph(`${capital('sets a week, done/aimed at: ')}${aimed.map(phraseOf).join(', ')}.`, { width, style: 'faint' })
}
