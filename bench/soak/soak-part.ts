import type { Figure } from '../figure.ts'

/** How long and from what a part of the soak runs. */
export interface SoakSetting {
  /** Rounds of what is killed; other parts take a fixed share or multiple of it. */
  readonly rounds: number
  readonly seed: number
  /** Minutes over which memory is watched. */
  readonly minutes: number
  /** Says how far the part is. */
  readonly show: (words: string) => void
}

/** A part of the soak: does it, and gives its figures. */
export type SoakPart = (setting: SoakSetting) => Promise<readonly Figure[]>
