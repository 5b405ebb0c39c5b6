import highs from 'highs'
import type { Highs } from 'highs'

/** Loads the solver. Its types are written for `require`: an import gets the loader itself, where they say a module. */
export const loadHighs = async (): Promise<Highs> => (highs as unknown as typeof highs.default)()
