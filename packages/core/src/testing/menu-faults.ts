import { MUSCLES_BY_GROUP, TISSUES } from '../anatomy/index.ts'
import { addDays, dayNumber } from '../calendar/index.ts'
import type { Exercise } from '../exercise/index.ts'
import type { Plan, PlanItem } from '../plan/index.ts'
import { viewPlan, type ItemView, type SessionView, type WeekView } from '../rules/index.ts'
import type { Catalogue } from '../strength/index.ts'
import { fault, type Fault, hurtTissues, misprint, upcoming, weeksAhead } from './fault.ts'
import { swapExercise, withItems, withRequest, withSession, withWeek } from './plan-edits.ts'

/** Whole training weeks, where MN-4 to MN-6 bind. */
const boundWeeks = (plan: Plan, catalogue: Catalogue): readonly WeekView[] =>
  weeksAhead(plan, catalogue).filter(({ loose, partial, sessions }) => !loose && !partial && sessions.length > 0)

const replace = (plan: Plan, session: SessionView, one: ItemView, made: PlanItem): Plan =>
  withItems(plan, session.session.day, (items) => items.map((item) => (item === one.item ? made : item)))

const fits = (exercise: Exercise, { item, exercise: now }: ItemView): boolean =>
  exercise.id !== now.id && exercise.doseForm === now.doseForm && exercise.role === now.role && item.part !== 'prep'

const elsewhere = fault('MN-1', 'a session stands at a place the runner is not at', function* (plan, catalogue) {
  for (const { session } of upcoming(plan, catalogue)) {
    yield withSession(plan, session.day, (one) => ({ ...one, place: `${one.place}-elsewhere` }))
  }
})

const unknownExercise = fault('MN-1', 'an exercise is not in the catalogue', function* (plan, catalogue) {
  for (const session of upcoming(plan, catalogue)) {
    for (const one of session.items) {
      if (one.isPreparation) yield replace(plan, session, one, { ...one.item, exercise: 'no-such-exercise' })
    }
    for (const one of session.items.toReversed()) {
      yield replace(plan, session, one, { ...one.item, exercise: 'no-such-exercise' })
    }
  }
})

const missingKit = fault('MN-1', 'an exercise needs kit that is not there', function* (plan, catalogue) {
  for (const session of upcoming(plan, catalogue)) {
    for (const one of session.items.toReversed()) {
      const { place } = session
      const swap = catalogue.exercises.find(
        (exercise) =>
          fits(exercise, one) &&
          exercise.pattern === one.exercise.pattern &&
          exercise.kit.length > 0 &&
          !exercise.kit.some((all) => all.every((kit) => place.kit.includes(kit))),
      )
      if (swap !== undefined) yield replace(plan, session, one, swapExercise(one.item, swap))
    }
  }
})

const closedStep = fault('MN-2', 'an exercise stands on a step nothing has opened', function* (plan, catalogue) {
  const { openings } = viewPlan(plan, catalogue)
  for (const session of upcoming(plan, catalogue)) {
    for (const one of session.items) {
      const { ladder, pattern } = one.exercise
      const closed = catalogue.exercises.filter((exercise) => fits(exercise, one) && !openings.isOpen(exercise))
      const swap =
        closed.find((exercise) => exercise.ladder === ladder) ?? closed.find((exercise) => exercise.pattern === pattern)
      if (swap !== undefined) yield replace(plan, session, one, swapExercise(one.item, swap))
    }
  }
})

const higherStage = misprint('MN-2', 'the plan is made for a higher stage', function* (plan) {
  yield { ...plan, stage: plan.stage === 'experienced' ? 'raced' : 'experienced' }
})

