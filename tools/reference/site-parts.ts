import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { joinModules } from './browser-script.ts'
import type { SiteParts } from './site-files.ts'

/** Reads style, script and licences from the repository. */
export const readSiteParts = (root: string): Omit<SiteParts, 'root'> => {
  const read = (...path: readonly string[]): string => readFileSync(join(root, ...path), 'utf8')
  const here = ['tools', 'reference']
  return {
    styleSheet: read(...here, 'reference.css'),
    searchScript: joinModules([read(...here, 'browser', 'match-entries.js'), read(...here, 'browser', 'search.js')]),
    licences: `${read('LICENSE')}\n${read('THIRD_PARTY_LICENCES.md')}`,
  }
}
