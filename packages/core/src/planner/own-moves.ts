import type { CivilDay } from '../calendar/index.ts'
import type { OwnMove, SessionSlot } from '../plan/index.ts'
import { letterOf } from '../plan/index.ts'
import type { PlacementOption } from './placement.ts'
import type { RunnerView } from './planner-view.ts'

/**
 * What it counts for not to stand where the runner put a session: more than to move the others of its week, less than
 * for any to give way (section 6: the runner's own moves first, then cost).
 */
export const AGAINST_MOVE = 90

/** What the runner did with a session of a week; the last word counts. */
export const ownMoveOf = (letter: string, week: CivilDay, { request }: RunnerView): OwnMove | null =>
  request.moves.findLast((move) => move.week === week && letterOf(move.session) === letter) ?? null

/** Whether the runner took a session out of a week. */
export const isSkipped = (letter: string, week: CivilDay, view: RunnerView): boolean =>
  ownMoveOf(letter, week, view)?.day === null

/** Whether a spot is where a move wants its session. */
export const isWanted = (move: OwnMove, day: CivilDay, slot: SessionSlot): boolean =>
  day === move.day && (move.slot === null || slot === move.slot)

/** Ways to do a session, those that stand where the runner put it first; all alike where the runner did not. */
export const leanTo = <Option extends PlacementOption>(
  move: OwnMove | null,
  options: readonly Option[],
): readonly Option[] =>
  move === null || move.day === null
    ? options
    : options.flatMap((option) => [
        { ...option, fits: (day, slot) => isWanted(move, day.day, slot) && option.fits(day, slot) },
        {
          ...option,
          yields: option.yields + AGAINST_MOVE,
          fits: (day, slot) => !isWanted(move, day.day, slot) && option.fits(day, slot),
        },
      ])
