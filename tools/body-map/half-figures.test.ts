import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeHalfFigures } from './half-figures.ts'
import { readPath } from './read-path.ts'
import { readParts } from './source.ts'
import { writePath } from './write-path.ts'

const root = join(import.meta.dirname, '..', '..')
const PLAIN = { origin: [0, 0], scale: 1 } as const

it('the committed shapes are what `npm run body-map` makes', () => {
  const committed = readFileSync(join(root, 'packages/figures/src/body-map/half-figures.ts'), 'utf8')
  expect(committed === writeHalfFigures()).toBe(true)
})

it('the package whose drawings are cut is named with its licence', () => {
  const licences = readFileSync(join(root, 'THIRD_PARTY_LICENCES.md'), 'utf8').replaceAll(/\s+/g, ' ')
  const own = readFileSync(join(root, 'node_modules/@mjcdev/react-body-highlighter/LICENSE'), 'utf8')
  expect(licences).toContain(own.trim().replaceAll(/\s+/g, ' '))
})

it('reads the parts that lie left in the picture', () => {
  expect(readParts('back').get('calves')).toHaveLength(4)
})

it.each([
  ['numbers that run together', 'M1.5.5l.67.66-1-1', 'M2 1l-1-1z'],
  ['arcs with flags that run together', 'M10 10a1.7 1.7-8 011 .5z', 'M10 10l1 1z'],
  ['smooth curves after their own kind', 'M0 0c1 2 3 4 5 6s3 4 5 6', 'M0 0c1 2 3 4 5 6 2 2 3 4 5 6z'],
  ['smooth curves after another kind', 'M0 0l5 6s3 4 5 6', 'M0 0l5 6c0 0 3 4 5 6z'],
  ['smooth quadratic curves', 'M0 0q1 2 4 4t4 4', 'M0 0q1 2 4 4 3 2 4 4z'],
  ['level and upright lines', 'M1 1h5v5H0V0', 'M1 1l5 0 0 5-6 0 0-6z'],
  ['pairs after a move as lines', 'm1 1 2 2 3 3', 'M1 1l2 2 3 3z'],
])('reads %s', (_, path, written) => {
  expect(writePath(readPath(path), PLAIN)).toBe(written)
})

it('rounds from where the pen is, so that errors do not add up', () => {
  const steps = Array.from({ length: 100 }, () => 'l.4 .4').join('')
  const [outline] = readPath(writePath(readPath(`M0 0${steps}`), PLAIN))
  expect(outline?.segments.at(-1)).toEqual([[40, 40]])
})

it('refuses an arc that is more than a rounded corner', () => {
  expect(() => readPath('M0 0A50 50 0 0 1 80 0')).toThrow('no rounded corner')
})
