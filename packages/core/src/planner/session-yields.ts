import { FOOT_AND_SHIN_MUSCLES, LEG_MUSCLES } from '../anatomy/index.ts'
import type { MuscleId } from '../anatomy/index.ts'
import type { Exercise, Pattern } from '../exercise/index.ts'
import type { Catalogue } from '../strength/index.ts'
import { toThousandths } from '../units/index.ts'
import type { Thousandths } from '../units/index.ts'
import { mostExercises } from './pose-menu.ts'
import type { OpenExercise } from './open-exercises.ts'
import type { RunnerFacts } from './runner-facts.ts'
import { contactsOf, countedItems, isLegItem, legSetsOf, loadOf, secondsOf, withSets } from './session-items.ts'
import type { DosedItem, DosedSession } from './session-items.ts'
import { secondsIn } from './session-time.ts'
import type { SessionFrame } from './session-time.ts'

/**
 * How far a session gave way; the sum over a week is kept as small as the rules allow (section 4, "What yields"). Each
 * leg set lost counts one, so that of two ways to give way the one that keeps more work is taken.
 */
export const YIELDS = {
  none: 0,
  moved: 20,
  moderate: 100,
  contacts: 500,
  light: 2_500,
  shorter: 12_500,
  dropped: 62_500,
} as const

/** A way to do a session, and how far it gave way. */
export interface YieldedSession extends DosedSession {
  readonly yields: number
  /** Minutes of the days it was shortened for: it stands on no others, which allow more or less. */
  readonly shortenedTo?: number
}

/** What making a session easier depends on. */
export interface YieldView {
  readonly isNew: (open: OpenExercise) => boolean
  readonly facts: RunnerFacts
  readonly catalogue: Catalogue
}

const easier = (item: DosedItem): DosedItem =>
  item.dose.rir === null ? item : { ...item, dose: { ...item.dose, rir: Math.min(6, item.dose.rir + 1) } }

const setLoad = (item: DosedItem): number => item.open.exercise.legLoad * (item.open.exercise.sides === 2 ? 1.001 : 1)

/** Takes a set from the leg exercise that weighs most, leaving one; the exercise itself goes when all have one. */
const takeLegSet = (items: readonly DosedItem[]): readonly DosedItem[] | null => {
  const legs = items.filter(isLegItem)
  const many = legs.filter((item) => item.sets > 1)
  const heaviest = [...(many.length > 0 ? many : legs)].sort((a, b) => setLoad(b) * b.sets - setLoad(a) * a.sets)[0]
  if (heaviest === undefined) return null
  return withSets(items, (item) => (item === heaviest ? item.sets - 1 : item.sets))
}

const easeUntil = (
  items: readonly DosedItem[],
  done: (items: readonly DosedItem[]) => boolean,
): readonly DosedItem[] | null => {
  let now: readonly DosedItem[] | null = items
  while (now !== null && !done(now)) now = takeLegSet(now)
  return now
}

/** Patterns that take the minutes leg lifts give up (section 4, "What yields"). */
const TAKERS: readonly Pattern[] = ['hip-side', 'trunk', 'back', 'push', 'pull']

/** Muscles with a weekly cap that more sets could break (DS-1). */
const CAPPED: readonly MuscleId[] = [...LEG_MUSCLES, ...FOOT_AND_SHIN_MUSCLES].filter((it) => it !== 'gluteus-medius')

const mayTake = (exercise: Exercise): boolean =>
  exercise.role === 'accessory' &&
  TAKERS.includes(exercise.pattern) &&
  !exercise.muscles.some((it) => CAPPED.includes(it.muscle))

/** A frame to compare two versions of a session in: what stands round the work is the same for both. */
const SAME_FRAME: SessionFrame = { minutes: 600, slot: 'only', firstBarbell: false }

/**
 * Gives the minutes a session lost to hip side, trunk and upper body, a set at a time, while it stays what it must be
 * and holds no more leg sets than it did.
 */
const giveBack = (
  items: readonly DosedItem[],
  original: readonly DosedItem[],
  stays: (items: readonly DosedItem[]) => boolean,
  catalogue: Catalogue,
): readonly DosedItem[] => {
  const most = catalogue.tables.sets.accessory[1]
  const seconds = secondsOf(original, SAME_FRAME, catalogue)
  const legSets = legSetsOf(original)
  let now = items
  for (let sets = 2; sets <= most; sets += 1)
    for (const { open } of items) {
      const { exercise, amber } = open
      if (amber || !mayTake(exercise)) continue
      const more = withSets(now, (item) => (item.open === open ? Math.max(item.sets, sets) : item.sets))
      const fits =
        secondsOf(more, SAME_FRAME, catalogue) <= seconds &&
        legSetsOf(more) <= legSets &&
        mostSets(more) <= catalogue.tables.caps.setsSession
      if (stays(more) && fits) now = more
    }
  return now
}

