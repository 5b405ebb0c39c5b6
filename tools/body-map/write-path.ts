import type { Outline, Point, Segment } from './read-path.ts'

/** Where a drawing comes to lie: its point `origin` becomes 0 0, a unit of it becomes `scale` units. */
export interface Placing {
  readonly origin: Point
  readonly scale: number
}

const LETTERS: Readonly<Record<number, string>> = { 1: 'l', 2: 'q', 3: 'c' }

const joined = (numbers: readonly number[]): string =>
  numbers.map((value, index) => (index === 0 || value < 0 ? String(value) : ` ${value}`)).join('')

const isSame = (a: Point, b: Point): boolean => a[0] === b[0] && a[1] === b[1]

/**
 * Writes outlines with whole numbers: `M` absolute, then `l`, `q`, `c` counted from where the pen really is, so that
 * what rounding takes from one step the next one gives back. A step that rounding leaves nothing of is dropped.
 */
export const writePath = (outlines: readonly Outline[], placing: Placing, end: 'z' | '' = 'z'): string => {
  const place = ([x, y]: Point): Point => [
    Math.round((x - placing.origin[0]) * placing.scale),
    Math.round((y - placing.origin[1]) * placing.scale),
  ]
  return outlines.map((outline) => writeOutline(outline, place) + end).join('')
}

const writeOutline = ({ start, segments }: Outline, place: (point: Point) => Point): string => {
  const first = place(start)
  const parts: string[] = [`M${joined(first)}`]
  let at = first
  let last = ''
  for (const segment of segments) {
    const points: Segment = segment.map(place)
    if (points.every((point) => isSame(point, at))) continue
    const letter = LETTERS[points.length] ?? ''
    const numbers = joined(points.flatMap(([x, y]) => [x - at[0], y - at[1]]))
    const gap = numbers.startsWith('-') ? '' : ' '
    parts.push(letter === last ? gap + numbers : letter + numbers)
    last = letter
    at = points.at(-1) ?? at
  }
  return parts.join('')
}
