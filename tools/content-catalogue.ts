import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileCatalogue, formatFinding } from '@strongstride/catalogue'
import type { CompiledCatalogue } from '@strongstride/catalogue/compiled'

/** The catalogue straight from the files of `content/`; throws with the findings when they do not compile. */
export const readContentCatalogue = (root: string): CompiledCatalogue => {
  const files = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => join('content', path).replaceAll('\\', '/'))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
  const compiled = compileCatalogue(files)
  if (compiled.ok) return compiled.value
  throw new Error(compiled.error.map(formatFinding).join('\n'))
}
