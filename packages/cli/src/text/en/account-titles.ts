import type { ExerciseNumber } from '@strongstride/core'

/** Titles of the page about one exercise of a plan. */
export const ACCOUNT_TITLES = {
  fills: 'What it brings this week',
  without: 'Without it',
  alternative: 'Next best in its place',
  next: 'The next step up',
  numbers: 'Where its numbers come from',
} as const

/** The numbers of an exercise. */
export const NUMBER_WORDS = {
  sets: 'Sets',
  reps: 'Repetitions',
  seconds: 'Seconds',
  contacts: 'Contacts',
  metres: 'Metres',
  rir: 'Effort',
  load: 'Weight',
  tempo: 'Tempo',
  rest: 'Rest',
} satisfies Record<ExerciseNumber, string>

/** Under a day's page: how to ask for the rest. */
export const moreText = (day: string): string =>
  `One exercise in full, with its alternative and where its numbers come from: strongstride explain PLAN.json ${day} EXERCISE. Everything: --all.`
