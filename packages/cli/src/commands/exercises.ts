import type { CatalogueExercise } from '@strongstride/catalogue'
import { MUSCLES, ok } from '@strongstride/core'
import type { Result } from '@strongstride/core'
import type { Arguments } from '../arguments.ts'
import type { InputProblem } from '../input-problem.ts'
import { idOf } from '../options/option-values.ts'
import { kitValue } from '../options/runner-values.ts'
import {
  gateScore,
  kitText,
  ladderName,
  ladderSteps,
  mustNotTexts,
  openText,
  trainsText,
} from '../text/en/exercise-page.ts'
import { REFERENCE_TITLES as TITLES } from '../text/en/reference-titles.ts'
import { BLANK, paragraph } from '../text/layout.ts'
import type { Line } from '../text/layout.ts'
import { listPart, sourcesPart, textPart } from '../text/page-parts.ts'
import type { Command } from './command.ts'
import { referenceCommand } from './reference-pages.ts'
import type { PageSetting } from './reference-pages.ts'

/** `strongstride exercises`. */
export const exercisesCommand: Command = referenceCommand({
  name: 'exercises',
  summary: 'every exercise by its ladder, and how to do one',
  options: [
    { name: 'muscle', value: 'ID', help: 'only those that train this muscle directly' },
    {
      name: 'kit',
      value: 'LIST',
      help: 'only what can be done with this: none, home, gym, or a list as band,dumbbell',
    },
    { name: 'ladder', value: 'ID', help: 'only one ladder, as calf-straight' },
  ],
  notes: ['strongstride exercises split-squat', 'strongstride exercises --muscle soleus --kit none'],
  entriesOf: ({ exercises }) => exercises,
  narrow: (exercises, given) => narrow(exercises, given),
  listLines: (exercises, setting) => listLines(exercises, setting),
  pageLines: (exercise, setting) => pageLines(exercise, setting),
})

type Filter = (exercise: CatalogueExercise) => boolean

/** The exercises that every option given lets through. */
const narrow = (
  exercises: readonly CatalogueExercise[],
  given: Arguments,
): Result<readonly CatalogueExercise[], InputProblem> => {
  const filters: Filter[] = []
  for (const [name, filterOf] of Object.entries(FILTERS)) {
    const [value] = given.values.get(name) ?? []
    if (value === undefined) continue
    const filter = filterOf(value, exercises)
    if (!filter.ok) return filter
    filters.push(filter.value)
  }
  return ok(exercises.filter((exercise) => filters.every((fits) => fits(exercise))))
}

const FILTERS: Readonly<
  Record<string, (value: string, exercises: readonly CatalogueExercise[]) => Result<Filter, InputProblem>>
> = {
  muscle: (value) => {
    const muscle = idOf(MUSCLES, 'muscles')(value, '--muscle')
    if (!muscle.ok) return muscle
    return ok(({ muscles }) => muscles.some((it) => it.muscle === muscle.value && it.share === 1))
  },
  kit: (value) => {
    const owned = kitValue(value, '--kit')
    if (!owned.ok) return owned
    const has = new Set(owned.value.kit)
    return ok(({ kit }) => kit.length === 0 || kit.some((list) => list.every((each) => has.has(each))))
  },
  ladder: (value, exercises) => {
    const ladders = [...new Set(exercises.map((exercise) => exercise.ladder))]
    const ladder = idOf(ladders, 'exercises')(value, '--ladder')
    return ladder.ok ? ok((exercise) => exercise.ladder === ladder.value) : ladder
  },
}

const listLines = (exercises: readonly CatalogueExercise[], { width }: PageSetting): readonly Line[] => {
  if (exercises.length === 0) return paragraph('No exercise fits all of that.', { width })
  const ladders = [...new Set(exercises.map(({ ladder }) => ladder))].toSorted()
  return ladders.flatMap((ladder) => {
    return [
      ...paragraph(ladderName(ladder), { width, style: 'heading' }),
      ...ladderSteps(exercises, ladder).flatMap((exercise) =>
        paragraph(`${exercise.id}: ${exercise.name}, ${kitText(exercise)}`, {
          width,
          indent: 2,
          lead: `${exercise.step}. `,
        }),
      ),
    ]
  })
}

const testText = ({ gate }: CatalogueExercise, { catalogue }: PageSetting): string | null => {
  const test = catalogue.selfTests.find(({ id }) => id === gate?.test)
  if (test === undefined || gate === null) return null
  return `once "${test.name}" (${test.id}) reaches ${gateScore(gate, test.unit)}`
}

/** The neighbours on the ladder, each with the test that opens it. */
const neighbourTexts = (ids: readonly string[], setting: PageSetting): readonly string[] =>
  setting.catalogue.exercises
    .filter(({ id }) => ids.includes(id))
    .map((exercise) => {
      const opens = testText(exercise, setting)
      return `${exercise.name} (${exercise.id})${opens === null ? '' : `, ${opens}`}`
    })

const pageLines = (exercise: CatalogueExercise, setting: PageSetting): readonly Line[] => {
  const { catalogue, width } = setting
  const { texts } = exercise
  const name = texts.alsoKnownAs.length === 0 ? exercise.name : `${exercise.name} (${texts.alsoKnownAs.join(', ')})`
  return [
    ...paragraph(name, { width, style: 'heading' }),
    ...paragraph(
      `${trainsText(exercise)}. Needs ${kitText(exercise)}. ${openText(exercise, testText(exercise, setting))}`,
      { width },
    ),
    ...listPart(TITLES.steps, texts.steps, width),
    ...listPart(TITLES.mistakes, texts.mistakes, width),
    ...textPart(TITLES.feel, texts.feel, width),
    ...textPart(TITLES.safety, texts.safety, width),
    ...listPart(TITLES.mustNot, mustNotTexts(exercise), width),
    ...listPart(TITLES.easier, neighbourTexts(exercise.easier, setting), width),
    ...listPart(TITLES.harder, neighbourTexts(exercise.harder, setting), width),
    ...sourcesPart(exercise.evidence, catalogue, width),
    BLANK,
  ]
}
