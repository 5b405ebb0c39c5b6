import { isRepeatSign, textOf } from './amount.ts'
import { readQuantities, type TitleQuantities } from './quantities.ts'
import { titleTokens, type TitleToken } from './title-token.ts'
import { type MContext, runTotals, type RunTotals } from './totals.ts'
import { type FoundMeaning, readWords } from './word-reading.ts'

/** What a piece of text says about a run, before anyone decides what it is. */
export interface TextReading extends TitleQuantities {
  readonly found: readonly FoundMeaning[]
  /** How many of its words say nothing to us. */
  readonly unknown: number
}

/** A title: what it says, and what it adds in brackets, which is never the main thing. */
export interface TitleReading {
  readonly main: TextReading
  readonly aside: TextReading
}

const readTokens = (tokens: readonly TitleToken[]): TextReading => {
  const quantities = readQuantities(tokens)
  return { ...quantities, ...readWords(quantities.words) }
}

/** The tokens outside and inside brackets; brackets that are repeated, as in `6x(400m + 200m)`, are no aside. */
const splitAsides = (tokens: readonly TitleToken[]): readonly [readonly TitleToken[], readonly TitleToken[]] => {
  const outside: TitleToken[] = []
  const inside: TitleToken[] = []
  let depth = 0
  tokens.forEach((token, at) => {
    const sign = token.type === 'sign' ? textOf(token) : ''
    if (sign === '(' && !isRepeatSign(tokens[at - 1])) depth++
    else if (sign === ')') depth = Math.max(0, depth - 1)
    else if (sign !== '(') (depth === 0 ? outside : inside).push(token)
  })
  return outside.length === 0 ? [inside, outside] : [outside, inside]
}

/**
 * Reads a title without deciding anything.
 *
 * @example
 * ```ts
 * readTitle('Fractionné 10x400m (sortie longue dimanche)').main.found // [{ means: 'intervals', clear: true }]
 * ```
 */
export const readTitle = (title: string): TitleReading => {
  const [main, aside] = splitAsides(titleTokens(title))
  return { main: readTokens(main), aside: readTokens(aside) }
}

/**
 * The whole distance and duration of a title. What it says outside brackets goes first; behind repetitions brackets hold
 * the pauses, unless they say that it is a total.
 */
export const titleTotals = ({ main, aside }: TitleReading, context: MContext): RunTotals => {
  const whole = runTotals(main, context)
  if (main.isRepeated && !aside.quantities.some(({ role }) => role === 'total')) return whole
  const added = runTotals(aside, context)
  return {
    km: whole.km ?? added.km,
    minutes: whole.minutes ?? added.minutes,
    isGuess: whole.isGuess || (whole.km === null && whole.minutes === null && added.isGuess),
  }
}
