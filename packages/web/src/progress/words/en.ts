/** What the progress page says. */
export const EN = {
  title: 'Progress',
  lead: 'What you have done, and what has come of it.',
  empty: 'Nothing is logged yet',
  emptyLead:
    'After your first session this page shows sessions and minutes. After the second week it shows sets by muscle and load. Strength appears with the first set that has a weight and says how many were left; tests with their second result.',
  later: {
    lifts: 'Appears with the first set of ten repetitions or fewer that has a weight and says how many were left.',
    sides: 'Appears when left and right of an exercise are logged apart on the same day.',
    tests: 'Appears with the second result of a test, six weeks after the first.',
    minutes: 'Appears with the first finished session.',
    load: 'Appears when you say how hard a session was.',
  },
  week: 'Week of',
  sections: {
    kept: 'Planned and done',
    sessions: 'Sessions',
    strength: 'Strength by lift',
    muscles: 'Sets by muscle',
    body: 'Muscles and sides',
    sides: 'Left and right',
    tests: 'Self-tests',
    minutes: 'Minutes',
    load: 'Load by week',
    tissues: 'Load by part',
  },
  sessions: {
    bar: 'done',
    aim: 'planned',
    says: (done: number, planned: number, weeks: number): string =>
      `${done} of ${planned} planned sessions in ${weeks === 1 ? 'one week' : `${weeks} weeks`}.`,
    half: 'Half of a plan is worth a good part of the whole. What was left out is gone; nothing is made up for.',
    most: 'Most weeks were nearly whole.',
    columns: { done: 'Done', planned: 'Planned', skipped: 'Left out' },
  },
  minutes: {
    bar: 'taken',
    aim: 'planned',
    says: (taken: string, planned: string): string => `${taken} of training where ${planned} were planned.`,
    factor: (percent: string): string =>
      `Your newest sessions take ${percent} of the planned time; the plan counts with that.`,
    factorNone: 'After five finished sessions the plan counts with your own pace.',
    columns: { taken: 'Taken, minutes', planned: 'Planned, minutes' },
  },
  load: {
    runs: 'Running, km',
    strength: 'Strength, minutes times effort',
    bar: { km: 'km', load: 'load' },
    trend: {
      up: 'more than before',
      down: 'less than before',
      level: 'about level',
    },
    says: (now: string, trend: string): string => `${now} in the last whole week, ${trend} over the weeks shown.`,
    saysFirst: (now: string): string => `${now} in the last whole week.`,
    apart: 'The two stand apart: no number joins kilometres and sets without being made up.',
    tissues: 'Strength sets that load a part, in the last whole week and as the mean of the four before.',
    tissueColumns: { part: 'Part', last: 'Last week', before: 'Four before', bar: 'Compared' },
    more: 'more',
    less: 'less',
    same: 'as before',
  },
  lifts: {
    says: (kg: string, low: string, high: string, trend: string): string =>
      `${kg} kg at a guess, between ${low} and ${high}. ${trend}`,
    trend: {
      more: 'More than at the start, beyond what the guess may be off by.',
      less: 'Less than at the start, beyond what the guess may be off by.',
      unsure: 'No sure change: each lies within what the other may be off by.',
      first: 'The first guess; the next weeks say where it goes.',
    },
    about: 'What you could lift once, worked out from sets of ten or fewer; the band is how far that may be off.',
    name: 'guess',
    columns: { kg: 'Guess, kg', from: 'From, kg', to: 'To, kg' },
    all: (count: number): string => `Show all ${count} lifts`,
  },
  muscles: {
    says: (reached: number, all: number): string =>
      `${reached} of ${all} muscles reached nine tenths of their aim in the last four whole weeks.`,
    saysNoAim: 'Mean sets a week of the last four whole weeks.',
    map: (view: string): string => `Body, ${view}: sets against the aim. The table says the same.`,
    scale: ['none of the aim', 'all of it'] as readonly [string, string],
    views: { front: 'front', back: 'back' },
    columns: { muscle: 'Muscle', sets: 'Sets a week', aim: 'Aim', share: 'Of the aim' },
  },
  sides: {
    says: (count: number): string =>
      count === 0
        ? 'No exercise shows a gap between the sides twice in a row.'
        : `${count === 1 ? 'One exercise shows' : `${count} exercises show`} a gap of more than a tenth twice in a row.`,
    about: 'Best set of each side with the same weight, mean of the newest five days.',
    columns: { exercise: 'Exercise', left: 'Left', right: 'Right', share: 'Weaker side' },
    uneven: 'start with the weaker side',
  },
  none: '–',
}

/** What every language must say on the progress page. */
export type ProgressWords = typeof EN
