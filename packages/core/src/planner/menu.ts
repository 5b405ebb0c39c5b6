import type { FoundMenu } from '../menu/index.ts'
import type { OpenExercise } from './open-exercises.ts'
import type { PosedMenu } from './pose-menu.ts'

/** An exercise of a session's menu and its sets in the fullest week. */
export interface MenuItem {
  readonly open: OpenExercise
  readonly sets: number
}

/** A block's menu: the exercises of each session. */
export interface Menu {
  readonly sessions: readonly { readonly letter: string; readonly items: readonly MenuItem[] }[]
}

/** The exercises a found menu stands for. */
export const toMenu = ({ problem, open }: PosedMenu, { sets }: Pick<FoundMenu, 'sets'>): Menu => ({
  sessions: problem.rooms.map(({ letter }, session) => ({
    letter,
    items: (open[session] ?? []).flatMap((it, index) => {
      const count = sets[session]?.[index] ?? 0
      return count > 0 ? [{ open: it, sets: count }] : []
    }),
  })),
})