const redTissue = fault('MN-3', 'a tissue that is loaded turns red', function* (plan, catalogue) {
  const loaded = upcoming(plan, catalogue).flatMap(({ items }) => items.flatMap(({ exercise }) => exercise.tissues))
  const often = (tissue: string): number => loaded.filter((other) => other === tissue).length
  const rarest = TISSUES.filter((tissue) => often(tissue) > 0).toSorted((a, b) => often(a) - often(b))
  for (const tissue of rarest) {
    const complaint = { tissue, light: 'red', since: plan.request.today, past: false } as const
    yield withRequest(plan, { complaints: [...plan.request.complaints, complaint] })
  }
})

/** The plan with the chosen items of a whole block changed or, where `made` gives none, left out. */
const throughBlock = (
  plan: Plan,
  weeks: readonly WeekView[],
  isMeant: (one: ItemView) => boolean,
  made: (item: PlanItem) => readonly PlanItem[],
): Plan =>
  weeks
    .flatMap(({ sessions }) => sessions)
    .reduce((changed, { session, items }) => {
      const meant = items.filter(isMeant).map(({ item }) => item)
      return withItems(changed, session.day, (all) =>
        all.flatMap((item) => (meant.includes(item) ? made(item) : [item])),
      )
    }, plan)

/** Blocks that MN-4 to MN-6 judge, as their weeks. */
const boundBlocks = (plan: Plan, catalogue: Catalogue): readonly (readonly WeekView[])[] => {
  const bound = boundWeeks(plan, catalogue)
  const blocks = [...new Set(bound.map(({ week }) => week.block))]
  return blocks.map((block) => weeksAhead(plan, catalogue).filter(({ week }) => week.block === block))
}

const missedGroup = fault('MN-4', 'a block leaves out a group and says nothing', function* (plan, catalogue) {
  for (const weeks of boundBlocks(plan, catalogue)) {
    for (const group of ['upper-body', 'hamstrings', 'quadriceps'] as const) {
      const unmet = plan.unmet.filter(({ rule }) => rule !== 'MN-4')
      const trains = ({ exercise }: ItemView): boolean =>
        exercise.muscles.some(({ muscle, share }) => share >= 0.5 && MUSCLES_BY_GROUP[group].includes(muscle))
      yield throughBlock({ ...plan, unmet }, weeks, trains, () => [])
    }
  }
})

const isEmphasisFree = (plan: Plan, catalogue: Catalogue): boolean => {
  const { emphasis, adjustments, tests } = plan.request
  const low = tests.some(({ test, left, right }) => {
    const known = catalogue.selfTests.find(({ id }) => id === test)
    return known !== undefined && Math.min(left, right) < known.low
  })
  return emphasis !== 'article' || hurtTissues(plan).size > 0 || Object.keys(adjustments).length > 0 || low
}

const hiddenEmphasis = fault('MN-5', 'shins fall behind calves and the plan says nothing', function* (plan, catalogue) {
  const unmet = plan.unmet.filter(({ rule }) => rule !== 'MN-5')
  for (const { index, week } of isEmphasisFree(plan, catalogue) ? [] : boundWeeks(plan, catalogue)) {
    const { soleus = 0 } = week.targets
    if (soleus === 0 || (week.effectiveSets.soleus ?? 0) < soleus / 4) continue
    yield withWeek({ ...plan, unmet }, index, (one) => ({
      ...one,
      targets: { ...one.targets, 'tibialis-anterior': 100 },
    }))
  }
  yield { ...plan, emphasis: plan.emphasis === 'article' ? 'load-and-evidence' : 'article' }
})

const PATTERN_PHASES: readonly string[] = ['learn', 'build', 'strength', 'base']

const missedPattern = fault(
  'MN-6',
  'a block has a pattern only far from effort and says nothing',
  function* (plan, catalogue) {
    for (const pattern of ['calf-bent', 'calf-straight', 'hip', 'knee'] as const) {
      for (const weeks of boundBlocks(plan, catalogue)) {
        const isMeant = ({ exercise }: ItemView): boolean => exercise.pattern === pattern
        const all = weeks.flatMap(({ sessions }) => sessions).flatMap(({ items }) => items.filter(isMeant))
        const isJudged = weeks.some(({ week }) => PATTERN_PHASES.includes(week.phase))
        if (!isJudged || all.some(({ item }) => item.rir === null)) continue
        const unmet = plan.unmet.filter(({ rule }) => rule !== 'MN-6')
        yield throughBlock({ ...plan, unmet }, weeks, isMeant, (item) => [{ ...item, rir: item.rir === 5 ? 6 : 5 }])
      }
    }
  },
)

