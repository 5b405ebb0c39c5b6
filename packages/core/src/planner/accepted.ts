import type { TissueId } from '../anatomy/index.ts'
import { dayNumber, weekdayOf } from '../calendar/index.ts'
import type { CivilDay, DayNumber } from '../calendar/index.ts'
import { asksForMore, letterOf } from '../plan/index.ts'
import type { Plan, PlanItem, PlanRequest, PlanSession, PlanWeek } from '../plan/index.ts'
import type { Exercise, ExerciseId } from '../exercise/index.ts'
import type { Catalogue } from '../strength/index.ts'
import type { Menu, MenuItem } from './menu.ts'
import { openAt, qualityAsOpen } from './open-exercises.ts'
import type { OpenExercise } from './open-exercises.ts'
import { NO_EDGE } from './placement.ts'
import type { WeekEdge } from './placement.ts'
import { usualPlace } from './places.ts'
import type { RunnerView } from './planner-view.ts'
import type { RunnerFacts } from './runner-facts.ts'
import { setsOf } from './session-items.ts'
import type { DosedItem } from './session-items.ts'

/** A session of the accepted plan read back: its letter, and its items as the planner holds them. */
export interface AcceptedSession {
  readonly session: PlanSession
  readonly letter: string
  readonly items: readonly DosedItem[]
  /** Every exercise of it is still open on its day. */
  readonly open: boolean
}

const findAccepted = (request: PlanRequest): Plan | null => {
  const { accepted } = request
  if (accepted === null || accepted.stage !== request.stage) return null
  const racesOf = (races: Plan['races']): string =>
    races
      .map((race) => `${race.day} ${race.kind} ${race.priority}`)
      .toSorted()
      .join()
  return racesOf(accepted.races) === racesOf(request.races) ? accepted : null
}

/** The accepted plan and its weeks by their first day. */
interface Standing {
  readonly plan: Plan | null
  readonly weeks: ReadonlyMap<CivilDay, PlanWeek>
  /** Blocks that keep their place in the season, and are planned anew in it. */
  readonly renewed: ReadonlySet<number>
}

/** Blocks that have not begun, where the runner asks for more than the plan was made with. */
const renewedBlocks = (plan: Plan | null, request: PlanRequest): ReadonlySet<number> => {
  if (plan === null || !asksForMore(plan.request, request)) return new Set()
  const begun = new Set(plan.weeks.filter(({ start }) => start <= request.today).map(({ block }) => block))
  return new Set(plan.weeks.map(({ block }) => block).filter((block) => !begun.has(block)))
}

const standing = new WeakMap<PlanRequest, Standing>()

/** The same, looked up once for a request. */
const standingOf = ({ request }: RunnerView): Standing => {
  const known = standing.get(request)
  if (known !== undefined) return known
  const plan = findAccepted(request)
  const weeks = new Map(plan?.weeks.map((week) => [week.start, week]))
  const found = { plan, weeks, renewed: renewedBlocks(plan, request) }
  standing.set(request, found)
  return found
}

/** The accepted plan, where it was made for the same races and stage; another season is planned anew. */
export const acceptedPlan = (view: RunnerView): Plan | null => standingOf(view).plan

/** The accepted plan's week that begins on a day. */
export const acceptedWeek = (start: CivilDay, view: RunnerView): PlanWeek | null =>
  standingOf(view).weeks.get(start) ?? null

/** Whether a block of the accepted plan is planned anew, for a runner who asks for more. */
export const isRenewed = (block: number, view: RunnerView): boolean => standingOf(view).renewed.has(block)

/** The accepted plan's weeks before a day, from early to late. */
export const acceptedWeeksBefore = (day: CivilDay, view: RunnerView): readonly PlanWeek[] =>
  acceptedPlan(view)?.weeks.filter((week) => week.start < day) ?? []

const readItem = (item: PlanItem, open: OpenExercise): DosedItem => ({
  open,
  part: item.part,
  sets: item.sets,
  dose: {
    reps: item.reps,
    seconds: item.seconds,
    contacts: item.contacts,
    metres: item.metres,
    rir: item.rir,
    tempo: item.tempo,
    restSeconds: item.restSeconds,
    secondsPerRep: item.secondsPerRep,
  },
})

const exercisesById = new WeakMap<Catalogue, ReadonlyMap<ExerciseId, Exercise>>()

const exerciseOf = (id: ExerciseId, { catalogue }: RunnerView): Exercise | undefined => {
  const known = exercisesById.get(catalogue) ?? new Map(catalogue.exercises.map((it) => [it.id, it]))
  exercisesById.set(catalogue, known)
  return known.get(id)
}

const readSessions = new WeakMap<RunnerFacts, Map<PlanSession, AcceptedSession>>()

/** An accepted session read back, once for a runner. */
const readSession = (session: PlanSession, view: RunnerView): AcceptedSession => {
  const known = readSessions.get(view.facts) ?? new Map<PlanSession, AcceptedSession>()
  const read = known.get(session) ?? readAnew(session, view)
  readSessions.set(view.facts, known.set(session, read))
  return read
}

