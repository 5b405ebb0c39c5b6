const many = (count: number, one: string, other = `${one}s`): string => `${count} ${count === 1 ? one : other}`

/** What the sheets say that change a session on the spot. */
export const EN = {
  change: 'Change this session',
  swap: 'Swap',
  lessTime: 'Less time',
  kitTaken: 'Kit is taken',
  hurts: 'This hurts',
  looking: 'Looking',
  close: 'Close',
  undo: 'Undo',
  back: 'Back',
  failed: 'That did not work. Nothing was changed.',
  taken: 'Taken back.',

  swapTitle: (name: string): string => `Instead of ${name}`,
  swapAbout: (muscles: string): string =>
    `For the same muscles: ${muscles}. Every one of these keeps the rules of your plan.`,
  noSwap:
    'Nothing else here trains the same muscles and keeps the rules of your plan. You can leave this one out and go on.',
  ways: {
    'easier-step': 'The step below it',
    'same-step': 'As hard, on the same ladder',
    'harder-step': 'The step above it',
    'same-movement': 'The same movement, done otherwise',
    'same-muscles': 'Another movement for the same muscles',
  },
  keepsAll: 'keeps all of the work',
  keeps: (percent: string): string => `keeps ${percent} % of the work`,
  known: 'you know it',
  asked: (sets: number, amount: string): string => `${many(sets, 'set')}, ${amount}`,
  howLong: 'For how long?',
  todayOnly: 'Today only',
  fromNowOn: 'From now on',
  swapped: (name: string): string => `${name} takes its place today.`,
  planning: 'Working out what changes',
  lasting: (to: string, from: string, sessions: number): string =>
    `${to} takes the place of ${from} in ${many(sessions, 'session')} to come.`,
  othersToo: (sessions: number): string =>
    sessions === 0 ? 'No other exercise changes.' : `Other exercises change in ${many(sessions, 'session')}.`,
  lastingRefused: (to: string): string =>
    `With ${to} from now on your plan would break a rule. You can still do it today.`,
  accept: 'Change the plan',
  lastingDone: (to: string): string => `${to} is in your plan from now on.`,

  minutesTitle: 'How long do you have?',
  minutesAbout: 'The rest of the session is planned again at once: what is worth most comes first to stay.',
  minutes: (count: number): string => `${count} min`,
  stays: 'Stays',
  takes: (minutes: number): string => `Takes ${minutes} min.`,
  nothingFits: 'That is too short for even one set. Walk, breathe, and come back tomorrow.',
  allFits: 'All of it fits.',
  sets: (name: string, sets: number): string => `${name}, ${many(sets, 'set')}`,
  leftOut: (names: string): string => `Left out: ${names}.`,
  fewer: (names: string): string => `Fewer sets of ${names}.`,
  doThis: 'Do this',
  shortened: (minutes: number): string => `The rest takes ${minutes} min.`,

  kitTitle: 'What is taken?',
  kitAbout: 'Say what you wait for. What needs none of it comes first.',
  noKit: 'Nothing that is left depends on one thing alone. Use what is free.',
  nowFirst: 'Now',
  waits: 'Waits',
  nothingNow: 'Everything that is left needs it, or would tire a muscle for what needs it. Swap the exercise instead.',
  inThisOrder: 'In this order',
  reordered: (name: string): string => `${name} comes first.`,
  swapIt: (name: string): string => `Swap ${name}`,

  painTitle: 'Where, and how much?',
  painWhere: 'Where does it hurt?',
  painMore: 'Somewhere else',
  painSide: 'Which side?',
  sides: { left: 'Left', right: 'Right', both: 'Both' },
  painScore: 'How much, from 0 to 10?',
  painScoreAbout: 'Tired muscles do not count. 0 is nothing, 10 is the worst there is.',
  alarming: 'I limp, or it is one sharp spot, swollen, gives way, or hurts at rest or at night',
  painGo: 'What now?',
  lights: {
    green: {
      title: 'Green: go on',
      text: 'Up to 2 of 10 is all right while it is gone by tomorrow morning. Stop if it grows.',
    },
    amber: { title: 'Amber: less, and slower', text: 'It should be back to usual by tomorrow morning.' },
    red: {
      title: 'Red: stop what loads it',
      text: 'Nothing that loads this part for today. Your plan will leave it out until it is better.',
    },
  },
  flagsNow: 'Get help at once if',
  flagsWeek: 'See someone this week if',
  seeWhom: 'Whom to see',
  noDiagnosis: 'This is no diagnosis. It says what is wise to leave alone, and when someone should look at it.',
  eased: (name: string): string => `${name}: slowly, three seconds down and three up`,
  easedSets: (sets: number): string => `${many(sets, 'set')} fewer`,
  easedKg: (weight: string): string => `with ${weight}`,
  steppedDown: (from: string, to: string): string => `${to} instead of ${from}`,
  stopped: (name: string): string => `${name}: not today`,
  nothingLoads: 'Nothing that is left loads it.',
  goOn: 'Go on',
  goOnWith: 'Go on with the rest',
  noted: 'Noted. You will be asked about it again.',

  missedTitle: 'What went by',
  missedOne: (session: string, day: string): string => `${session} on ${day}`,
  missed: (names: string, count: number): string =>
    `${names} went by without you. Nothing is added to make up for ${count === 1 ? 'it' : 'them'}.`,
  goesOn: 'Your plan goes on as it is.',
  changes: (weeks: number): string => `${many(weeks, 'week')} to come would be lighter; look at it on the plan page.`,
  gap: (days: number, percent: number): string =>
    `After ${days} days without strength you begin with ${percent} % of your weights.`,

  warmUpSets: 'Light sets first',
  warmUpSet: (reps: number, weight: string): string => `${reps} × ${weight}`,
  perSide: (plates: string): string => `On each side of the bar: ${plates} kg`,
  emptyBar: 'The bar alone',
  nearest: (kg: string): string => `These plates make ${kg} kg.`,
}

/** What the sheets say that change a session on the spot, in any language. */
export type ChangeWords = typeof EN
