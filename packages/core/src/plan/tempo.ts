/** How a repetition goes. */
export interface Tempo {
  /** Seconds down, and held at the bottom. */
  readonly down: number
  readonly hold: number
  /** Seconds up; null: as fast as it will go. */
  readonly up: number | null
}

const TEMPO = /^(\d+)-(\d+)-(\d+|X)$/

/**
 * A tempo as lifters write it: seconds down, held, up; an X for up is as fast as it will go. Null where it is none.
 *
 * @example
 * ```ts
 * readTempo('3-1-X') // { down: 3, hold: 1, up: null }
 * ```
 */
export const readTempo = (tempo: string): Tempo | null => {
  const [, down, hold, up] = TEMPO.exec(tempo) ?? []
  return down === undefined ? null : { down: Number(down), hold: Number(hold), up: up === 'X' ? null : Number(up) }
}

/** Seconds of what needs no saying: two down, one held, two up. */
const USUAL = { down: 2, hold: 1, up: 2 } as const

/** What is worth saying of a tempo: seconds down and held, null where they are usual and the way up is quick; seconds up. */
export interface ToldTempo {
  readonly down: number | null
  readonly hold: number | null
  /** Null: fast. */
  readonly up: number | null
}

/** What is worth saying of a tempo; null for the usual pace, and for none. */
export const unusualTempo = (tempo: string | null): ToldTempo | null => {
  const read = tempo === null ? null : readTempo(tempo)
  if (read === null) return null
  const { down, hold, up } = read
  const isSlow = down > USUAL.down || hold > USUAL.hold
  if (up === null) return { down: isSlow ? down : null, hold: isSlow && hold > 0 ? hold : null, up }
  return isSlow || up > USUAL.up ? { down, hold: hold > 0 ? hold : null, up } : null
}

/** The same tempo, up as fast as it will go. */
export const quickTempo = (tempo: string): string => tempo.replace(/-\d+$/, '-X')
