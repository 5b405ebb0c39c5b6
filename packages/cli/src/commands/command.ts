import type { Result } from '@strongstride/core'
import type { Arguments, CommandSpec } from '../arguments.ts'
import type { InputProblem } from '../input-problem.ts'
import type { World } from '../world.ts'

/** A command: what it takes, and what it does with it. It answers with an exit code, or why the input is of no use. */
export interface Command {
  readonly spec: CommandSpec
  readonly run: (given: Arguments, world: World) => Result<number, InputProblem>
}
