import type { StartWords } from './en.ts'

const many = (count: number, one: string, other: string): string => `${count} ${count === 1 ? one : other}`

export const DE: StartWords = {
  simple: 'Kein Plan',
  simpleAbout: (runs) =>
    `${many(runs, 'Lauf', 'Läufe')} pro Woche, einfach und solide: der lange wächst zum Wettkampf hin, jede vierte Woche ist leichter.`,
  runDays: 'Tage, an denen du laufen kannst',
  runDaysSkipped: 'Tage mit Abstand dazwischen',
  feed: 'Adresse',
  feedRead: (runs) => `${many(runs, 'Lauf', 'Läufe')} voraus darin`,
  feedMore: 'Noch eine Adresse',
  correct: (count) => `${many(count, 'Eintrag', 'Einträge')} ansehen, bei denen wir unsicher sind`,
  correctAbout: 'Sage Tag für Tag, was sie sind. Was du lässt, bleibt, wie es gelesen wurde.',
  notRun: 'Kein Lauf',
  entry: (title, day) => `${title}, ${day}`,
  kindOf: (entry) => `${entry}: was es ist`,
  distances: { km: 'Kilometer', mi: 'Meilen' },
  longestRun: (unit) => `Längster Lauf der letzten 30 Tage, ${unit}`,
  minutesOf: (entry) => `${entry}: Minuten`,
  keyOf: 'Wichtig: Kraft hält Abstand davon',
  keyOfEntry: (entry) => `${entry}: wichtig, Kraft hält Abstand davon`,
  times: (count) => `${count}-mal`,
  untitled: 'Ohne Titel',
  showAll: (count) => `Alle ${count} zeigen`,
  minutesShort: 'min',
  gymKit: 'Im Studio',
  gymKitSkipped: 'im Studio das Übliche',
}
