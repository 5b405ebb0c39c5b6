import type { CivilDay } from '../calendar/index.ts'

/** What a planned day asks of the runner. `cross` and `rest` are days, not runs: they carry no running load. */
export const RUN_KINDS = ['easy', 'long', 'recovery', 'tempo', 'intervals', 'hills', 'race', 'cross', 'rest'] as const
/** One of {@link RUN_KINDS}. */
export type RunKind = (typeof RUN_KINDS)[number]

/** The part of the day a run is planned for, when the calendar says. */
export const RUN_SLOTS = ['am', 'pm'] as const
/** One of {@link RUN_SLOTS}. */
export type RunSlot = (typeof RUN_SLOTS)[number]

/**
 * A run as the runner's calendar states it: dated, with what is known and `null` for what is not.
 * `key` is true when the runner marked the run as one that matters; the kinds that always matter need no mark.
 */
export interface PlannedRun {
  readonly day: CivilDay
  readonly kind: RunKind
  /** Kilometres, to three decimals at most. */
  readonly km: number | null
  readonly minutes: number | null
  readonly slot: RunSlot | null
  readonly key: boolean
  /** True when nobody planned this run: the last known pattern was carried on. */
  readonly assumed: boolean
  readonly title: string | null
}

/** Kinds that are runs at all. */
export const isRunning = (kind: RunKind): boolean => kind !== 'cross' && kind !== 'rest'

/** Kinds that are hard days by themselves: tempo, intervals, hills. */
export const isQuality = (kind: RunKind): boolean => kind === 'tempo' || kind === 'intervals' || kind === 'hills'

/** A key run K: long, tempo, intervals, hills, race, or marked by the runner (specification, section 1). */
export const isKeyRun = (run: { readonly kind: RunKind; readonly key: boolean }): boolean =>
  isRunning(run.kind) && (run.key || run.kind === 'long' || run.kind === 'race' || isQuality(run.kind))
