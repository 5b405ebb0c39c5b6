// Writes the whole catalogue as pages for any web server, or for a disk, into dist/reference:
// npm run reference [-- --out FOLDER --root /strongstride/]
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { readContentCatalogue } from './content-catalogue.ts'
import { siteSteps } from './reference/site-files.ts'
import { readSiteParts } from './reference/site-parts.ts'

const root = join(import.meta.dirname, '..')
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(root, 'dist', 'reference') },
    root: { type: 'string', default: '/' },
  },
})
const began = performance.now()
const secondsSince = (): string => `${((performance.now() - began) / 1000).toFixed(1)} s`

const catalogue = readContentCatalogue(root)
console.log(`  content read, ${secondsSince()}`)
if (existsSync(values.out) && !existsSync(join(values.out, 'search-index.js'))) {
  console.error(`${values.out} is there and holds something else: name another folder with --out, or remove it`)
  process.exit(1)
}
rmSync(values.out, { recursive: true, force: true })
for (const { name, files } of siteSteps(catalogue, { ...readSiteParts(root), root: values.root })) {
  const made = files()
  for (const { path, text } of made) {
    const target = join(values.out, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, text)
  }
  console.log(`  ${made.length} ${name}, ${secondsSince()}`)
}
console.log(`Open ${join(values.out, 'index.html')}`)