/** The most sets a session holds for any one muscle, each at its share and full quality (DS-1). */
const mostSets = (items: readonly DosedItem[]): number => {
  const sums = new Map<string, number>()
  for (const item of items)
    for (const { muscle, share } of item.open.exercise.muscles)
      sums.set(muscle, (sums.get(muscle) ?? 0) + item.sets * toThousandths(share))
  return Math.max(0, ...sums.values()) / 1000
}

const easeLegs = (items: readonly DosedItem[]): readonly DosedItem[] =>
  items.map((item) => (isLegItem(item) ? easier(item) : item))

/** RIR +1 and one set fewer on leg lifts, until the session is no longer heavy. */
const toModerate = (items: readonly DosedItem[], view: YieldView): readonly DosedItem[] | null => {
  const stays = (it: readonly DosedItem[]): boolean => !loadOf(it, view.isNew, view.facts, view.catalogue).heavy
  const fewer = withSets(items, (item) =>
    isLegItem(item) && item.part === 'main' ? Math.max(1, item.sets - 1) : item.sets,
  )
  const eased = easeUntil(easeLegs(fewer), stays)
  return eased === null ? null : giveBack(eased, items, stays, view.catalogue)
}

/** The same until its leg load is light. */
const toLight = (items: readonly DosedItem[], view: YieldView): readonly DosedItem[] | null => {
  const light: Thousandths = toThousandths(view.catalogue.tables.legLoad.light)
  const stays = (it: readonly DosedItem[]): boolean =>
    loadOf(it, view.isNew, view.facts, view.catalogue).legLoad <= light
  const eased = easeUntil(easeLegs(items), stays)
  return eased === null ? null : giveBack(eased, items, stays, view.catalogue)
}

/** Takes leg sets away until a session loads the legs no more than it was placed for. */
export const easeTo = (
  items: readonly DosedItem[],
  placed: { readonly legLoad: Thousandths; readonly heavy: boolean },
  view: YieldView,
): readonly DosedItem[] =>
  easeUntil(items, (it) => {
    const { legLoad, heavy } = loadOf(it, view.isNew, view.facts, view.catalogue)
    return legLoad <= placed.legLoad && (placed.heavy || !heavy)
  }) ?? []

const lostLegSets = (items: readonly DosedItem[], next: readonly DosedItem[]): number =>
  legSetsOf(items) - legSetsOf(next)

const withoutContacts = (items: readonly DosedItem[]): readonly DosedItem[] =>
  items.filter((item) => item.part !== 'plyo')

/** Takes sets away from the end until the session fits its minutes; MN-7 holds for the shorter session too. */
export const shortenTo = (
  items: readonly DosedItem[],
  frame: SessionFrame,
  { facts, catalogue }: Pick<YieldView, 'facts' | 'catalogue'>,
): readonly DosedItem[] => {
  const most = mostExercises(frame.minutes, catalogue)
  let now = items
  while (now.length > 0) {
    const tooMany = countedItems(now) > most
    if (!tooMany && secondsOf(now, frame, catalogue) <= secondsIn(frame.minutes, facts)) return now
    const longest = tooMany ? undefined : now.findLast((item) => item.sets > 2)
    const victim = longest ?? now.at(-1)
    now = withSets(now, (item) => (item === victim ? (item === longest ? item.sets - 1 : 0) : item.sets))
  }
  return now
}

/** Every way to do a session, the fullest first: what yields, in the order the specification gives. */
export const yieldSession = (session: DosedSession, view: YieldView): readonly YieldedSession[] => {
  const { items } = session
  const ways: YieldedSession[] = [{ ...session, yields: YIELDS.none }]
  const heavy = loadOf(items, view.isNew, view.facts, view.catalogue).heavy
  const add = (kind: DosedSession['kind'], next: readonly DosedItem[] | null, yields: number): void => {
    if (next !== null && next.length > 0)
      ways.push({ letter: session.letter, kind, items: next, yields: yields + lostLegSets(items, next) })
  }
  if (heavy) add('moderate', toModerate(items, view), YIELDS.moderate)
  const bare = withoutContacts(items)
  if (contactsOf(items) > 0) {
    add('full', bare, YIELDS.contacts)
    if (heavy) add('moderate', toModerate(bare, view), YIELDS.moderate + YIELDS.contacts)
  }
  if (legSetsOf(items) > 0) add('light', toLight(bare, view), YIELDS.light)
  return ways
}

/** Only trunk and mobility, without leg load: what the last days before an A race allow (PL-4). */
export const toTrunkOnly = (session: DosedSession): YieldedSession | null => {
  const items = session.items.filter(
    ({ open: { exercise } }) =>
      exercise.legLoad === 0 &&
      (exercise.pattern === 'trunk' || exercise.pattern === 'back' || exercise.pattern === 'mobility'),
  )
  return items.length === 0
    ? null
    : { letter: session.letter, kind: 'light', items, yields: YIELDS.shorter + YIELDS.light }
}
