import { MUSCLES, parseDay, RUN_KINDS, type MuscleId, type ReasonValue, type RunKind } from '@strongstride/core'
import type { Formatter } from './formatter.ts'
import type * as English from './en/vocabulary.ts'

/** The words a language has for things, by their ids. */
export type Vocabulary = typeof English

/** The values of a reason, read as what its words need; an older plan may lack one. */
export interface ReasonReader {
  readonly text: (name: string) => string
  readonly number: (name: string) => number
  /** A number as it is written in the language. */
  readonly figure: (name: string) => string
  /** Kilograms, as they are written in the unit of the kit. */
  readonly weight: (name: string) => string
  readonly day: (name: string) => string
  readonly muscle: (name: string) => string
  readonly theRun: (name: string) => string
  readonly has: (name: string) => boolean
}

const isMuscle = (id: string): id is MuscleId => MUSCLES.some((muscle) => muscle === id)
const isRunKind = (id: string): id is RunKind => RUN_KINDS.some((kind) => kind === id)

/** How a reason's values are written: as the language does, weights in the unit of the kit. */
export interface ReasonFormat extends Omit<Formatter, 'weight'> {
  readonly weight: (kg: number) => string
}

/** Reads the values of a reason in a language. */
export const readReason = (
  values: Readonly<Record<string, ReasonValue>>,
  words: Vocabulary,
  format: ReasonFormat,
): ReasonReader => {
  const text = (name: string): string => String(values[name] ?? '')
  const number = (name: string): number => Number(values[name] ?? 0)
  return {
    text,
    number,
    figure: (name) => format.number(number(name)),
    weight: (name) => format.weight(number(name)),
    day: (name) => {
      const day = parseDay(text(name))
      return day === null ? text(name) : format.shortDay(day)
    },
    muscle: (name) => (isMuscle(text(name)) ? words.MUSCLES[text(name) as MuscleId] : text(name)),
    theRun: (name) => (isRunKind(text(name)) ? words.THE_RUN[text(name) as RunKind] : text(name)),
    has: (name) => values[name] !== undefined,
  }
}
