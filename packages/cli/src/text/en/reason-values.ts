import { MUSCLES, RUN_KINDS, parseDay } from '@strongstride/core'
import type { MuscleId, ReasonValue, RunKind } from '@strongstride/core'
import { shortDay } from './phrases.ts'
import { MUSCLE_WORDS, RUN_WORDS } from './words.ts'

/** The values of a reason, read as what its words need; an older plan may lack one. */
export interface Values {
  readonly text: (name: string) => string
  readonly number: (name: string) => number
  readonly day: (name: string) => string
  readonly muscle: (name: string) => string
  readonly run: (name: string) => string
  readonly has: (name: string) => boolean
}

const isMuscle = (id: string): id is MuscleId => MUSCLES.some((muscle) => muscle === id)
const isRunKind = (id: string): id is RunKind => RUN_KINDS.some((kind) => kind === id)

/** Reads the values of a reason. */
export const readValues = (values: Readonly<Record<string, ReasonValue>>): Values => {
  const text = (name: string): string => String(values[name] ?? '')
  return {
    text,
    number: (name) => Number(values[name] ?? 0),
    day: (name) => {
      const day = parseDay(text(name))
      return day === null ? text(name) : shortDay(day)
    },
    muscle: (name) => (isMuscle(text(name)) ? MUSCLE_WORDS[text(name) as MuscleId] : text(name)),
    run: (name) => (isRunKind(text(name)) ? RUN_WORDS[text(name) as RunKind] : text(name)),
    has: (name) => values[name] !== undefined,
  }
}
