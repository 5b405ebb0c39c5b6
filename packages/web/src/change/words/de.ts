import type { ChangeWords } from './en.ts'

/** Was gesagt wird, wenn ein anderer Plan vorgeschlagen wird. */
export const DE: ChangeWords = {
  title: 'Dein Plan kann sich damit ändern',
  weeks: (count) => (count === 1 ? 'Eine Woche wäre anders:' : `${count} Wochen wären anders:`),
  out: (what) => `Fällt weg: ${what}`,
  into: (what) => `Kommt dazu: ${what}`,
  swapped: (from, to) => `${to} statt ${from}`,
  doses: (what) => `Andere Sätze, Wiederholungen oder Gewichte: ${what}`,
  moved: (count) => (count === 1 ? 'Eine Einheit an einem anderen Tag' : `${count} Einheiten an anderen Tagen`),
  dropped: (count) => (count === 1 ? 'Eine Einheit fällt weg' : `${count} Einheiten fallen weg`),
  added: (count) => (count === 1 ? 'Eine Einheit mehr' : `${count} Einheiten mehr`),
  made: (count) =>
    count === 1 ? 'Eine Einheit wird voller oder leichter' : `${count} Einheiten werden voller oder leichter`,
  targets: (what) => `Andere Wochenziele: ${what}`,
  more: (count) => `und ${count} weitere`,
  take: 'Diesen Plan nehmen',
  keep: 'Meinen vorerst behalten',
  taken: 'Dein Plan folgt dem jetzt.',
  refused: 'Es gibt keinen Plan, der angeboten werden kann',
}
