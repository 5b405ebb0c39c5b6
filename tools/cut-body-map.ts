// Cuts the shapes of the body map out of the drawings of a package, adds what is drawn here, and writes the file that
// the figures ship. Run by hand when a shape changes: `npm run body-map`, then look at it.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeHalfFigures } from './body-map/half-figures.ts'

writeFileSync(
  join(import.meta.dirname, '..', 'packages', 'figures', 'src', 'body-map', 'half-figures.ts'),
  writeHalfFigures(),
)
