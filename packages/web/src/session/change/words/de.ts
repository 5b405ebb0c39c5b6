import type { ChangeWords } from './en.ts'

const many = (count: number, one: string, other: string): string => `${count} ${count === 1 ? one : other}`
const sets = (count: number): string => many(count, 'Satz', 'Sätze')

/** Was die Blätter sagen, die eine Einheit an Ort und Stelle ändern. */
export const DE: ChangeWords = {
  change: 'Diese Einheit ändern',
  swap: 'Tauschen',
  lessTime: 'Weniger Zeit',
  kitTaken: 'Gerät besetzt',
  hurts: 'Das tut weh',
  looking: 'Wird gesucht',
  close: 'Schließen',
  undo: 'Rückgängig',
  back: 'Zurück',
  failed: 'Das ging nicht. Nichts wurde geändert.',
  taken: 'Zurückgenommen.',

  swapTitle: (name) => `Statt ${name}`,
  swapAbout: (muscles) => `Für dieselben Muskeln: ${muscles}. Jede dieser Übungen hält die Regeln deines Plans ein.`,
  noSwap:
    'Hier trainiert nichts anderes dieselben Muskeln und hält die Regeln deines Plans ein. Du kannst sie auslassen und weitermachen.',
  ways: {
    'easier-step': 'Die Stufe darunter',
    'same-step': 'Gleich schwer, auf derselben Leiter',
    'harder-step': 'Die Stufe darüber',
    'same-movement': 'Dieselbe Bewegung, anders gemacht',
    'same-muscles': 'Eine andere Bewegung für dieselben Muskeln',
  },
  keepsAll: 'behält die ganze Arbeit',
  keeps: (percent) => `behält ${percent} % der Arbeit`,
  known: 'du kennst sie',
  asked: (count, amount) => `${sets(count)}, ${amount}`,
  howLong: 'Für wie lange?',
  todayOnly: 'Nur heute',
  fromNowOn: 'Ab jetzt',
  swapped: (name) => `${name} nimmt heute ihren Platz ein.`,
  planning: 'Es wird berechnet, was sich ändert',
  lasting: (to, from, count) => `${to} ersetzt ${from} in ${many(count, 'kommenden Einheit', 'kommenden Einheiten')}.`,
  othersToo: (count) =>
    count === 0
      ? 'Keine andere Übung ändert sich.'
      : `Andere Übungen ändern sich in ${many(count, 'Einheit', 'Einheiten')}.`,
  lastingRefused: (to) => `Mit ${to} ab jetzt würde dein Plan eine Regel brechen. Heute geht es trotzdem.`,
  accept: 'Plan ändern',
  lastingDone: (to) => `${to} steht ab jetzt in deinem Plan.`,

  minutesTitle: 'Wie viel Zeit hast du?',
  minutesAbout: 'Der Rest der Einheit wird sofort neu geplant: Was am meisten bringt, bleibt zuerst.',
  minutes: (count) => `${count} min`,
  stays: 'Bleibt',
  takes: (minutes) => `Dauert ${minutes} min.`,
  nothingFits: 'Das reicht nicht einmal für einen Satz. Geh ein Stück, atme durch und komm morgen wieder.',
  allFits: 'Alles passt hinein.',
  sets: (name, count) => `${name}, ${sets(count)}`,
  leftOut: (names) => `Weggelassen: ${names}.`,
  fewer: (names) => `Weniger Sätze: ${names}.`,
  doThis: 'So machen',
  shortened: (minutes) => `Der Rest dauert ${minutes} min.`,

  kitTitle: 'Was ist besetzt?',
  kitAbout: 'Sag, worauf du wartest. Was nichts davon braucht, kommt zuerst.',
  noKit: 'Nichts Übriges hängt an einem einzigen Gerät. Nimm, was frei ist.',
  nowFirst: 'Jetzt',
  waits: 'Wartet',
  nothingNow: 'Alles Übrige braucht es oder würde einen Muskel dafür ermüden. Tausche lieber die Übung.',
  inThisOrder: 'In dieser Reihenfolge',
  reordered: (name) => `${name} kommt zuerst.`,
  swapIt: (name) => `${name} tauschen`,

  painTitle: 'Wo und wie sehr?',
  painWhere: 'Wo tut es weh?',
  painMore: 'Woanders',
  painSide: 'Welche Seite?',
  sides: { left: 'Links', right: 'Rechts', both: 'Beide' },
  painScore: 'Wie sehr, von 0 bis 10?',
  painScoreAbout: 'Müde Muskeln zählen nicht. 0 ist nichts, 10 das Schlimmste, was es gibt.',
  alarming: 'Ich hinke, oder es ist eine stechende Stelle, geschwollen, gibt nach oder schmerzt in Ruhe oder nachts',
  painGo: 'Was nun?',
  lights: {
    green: {
      title: 'Grün: weiter',
      text: 'Bis 2 von 10 ist in Ordnung, wenn es bis morgen früh weg ist. Hör auf, wenn es mehr wird.',
    },
    amber: { title: 'Gelb: weniger und langsamer', text: 'Bis morgen früh sollte es wieder wie sonst sein.' },
    red: {
      title: 'Rot: Schluss mit allem, was es belastet',
      text: 'Heute nichts, was diese Stelle belastet. Dein Plan lässt sie aus, bis es besser ist.',
    },
  },
  flagsNow: 'Hol sofort Hilfe bei',
  flagsWeek: 'Lass es diese Woche ansehen bei',
  seeWhom: 'Zu wem',
  noDiagnosis: 'Das ist keine Diagnose. Es sagt, was du besser in Ruhe lässt und wann jemand darauf schauen sollte.',
  eased: (name) => `${name}: langsam, drei Sekunden ab und drei auf`,
  easedSets: (count) => `${sets(count)} weniger`,
  easedKg: (weight) => `mit ${weight}`,
  steppedDown: (from, to) => `${to} statt ${from}`,
  stopped: (name) => `${name}: heute nicht`,
  nothingLoads: 'Nichts Übriges belastet diese Stelle.',
  goOn: 'Weiter',
  goOnWith: 'Mit dem Rest weiter',
  noted: 'Notiert. Du wirst wieder danach gefragt.',

  missedTitle: 'Was ausgefallen ist',
  missedOne: (session, day) => `${session} am ${day}`,
  missed: (names, count) => `${names} ${count === 1 ? 'ist' : 'sind'} ausgefallen. Nichts wird dafür nachgeholt.`,
  goesOn: 'Dein Plan geht weiter wie bisher.',
  changes: (weeks) =>
    `${many(weeks, 'kommende Woche wäre', 'kommende Wochen wären')} leichter; sieh es dir im Plan an.`,
  gap: (days, percent) => `Nach ${days} Tagen ohne Kraft beginnst du mit ${percent} % deiner Gewichte.`,

  warmUpSets: 'Erst leichte Sätze',
  warmUpSet: (reps, weight) => `${reps} × ${weight}`,
  perSide: (plates) => `Auf jede Seite der Stange: ${plates} kg`,
  emptyBar: 'Nur die Stange',
  nearest: (kg) => `Diese Scheiben ergeben ${kg} kg.`,
}
