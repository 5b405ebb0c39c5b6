/**
 * The options of the shipped example. Its calendar is of one season, so its today is fixed: the example shows the same
 * plan for ever.
 */
export const EXAMPLE_OPTIONS: readonly string[] = [
  '--today',
  '2026-12-28',
  '--zone',
  'Europe/London',
  '--stage',
  'raced',
  '--sessions',
  '2',
  '--minutes',
  '30',
  '--days',
  'mon-sun',
  '--kit',
  'home',
  '--strength-months',
  '6',
  '--age',
  '38',
]

/** What stands above the example. */
export const EXAMPLE_BEFORE =
  'This is a shipped example: a made-up calendar of a 16-week marathon build, planned as of 28 December 2026 whatever today is.'

/** What stands below it. */
export const EXAMPLE_AFTER: readonly string[] = [
  'Now yours:',
  'npm start -- plan --runs my-plan.ics --race 2027-04-18',
  'npm start -- plan --week "mon easy 8km, sun long 18km" --race 2027-04-18',
  'npm start -- plan --help',
]
