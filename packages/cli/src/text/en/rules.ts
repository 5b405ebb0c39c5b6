import type { RuleId } from '@strongstride/core'

/** Every rule in one sentence, as a coach would say it. */
export const RULE_WORDS = {
  'PL-1': 'No heavy legs the day before a run that matters, nor two days before the longest runs and races',
  'PL-2': 'On a running day strength comes after the run, and nothing heavy or jumpy on the day of a long run or race',
  'PL-3': 'Two days between heavy leg sessions, three for first-timers and from 60',
  'PL-4': 'No heavy legs in the days before a race, and nothing at all on its eve and its day',
  'PL-5': 'No heavy legs in the days after a race, then a gentle return',
  'PL-6': 'Hops and jumps fresh, two days apart, and not after the hardest runs',
  'PL-7': 'Only on days you can train, never more sessions or minutes than you have',
  'PL-8': 'A day without a run stays free where another day does as well',
  'PL-9': 'In a week with a sudden long run, one heavy session at most',
  'PL-10': 'Hard days hard: strength after the fast run rather than on an easy day',
  'PL-11': 'One day a week free of runs and strength, if your runs leave one',
  'MD-1': 'The daily drills stay small: two to three minutes for feet and shins',
  'MN-1': 'Every exercise can be done with the kit you have',
  'MN-2': 'Every exercise is on a step that your stage and tests have opened',
  'MN-3': 'Nothing loads what is red, and what is amber is loaded gently and slowly',
  'MN-4': 'Every muscle group is trained every week',
  'MN-5': 'Shins at least as well as calves, thighs at least as much as hamstrings',
  'MN-6': 'A squat, a hinge and both kinds of heel raise in the week',
  'MN-7': 'Few enough exercises for the time, your wishes in, your bans out',
  'MN-8': 'Nothing new in the last two weeks before the goal race',
  'DS-1': 'A ceiling on the sets a week for a muscle that also runs',
  'DS-2': 'Foot contacts of hops and jumps grow slowly, from what a test has opened',
  'DS-3': 'No set to the limit: repetitions stay in reserve',
  'DS-4': 'Sets and loads grow in small steps',
  'DS-5': 'A lighter week after every few weeks of work',
  'DS-6': 'Less and less toward the race',
  'DS-7': 'A runner who has just begun to run steadily gets less strength work',
  'SF-1': 'A warning sign or an open health question comes before any plan',
  'SF-2': 'Age, pregnancy, bones and nerves change what is in the plan',
  'SF-3': 'Sore muscles on the day of a run that matters move the session',
  'SF-4': 'Illness: nothing until 48 hours clear',
  'SF-5': 'Tired for days: a lighter week',
  'ST-1': 'What is past stays as it was, and a new plan changes as little as it must',
  'ST-2': 'Within a block the exercises stay',
} satisfies Record<RuleId, string>

/** True for a code that is a rule. */
export const isRule = (code: string): code is RuleId => Object.hasOwn(RULE_WORDS, code)
