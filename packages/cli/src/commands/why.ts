import { addDays, err, ok } from '@strongstride/core'
import type { CivilDay, MuscleId, Plan, PlanItem, PlanSession, Result } from '@strongstride/core'
import { DATA_OPTION } from '../journal/data-place.ts'
import { withJournal } from '../journal/open-journal.ts'
import { weekOf } from '../journal/standing-session.ts'
import type { InputProblem } from '../input-problem.ts'
import { readDayWord } from '../log/log-words.ts'
import { MUSCLE_NAMES, muscleNamed } from '../log/muscle-named.ts'
import { nearestWord } from '../nearest-word.ts'
import { pageWidth, printLines } from '../text/layout.ts'
import type { Line } from '../text/layout.ts'
import { viewPlan } from '../text/plan-view.ts'
import { renderDay, renderExercise } from '../text/render-explain.ts'
import { renderMuscleWeek } from '../text/render-muscle-week.ts'
import type { World } from '../world.ts'
import type { Command } from './command.ts'
import { DONE, followedPlan } from './save-plan.ts'

/** What is asked about: a day, an exercise where it comes next, or a muscle in its week. */
type Question =
  | { readonly kind: 'day'; readonly day: CivilDay }
  | { readonly kind: 'exercise'; readonly session: PlanSession; readonly item: PlanItem }
  | { readonly kind: 'muscle'; readonly muscle: MuscleId; readonly day: CivilDay }

interface Asked {
  readonly plan: Plan
  readonly today: CivilDay
  readonly exercises: readonly string[]
}

const dayQuestion = (day: CivilDay, plan: Plan): Result<Question, InputProblem> => {
  if (weekOf(plan, day) !== null) return ok({ kind: 'day', day })
  const [first, last] = [plan.weeks[0]?.start ?? day, addDays(plan.weeks.at(-1)?.start ?? day, 6)]
  return err({ type: 'day-not-in-plan', day, first, last })
}

const nextWith = (exercise: string, { plan, today }: Asked): Result<Question, InputProblem> => {
  const sessions = plan.weeks.flatMap((week) => week.sessions).toSorted((a, b) => (a.day < b.day ? -1 : 1))
  for (const session of sessions.filter(({ day }) => day >= today)) {
    const item = session.items.find((each) => each.exercise === exercise)
    if (item !== undefined) return ok({ kind: 'exercise', session, item })
  }
  return err({ type: 'not-in-plan', given: exercise })
}

/** What a runner asks about, by the word or words: `tue`, `2027-01-05`, `split squat`, `soleus`; nothing is today. */
const readQuestion = (words: readonly string[], asked: Asked): Result<Question, InputProblem> => {
  const { plan, today, exercises } = asked
  const text = words.join('-').toLowerCase()
  const day = text === '' ? today : readDayWord(text, today)
  if (day !== null) return dayQuestion(day, plan)
  if (exercises.includes(text)) return nextWith(text, asked)
  const muscle = muscleNamed(text)
  if (muscle !== null) return ok({ kind: 'muscle', muscle, day: today })
  return err({ type: 'unknown-why', given: text, nearest: nearestWord(text, [...exercises, ...MUSCLE_NAMES]) })
}

const answer = (question: Question, plan: Plan, world: World, isWhole: boolean): readonly Line[] => {
  const catalogue = world.catalogue()
  const width = pageWidth(world.columns)
  const view = viewPlan(plan, catalogue)
  if (question.kind === 'day') return renderDay(view, question.day, catalogue, { width, isWhole })
  if (question.kind === 'exercise') return renderExercise(view, question, catalogue, width)
  return renderMuscleWeek(view, weekOf(plan, question.day) ?? plan.weeks[0] ?? null, question.muscle, width)
}

/** `strongstride why`. */
export const whyCommand: Command = {
  spec: {
    name: 'why',
    summary: 'why a day, an exercise or a muscle is in the plan you follow as it is',
    positionals: [{ name: 'DAY|EXERCISE|MUSCLE', optional: true, many: true }],
    options: [
      { name: 'all', value: null, help: 'a day: every exercise in full, and where each target comes from' },
      DATA_OPTION,
    ],
    notes: ['strongstride why', 'strongstride why thu', 'strongstride why split squat', 'strongstride why soleus'],
  },
  run: (given, world) =>
    withJournal({ given, world, isNew: false }, async ({ journal, today }) => {
      const followed = await followedPlan(journal)
      if (!followed.ok) return followed
      const plan = followed.value
      if (plan === null) return err({ type: 'no-plan-followed' })
      const exercises = world.catalogue().exercises.map(({ id }) => id)
      const question = readQuestion(given.positionals, { plan, today, exercises })
      if (!question.ok) return question
      world.write(printLines(answer(question.value, plan, world, given.flags.has('all')), world))
      return DONE
    }),
}