const banned = fault('MN-7', 'a banned exercise is in', function* (plan, catalogue) {
  for (const { items } of upcoming(plan, catalogue)) {
    for (const { item } of items.toReversed()) yield withRequest(plan, { bans: [...plan.request.bans, item.exercise] })
  }
})

const forgottenPin = fault('MN-7', 'a pinned exercise is out', function* (plan, catalogue) {
  if (boundWeeks(plan, catalogue).length === 0) return
  const done = new Set(upcoming(plan, catalogue).flatMap(({ items }) => items.map(({ item }) => item.exercise)))
  const known = new Set(plan.unmet.map(({ subject }) => subject))
  for (const { id } of catalogue.exercises) {
    if (!done.has(id) && !known.has(id)) yield withRequest(plan, { pins: [...plan.request.pins, id] })
  }
})

const twiceOnLadder = fault('MN-7', 'a session does the same exercise twice', function* (plan, catalogue) {
  for (const session of upcoming(plan, catalogue)) {
    for (const one of session.items) {
      if (one.isPreparation || one.item.sets < 2 || one.item.part !== 'circuit') continue
      const half = { ...one.item, sets: 1 }
      const rest = { ...one.item, sets: one.item.sets - 1 }
      yield withItems(plan, session.session.day, (items) =>
        items.flatMap((item) => (item === one.item ? [half, rest] : [item])),
      )
    }
  }
})

const newBeforeRace = fault(
  'MN-8',
  'something new stands in the last two weeks before an A race',
  function* (plan, catalogue) {
    const races = plan.request.races.filter(({ priority }) => priority === 'A').map(({ day }) => dayNumber(day))
    const { openings } = viewPlan(plan, catalogue)
    const done = new Set([
      ...plan.weeks.flatMap(({ sessions }) => sessions.flatMap(({ items }) => items.map((item) => item.exercise))),
      ...plan.request.log.map((set) => set.exercise),
    ])
    const ladders = new Set(catalogue.exercises.filter(({ id }) => done.has(id)).map(({ ladder }) => ladder))
    for (const session of upcoming(plan, catalogue)) {
      if (!races.some((day) => day > session.day && day - session.day <= 14)) continue
      for (const one of session.items.toReversed()) {
        const swap = catalogue.exercises.find(
          (exercise) =>
            fits(exercise, one) &&
            exercise.pattern === one.exercise.pattern &&
            !done.has(exercise.id) &&
            !ladders.has(exercise.ladder) &&
            openings.isOpen(exercise) &&
            exercise.kit.length === 0,
        )
        if (swap !== undefined) yield replace(plan, session, one, swapExercise(one.item, swap))
      }
    }
  },
)

const raceSoonAfterNew = fault('MN-8', 'an A race is entered soon after something new', function* (plan, catalogue) {
  for (const session of upcoming(plan, catalogue)) {
    const fresh = session.items.some((one) => one.isNew && one.exposure.number === 1)
    if (!fresh) continue
    const day = addDays(session.session.day, 13)
    yield withRequest(plan, { races: [...plan.request.races, { day, kind: '5k', priority: 'A' }] })
  }
})

/** Faults of what a session holds. */
export const menuFaults: readonly Fault[] = [
  elsewhere,
  unknownExercise,
  missingKit,
  closedStep,
  higherStage,
  redTissue,
  missedGroup,
  hiddenEmphasis,
  missedPattern,
  banned,
  forgottenPin,
  twiceOnLadder,
  newBeforeRace,
  raceSoonAfterNew,
]
