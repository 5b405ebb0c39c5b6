import { Completion } from './completion.ts'
import type { MenuState } from './menu-state.ts'

/** How a room is looked through: which spots may come in, and how many nodes each filling may take. */
export interface Care {
  readonly mayTake: (at: number) => boolean
  readonly nodes: number
}

/** Every one and every two of a list. */
const onesAndTwos = (list: readonly number[]): readonly (readonly number[])[] => [
  ...list.map((one) => [one]),
  ...list.flatMap((one, at) => list.slice(at + 1).map((other) => [one, other])),
]

/** Takes exercises out, and fills their room in the best way there is; where that is no better they stay. */
const fillWithout = (torn: readonly number[], state: MenuState, completion: Completion, nodes: number): boolean => {
  const { missed, value } = state
  const sets = torn.map((at) => state.sets[at] ?? 0)
  for (const at of torn) state.change(at, 0)
  if (completion.complete({ missed, value }, nodes)) return true
  torn.forEach((at, k) => state.change(at, sets[k] ?? 0))
  return false
}

/**
 * Takes every one and every two exercises of a room out and fills it again in the best way there is, until that makes
 * nothing better: what a search by chance overlooks in a room, this finds.
 */
export const polishRoom = (room: number, state: MenuState, { mayTake, nodes }: Care): void => {
  const completion = new Completion(state, room, mayTake)
  const isBetter = (): boolean => {
    const inside = Array.from(state.inside.slice(0, state.insideCount)).filter((at) => state.table.room[at] === room)
    return onesAndTwos(inside.toSorted((a, b) => a - b)).some((torn) => fillWithout(torn, state, completion, nodes))
  }
  while (isBetter());
}
