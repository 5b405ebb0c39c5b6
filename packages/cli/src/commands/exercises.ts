import { ok } from '@strongstride/core'
import type { Catalogue, Exercise } from '@strongstride/core'
import { EXIT } from '../input-problem.ts'
import { idOf } from '../options/option-values.ts'
import { capital, listed } from '../text/en/phrases.ts'
import { KIT_WORDS, MUSCLE_WORDS, STAGE_WORDS } from '../text/en/words.ts'
import { BLANK, pageWidth, paragraph, printLines } from '../text/layout.ts'
import type { Line } from '../text/layout.ts'
import type { Command } from './command.ts'

/** `strongstride exercises`. */
export const exercisesCommand: Command = {
  spec: {
    name: 'exercises',
    summary: 'every exercise by its ladder, and how to do one',
    positionals: [{ name: 'ID', optional: true }],
    options: [],
    notes: ['strongstride exercises split-squat'],
  },
  run: (given, world) => {
    const [id] = given.positionals
    const width = pageWidth(world.columns)
    const catalogue = world.catalogue()
    if (id === undefined) {
      world.write(printLines(listLines(catalogue, width), { colour: world.colour }))
      return ok(EXIT.done)
    }
    const known = idOf(
      catalogue.exercises.map((exercise) => exercise.id),
      'exercises',
    )(id, 'ID')
    if (!known.ok) return known
    const exercise = catalogue.exercises.find((each) => each.id === known.value)
    const lines = exercise === undefined ? [] : pageLines(exercise, catalogue, width)
    world.write(printLines(lines, { colour: world.colour }))
    return ok(EXIT.done)
  },
}

const kitText = ({ kit }: Exercise): string => {
  const lists = kit.filter((list) => list.length > 0)
  if (lists.length === 0 || lists.length < kit.length) return 'no kit'
  return lists.map((list) => listed(list.map((each) => KIT_WORDS[each]))).join(', or ')
}

const listLines = (catalogue: Catalogue, width: number): readonly Line[] => {
  const ladders = [...new Set(catalogue.exercises.map(({ ladder }) => ladder))].toSorted()
  return ladders.flatMap((ladder) => {
    const steps = catalogue.exercises
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

const openText = ({ opensAt, gate }: Exercise, catalogue: Catalogue): string => {
  const stage =
    opensAt === 'first'
      ? 'Open to everybody'
      : `Open to a runner who is or ${STAGE_WORDS[opensAt]}`.replace('is or has', 'has').replace('is or', 'is')
  const test = catalogue.selfTests.find(({ id }) => id === gate?.test)
  return test === undefined || gate === null
    ? `${stage}.`
    : `${stage}, once "${test.name}" reaches ${gate.atLeast} on the weaker side.`
}

const pageLines = (exercise: Exercise, catalogue: Catalogue, width: number): readonly Line[] => {
  const { texts } = exercise
  const byShare = exercise.muscles.toSorted((a, b) => b.share - a.share)
  const trained = byShare.map(({ muscle, share }) => `${MUSCLE_WORDS[muscle]}${share === 1 ? '' : ' (helps)'}`)
  const bullets = (title: string, items: readonly string[]): readonly Line[] =>
    items.length === 0
      ? []
      : [
          ...paragraph(title, { width, style: 'strong' }),
          ...items.flatMap((item) => paragraph(item, { width, indent: 2, lead: '- ' })),
        ]
  return [
    ...paragraph(`${exercise.name}${texts.alsoKnownAs.length === 0 ? '' : ` (${texts.alsoKnownAs.join(', ')})`}`, {
      width,
      style: 'heading',
    }),
    ...paragraph(`Trains ${listed(trained)}. Needs ${kitText(exercise)}. ${openText(exercise, catalogue)}`, { width }),
    ...bullets('How to do it', texts.steps),
    ...bullets('Common slips', texts.mistakes),
    ...(texts.feel === '' ? [] : bullets('What you should feel', [texts.feel])),
    ...bullets('Safe set-up', texts.safety === null ? [] : [texts.safety]),
    ...bullets('Not for you', exercise.mustNot),
    ...paragraph(`Sources: ${exercise.evidence.join(', ')}.`, { width, style: 'faint' }),
    BLANK,
  ]
}
