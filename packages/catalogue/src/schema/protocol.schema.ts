import * as v from 'valibot'
import type { PlanningTables } from '@strongstride/core'
import * as dose from './dose-tables.schema.ts'
import { count, evidenceIds, range } from './plain.schema.ts'
import * as progress from './progress-tables.schema.ts'
import * as season from './season-tables.schema.ts'
import * as week from './week-tables.schema.ts'

/** The planning tables as the files of `content/protocols` hold them; the emphases have files of their own. */
export type ProtocolTables = Omit<PlanningTables, 'emphases'>

const tables = v.strictObject({
  season: season.season,
  phaseRows: season.phaseRows,
  targets: dose.targets,
  calfFactorAge: count,
  dose: dose.dose,
  doseRows: dose.doseRows,
  sets: v.strictObject({ main: range, accessory: range }),
  exercisesBySessionMinutes: dose.exercisesBySessionMinutes,
  minutes: dose.minutes,
  quality: dose.quality,
  legLoad: week.legLoad,
  races: season.races,
  raceRules: season.raceRules,
  runs: week.runs,
  caps: dose.caps,
  taper: season.taper,
  plyoGates: dose.plyoGates,
  steadyRunning: week.steadyRunning,
  microDose: week.microDose,
  groupSets: v.strictObject(v.entriesFromList(['usual', 'fromMinutes', 'then'] as const, count)),
  patternSets: v.strictObject({ usual: count, kneeInStrength: count }),
  amber: week.amber,
  objective: week.objective,
  weekCost: week.weekCost,
  gaps: week.gaps,
  normHeelRaises: week.normHeelRaises,
  strengthEstimate: progress.strengthEstimate,
  progression: progress.progression,
  firstLoad: progress.firstLoad,
  minutesFactor: progress.minutesFactor,
  painLights: progress.painLights,
})

/** All tables of all protocol files together. */
export const protocolTablesSchema: v.GenericSchema<unknown, ProtocolTables> = tables

/** The names of the tables. */
export const PROTOCOL_TABLES: readonly string[] = Object.keys(tables.entries)

/** A protocol file: some of the tables, and what they rest on. */
export type ProtocolFile = { readonly evidence: readonly string[] } & {
  readonly [Table in keyof ProtocolTables]?: ProtocolTables[Table] | undefined
}

/** The form of `content/protocols/*.yaml`: a file holds the tables of one topic. */
export const protocolFileSchema: v.GenericSchema<unknown, ProtocolFile> = v.strictObject({
  evidence: evidenceIds,
  ...v.partial(tables).entries,
})
