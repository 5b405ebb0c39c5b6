import type { Answers, SettledAnswers } from './answers.ts'

/** What every question gets: the answers, what is assumed for the others, and how to answer. */
export interface Asked {
  readonly answers: Answers
  readonly settled: SettledAnswers
  readonly onAnswer: (some: Partial<Answers>) => void
}
