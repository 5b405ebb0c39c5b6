import type { Block, Counts } from './block-weeks.ts'
import type { PlacementOption, WeekEdge } from './placement.ts'
import { spacedBit } from './week-spots.ts'
import { endsOf, readEnd } from './week-ways.ts'
import type { Entry } from './week-ways.ts'

/** All that a week must know of the ones before it to give way as little as it can. */
export interface Past {
  readonly week: number
  readonly counts: Counts
  readonly entry: Entry
}

/** A past, the least that is given way from it on, and the ends of its week that lead to that least. */
export interface Outlook extends Past {
  readonly yields: number
  readonly ends: ReadonlyMap<number, Outlook | null>
}

/** The past before a block. */
export const startOf = (edge: WeekEdge, { letters, weeks }: Block<PlacementOption>, gap: number): Past => {
  const first = weeks[0]?.first ?? 0
  const plyo = edge.lastPlyo === null ? [] : [['plyo', edge.lastPlyo] as const]
  return {
    week: 0,
    counts: letters.map(() => 0),
    entry: {
      heavyFrom: Math.max(first, (edge.lastHeavy ?? first - gap) + gap),
      spacedFrom: [...plyo, ...edge.lastAmber].map(([thing, last]) => ({ things: spacedBit(thing), day: last + 2 })),
    },
  }
}

/** The past of the next week, when a week ends in a given way. */
const pastAfter = ({ week, counts, entry }: Past, end: number, { weeks }: Block<PlacementOption>): Past => {
  const { whole, rest, spaced } = readEnd(end)
  const here = weeks[week]
  const next = weeks[week + 1]
  const first = next?.first ?? 0
  const after = here?.end ?? 0
  const done = new Set(here?.sessions.filter((_, session) => (whole & (1 << session)) !== 0))
  return {
    week: week + 1,
    counts: counts.map((count, letter) => Math.min(next?.most[letter] ?? 0, count + (done.has(letter) ? 1 : 0))),
    entry: {
      heavyFrom: Math.max(first, entry.heavyFrom, after + rest),
      spacedFrom: [...entry.spacedFrom, { things: spaced, day: after + 1 }].filter(
        ({ things, day }) => things !== 0 && day > first,
      ),
    },
  }
}

const nameOf = ({ week, counts, entry: { heavyFrom, spacedFrom } }: Past): string =>
  [week, ...counts, heavyFrom, ...spacedFrom.flatMap(({ things, day }) => [things, day])].join(' ')

type Look = (past: Past) => Outlook

/**
 * Looks ahead from pasts, each once. Ends of a week are tried from the one that gives way least, and left out where this
 * week's yields and the least that the later weeks must give way (`leastFrom`, never too much) exceed what is found.
 */
const makeLook = (block: Block<PlacementOption>, leastFrom: (past: Past) => number): Look => {
  const known = new Map<string, Outlook>()
  const search = (past: Past): Outlook => {
    const isLast = past.week === block.weeks.length - 1
    let least = Infinity
    let ends = new Map<number, Outlook | null>()
    for (const { end, yields } of endsAfter(past, block)) {
      if (yields > least) break
      const after = pastAfter(past, end, block)
      if (!isLast && least < Infinity && yields + leastFrom(after) > least) continue
      const next = isLast ? null : look(after)
      const total = yields + (next?.yields ?? 0)
      if (total < least) ends = new Map()
      if (total <= least) ends.set(end, next)
      least = Math.min(least, total)
    }
    return { ...past, yields: least, ends }
  }
  const look: Look = (past) => {
    const name = nameOf(past)
    const outlook = known.get(name) ?? search(past)
    known.set(name, outlook)
    return outlook
  }
  return look
}

/** The least each week and all after it give way when nothing came before the week. */
const leastAlone = ({ weeks }: Block<PlacementOption>): ((past: Past) => number) => {
  const known = new Map<number, number>()
  const from = (week: number): number => {
    const here = weeks[week]
    if (here === undefined) return 0
    const least = known.get(week) ?? (endsOf(here.stageFor([]), NOTHING_BEFORE)[0]?.yields ?? 0) + from(week + 1)
    known.set(week, least)
    return least
  }
  return ({ week }) => from(week)
}

const NOTHING_BEFORE: Entry = { heavyFrom: 0, spacedFrom: [] }

/**
 * Looks ahead from a past: how little the weeks to come must give way, and by which ends of its week. A first look, where
 * a week takes the options of any counts, knows few pasts and never finds more than there is; it bounds the true one.
 */
export const lookAhead = (block: Block<PlacementOption>): Look => {
  const none = block.letters.map(() => 0)
  const weeks = block.weeks.map((week) => ({ ...week, most: none, stageFor: week.anyStage }))
  const eased = { ...block, weeks }
  const lookEased = makeLook(eased, leastAlone(eased))
  return makeLook(block, (past) => lookEased({ ...past, counts: none }).yields)
}

const endsAfter = ({ week, counts, entry }: Past, { weeks }: Block<PlacementOption>): ReturnType<typeof endsOf> => {
  const here = weeks[week]
  return here === undefined ? [] : endsOf(here.stageFor(counts), entry)
}
