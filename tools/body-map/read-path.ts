/** A point of a drawing: x to the right, y down. */
export type Point = readonly [number, number]

/** What a pen does next: 1 point a line, 2 a quadratic curve, 3 a cubic one; the last point is where it ends. */
export type Segment = readonly Point[]

/** One closed stroke of the pen. */
export interface Outline {
  readonly start: Point
  readonly segments: readonly Segment[]
}

interface Pen {
  readonly at: Point
  /** The last control point and the kind of curve it belongs to, for `S` and `T`. */
  readonly control: { readonly kind: string; readonly point: Point } | null
  readonly outlines: readonly Outline[]
}

const ARGUMENTS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7 }
const NUMBER = '[-+]?(?:\\d+\\.?\\d*|\\.\\d+)'
/** The two flags of an arc are one digit each and may stand without a gap before the next number. */
const ARC = new RegExp(
  `(${NUMBER})[\\s,]*(${NUMBER})[\\s,]*(${NUMBER})[\\s,]*([01])[\\s,]*([01])[\\s,]*(${NUMBER})[\\s,]*(${NUMBER})`,
  'g',
)
/** Arcs of the drawing are rounded corners, and shorter than this; a longer one would need to be drawn. */
const LONGEST_CORNER = 4

const argumentLists = (kind: string, text: string): readonly (readonly number[])[] => {
  if (kind === 'A') return [...text.matchAll(ARC)].map((match) => match.slice(1).map(Number))
  const numbers = [...text.matchAll(new RegExp(NUMBER, 'g'))].map(([match]) => Number(match))
  const size = ARGUMENTS[kind] ?? 0
  if (size === 0) return [[]]
  if (numbers.length % size !== 0) throw new Error(`${kind} with ${numbers.length} numbers: ${text}`)
  return Array.from({ length: numbers.length / size }, (_, index) => numbers.slice(index * size, (index + 1) * size))
}

const pairsOf = (numbers: readonly number[], from: Point): readonly Point[] =>
  Array.from({ length: numbers.length / 2 }, (_, index) => [
    (numbers[index * 2] ?? 0) + from[0],
    (numbers[index * 2 + 1] ?? 0) + from[1],
  ])

/** The points a command names, absolute. */
const pointsOf = (letter: string, numbers: readonly number[], at: Point): readonly Point[] => {
  const relative = letter === letter.toLowerCase()
  const from: Point = relative ? at : [0, 0]
  const [first = 0] = numbers
  switch (letter.toUpperCase()) {
    case 'H':
      return [[from[0] + first, at[1]]]
    case 'V':
      return [[at[0], from[1] + first]]
    case 'A':
      return cornerOf(pairsOf(numbers.slice(5), from), at)
    default:
      return pairsOf(numbers, from)
  }
}

const cornerOf = (points: readonly Point[], at: Point): readonly Point[] => {
  const [[x, y] = at] = points
  if (Math.hypot(x - at[0], y - at[1]) > LONGEST_CORNER) throw new Error(`an arc to ${x} ${y} is no rounded corner`)
  return points
}

/** The control point that `S` and `T` leave out: the last one, seen in the mirror of the point where the pen is. */
const reflected = (pen: Pen, kind: string): Point =>
  pen.control?.kind === kind ? [2 * pen.at[0] - pen.control.point[0], 2 * pen.at[1] - pen.control.point[1]] : pen.at

const segmentOf = (kind: string, points: readonly Point[], pen: Pen): Segment => {
  if (kind === 'S') return [reflected(pen, 'C'), ...points]
  if (kind === 'T') return [reflected(pen, 'Q'), ...points]
  return points
}

const CURVE: Readonly<Record<number, string>> = { 2: 'Q', 3: 'C' }

const step = (pen: Pen, letter: string, numbers: readonly number[]): Pen => {
  const kind = letter.toUpperCase()
  const points = pointsOf(letter, numbers, pen.at)
  if (kind === 'M') {
    const start = points[0] ?? pen.at
    return { at: start, control: null, outlines: [...pen.outlines, { start, segments: [] }] }
  }
  const current = pen.outlines.at(-1)
  if (current === undefined) throw new Error('a path begins with M')
  if (kind === 'Z') return { ...pen, at: current.start, control: null }
  const segment = segmentOf(kind, points, pen)
  const point = segment.at(-2)
  const curve = CURVE[segment.length]
  return {
    at: segment.at(-1) ?? pen.at,
    control: curve === undefined || point === undefined ? null : { kind: curve, point },
    outlines: [...pen.outlines.slice(0, -1), { ...current, segments: [...current.segments, segment] }],
  }
}

/** Reads the text of an SVG path, all commands of it, into lines and curves with absolute points. */
export const readPath = (text: string): readonly Outline[] => {
  const commands = [...text.matchAll(/([a-z])([^a-z]*)/gi)].flatMap(([, letter = '', rest = '']) =>
    argumentLists(letter.toUpperCase(), rest).map((numbers, index) => ({
      // Further pairs after a move are lines.
      letter: index === 0 ? letter : letter.replace('M', 'L').replace('m', 'l'),
      numbers,
    })),
  )
  return commands.reduce<Pen>((pen, { letter, numbers }) => step(pen, letter, numbers), {
    at: [0, 0],
    control: null,
    outlines: [],
  }).outlines
}
