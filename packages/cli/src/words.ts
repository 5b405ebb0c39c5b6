export {
  EMPHASIS_MAP_WORDS,
  emphasisLabel,
  emphasisMapTitle,
  PLACE_MAP_WORDS,
  placeMapTitle,
  shapeLabel,
} from './text/en/body-map.ts'
export { COMPLAINT_OPENING, lightWords, RUNS_STAY } from './text/en/complaint-page.ts'
export {
  gateScore,
  kitText,
  ladderName,
  ladderSteps,
  mustNotTexts,
  openText,
  trainsText,
} from './text/en/exercise-page.ts'
export { NO_CLAIM, stridePhases, trainingLadders, VERDICT_TITLES } from './text/en/muscle-page.ts'
export { capital, counted, inSentence, listed } from './text/en/phrases.ts'
export { REFERENCE_TITLES } from './text/en/reference-titles.ts'
export {
  bandRows,
  factorText,
  NO_NORM,
  NO_PREDICTION,
  noiseSentence,
  normRows,
  openedGates,
  PLYO_WAITS,
  testOpening,
  USE_TITLES,
} from './text/en/self-test-page.ts'
export { GROUP_WORDS, MUSCLE_WORDS, testScore, TISSUE_WORDS } from './text/en/words.ts'
