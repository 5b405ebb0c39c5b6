/** What the body page says. */
export const EN = {
  title: 'Body',
  lead: 'How much your plan asks of each muscle, and why.',
  show: 'Colour shows',
  measures: { emphasis: 'Emphasis', week: 'This week' },
  view: 'View',
  views: { front: 'Front', back: 'Back', sole: 'Soles' },
  map: (view: string): string => `Body map, ${view}. The list of muscles on this page says the same.`,
  scale: { emphasis: ['left out', 'twice the usual'], week: ['none of the aim', 'all of it'] },
  emphasis: 'Emphasis',
  emphases: { article: 'As the article says', 'load-and-evidence': 'By load and evidence' },
  emphasisAbout: {
    article: 'Thighs and shins first. What is known backs this only in part.',
    'load-and-evidence': 'Calves, thighs and side of the hip first: what running loads most and studies speak for.',
  },
  levels: { none: 'left out', less: 'less', usual: 'as usual', more: 'more' },
  times: (factor: string): string => `× ${factor}`,
  yours: 'Your own factor',
  ofAim: (sets: string, aim: string): string => `${sets} of ${aim} sets`,
  noAim: (sets: string): string => `${sets} sets, no aim`,
  muscles: 'Muscles',
  inTheStride: 'In the stride',
  whenItCannotCope: 'When it cannot cope',
  trainedBy: 'Trained this week by',
  trainedByNone: 'No exercise of this week trains it directly.',
  read: 'All about this muscle',
  changed: 'Your plan does not follow this yet.',
  apply: 'Plan with this',
  planning: 'Planning',
  applied: 'Your plan follows the new emphasis.',
  noPlan: 'There is no plan yet, so the map shows the emphasis alone.',
}

/** What every language must say of the body page. */
export type BodyWords = typeof EN
