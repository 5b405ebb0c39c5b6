/** How far a moving point may stray from where it belongs, in percent of body height: too little to be seen. */
const TOLERANCE = 0.4

/** A moment of a path: in seconds from the start of the round. */
export interface PathMoment {
  readonly at: number
  readonly path: string
}

/** Commands and numbers of a path; the numbers in the order in which they stand there. */
const numbersOf = (path: string): readonly number[] => (path.match(/-?[\d.]+/g) ?? []).map(Number)

interface Moment {
  readonly at: number
  readonly numbers: readonly number[]
}

/** The furthest that a moment lies off the straight way between two others. */
const strayOf = ({ at, numbers }: Moment, a: Moment, b: Moment): number => {
  const share = b.at > a.at ? (at - a.at) / (b.at - a.at) : 0
  const off = numbers.map((value, index) => {
    const start = a.numbers[index] ?? value
    return Math.abs(value - start - ((b.numbers[index] ?? value) - start) * share)
  })
  return Math.max(0, ...off)
}

/** Which moments between two are needed, so that those left out lie near the straight way between those that stay. */
const needed = (moments: readonly Moment[], first: number, last: number): readonly number[] => {
  const [a, b] = [moments[first], moments[last]]
  if (a === undefined || b === undefined || last - first < 2) return []
  const strays = moments.slice(first + 1, last).map((moment) => strayOf(moment, a, b))
  const most = Math.max(...strays)
  if (most <= TOLERANCE) return []
  const middle = first + 1 + strays.indexOf(most)
  return [...needed(moments, first, middle), middle, ...needed(moments, middle, last)]
}

/** A path's moments without those that lie on the way between others: a limb that hardly moves needs few. */
export const fewerMoments = (moments: readonly PathMoment[]): readonly PathMoment[] => {
  const read = moments.map(({ at, path }) => ({ at, numbers: numbersOf(path) }))
  const last = moments.length - 1
  const kept = [0, ...needed(read, 0, last), last]
  return kept.flatMap((index) => moments[index] ?? [])
}

/** The paths of all frames without the pieces that lie upon another in every frame, as the two sides of a trunk do. */
export const withoutTwins = (paths: readonly string[]): readonly string[] => {
  const frames = paths.map((path) => path.split(/(?=M)/))
  const [first = []] = frames
  const isTwin = (piece: number): boolean =>
    first.some((_, before) => before < piece && frames.every((pieces) => pieces[before] === pieces[piece]))
  return frames.map((pieces) => pieces.filter((_, piece) => !isTwin(piece)).join(''))
}

/** What a short path is drawn in: tenths of a percent of body height, so that no number needs a point. */
export const SHORT_UNIT = 0.1

const tenths = (value: number): number => Math.round(value / SHORT_UNIT) + 0

/** Numbers one after the other; a minus parts them as well as a space. */
const joined = (numbers: readonly number[]): string => numbers.join(' ').replaceAll(' -', '-')

/** Radii, turn, the two flags together, and where an arc ends. */
const arc = ([rx = 0, ry = 0, turn = 0, large = 0, sweep = 0]: readonly number[], to: readonly number[]): string =>
  `${joined([tenths(rx), tenths(ry), turn])} ${large}${sweep}${joined(to)}`

/** A path in fewer characters, in units of {@link SHORT_UNIT}: whole numbers, counted from where the pen is. */
export const shortPath = (path: string): string => {
  let pen: readonly number[] = [0, 0]
  return (path.match(/[a-zA-Z][^a-zA-Z]*/g) ?? [])
    .map((command) => {
      const letter = command.charAt(0)
      const numbers = numbersOf(command)
      const to = numbers.slice(-2).map(tenths)
      const step = to.map((value, axis) => value - (pen[axis] ?? 0))
      if ('MLA'.includes(letter)) pen = to
      if (letter === 'A') return `a${arc(numbers, step)}`
      if (letter === 'a') return `a${arc(numbers, to)}`
      return letter === 'L' ? `l${joined(step)}` : `${letter}${joined(numbers.map(tenths))}`
    })
    .join('')
}
