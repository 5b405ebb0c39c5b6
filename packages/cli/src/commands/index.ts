import { backupCommand, restoreCommand } from './backup.ts'
import { bodyMapCommand } from './body-map.ts'
import { changeCommand } from './change.ts'
import { checkCommand } from './check.ts'
import type { Command } from './command.ts'
import { complaintsCommand } from './complaints.ts'
import { doctorCommand } from './doctor.ts'
import { exercisesCommand } from './exercises.ts'
import { explainCommand } from './explain.ts'
import { exportCommand } from './export.ts'
import { figureCommand } from './figure.ts'
import { helpMostCommand } from './help-most.ts'
import { importCommand } from './import.ts'
import { logCommand } from './log.ts'
import { musclesCommand } from './muscles.ts'
import { planCommand } from './plan.ts'
import { testsCommand } from './self-tests.ts'
import { serveCommand } from './serve.ts'
import { syncCommand } from './sync.ts'
import { todayCommand } from './today.ts'
import { whyCommand } from './why.ts'

/** Every command, in the order in which the help lists them. */
export const COMMANDS: readonly Command[] = [
  planCommand,
  todayCommand,
  logCommand,
  whyCommand,
  changeCommand,
  checkCommand,
  explainCommand,
  helpMostCommand,
  musclesCommand,
  exercisesCommand,
  figureCommand,
  complaintsCommand,
  testsCommand,
  bodyMapCommand,
  serveCommand,
  syncCommand,
  importCommand,
  exportCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
]
