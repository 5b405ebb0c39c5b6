import { groupOf } from '../anatomy/index.ts'
import type { Exercise } from '../exercise/index.ts'
import type { Reason } from '../plan/index.ts'
import { LOG_PROBLEMS } from '../progress/index.ts'
import type { BlockMenu } from './block-menu.ts'
import { WEEKLY_PATTERNS } from '../menu/index.ts'
import { openExercises } from './open-exercises.ts'
import { findSpike, steadyLimit } from './season-view.ts'
import type { SeasonView } from './planner-view.ts'
import type { SeasonWeek } from './season.ts'
import type { DosedItem } from './session-items.ts'

/** An exercise that fills no target keeps its group in the week (MN-4). */
const keepsGroup = (exercise: Exercise): Reason => {
  const [first] = [...exercise.muscles].sort((a, b) => b.share - a.share)
  const group = first === undefined ? 'core' : groupOf(first.muscle)
  return { code: 'MN-4', values: { group }, evidence: ['judgement'] }
}

/** Why an exercise is in a session: the targets it fills, the pattern it serves, the tissue it spares (section 8). */
export const explainItem = (item: DosedItem, menu: BlockMenu, view: SeasonView): readonly Reason[] => {
  const { exercise, amber, ladderQuality } = item.open
  const fills = [...exercise.muscles]
    .sort((a, b) => b.share - a.share)
    .filter((it) => menu.demand.targets[it.muscle] > 0)
    .slice(0, 2)
    .map((it): Reason => ({
      code: 'fills-target',
      values: {
        muscle: it.muscle,
        sets: Math.round(item.sets * it.share * ladderQuality) / 1000,
        target: menu.demand.targets[it.muscle] / 1000,
      },
      evidence: exercise.evidence,
    }))
  const pattern = (WEEKLY_PATTERNS as readonly string[]).includes(exercise.pattern)
    ? [{ code: 'MN-6', values: { pattern: exercise.pattern }, evidence: ['R1.4'] }]
    : []
  const plyo =
    exercise.role === 'plyo' ? [{ code: 'DS-2', values: { impact: exercise.impact }, evidence: ['R6.9', '8.2'] }] : []
  const spared = amber ? [{ code: 'MN-3', values: { exercise: exercise.id }, evidence: ['2.4', 'R2.4'] }] : []
  const pinned = view.request.pins.includes(exercise.id)
    ? [{ code: 'MN-7', values: { pinned: true }, evidence: ['judgement'] }]
    : []
  const reasons = [...fills, ...pattern, ...plyo, ...spared, ...pinned]
  return reasons.length > 0 ? reasons : [keepsGroup(exercise)]
}

/** Fewer sets in the first week after a gap (R3.14). */
export const explainGap = (item: DosedItem, week: SeasonWeek, { facts: { gap } }: SeasonView): readonly Reason[] => {
  if (gap === null || gap.setsFewer === 0 || week.index > 0 || item.part === 'plyo') return []
  return [{ code: 'after-gap', values: { days: gap.days, sets: gap.setsFewer }, evidence: ['R3.14'] }]
}

/** Why a week is as it is: its targets, deload, DS-7 and spikes. */
export const explainWeek = (week: SeasonWeek, menu: BlockMenu, view: SeasonView): readonly Reason[] => {
  const steady = steadyLimit(week, view)
  const spike = findSpike(week, view)
  return [
    ...menu.demand.reasons,
    ...(week.deload ? [{ code: 'DS-5', values: { deload: true }, evidence: ['R3.13'] }] : []),
    ...(steady === null
      ? []
      : [
          {
            code: 'DS-7',
            values: { weeks: week.steadyWeeks, sessions: steady.sessions, minutes: steady.minutes },
            evidence: ['A10', 'judgement'],
          },
        ]),
    ...(spike === null
      ? []
      : [
          {
            code: 'PL-9',
            values: { day: spike.run.day, km: spike.run.km, longest: spike.longest },
            evidence: ['R2.2'],
          },
        ]),
  ]
}

