const many = (count: number, one: string, other = `${one}s`): string => `${count} ${count === 1 ? one : other}`

/** What the start says of runs that come from elsewhere, or from nowhere. */
export const EN = {
  simple: 'No plan',
  simpleAbout: (runs: number): string =>
    `${many(runs, 'run')} a week, simple and sound: the long one grows toward the race, every fourth week is lighter.`,
  runDays: 'Days you can run',
  runDaysSkipped: 'days that lie well apart',
  feed: 'Address',
  feedRead: (runs: number): string => `${many(runs, 'run')} ahead in it`,
  feedMore: 'Another address',
  correct: (count: number): string => `Look at ${many(count, 'entry', 'entries')} we are not sure of`,
  correctAbout: 'Say what they are, day by day. What you leave stays as it is read.',
  notRun: 'Not a run',
  entry: (title: string, day: string): string => `${title}, ${day}`,
  kindOf: (entry: string): string => `${entry}: what it is`,
  distances: { km: 'kilometres', mi: 'miles' },
  longestRun: (unit: string): string => `Longest run of the last 30 days, ${unit}`,
  minutesOf: (entry: string): string => `${entry}: minutes`,
  keyOf: 'Matters: strength keeps away from it',
  keyOfEntry: (entry: string): string => `${entry}: matters, strength keeps away from it`,
  times: (count: number): string => `${count} times`,
  untitled: 'Without a title',
  showAll: (count: number): string => `Show all ${count}`,
  minutesShort: 'min',
  gymKit: 'At the gym',
  gymKitSkipped: 'the usual at the gym',
}

/** What every language must say of it. */
export type StartWords = typeof EN
