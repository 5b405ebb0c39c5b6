import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import type { CivilDay, Result } from '@strongstride/core'
import type { InputProblem } from './input-problem.ts'

/** A file to be written, whole or not at all. */
export type OutputFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly bytes: Uint8Array }

/** All that a command may touch outside of itself. */
export interface World {
  readonly write: (text: string) => void
  readonly writeError: (text: string) => void
  /**
   * A line about work that goes on, which the next one replaces and the empty one takes away. Shown on a terminal, and
   * only where the work takes longer than a second.
   */
  readonly showProgress: (text: string) => void
  /** A file's text, at most `limit` bytes; `-` is the standard input. */
  readonly readText: (path: string, limit: number) => Result<string, InputProblem>
  /** The bytes of a file, at most `limit`; `-` is the standard input. */
  readonly readBytes: (path: string, limit: number) => Result<Uint8Array, InputProblem>
  /** Writes all files or, when one cannot be written, none. */
  readonly writeFiles: (files: readonly OutputFile[]) => Result<null, InputProblem>
  /** Columns of the terminal; null when the output is no terminal. */
  readonly columns: number | null
  readonly colour: boolean
  /** The machine's time zone, IANA. */
  readonly machineZone: string
  /** Today in a zone; null when there is no such zone. */
  readonly todayIn: (zone: string) => CivilDay | null
  readonly catalogue: () => CompiledCatalogue
  /** Where the shipped example calendar lies. */
  readonly examplePath: string
}
