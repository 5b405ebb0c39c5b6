import type { Surroundings } from '@strongstride/app'
import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'
import type { CivilDay, Result } from '@strongstride/core'
import type { InputProblem } from './input-problem.ts'

/** A file to be written, whole or not at all. */
export type OutputFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly bytes: Uint8Array }

/** What can be set in the environment. */
export type Setting = 'STRONGSTRIDE_DATA' | 'DATABASE_URL' | 'STRONGSTRIDE_PUBLIC_URL' | 'STRONGSTRIDE_TOKEN'

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
  /** Whether a person reads what goes to the error output. */
  readonly isErrorTerminal: boolean
  /** The machine's time zone, IANA. */
  readonly machineZone: string
  /** Today in a zone; null when there is no such zone. */
  readonly todayIn: (zone: string) => CivilDay | null
  readonly catalogue: () => CompiledCatalogue
  /** Where the shipped example calendar lies. */
  readonly examplePath: string
  /** A setting from the environment; null where it is not set, or empty. */
  readonly setting: (name: Setting) => string | null
  /** Home folder of who runs the command. */
  readonly homeFolder: string
  /** Whether there is a file or a folder. */
  readonly exists: (path: string) => boolean
  /** Bytes that are free where a folder is; null where the machine does not say. */
  readonly freeSpace: (folder: string) => number | null
  /** Clock, ids and hashes for what is written down. */
  readonly surroundings: Surroundings
  /** Version of the software, and of what runs it. */
  readonly version: string
  readonly runtime: string
  /** Folder of the built app; null where it was not built. */
  readonly appFolder: string | null
  /** Shows an address in a browser, where there is one. */
  readonly openPage: (address: string) => void
  /** Comes when the process is told to stop: Ctrl-C, or what a service says. */
  readonly untilStopped: () => Promise<void>
}
