import type { Catalogue, Exercise } from '@strongstride/core'
import { capital, listed } from '../text/en/phrases.ts'
import { KIT_WORDS, MUSCLE_WORDS, STAGE_WORDS } from '../text/en/words.ts'
import { BLANK, paragraph } from '../text/layout.ts'
import type { Line } from '../text/layout.ts'
import type { Command } from './command.ts'
import { referenceCommand } from './reference-pages.ts'
import type { PageSetting } from './reference-pages.ts'

/** `strongstride exercises`. */
export const exercisesCommand: Command = referenceCommand({
  name: 'exercises',
  summary: 'every exercise by its ladder, and how to do one',
  notes: ['strongstride exercises split-squat'],
  entriesOf: ({ exercises }) => exercises,
  listLines: (exercises, setting) => listLines(exercises, setting),
  pageLines: (exercise, setting) => pageLines(exercise, setting),
})

const kitText = ({ kit }: Exercise): string => {
  const lists = kit.filter((list) => list.length > 0)
  if (lists.length === 0 || lists.length < kit.length) return 'no kit'
  return lists.map((list) => listed(list.map((each) => KIT_WORDS[each]))).join(', or ')
}

const listLines = (exercises: readonly Exercise[], { width }: PageSetting): readonly Line[] => {
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

const pageLines = (exercise: Exercise, { catalogue, width }: PageSetting): readonly Line[] => {
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
