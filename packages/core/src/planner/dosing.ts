import type { Exercise } from '../exercise/index.ts'
import { quickTempo } from '../plan/index.ts'
import type { Catalogue, Range, TableRow } from '../strength/index.ts'
import type { OpenExercise } from './open-exercises.ts'
import type { RunnerView } from './planner-view.ts'

/** What one set of an exercise asks, as a week's row has it. Exactly one of reps, seconds, contacts, metres is set. */
export interface SetDose {
  readonly reps: Range | null
  readonly seconds: Range | null
  readonly contacts: number | null
  readonly metres: number | null
  readonly rir: number | null
  readonly tempo: string | null
  readonly restSeconds: number
  readonly secondsPerRep: number
}

/** What turns the table's dose into this week's: harder or easier by reps in reserve. */
export interface DoseSetting {
  readonly row: TableRow
  /** Added to every RIR: deload, moderate session. */
  readonly extraRir: number
  /** RIR never below this one, DS-7's first line; 0 where it does not bind. */
  readonly rirFloor: number
}

const CONTACTS_A_SET = 10

/** Rows in which a beginner's body-weight lift keeps its many easy repetitions. */
const EASY_ROWS: readonly TableRow[] = ['learn', 'build', 'recover']

const repsOf = (open: OpenExercise, row: TableRow, { facts, catalogue }: RunnerView): Range => {
  const { dose, doseRows } = catalogue.tables
  const { exercise } = open
  const phase = dose[row]
  switch (exercise.doseRow) {
    case 'main':
      if (open.loadKit !== null) return phase.main[facts.stage].reps
      return facts.stage === 'first' && EASY_ROWS.includes(row) ? phase.main.first.reps : doseRows.bodyweightStrength
    case 'calf':
      return doseRows.calf
    case 'calf-loaded':
      return open.loadKit !== null ? doseRows.calfLoaded : doseRows.calf
    case 'shin':
      return doseRows.shin
    case 'drill':
      return doseRows.drill
    case 'accessory':
    case 'hold':
    case 'plyo':
    case 'carry':
      return phase.accessory.reps
  }
}

const rirOf = (exercise: Exercise, setting: DoseSetting, { facts, catalogue }: RunnerView): number | null => {
  if (exercise.doseForm !== 'reps' || exercise.drill || exercise.role === 'prep') return null
  const { dose, doseRows } = catalogue.tables
  const phase = dose[setting.row]
  const listed = exercise.role === 'main' ? phase.main[facts.stage].rir : phase.accessory.rir
  const floor = exercise.squatOrHinge ? doseRows.squatHingeRirFloor[facts.stage] : 0
  return Math.min(6, Math.max(listed + setting.extraRir, floor, setting.rirFloor))
}

/** Slow where it hurts, as fast up as it will go where the row has main lifts quick, else the exercise's own. */
const tempoOf = ({ exercise, amber }: OpenExercise, row: TableRow, { facts, catalogue }: RunnerView): string | null => {
  const { amber: gentle, dose } = catalogue.tables
  if (exercise.doseForm !== 'reps') return exercise.tempo
  if (amber) return gentle.tempo
  const isQuick = exercise.doseRow === 'main' && dose[row].main[facts.stage].quick
  return isQuick && exercise.tempo !== null ? quickTempo(exercise.tempo) : exercise.tempo
}

const metresOf = (catalogue: Catalogue): number => catalogue.tables.doseRows.carryMetres[0]

/** Stage 6, one set: repetitions, seconds, contacts or metres with RIR, tempo and rest (specification, section 7). */
export const doseSet = (open: OpenExercise, setting: DoseSetting, view: RunnerView): SetDose => {
  const { catalogue } = view
  const { exercise } = open
  const reps = repsOf(open, setting.row, view)
  const counted = exercise.doseForm === 'reps'
  const most = catalogue.tables.doseRows.mostReps
  const slow = open.amber && counted
  return {
    reps: counted ? [Math.min(reps[0], most), Math.min(reps[1], most)] : null,
    seconds: exercise.doseForm === 'seconds' ? catalogue.tables.dose[setting.row].holds : null,
    contacts: exercise.doseForm === 'contacts' ? CONTACTS_A_SET : null,
    metres: exercise.doseForm === 'metres' ? metresOf(catalogue) : null,
    rir: rirOf(exercise, setting, view),
    tempo: tempoOf(open, setting.row, view),
    restSeconds: exercise.restSeconds,
    secondsPerRep: slow ? Math.max(6, exercise.secondsPerRep) : exercise.secondsPerRep,
  }
}

/** Seconds of work in one set, both sides counted, at the top of the range. */
export const workSeconds = (exercise: Exercise, dose: SetDose): number => {
  const amount = dose.reps?.[1] ?? dose.seconds?.[1] ?? dose.contacts ?? dose.metres ?? 0
  const each = dose.seconds === null ? dose.secondsPerRep : 1
  return exercise.sides * amount * each
}
