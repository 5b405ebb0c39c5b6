import type { CatalogueExercise, CatalogueSelfTest } from '@strongstride/catalogue'
import type { Exclusion, Exercise } from '@strongstride/core'
import { capital, listed } from './phrases.ts'
import { KIT_WORDS, MUSCLE_WORDS, STAGE_WORDS, testScore } from './words.ts'

/** Ladders whose ids do not read well. */
const LADDER_NAMES: Readonly<Record<string, string>> = {
  'ankle-sides': 'Sides of the ankle',
  'calf-bent': 'Calf, bent knee',
  'calf-straight': 'Calf, straight knee',
  'hip-side': 'Side of the hip',
  'one-leg-knee': 'One-leg knee',
  'trunk-front': 'Front of the trunk',
  'trunk-side': 'Side of the trunk',
}

/** `Calf, straight knee`: a ladder as a page names it. */
export const ladderName = (ladder: string): string => LADDER_NAMES[ladder] ?? capital(ladder.replaceAll('-', ' '))

/** The exercises of a ladder, easy to hard. */
export const ladderSteps = (exercises: readonly CatalogueExercise[], ladder: string): readonly CatalogueExercise[] =>
  exercises
    .filter((exercise) => exercise.ladder === ladder)
    .toSorted((a, b) => a.step - b.step || (a.id < b.id ? -1 : 1))

/** `long band, or cable`; `no kit` where it can be done without. */
export const kitText = ({ kit }: Pick<Exercise, 'kit'>): string => {
  const lists = kit.filter((list) => list.length > 0)
  if (lists.length === 0 || lists.length < kit.length) return 'no kit'
  return lists.map((list) => listed(list.map((each) => KIT_WORDS[each]))).join(', or ')
}

/** `20 repetitions, or what is expected at your age if that is less`: what a gate asks of its test. */
export const gateScore = (
  { atLeast, orNormShare }: NonNullable<Exercise['gate']>,
  unit: CatalogueSelfTest['unit'],
): string =>
  `${testScore(atLeast, unit)}${orNormShare === null ? '' : ', or what is expected at your age if that is less'}`

const EXCLUSION_WORDS = {
  osteoporosis: 'with osteoporosis',
  pregnancy: 'in pregnancy',
  'loss-of-feeling': 'with loss of feeling in a leg or foot',
  'joint-replacement': 'with a joint replacement',
  'under-16': 'under 16 years of age',
  'over-60': 'from 60 years of age on',
} satisfies Record<Exclusion, string>

/** For whom an exercise is not: its own sentences, and when a plan leaves it out. */
export const mustNotTexts = ({ mustNot, exclusions }: Pick<Exercise, 'mustNot' | 'exclusions'>): readonly string[] =>
  exclusions.length === 0
    ? mustNot
    : [
        ...mustNot,
        `A plan leaves it out ${listed(
          exclusions.map((exclusion) => EXCLUSION_WORDS[exclusion]),
          'or',
        )}.`,
      ]

const STAGE_TEXTS = {
  first: 'Open to everybody',
  raced: `Open to a runner who ${STAGE_WORDS.raced}`,
  experienced: `Open to a runner who is ${STAGE_WORDS.experienced}`,
} as const

/** To whom an exercise is open; `test` says which test opens it, and is null where none does. */
export const openText = ({ opensAt, role }: Pick<Exercise, 'opensAt' | 'role'>, test: string | null): string =>
  `${[STAGE_TEXTS[opensAt], test ?? '', role === 'plyo' ? 'after some weeks of strength work' : '']
    .filter((text) => text !== '')
    .join(', ')}.`

/** `Trains thighs, glutes (helps) and side of hip (helps)`. */
export const trainsText = ({ muscles }: Pick<Exercise, 'muscles'>): string => {
  const byShare = muscles.toSorted((a, b) => b.share - a.share)
  const trained = byShare.map(({ muscle, share }) => `${MUSCLE_WORDS[muscle]}${share === 1 ? '' : ' (helps)'}`)
  return trained.length === 0 ? 'Prepares you' : `Trains ${listed(trained)}`
}