/** What the runner should know before starting: spikes of the long run, tests that would open steps. */
export const explainWarnings = (weeks: readonly SeasonWeek[], view: SeasonView): readonly Reason[] => {
  const spikes = weeks.flatMap((week): Reason[] => {
    const spike = findSpike(week, view)
    if (spike === null || spike.run.day < view.request.today) return []
    const values = { day: spike.run.day, km: spike.run.km, longest: spike.longest }
    return [{ code: 'PL-9', values, evidence: ['R2.2', 'C2.14'] }]
  })
  return [...spikes, ...logNotes(view), ...testsThatOpen(view)]
}

/** What the log and the reports of pain say: lines left out, a gap, the runner's own minutes, a part that needs a look. */
const logNotes = ({ request, facts }: SeasonView): readonly Reason[] => {
  const { log, gap, minutesFactor, lights } = facts
  return [
    ...LOG_PROBLEMS.filter((problem) => log.ignored[problem] > 0).map((problem): Reason => ({
      code: 'log-ignored',
      values: { problem, lines: log.ignored[problem] },
      evidence: ['judgement'],
    })),
    ...(gap === null
      ? []
      : [
          { code: 'gap', values: { days: gap.days, share: gap.loadShare, learn: gap.learnAgain }, evidence: ['R3.14'] },
        ]),
    ...(minutesFactor === 1000
      ? []
      : [
          {
            code: 'minutes-factor',
            values: { factor: minutesFactor / 1000, sessions: request.sessionsDone?.length ?? 0 },
            evidence: ['judgement'],
          },
        ]),
    ...lights
      .filter((it) => it.seeClinician)
      .map((it): Reason => ({ code: 'see-clinician', values: { tissue: it.tissue }, evidence: ['R2.5'] })),
  ]
}

/** Gates never tested, with how many exercises each holds shut (MN-2). */
const testsThatOpen = (view: SeasonView): readonly Reason[] => {
  const tested = new Set(view.request.tests.map((it) => it.test))
  const shut = new Map<string, Set<string>>()
  for (const place of view.request.places) {
    const { closed } = openExercises(place, view)
    for (const exercise of view.catalogue.exercises)
      if (exercise.gate !== null && closed.get(exercise.id) === 'MN-2' && !tested.has(exercise.gate.test))
        shut.set(exercise.gate.test, (shut.get(exercise.gate.test) ?? new Set()).add(exercise.id))
  }
  return [...shut]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([test, exercises]) => ({
      code: 'test-opens',
      values: {
        test,
        exercises: exercises.size,
        minutes: view.catalogue.selfTests.find((it) => it.id === test)?.minutes ?? 2,
      },
      evidence: ['R6.9', 'R8.5'],
    }))
}

/** What was taken for granted where the request did not say. */
export const explainAssumptions = (view: SeasonView): readonly Reason[] => {
  const { request, facts } = view
  const assumed = (field: string, value: number | string): Reason => ({
    code: 'assumed',
    values: { field, value },
    evidence: ['judgement'],
  })
  return [
    ...(request.weeksRunning === null && facts.stage === 'first' ? [assumed('weeksRunning', facts.weeksRunning)] : []),
    ...(request.monthsStrength === null ? [assumed('monthsStrength', facts.monthsStrength)] : []),
    ...(request.age === null ? [assumed('age', 'adult')] : []),
    ...(request.bodyMassKg === null && request.places.some((place) => Object.keys(place.loads).length > 0)
      ? [assumed('bodyMassKg', 'lightest')]
      : []),
    ...(view.runs.some((run) => run.assumed && run.kind !== 'race' && run.day >= request.today)
      ? [
          assumed(
            'runs',
            view.runs.find((run) => run.assumed && run.kind !== 'race' && run.day >= request.today)?.day ?? '',
          ),
        ]
      : []),
  ]
}
