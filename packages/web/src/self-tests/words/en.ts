/** What the self-tests say. */
export const EN = {
  title: 'Self-tests',
  lead: 'They set where you start, show what changes, and how your sides compare. None of them tells who gets hurt.',
  link: 'Self-tests',
  due: (count: number): string =>
    count === 1
      ? 'One self-test is six weeks old: a good time to take it again'
      : `${count} self-tests are six weeks old: a good time to take them again`,
  before:
    'Warm up for five minutes. Not within two days of hard legs, and always in the same shoes, on the same ground, at the same time of day.',
  groups: {
    due: 'Take again',
    first: 'For a first visit, 15 minutes without kit',
    taken: 'Taken',
    others: 'All others',
  },
  last: (score: string, day: string): string => `${score} on ${day}`,
  take: 'Take this test',
  how: 'How',
  stop: 'Stop at once at pain above 2 of 10.',
  barrier: {
    tissue: (part: string): string => `Not now: ${part} is not green. A test there tells nothing and may do harm.`,
    health: (gate: string): string => `Not with what you have said about your health: ${gate}.`,
  },
  metronome: (beats: number): string => `Metronome, ${beats} beats a minute`,
  metronomeOn: 'Start the metronome',
  metronomeOff: 'Stop the metronome',
  beat: 'Beat',
  sides: { left: 'Left', right: 'Right' },
  one: 'Result',
  count: 'Count one',
  countIs: (count: number): string => `${count} counted`,
  begin: 'Start the clock',
  end: 'Stop the clock',
  running: (seconds: number): string => `${seconds} seconds`,
  save: 'Save the result',
  saved: 'The result is kept.',
  bands: { low: 'Low', ok: 'OK', high: 'High' },
  bandMeans: {
    low: 'There is most to gain here.',
    ok: 'A sound base to build on.',
    high: 'Strong: it only needs to be kept.',
  },
  result: (score: string, band: string): string => `${score}: ${band}.`,
  change: {
    better: 'Better than last time, by more than chance.',
    worse: 'Less than last time, by more than chance.',
    noise: 'As last time: a difference this small may be chance.',
    first: 'The first result. The next one, in six weeks, says what has changed.',
  },
  noiseIs: (noise: string): string => `The thin line shows how far chance reaches: ${noise} either way.`,
  norm: (women: string, men: string): string => `Of your age: women ${women}, men ${men}.`,
  normOne: (value: string): string => `Of your age and sex: ${value}.`,
  normNone: 'There is no number for your age, or you have not said it.',
  normShort: 'your age',
  even: (percent: string): string => `The weaker side does ${percent} of the stronger one.`,
  uneven: 'Twice under 90 %: give the weaker side the first set.',
  changes: (muscles: string, factor: string): string => `Weekly sets for ${muscles}: × ${factor}.`,
  stays: (muscles: string): string => `Weekly sets for ${muscles} stay as they are.`,
  noTarget: 'It opens or closes harder exercises; the weekly sets stay as they are.',
  record: 'For your own record; your plan does not read it.',
  over: 'Over time',
  overSays: (first: string, last: string, change: string): string => `From ${first} to ${last}. ${change}`,
  day: 'Day',
  left: 'left',
  right: 'right',
  retest: (day: string): string => `Take it again from ${day} on.`,
  read: 'What it rests on',
}

/** What every language must say of the self-tests. */
export type SelfTestWords = typeof EN
