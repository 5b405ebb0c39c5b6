/**
 * What one calendar may cost. A file beyond the first three is refused; beyond the others it is cut, with a warning.
 * The numbers are some ten times what the largest real feed needs.
 */
export const CALENDAR_LIMITS = {
  /** Bytes of the file. */
  bytes: 5_000_000,
  /** `VEVENT` blocks in the file. */
  events: 20_000,
  /** Bytes of one unfolded line; a longer line is skipped. */
  lineBytes: 100_000,
  /** Periods tried for one recurrence rule. */
  stepsPerRule: 2_000,
  /** Periods tried for all recurrence rules of the file. */
  stepsPerFile: 50_000,
  /** Days after `from` in which recurrences are expanded. */
  windowDays: 400,
  /** Dated occurrences kept from the file. */
  occurrences: 40_000,
  /** Characters of a title that are kept. */
  titleCharacters: 300,
  /** Characters of a description that are looked at. */
  descriptionCharacters: 4_000,
} as const
