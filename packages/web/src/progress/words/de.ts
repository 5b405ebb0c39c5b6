import type { ProgressWords } from './en.ts'

/** Was die Seite über den Fortschritt sagt. */
export const DE: ProgressWords = {
  title: 'Fortschritt',
  lead: 'Was du gemacht hast und was daraus geworden ist.',
  empty: 'Noch ist nichts notiert',
  emptyLead:
    'Nach der ersten Einheit zeigt diese Seite Einheiten und Minuten, nach der zweiten Woche Sätze je Muskel und Belastung. Kraft erscheint mit dem ersten Satz, der ein Gewicht hat und sagt, wie viele noch gegangen wären; Tests mit dem zweiten Ergebnis.',
  later: {
    lifts:
      'Erscheint mit dem ersten Satz von höchstens zehn Wiederholungen, der ein Gewicht hat und sagt, wie viele noch gegangen wären.',
    sides: 'Erscheint, wenn links und rechts einer Übung am selben Tag getrennt notiert sind.',
    tests: 'Erscheint mit dem zweiten Ergebnis eines Tests, sechs Wochen nach dem ersten.',
    minutes: 'Erscheint mit der ersten fertigen Einheit.',
    load: 'Erscheint, wenn du sagst, wie hart eine Einheit war.',
  },
  week: 'Woche ab',
  sections: {
    kept: 'Geplant und gemacht',
    sessions: 'Einheiten',
    strength: 'Kraft je Übung',
    muscles: 'Sätze je Muskel',
    body: 'Muskeln und Seiten',
    sides: 'Links und rechts',
    tests: 'Selbsttests',
    minutes: 'Minuten',
    load: 'Belastung je Woche',
    tissues: 'Belastung je Stelle',
  },
  sessions: {
    bar: 'gemacht',
    aim: 'geplant',
    says: (done, planned, weeks) =>
      `${done} von ${planned} geplanten Einheiten in ${weeks === 1 ? 'einer Woche' : `${weeks} Wochen`}.`,
    half: 'Ein halber Plan ist einen guten Teil des ganzen wert. Was ausfiel, ist vorbei; nachgeholt wird nichts.',
    most: 'Die meisten Wochen waren fast vollständig.',
    columns: { done: 'Gemacht', planned: 'Geplant', skipped: 'Ausgelassen' },
  },
  minutes: {
    bar: 'gebraucht',
    aim: 'geplant',
    says: (taken, planned) => `${taken} Training, wo ${planned} geplant waren.`,
    factor: (percent) => `Deine neuesten Einheiten brauchen ${percent} der geplanten Zeit; der Plan rechnet damit.`,
    factorNone: 'Nach fünf fertigen Einheiten rechnet der Plan mit deinem eigenen Tempo.',
    columns: { taken: 'Gebraucht, Minuten', planned: 'Geplant, Minuten' },
  },
  load: {
    runs: 'Laufen, km',
    strength: 'Kraft, Minuten mal Anstrengung',
    bar: { km: 'km', load: 'Last' },
    trend: { up: 'mehr als zuvor', down: 'weniger als zuvor', level: 'etwa gleich' },
    says: (now, trend) => `${now} in der letzten ganzen Woche, ${trend} über die gezeigten Wochen.`,
    saysFirst: (now) => `${now} in der letzten ganzen Woche.`,
    apart: 'Die beiden stehen getrennt: Keine Zahl verbindet Kilometer und Sätze, ohne erfunden zu sein.',
    tissues: 'Kraftsätze, die eine Stelle belasten: in der letzten ganzen Woche und im Mittel der vier davor.',
    tissueColumns: { part: 'Stelle', last: 'Letzte Woche', before: 'Vier davor', bar: 'Verglichen' },
    more: 'mehr',
    less: 'weniger',
    same: 'wie zuvor',
  },
  lifts: {
    says: (kg, low, high, trend) => `Geschätzt ${kg} kg, zwischen ${low} und ${high}. ${trend}`,
    trend: {
      more: 'Mehr als am Anfang, über das hinaus, was die Schätzung danebenliegen kann.',
      less: 'Weniger als am Anfang, über das hinaus, was die Schätzung danebenliegen kann.',
      unsure: 'Keine sichere Änderung: Jede liegt in dem, was die andere danebenliegen kann.',
      first: 'Die erste Schätzung; die nächsten Wochen sagen, wohin es geht.',
    },
    about:
      'Was du einmal heben könntest, errechnet aus Sätzen von höchstens zehn; das Band ist, wie weit das danebenliegen kann.',
    name: 'geschätzt',
    columns: { kg: 'Geschätzt, kg', from: 'Von, kg', to: 'Bis, kg' },
    all: (count) => `Alle ${count} Übungen zeigen`,
  },
  muscles: {
    says: (reached, all) =>
      `${reached} von ${all} Muskeln haben in den letzten vier ganzen Wochen neun Zehntel ihres Ziels erreicht.`,
    saysNoAim: 'Mittlere Sätze in der Woche, letzte vier ganze Wochen.',
    map: (view) => `Körper, ${view}: Sätze gegen das Ziel. Die Tabelle sagt dasselbe.`,
    scale: ['nichts vom Ziel', 'alles'],
    views: { front: 'vorne', back: 'hinten' },
    columns: { muscle: 'Muskel', sets: 'Sätze je Woche', aim: 'Ziel', share: 'Vom Ziel' },
  },
  sides: {
    says: (count) =>
      count === 0
        ? 'Keine Übung zeigt zweimal nacheinander einen Abstand zwischen den Seiten.'
        : `${count === 1 ? 'Eine Übung zeigt' : `${count} Übungen zeigen`} zweimal nacheinander einen Abstand von mehr als einem Zehntel.`,
    about: 'Bester Satz jeder Seite mit demselben Gewicht, Mittel der neuesten fünf Tage.',
    columns: { exercise: 'Übung', left: 'Links', right: 'Rechts', share: 'Schwächere Seite' },
    uneven: 'mit der schwächeren Seite anfangen',
  },
  none: '–',
}
