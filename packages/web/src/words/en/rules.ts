import type { RuleId } from '@strongstride/core'

/** Every rule as a coach would say it, inside a sentence after "because". */
export const RULES: Readonly<Record<RuleId, string>> = {
  'PL-1': 'heavy legs stay away from the day before a run that matters',
  'PL-2': 'on a running day strength comes after the run, and nothing heavy on the day of a long run or race',
  'PL-3': 'heavy leg sessions need days between them',
  'PL-4': 'a race is near',
  'PL-5': 'a race is just over',
  'PL-6': 'hops and jumps are done fresh, two days apart',
  'PL-7': 'you have no time that day',
  'PL-8': 'a day without a run stays free where another day does as well',
  'PL-9': 'the long run grows suddenly that week',
  'PL-10': 'hard days are for hard work and easy days stay easy',
  'PL-11': 'one day a week stays free of runs and strength',
  'MD-1': 'the daily drills stay small',
  'MN-1': 'it needs kit you do not have',
  'MN-2': 'no step that is open to you trains it',
  'MN-3': 'what hurts is spared or loaded gently',
  'MN-4': 'every muscle group is trained every week',
  'MN-5': 'shins and thighs come before calves and hamstrings',
  'MN-6': 'a squat, a hinge and both kinds of heel raise belong in a week',
  'MN-7': 'the sessions hold as many exercises as they may',
  'MN-8': 'nothing new comes in the last two weeks before the race',
  'DS-1': 'a muscle that also runs has a ceiling',
  'DS-2': 'hops and jumps grow slowly',
  'DS-3': 'repetitions stay in reserve',
  'DS-4': 'sets and loads grow in small steps',
  'DS-5': 'it is a lighter week',
  'DS-6': 'there is less and less toward the race',
  'DS-7': 'steady running is still new',
  'SF-1': 'a health question is open',
  'SF-2': 'age, pregnancy, bones or nerves change the plan',
  'SF-3': 'the muscles are sore',
  'SF-4': 'an illness must be 48 hours over',
  'SF-5': 'you have been tired for days',
  'ST-1': 'what is past stays as it was',
  'ST-2': 'the exercises stay the same through a block',
}

/** What else keeps something out of a plan. */
export const BLOCKERS: Readonly<Record<string, string>> = {
  minutes: 'the minutes are used up',
  kit: 'it needs kit you do not have',
  gate: 'a test would have to open it',
  deload: 'it is a lighter week',
  move: 'you took a session out yourself',
  'no-session': 'the week has no such session',
  taken: 'another session stands there',
  'PL-7': 'the week has no room for another session',
}

/** Comparisons that a plan may not quite keep. */
export const COMPARISONS: Readonly<Record<string, string>> = {
  'calves-over-shins': 'shins as well trained as calves',
  'hamstrings-over-quadriceps': 'thighs as well trained as hamstrings',
  trunk: 'trunk',
  hip: 'hips',
  push: 'a push',
  pull: 'a pull',
  'push-or-pull': 'a push or a pull',
}
