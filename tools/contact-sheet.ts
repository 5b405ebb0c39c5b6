// Draws many figures on one sheet, 200 pixels each, with their ids beneath, straight from content/:
// node tools/contact-sheet.ts [LADDER | ID...] --out sheet.png [--size 200]
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { CatalogueExercise } from '@strongstride/catalogue'
import { rasterise } from '@strongstride/cli'
import { drawStill } from '@strongstride/figures'
import { readContentCatalogue } from './content-catalogue.ts'

const root = join(import.meta.dirname, '..')
const COLUMNS = 5
const LABEL = 24

const tile = (exercise: CatalogueExercise, index: number, size: number): string => {
  if (exercise.figure === null) return ''
  const svg = drawStill({ ...exercise, drawing: exercise.figure }, { size, colours: 'literal' })
  const x = (index % COLUMNS) * (size + 12)
  const y = Math.floor(index / COLUMNS) * (size + LABEL)
  const placed = svg
    .replace(/ width="[\d.]+" height="[\d.]+"/, ` x="${x + 6}" y="${y + 4}" width="${size}" height="${size}"`)
    .replace('<svg ', '<svg preserveAspectRatio="xMidYMid meet" ')
  const label = `<text x="${x + size / 2 + 6}" y="${y + size + 16}" font-size="11" text-anchor="middle" font-family="sans-serif">${exercise.id}</text>`
  return placed + label
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'contact-sheet.png' }, size: { type: 'string', default: '200' } },
})
const size = Number(values.size)
const chosen = readContentCatalogue(root).exercises.filter(
  ({ id, ladder, figure }) =>
    figure !== null && (positionals.length === 0 || positionals.includes(id) || positionals.includes(ladder)),
)
const width = Math.min(COLUMNS, chosen.length) * (size + 12)
const height = Math.ceil(chosen.length / COLUMNS) * (size + LABEL)
const tiles = chosen.map((exercise, index) => tile(exercise, index, size)).join('')
const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${tiles}</svg>`
writeFileSync(values.out, rasterise(sheet, { fonts: true }))
console.log(`${chosen.length} figures in ${values.out}`)
