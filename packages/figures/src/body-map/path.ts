/** A point in a frame: x to the right, y down. */
export interface Point {
  readonly x: number
  readonly y: number
}

interface Command {
  readonly letter: string
  readonly numbers: readonly number[]
}

/** The paths of the body map know `M`, absolute, and `l`, `q`, `c`, `z`, relative; whole numbers only. */
const commandsOf = (path: string): readonly Command[] =>
  [...path.matchAll(/([Mlqcz])([^Mlqcz]*)/g)].map(([, letter = '', rest = '']) => ({
    letter,
    numbers: [...rest.matchAll(/-?\d+/g)].map(([match]) => Number(match)),
  }))

const joined = (numbers: readonly number[]): string =>
  numbers.map((value, index) => (index === 0 || value < 0 ? String(value) : ` ${value}`)).join('')

/** The path as a mirror shows it, in a frame of this width. */
export const mirrorPath = (path: string, width: number): string =>
  commandsOf(path)
    .map(({ letter, numbers }) => {
      const turned = numbers.map((value, index) => {
        if (index % 2 === 1) return value
        // 0 - 0 and not -0.
        return letter === 'M' ? width - value : 0 - value
      })
      return letter + joined(turned)
    })
    .join('')

const POINTS: Readonly<Record<string, number>> = { l: 1, q: 2, c: 3 }
/** Straight pieces that stand for a curve: enough for a finger. */
const PIECES = 6

/** A point of a Bézier curve, by halving between neighbours until one point is left. */
const onCurve = (points: readonly Point[], part: number): Point => {
  const [first = { x: 0, y: 0 }] = points
  if (points.length === 1) return first
  const between = points.slice(1).map((point, index) => {
    const before = points[index] ?? first
    return { x: before.x + (point.x - before.x) * part, y: before.y + (point.y - before.y) * part }
  })
  return onCurve(between, part)
}

const pointsFrom = (numbers: readonly number[], at: Point): readonly Point[] =>
  Array.from({ length: numbers.length / 2 }, (_, index) => ({
    x: at.x + (numbers[index * 2] ?? 0),
    y: at.y + (numbers[index * 2 + 1] ?? 0),
  }))

/** Follows one command from a point; answers with the points passed, the last one where it ends. */
const follow = ({ letter, numbers }: Command, from: Point): readonly Point[] => {
  const size = (POINTS[letter] ?? 1) * 2
  const passed: Point[] = []
  let at = from
  for (let index = 0; index < numbers.length; index += size) {
    const points = pointsFrom(numbers.slice(index, index + size), at)
    const pieces = letter === 'l' ? 1 : PIECES
    const curve = [at, ...points]
    for (let piece = 1; piece <= pieces; piece += 1) passed.push(onCurve(curve, piece / pieces))
    at = points.at(-1) ?? at
  }
  return passed
}

/** The corners of the closed outlines of a path, curves taken as short straight pieces. */
export const polygonsOf = (path: string): readonly (readonly Point[])[] => {
  const polygons: Point[][] = []
  let at: Point = { x: 0, y: 0 }
  for (const command of commandsOf(path)) {
    if (command.letter === 'M') {
      const [x = 0, y = 0] = command.numbers
      at = { x, y }
      polygons.push([at])
      continue
    }
    const passed = follow(command, at)
    polygons.at(-1)?.push(...passed)
    at = passed.at(-1) ?? at
  }
  return polygons
}
