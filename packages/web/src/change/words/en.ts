/** What is said when another plan is offered. */
export const EN = {
  title: 'Your plan can change with this',
  weeks: (count: number): string =>
    count === 1 ? 'One week would be otherwise:' : `${count} weeks would be otherwise:`,
  out: (what: string): string => `Out: ${what}`,
  into: (what: string): string => `In: ${what}`,
  swapped: (from: string, to: string): string => `${to} in place of ${from}`,
  doses: (what: string): string => `Other sets, repetitions or weights: ${what}`,
  moved: (count: number): string => (count === 1 ? 'One session on another day' : `${count} sessions on other days`),
  dropped: (count: number): string => (count === 1 ? 'One session falls away' : `${count} sessions fall away`),
  added: (count: number): string => (count === 1 ? 'One session more' : `${count} sessions more`),
  made: (count: number): string =>
    count === 1 ? 'One session is made fuller or lighter' : `${count} sessions are made fuller or lighter`,
  targets: (what: string): string => `Other weekly aims: ${what}`,
  more: (count: number): string => `and ${count} more`,
  take: 'Use this plan',
  keep: 'Keep mine for now',
  taken: 'Your plan follows this now.',
  refused: 'There is no plan to offer',
}

/** What every language must say when another plan is offered. */
export type ChangeWords = typeof EN
