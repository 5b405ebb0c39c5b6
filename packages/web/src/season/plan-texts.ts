import {
  isKeyRun,
  unusualTempo,
  type Plan,
  type PlanItem,
  type PlanRun,
  type PlanSession,
  type Unmet,
  type WeightUnit,
} from '@strongstride/core'
import type { Words } from '../words/language.ts'

/** What a session is called: the letter it keeps through a block. */
export const sessionName = ({ id }: PlanSession, { app }: Words): string => app.session(id.slice(id.indexOf('-') + 1))

/** What is in a session, in a line: how many exercises, how full, when on its day. */
export const sessionAbout = (session: PlanSession, { app, session: words, pack }: Words): string =>
  [
    app.exercises(session.items.length),
    ...(session.kind === 'full' ? [] : [words.kinds[session.kind]]),
    pack.vocabulary.SLOTS[session.slot],
  ].join(', ')

/** A run's name, or the title its calendar gives it. */
export const runName = ({ kind }: PlanRun, { pack }: Words): string => pack.vocabulary.RUNS[kind]

/** How much of a run there is. */
export const runAmount = (run: PlanRun, { app, format }: Words): string =>
  run.kind === 'cross' || run.km === 0 ? (run.minutes > 0 ? app.minutes(run.minutes) : '') : format.distance(run.km)

/** True for a run that strength must not disturb. */
export const isKey = (run: PlanRun): boolean => isKeyRun(run)

const range = ([from, to]: readonly [number, number], words: Words): string =>
  from === to ? words.format.number(from) : `${words.format.number(from)}–${words.format.number(to)}`

const amount = ({ reps, seconds, contacts, metres }: PlanItem, words: Words): string => {
  if (contacts !== null) return `${contacts} ${words.session.contacts}`
  if (metres !== null) return `${metres} m`
  if (seconds !== null) return `${range(seconds, words)} s`
  return reps === null ? '' : range(reps, words)
}

/** `3 × 8–12 each side`. */
export const doseText = (item: PlanItem, words: Words): string =>
  [`${item.sets} × ${amount(item, words)}`, ...(item.sides === 2 ? [words.session.eachSide] : [])].join(' ')

/** How fast a repetition goes, where it is not the usual pace: `3 s down, 3 s up`. */
export const tempoText = ({ tempo, reps }: PlanItem, { format, session }: Words): string | null => {
  const told = reps === null ? null : unusualTempo(tempo)
  if (told === null) return null
  const number = (seconds: number | null): string | null => (seconds === null ? null : format.number(seconds))
  return session.tempo(number(told.down), number(told.hold), number(told.up))
}

/** What else a set is: its weight in the unit of its kit, how near the limit, how fast, the rest after it. */
export const doseDetails = (item: PlanItem, words: Words, unit: WeightUnit): string =>
  [
    item.load === null ? null : words.session.from(words.format.weight(item.load.kg, unit)),
    item.rir === null || item.contacts !== null ? null : words.session.stopShort(item.rir),
    tempoText(item, words),
    item.circuit === null && item.sets > 1 && item.restSeconds > 0 ? words.session.rest(item.restSeconds) : null,
  ]
    .filter((part) => part !== null)
    .join(', ')

/** Muscle, group, pattern or comparison in words. */
export const subjectText = (subject: string, { pack }: Words): string => {
  const tables: readonly Readonly<Record<string, string>>[] = [
    pack.vocabulary.GROUPS,
    pack.vocabulary.MUSCLES,
    pack.vocabulary.PATTERNS,
    pack.rules.COMPARISONS,
  ]
  return tables.find((table) => Object.hasOwn(table, subject))?.[subject] ?? subject.replaceAll('-', ' ')
}

const blockerText = (blocker: string, { pack }: Words): string =>
  pack.rules.BLOCKERS[blocker] ?? (pack.rules.RULES as Readonly<Record<string, string>>)[blocker] ?? blocker

/** Demands of a plan that were not met, those with one cause put together. */
export interface UnmetText {
  readonly text: string
  readonly because: readonly string[]
}

const gather = (unmet: readonly Unmet[]): readonly (readonly Unmet[])[] => {
  const byCause = new Map<string, readonly Unmet[]>()
  for (const one of unmet) {
    const cause = `${one.rule} ${one.blockedBy.join(' ')}`
    byCause.set(cause, [...(byCause.get(cause) ?? []), one])
  }
  return [...byCause.values()]
}

/** What a plan does not cover, a sentence a cause. */
export const unmetTexts = ({ unmet }: Plan, words: Words): readonly UnmetText[] =>
  gather(unmet).map((group) => {
    const [first] = group
    const { plan, format } = words
    const where = plan.inWeeks(new Set(group.map(({ week }) => week)).size)
    const what = format.list([...new Set(group.map(({ subject }) => subjectText(subject, words)))])
    const because = (first?.blockedBy ?? []).map((blocker) => blockerText(blocker, words))
    if (first?.rule === 'sessions') return { text: plan.fewerSessions(where), because }
    return { text: first?.rule === 'target' ? plan.shortOf(what, where) : plan.notQuite(what, where), because }
  })
