import type { CatalogueExercise } from '@strongstride/catalogue'
import { MUSCLES, ok } from '@strongstride/core'
import type { Result } from '@strongstride/core'
import type { Arguments } from '../arguments.ts'
import type { InputProblem } from '../input-problem.ts'
import { idOf } from '../options/option-values.ts'
import { kitValue } from '../options/runner-values.ts'
import { capital, listed } from '../text/en/phrases.ts'
import { KIT_WORDS, MUSCLE_WORDS, STAGE_WORDS, testScore } from '../text/en/words.ts'
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

const kitText = ({ kit }: CatalogueExercise): string => {
  const lists = kit.filter((list) => list.length > 0)
  if (lists.length === 0 || lists.length < kit.length) return 'no kit'
  return lists.map((list) => listed(list.map((each) => KIT_WORDS[each]))).join(', or ')
}

const listLines = (exercises: readonly CatalogueExercise[], { width }: PageSetting): readonly Line[] => {
  if (exercises.length === 0) return paragraph('No exercise fits all of that.', { width })
  const ladders = [...new Set(exercises.map(({ ladder }) => ladder))].toSorted()
  return ladders.flatMap((ladder) => {
    const steps = exercises
      .filter((exercise) => exercise.ladder === ladder)
      .toSorted((a, b) => a.step - b.step || (a.id < b.id ? -1 : 1))
    return [
      ...paragraph(capital(ladder.replaceAll('-', ' ')), { width, style: 'heading' }),
      ...steps.flatMap((exercise) =>
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
  const norm = gate.orNormShare === null ? '' : ', or what is expected at your age if that is less'
  return `once "${test.name}" (${test.id}) reaches ${testScore(gate.atLeast, test.unit)}${norm}`
}

const STAGE_TEXTS = {
  first: 'Open to everybody',
  raced: `Open to a runner who ${STAGE_WORDS.raced}`,
  experienced: `Open to a runner who is ${STAGE_WORDS.experienced}`,
} as const

const openText = (exercise: CatalogueExercise, setting: PageSetting): string =>
  `${[
    STAGE_TEXTS[exercise.opensAt],
    testText(exercise, setting) ?? '',
    exercise.role === 'plyo' ? 'after some weeks of strength work' : '',
  ]
    .filter((text) => text !== '')
    .join(', ')}.`

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
  const byShare = exercise.muscles.toSorted((a, b) => b.share - a.share)
  const trained = byShare.map(({ muscle, share }) => `${MUSCLE_WORDS[muscle]}${share === 1 ? '' : ' (helps)'}`)
  const name = texts.alsoKnownAs.length === 0 ? exercise.name : `${exercise.name} (${texts.alsoKnownAs.join(', ')})`
  return [
    ...paragraph(name, { width, style: 'heading' }),
    ...paragraph(
      `${trained.length === 0 ? 'Prepares you' : `Trains ${listed(trained)}`}. Needs ${kitText(exercise)}. ${openText(exercise, setting)}`,
      { width },
    ),
    ...listPart('How to do it', texts.steps, width),
    ...listPart('Common slips', texts.mistakes, width),
    ...textPart('What you should feel', texts.feel, width),
    ...textPart('Safe set-up', texts.safety, width),
    ...listPart('Not for you', exercise.mustNot, width),
    ...listPart('Easier', neighbourTexts(exercise.easier, setting), width),
    ...listPart('Harder', neighbourTexts(exercise.harder, setting), width),
    ...sourcesPart(exercise.evidence, catalogue, width),
    BLANK,
  ]
}