/** Reads an accepted session back; exercises the catalogue no longer has are left out. */
const readAnew = (session: PlanSession, view: RunnerView): AcceptedSession => {
  const place = usualPlace(weekdayOf(session.day), view.request)
  const items = session.items.flatMap((item) => {
    const exercise = exerciseOf(item.exercise, view)
    if (exercise === undefined) return []
    const open = openAt(exercise, place, view)
    return [{ item: readItem(item, open ?? qualityAsOpen(exercise, place, view)), isOpen: open !== undefined }]
  })
  return {
    session,
    letter: letterOf(session.id),
    items: items.map((it) => it.item),
    open: items.length === session.items.length && items.every((it) => it.isOpen),
  }
}

/** The accepted sessions of a week, past and to come. */
export const acceptedSessions = (start: CivilDay, view: RunnerView): readonly AcceptedSession[] =>
  acceptedWeek(start, view)?.sessions.map((session) => readSession(session, view)) ?? []

/** The accepted sessions of a week as far as they stand: none where its block is planned anew. */
export const standingSessions = (
  { start, block }: { readonly start: CivilDay; readonly block: number },
  view: RunnerView,
): readonly AcceptedSession[] => (isRenewed(block, view) ? [] : acceptedSessions(start, view))

/** Accepted sessions of a week that lie before today: they stand, whatever is planned anew, another season too (ST-1). */
export const pastSessions = (start: CivilDay, view: RunnerView): readonly AcceptedSession[] => {
  const { accepted, today } = view.request
  if (start > today) return []
  const sessions = accepted?.weeks.find((week) => week.start === start)?.sessions ?? []
  return sessions.filter(({ day }) => day < today).map((session) => readSession(session, view))
}

/** Whether the accepted plan's sessions of a block take turns, one a week. */
export const tookTurns = (block: number, view: RunnerView): boolean => {
  const weeks = acceptedPlan(view)?.weeks.filter((week) => week.block === block) ?? []
  return (
    weeks.every((week) => week.sessions.length <= 1) &&
    new Set(weeks.flatMap((week) => week.sessions.map((it) => letterOf(it.id)))).size > 1
  )
}

const isWhole = (week: PlanWeek): boolean =>
  !week.deload && !['taper', 'race', 'recover'].includes(week.phase) && week.sessions.some((it) => it.kind === 'full')

/**
 * The menu of a block as it was accepted: each session from the week that had most of it, without what is closed now
 * (ST-2). Null where the accepted plan has no whole week of the block, or the block is planned anew.
 */
export const acceptedMenu = (block: number, letters: readonly string[], view: RunnerView): Menu | null => {
  if (isRenewed(block, view)) return null
  const weeks = acceptedPlan(view)?.weeks.filter((week) => week.block === block && isWhole(week)) ?? []
  const sessions = weeks.flatMap((week) => week.sessions.map((session) => readSession(session, view)))
  const fullest = letters.map((letter) =>
    sessions
      .filter((it) => it.letter === letter)
      .reduce<AcceptedSession | null>(
        (best, it) => (best === null || setsOf(it.items) > setsOf(best.items) ? it : best),
        null,
      ),
  )
  if (letters.length === 0 || fullest.some((it) => it === null)) return null
  return {
    sessions: fullest.flatMap((it) => (it === null ? [] : [{ letter: it.letter, items: stillOpen(it, view) }])),
  }
}

const stillOpen = ({ session, items }: AcceptedSession, view: RunnerView): readonly MenuItem[] => {
  const place = usualPlace(weekdayOf(session.day), view.request)
  return items
    .filter((item) => item.part === 'main' || item.part === 'circuit')
    .flatMap((item) => {
      const open = openAt(item.open.exercise, place, view)
      if (open === undefined) return []
      const least = item.part === 'main' ? view.catalogue.tables.sets.main[0] : 1
      return [{ open, sets: Math.max(least, item.sets) }]
    })
}

/** What past sessions of the week leave behind for the placement of the rest; `heavy` are those that were heavy. */
export const edgeOfPast = (
  past: readonly AcceptedSession[],
  heavy: ReadonlySet<AcceptedSession>,
  view: RunnerView,
): WeekEdge => {
  const last = (test: (it: AcceptedSession) => boolean): DayNumber | null =>
    past.filter(test).reduce<DayNumber | null>((latest, it) => Math.max(latest ?? 0, dayNumber(it.session.day)), null)
  const lastAmber = new Map<TissueId, DayNumber>()
  for (const tissue of view.facts.amber) {
    const day = last(({ items }) =>
      items.some(({ open: { exercise } }) => exercise.tissues.includes(tissue) || exercise.endRange.includes(tissue)),
    )
    if (day !== null) lastAmber.set(tissue, day)
  }
  return {
    ...NO_EDGE,
    lastHeavy: last((it) => heavy.has(it)),
    lastPlyo: last((it) => it.session.items.some((item) => item.contacts !== null)),
    lastAmber,
    lastSession: last(() => true),
  }
}
