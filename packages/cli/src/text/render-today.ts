import { addDays } from '@strongstride/core'
import type { CivilDay, PlanItem, PlanRun } from '@strongstride/core'
import type { StandingSession } from '../journal/standing-session.ts'
import { dayReasonTexts } from './en/day-reasons.ts'
import { doseText, timeText } from './en/dose.ts'
import { capital, decimal, inSentence, listed, longDay, runPhrase, shortDay } from './en/phrases.ts'
import { SLOT_WORDS } from './en/words.ts'
import { BLANK, paragraph } from './layout.ts'
import type { Line } from './layout.ts'
import { itemsByPart, kitOf } from './plan-view.ts'
import type { PlanView } from './plan-view.ts'

/** A day of a runner: what is on, and what comes after it. */
export interface DayPage {
  readonly day: CivilDay
  readonly runs: readonly PlanRun[]
  readonly sessions: readonly StandingSession[]
  readonly hasDrills: boolean
  /** The same of tomorrow. */
  readonly tomorrow: Pick<DayPage, 'runs' | 'sessions' | 'hasDrills'>
  /** The first session that is still to be done from the day on. */
  readonly next: StandingSession | null
}

const MOST_REASONS = 2

const STATE_WORDS: Readonly<Record<StandingSession['state'], string>> = {
  planned: '',
  started: ', begun',
  finished: ', done',
  skipped: ', left out',
}

const sessionTitle = ({ ref, session, slot, state }: StandingSession): string =>
  `Strength ${ref.letter}, ${decimal(session.minutes)} min, ${SLOT_WORDS[slot]}${STATE_WORDS[state]}`

const itemLine = (
  view: PlanView,
  item: PlanItem,
  page: { standing: StandingSession; width: number },
): readonly Line[] =>
  paragraph(
    `${view.nameOf(item.exercise)}: ${doseText(item, view.exercise(item.exercise), { kit: kitOf(view, page.standing.session) })}`,
    { width: page.width, indent: 2, lead: item.circuit === null ? '- ' : 'o ' },
  )

const warmUpText = (view: PlanView, { session }: StandingSession): string => {
  const names = itemsByPart(session, 'prep').map(({ exercise }) => inSentence(view.nameOf(exercise)))
  return `Warm-up ${timeText(session.warmUpSeconds)}${names.length === 0 ? '' : ` with ${listed(names)}`}, then`
}

const sessionLines = (view: PlanView, standing: StandingSession, width: number): readonly Line[] => {
  const { session, state, day } = standing
  const title = paragraph(sessionTitle(standing), { width, style: 'strong' })
  if (state === 'finished' || state === 'skipped') return title
  const work = session.items.filter(({ part }) => part !== 'prep')
  const own = day === session.day ? dayReasonTexts(session).slice(0, MOST_REASONS) : ['you put it on this day']
  return [
    ...title,
    ...own.flatMap((text) => paragraph(`${capital(text)}.`, { width, indent: 2, style: 'faint' })),
    ...paragraph(warmUpText(view, standing), { width }),
    ...work.flatMap((item) => itemLine(view, item, { standing, width })),
    ...(work.some(({ circuit }) => circuit !== null)
      ? paragraph('Those marked o in turn, a set of each, round after round.', { width, style: 'faint' })
      : []),
  ]
}

const drillLines = ({ plan, nameOf, exercise }: PlanView, width: number): readonly Line[] => [
  ...paragraph('Foot and shin drills, 2 min', { width, style: 'strong' }),
  ...plan.microDoseItems.flatMap((item) =>
    paragraph(`${nameOf(item.exercise)}: ${doseText(item, exercise(item.exercise))}`, { width, indent: 2, lead: '- ' }),
  ),
]

const sessionPhrase = ({ ref, session }: StandingSession): string =>
  `strength ${ref.letter}, ${decimal(session.minutes)} min`

const tomorrowText = ({ tomorrow: { runs, sessions, hasDrills } }: DayPage): string => {
  const what = [...runs.map(runPhrase), ...sessions.map(sessionPhrase), ...(hasDrills ? ['drills, 2 min'] : [])]
  return `Tomorrow: ${what.length === 0 ? 'nothing planned' : what.join('; ')}.`
}

const nextText = ({ next, day }: DayPage): string | null => {
  if (next === null || next.day === null) return 'No more strength in this plan; strongstride plan shows it.'
  return next.day <= addDays(day, 1) ? null : `Next strength: ${next.ref.letter} on ${shortDay(next.day)}.`
}

const hintText = ({ sessions }: DayPage): string | null => {
  const open = sessions.find(({ state }) => state === 'planned' || state === 'started')
  const item = open?.session.items.find(({ part }) => part !== 'prep')
  if (open === undefined || item === undefined) return null
  const done = item.reps?.[0] ?? item.seconds?.[0] ?? item.contacts ?? item.metres ?? 1
  return `When it is done: strongstride log set ${item.exercise} ${item.sets}x${done}, then strongstride log done --minutes ${open.session.minutes}.`
}

/** What is on on a day: runs, sessions with their sets and why they stand here, drills; tomorrow in a line. */
export const renderToday = (view: PlanView | null, page: DayPage, width: number): readonly Line[] => {
  const isFree = page.runs.length + page.sessions.length === 0 && !page.hasDrills
  const hint = hintText(page)
  const next = view === null || page.sessions.some(({ state }) => state === 'planned') ? null : nextText(page)
  return [
    ...paragraph(longDay(page.day), { width, style: 'heading' }),
    ...paragraph(
      isFree ? 'Nothing planned: a free day.' : `${capital(page.runs.map(runPhrase).join('; ') || 'no run')}.`,
      {
        width,
      },
    ),
    ...(view === null ? [] : page.sessions.flatMap((standing) => [BLANK, ...sessionLines(view, standing, width)])),
    ...(view !== null && page.hasDrills ? [BLANK, ...drillLines(view, width)] : []),
    BLANK,
    ...paragraph(tomorrowText(page), { width }),
    ...(next === null ? [] : paragraph(next, { width })),
    ...(hint === null ? [] : paragraph(hint, { width, style: 'faint' })),
    ...(view === null
      ? paragraph('You follow no plan yet; strongstride plan --accept follows one.', { width, style: 'faint' })
      : []),
  ]
}
