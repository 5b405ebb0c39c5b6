import { RULE_IDS } from '@strongstride/core'
import { figureOf } from './figure.ts'
import type { Figure } from './figure.ts'
import { SOFT_RULES } from './runner-report.ts'
import type { Lines, RunnerTally } from './runner-tally.ts'

/** Reports come in any order; so do the lines they left. */
const notesOf = ({ count, kept }: Lines): readonly string[] => {
  const lines = kept.toSorted()
  return count > lines.length ? [...lines, `and ${count - lines.length} more`] : lines
}

const shareOf = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole)

const refusedByNotes = ({ refusedBy }: RunnerTally): readonly string[] =>
  [...refusedBy].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name, times]) => `${name}: ${times}`)

/** What became of the runners: plans, broken rules, stops, refusals, minutes. */
export const planFigures = (tally: RunnerTally): readonly Figure[] => [
  figureOf('runners-planned', tally.planned, 'plans'),
  figureOf('runners-stopped-by-health', tally.stopped, 'runners'),
  figureOf('runners-rules-broken', tally.faults.count, 'faults', { goal: ['=', 0], notes: notesOf(tally.faults) }),
  figureOf('runners-refused', (100 * tally.refused) / tally.runners, '% of runners', {
    goal: ['<', 1],
    notes: notesOf(tally.refusals),
  }),
  figureOf('runners-minutes-over', tally.minutesOver, 'min over asked', { goal: ['=', 0] }),
]

/** Rules held against plans, soft ones that gave way, and whether a refusal helps on. */
export const ruleFigures = (tally: RunnerTally): readonly Figure[] => {
  const refusals = tally.stopped + tally.refused
  return [
    figureOf('rules-checked', tally.checks.made, 'rules x plans', {
      notes: ['ST-1 and ST-2 need an accepted plan; the law replan-keeps-rules judges them'],
    }),
    figureOf('rules-judged', tally.checks.judged, 'rules x plans'),
    ...SOFT_RULES.map((rule) =>
      figureOf(`soft-${rule}-kept`, shareOf(tally.sessions - tally.gaveWay[rule], tally.sessions), '% of sessions'),
    ),
    figureOf('refusals-and-stops', refusals, 'runners', { notes: refusedByNotes(tally) }),
    figureOf('refusals-change-gives-plan', refusals - tally.deadEnds.count, `of ${refusals}`, {
      goal: ['=', refusals],
      notes: notesOf(tally.deadEnds),
    }),
  ]
}

/** On how many runners each law holds. */
export const lawFigures = ({ laws }: RunnerTally): readonly Figure[] =>
  Object.entries(laws).map(([name, { runners, held, lines }]) =>
    figureOf(`law-${name}`, held, `of ${runners} runners`, { goal: ['=', runners], notes: notesOf(lines) }),
  )

/** Faults planted and caught. */
export const faultFigures = ({ planted, plantedInto, missed }: RunnerTally): readonly Figure[] => {
  const without = RULE_IDS.filter((rule) => planted[rule].caught === 0)
  const all = RULE_IDS.reduce((sum, rule) => sum + planted[rule].planted, 0)
  const listed = RULE_IDS.map((rule) => `${rule} ${planted[rule].caught}/${planted[rule].planted}`)
  return [
    figureOf('faults-planted', all, 'faults', { notes: [`into ${plantedInto} plans:`, listed.join(', ')] }),
    figureOf('faults-missed', missed.count, 'faults', { goal: ['=', 0], notes: notesOf(missed) }),
    figureOf('faults-rules-never-caught', without.length, 'rules', { goal: ['=', 0], notes: without }),
  ]
}
