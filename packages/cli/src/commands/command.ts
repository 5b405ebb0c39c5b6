import type { Result } from '@strongstride/core'
import type { Arguments, CommandSpec } from '../arguments.ts'
import type { InputProblem } from '../input-problem.ts'
import type { World } from '../world.ts'

/** How a command ended: an exit code, or why the input is of no use. */
export type Outcome = Result<number, InputProblem>

/** A command: what it takes, and what it does with it. One that opens the journal answers later. */
export interface Command {
  readonly spec: CommandSpec
  readonly run: (given: Arguments, world: World) => Outcome | Promise<Outcome>
}
