import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPath } from './read-path.ts'
import type { Outline } from './read-path.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'node_modules', '@mjcdev', 'react-body-highlighter')

/** The two figures of the package. */
export type SourceView = 'front' | 'back'

const PART_FILES: Readonly<Record<SourceView, string>> = { front: 'bodyFront.ts', back: 'bodyBack.ts' }

/** The half that lies left in the picture, name of the part to its sub-paths: `{ calves: [...] }`. */
export const readParts = (view: SourceView): ReadonlyMap<string, readonly string[]> => {
  const text = readFileSync(join(FOLDER, 'assets', PART_FILES[view]), 'utf8')
  return new Map(
    text
      .split('slug: "')
      .slice(1)
      .map((part) => {
        const [name = ''] = part.split('"')
        const [, left = ''] = /left: \[([^\]]*)\]/.exec(part) ?? []
        return [name, [...left.matchAll(/"(M[^"]*)"/g)].map(([, path = '']) => path)]
      }),
  )
}

/** The outline of the whole figure, below the hair, beginning at the ear that lies left in the picture. */
export const readBody = (view: SourceView): Outline => {
  const text = readFileSync(join(FOLDER, 'components', 'SvgMaleWrapper.tsx'), 'utf8')
  const paths = [...text.matchAll(/d="(M[^"]*)"/g)].map(([, path = '']) => path)
  const [outline] = readPath(paths[view === 'front' ? 0 : 1] ?? '')
  if (outline === undefined) throw new Error(`the package has no outline of the ${view}`)
  return outline
}
