import * as fc from 'fast-check'

/** How often a property is tried that does not say: in `npm test`, and in `npm run check` every few minutes. */
const RUNS = process.env['STRONGSTRIDE_LONG'] === '1' ? 100 : 20

fc.configureGlobal({ numRuns: RUNS })
