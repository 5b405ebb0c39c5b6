import { testCatalogue } from '@strongstride/cli/testing'
import { makePlan } from '@strongstride/core'
import { drawFrom, generateRunner } from '@strongstride/core/testing'
import { figureOf } from './figure.ts'
import type { Figure } from './figure.ts'
import { playMinutes } from './play-session.ts'

/** A session played, and what it was planned with. */
interface Played {
  readonly name: string
  readonly planned: number
  readonly played: number
}

/** Played minutes may be off by this share of the planned, or by the minute to which those are rounded up. */
const TENTH = 0.1
const ROUNDING_MINUTES = 1

const playRunner = (seed: number): readonly Played[] => {
  const catalogue = testCatalogue()
  const plan = makePlan({ ...generateRunner(seed), log: [] }, catalogue)
  if (!plan.ok) return []
  const draw = drawFrom(seed)
  return plan.value.weeks.flatMap(({ start, sessions }) =>
    sessions.map((session) => ({
      name: `seed ${seed}, ${start}, ${session.id}`,
      planned: session.minutes,
      played: playMinutes(session, { catalogue, draw }),
    })),
  )
}

const offBy = ({ planned, played }: Played): number => played / planned - 1

const isBeyond = ({ planned, played }: Played): boolean =>
  Math.abs(played - planned) > Math.max(TENTH * planned, ROUNDING_MINUTES)

/** Minutes that sessions of generated runners take when they are played as people play them, against those planned. */
export const playedFigures = (from: number, runners: number): readonly Figure[] => {
  const sessions = Array.from({ length: runners }, (_, index) => playRunner(from + index)).flat()
  const offs = sessions.map(offBy)
  const mean = offs.reduce((sum, off) => sum + off, 0) / Math.max(1, offs.length)
  const beyond = sessions.filter(isBeyond)
  const least = [...beyond].sort((a, b) => offBy(a) - offBy(b))
  const percent = (share: number): number => 100 * share
  const lineOf = (one: Played): string => `${one.name}: ${one.played.toFixed(1)} min played, ${one.planned} planned`
  return [
    figureOf('played-sessions', sessions.length, 'sessions', { notes: [`of ${runners} generated runners`] }),
    figureOf('played-off-mean', percent(Math.abs(mean)), '% of planned', {
      goal: ['<=', 10],
      notes: [mean < 0 ? 'shorter than planned' : 'longer than planned'],
    }),
    figureOf('played-beyond-a-tenth', percent(beyond.length / Math.max(1, sessions.length)), '% of sessions', {
      goal: ['<=', 5],
      notes: least.map(lineOf),
    }),
  ]
}
