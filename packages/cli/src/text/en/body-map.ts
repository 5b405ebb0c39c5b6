import type { EmphasisId, MuscleId } from '@strongstride/core'
import type { BodyMapWords, BodyShape } from '@strongstride/figures'
import { capital, decimal } from './phrases.ts'
import { MUSCLE_WORDS } from './words.ts'

const PLACES: Pick<BodyMapWords, 'views' | 'sides'> = {
  views: { front: 'Front', back: 'Back', sole: 'Soles' },
  sides: { left: 'L', right: 'R' },
}

/** Captions of a map of an emphasis. */
export const EMPHASIS_MAP_WORDS: BodyMapWords = { ...PLACES, legend: { least: 'less', most: 'more', sore: null } }

/** Captions of a map that shows where a muscle is. */
export const PLACE_MAP_WORDS: BodyMapWords = { ...PLACES, legend: null }

const EMPHASIS_TITLES: Readonly<Record<EmphasisId, string>> = {
  article: 'What the emphasis of the article trains more',
  'load-and-evidence': 'What the emphasis by load and evidence trains more',
}

/** The name of a map of an emphasis. */
export const emphasisMapTitle = (emphasis: EmphasisId): string => EMPHASIS_TITLES[emphasis]

/** The name of a map of a muscle. */
export const placeMapTitle = (muscle: MuscleId): string => `Where to find: ${MUSCLE_WORDS[muscle]}`

/** `Lower calf, left`; of a muscle that the picture cannot show, that it lies deep. */
export const shapeLabel = ({ muscle, side, deep }: BodyShape): string =>
  `${capital(MUSCLE_WORDS[muscle])}, ${side}${deep ? ', deep beneath the calf' : ''}`

/** `Lower calf, left: 0.7 times the usual sets`. */
export const emphasisLabel = (shape: BodyShape, factor: number): string =>
  `${shapeLabel(shape)}: ${decimal(factor)} times the usual sets`
