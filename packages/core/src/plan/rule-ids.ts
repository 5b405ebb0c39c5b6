/** Every rule of the specification, section 4, in its order. A tool compares this list with the document. */
export const RULE_IDS = [
  'PL-1', 'PL-2', 'PL-3', 'PL-4', 'PL-5', 'PL-6', 'PL-7', 'PL-8', 'PL-9', 'PL-10', 'PL-11',
  'MD-1',
  'MN-1', 'MN-2', 'MN-3', 'MN-4', 'MN-5', 'MN-6', 'MN-7', 'MN-8',
  'DS-1', 'DS-2', 'DS-3', 'DS-4', 'DS-5', 'DS-6', 'DS-7',
  'SF-1', 'SF-2', 'SF-3', 'SF-4', 'SF-5',
  'ST-1', 'ST-2',
] as const
/** One of {@link RULE_IDS}. */
export type RuleId = (typeof RULE_IDS)[number]
