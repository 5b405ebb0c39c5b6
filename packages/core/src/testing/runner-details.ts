import type { PlanRequest } from '../plan/index.ts'
import type { LoggedSet } from '../progress/index.ts'
import type { PlannedRun } from '../run/index.ts'
import { drawFrom, type Draw } from './draw.ts'

/** Tells the chance of details from the chance of the runner they are of. */
const DETAILS = 0x5bd1_e995

type Runs = readonly PlannedRun[]

/** Some easy runs are recovery runs, or cross training, which leaves a day free of runs. */
const drawKinds = (draw: Draw, runs: Runs): Runs => {
  if (!draw.chance(25)) return runs
  const kind = draw.pick(['recovery', 'recovery', 'cross', 'rest'])
  return runs.map((run) =>
    run.kind === 'easy' && draw.chance(30)
      ? {
          ...run,
          kind,
          ...(kind === 'rest' ? { km: null, minutes: null } : {}),
          ...(kind === 'cross' ? { km: null } : {}),
        }
      : run,
  )
}

/** Runs that the runner marks as mattering to him, whatever their kind. */
const drawKeys = (draw: Draw, runs: Runs): Runs =>
  draw.chance(15) ? runs.map((run) => (run.kind === 'easy' && draw.chance(15) ? { ...run, key: true } : run)) : runs

/** A second, easy run on some days with a harder one. */
const drawDoubles = (draw: Draw, runs: Runs): Runs =>
  draw.chance(10)
    ? runs.flatMap((run) => {
        const isHard = run.kind === 'tempo' || run.kind === 'intervals' || run.kind === 'hills'
        if (!isHard || draw.chance(40)) return [run]
        const second: PlannedRun = { ...run, kind: 'easy', slot: 'pm', km: run.km === null ? null : 5 }
        return [
          { ...run, slot: 'am' },
          { ...second, minutes: run.minutes === null ? null : 30 },
        ]
      })
    : runs

const drawTitles = (draw: Draw, runs: Runs): Runs =>
  draw.chance(20) ? runs.map((run) => ({ ...run, title: `${run.kind} with the club` })) : runs

/** Kilograms on some of the logged sets that can have them. */
const drawKilograms = (draw: Draw, log: readonly LoggedSet[]): readonly LoggedSet[] => {
  const kg = draw.whole(2, 8) * 2
  return draw.chance(50) ? log.map((set) => (set.exercise === 'goblet-squat' ? { ...set, kg } : set)) : log
}

/** Exercises a runner may not want, all of both catalogues. */
const UNWANTED = ['split-squat', 'side-plank', 'goblet-squat', 'band-row', 'press-up', 'toe-yoga'] as const

const drawBans = (draw: Draw, { pins, bans }: PlanRequest): PlanRequest['bans'] => {
  if (!draw.chance(4)) return bans
  const more = draw.some(UNWANTED, 50).filter((id) => !pins.includes(id) && !bans.includes(id))
  return [...bans, ...more]
}

/**
 * A generated runner with what a calendar and a log hold besides: recovery runs, cross training, rest days, runs marked
 * key, two runs a day, titles, kilograms, several bans. Drawn apart, so that the rest of the runner stays as it was.
 */
export const addDetails = (request: PlanRequest, seed: number): PlanRequest => {
  const draw = drawFrom(seed ^ DETAILS)
  const kinds = drawKinds(draw, request.runs)
  const runs = drawTitles(draw, drawDoubles(draw, drawKeys(draw, kinds)))
  return { ...request, runs, log: drawKilograms(draw, request.log), bans: drawBans(draw, request) }
}
