import { MUSCLES } from '@strongstride/core'
import type { MuscleId } from '@strongstride/core'
import { BACK, CROWN, FRONT, HEEL, SOLE, SOLE_OUTLINE } from './drawn.ts'
import { readPath } from './read-path.ts'
import type { Outline, Point, Segment } from './read-path.ts'
import { NEUTRAL, RECUT } from './recut.ts'
import type { Pieces } from './recut.ts'
import { readBody, readParts } from './source.ts'
import type { SourceView } from './source.ts'
import { writePath } from './write-path.ts'
import type { Placing } from './write-path.ts'

/** The half of a view that lies left in the picture, as paths with whole numbers. */
interface HalfFigure {
  readonly width: number
  readonly height: number
  readonly body: string
  readonly neutral: string
  readonly lines: string
  readonly muscles: Readonly<Partial<Record<MuscleId, string>>>
}

/** Two units of ours are one of the package: whole numbers are then exact to half a pixel on a picture 900 wide. */
const SCALE = 2
/** Around the figures, and half their width: the middle of the body lies there. In units of the package. */
const FRAMES: Readonly<Record<SourceView | 'sole', { readonly origin: Point; readonly half: number; height: number }>> =
  {
    front: { origin: [36, 85], half: 327.5, height: 1280 },
    back: { origin: [755, 85], half: 327.5, height: 1280 },
    sole: { origin: [0, 0], half: 156, height: 386 },
  }
const DRAWN = { front: FRONT, back: BACK }

const placingOf = (view: SourceView | 'sole'): Placing => ({ origin: FRAMES[view].origin, scale: SCALE })

const piecesOf = (pieces: Pieces, parts: ReadonlyMap<string, readonly string[]>): readonly string[] =>
  Object.entries(pieces).flatMap(([part, indexes]) =>
    indexes.map((index) => {
      const path = parts.get(part)?.[index]
      if (path === undefined) throw new Error(`the package has no ${part} ${index}`)
      return path
    }),
  )

const write = (paths: readonly string[], placing: Placing, end: 'z' | '' = 'z'): string =>
  writePath(paths.flatMap(readPath), placing, end)

const endOf = (segment: Segment): Point => segment.at(-1) ?? [0, 0]

const nearestIndex = (segments: readonly Segment[], to: Point): number => {
  const distances = segments.map((segment) => Math.hypot(endOf(segment)[0] - to[0], endOf(segment)[1] - to[1]))
  return distances.indexOf(Math.min(...distances))
}

/** The body's own outline from the crown down to between the legs: half of it, for the other half is its mirror. */
const halfBody = (view: SourceView): Outline => {
  const { origin, half } = FRAMES[view]
  // Half a unit over the middle, so that no seam shows where the halves meet.
  const middle = origin[0] + half + 0.5
  const { segments } = readBody(view)
  const crotch = nearestIndex(segments, [middle, 752])
  const own = segments.slice(0, crotch)
  const [crown] = readPath(CROWN[view])
  if (crown === undefined) throw new Error('no crown')
  const legs = view === 'back' ? withHeel(own) : own
  return { start: crown.start, segments: [...crown.segments, ...legs, [[middle, 752]]] }
}

const withHeel = (segments: readonly Segment[]): readonly Segment[] => {
  const [heel] = readPath(HEEL)
  if (heel === undefined) throw new Error('no heel')
  const from = nearestIndex(segments, heel.start)
  const to = nearestIndex(segments, endOf(heel.segments.at(-1) ?? []))
  return [...segments.slice(0, from + 1), ...heel.segments, ...segments.slice(to + 1)]
}

const standing = (view: SourceView): HalfFigure => {
  const parts = readParts(view)
  const placing = placingOf(view)
  const drawn = DRAWN[view]
  const muscles = MUSCLES.flatMap((muscle) => {
    const paths = [...piecesOf(RECUT[view][muscle] ?? {}, parts), ...(drawn.muscles[muscle] ?? [])]
    return paths.length === 0 ? [] : [[muscle, write(paths, placing)] as const]
  })
  return {
    width: FRAMES[view].half * 2 * SCALE,
    height: FRAMES[view].height * SCALE,
    body: writePath([halfBody(view)], placing, ''),
    neutral: write([...piecesOf(NEUTRAL[view], parts), ...drawn.neutral], placing),
    lines: write(drawn.lines, placing, ''),
    muscles: Object.fromEntries(muscles),
  }
}

const sole = (): HalfFigure => {
  const placing = placingOf('sole')
  return {
    width: FRAMES.sole.half * 2 * SCALE,
    height: FRAMES.sole.height * SCALE,
    body: write([SOLE_OUTLINE], placing),
    neutral: write(SOLE.neutral, placing),
    lines: '',
    muscles: { 'foot-intrinsics': write(SOLE.muscles['foot-intrinsics'] ?? [], placing) },
  }
}

const property = (key: string, value: string, indent: string): string =>
  `${indent}${key.includes('-') ? `'${key}'` : key}: '${value}',`

const literal = (figure: HalfFigure, indent: string): string =>
  [
    '{',
    `${indent}  width: ${figure.width},`,
    `${indent}  height: ${figure.height},`,
    ...(['body', 'neutral', 'lines'] as const).map((key) => property(key, figure[key], `${indent}  `)),
    `${indent}  muscles: {`,
    ...Object.entries(figure.muscles).map(([muscle, path]) => property(muscle, path, `${indent}    `)),
    `${indent}  },`,
    `${indent}}`,
  ].join('\n')

/** The text of `packages/figures/src/body-map/half-figures.ts`. */
export const writeHalfFigures = (): string =>
  `// Made by \`npm run body-map\`; never edited by hand. Cut from drawings of @mjcdev/react-body-highlighter,
// Copyright (c) 2022 ELABBASSI Hicham, MIT: see THIRD_PARTY_LICENCES.md.
import type { BodyView, HalfFigure } from './half-figure.ts'

/** What lies left in the picture of each view: of the runner's right side in \`front\` and \`sole\`, of the left in \`back\`. */
export const HALF_FIGURES: Readonly<Record<BodyView, HalfFigure>> = {
  front: ${literal(standing('front'), '  ')},
  back: ${literal(standing('back'), '  ')},
  sole: ${literal(sole(), '  ')},
}
`
