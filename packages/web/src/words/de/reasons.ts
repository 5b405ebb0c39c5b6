import type * as English from '../en/reasons.ts'
import type { ReasonReader } from '../reason-values.ts'
import { GROUPS, PATTERNS } from './vocabulary.ts'
import { BLOCKERS, RULES } from './rules.ts'

const within = (table: Readonly<Record<string, string>>, id: string): string => table[id] ?? id.replaceAll('-', ' ')

const counted = (it: ReasonReader, name: string, one: string, many: string): string =>
  `${it.figure(name)} ${it.number(name) === 1 ? one : many}`

const IMPACTS: Readonly<Record<string, string>> = {
  low: 'niedrige Hüpfer auf beiden Beinen, die erste Stufe federnder Arbeit',
  'one-leg': 'Hüpfer auf einem Bein, durch deine Tests geöffnet',
  drop: 'Sprünge aus der Höhe, durch deine Tests geöffnet',
}

const ASSUMED: Readonly<Record<string, (it: ReasonReader) => string>> = {
  weeksRunning: (it) => `bisher ${counted(it, 'value', 'Woche', 'Wochen')} regelmäßiges Laufen`,
  monthsStrength: (it) =>
    it.number('value') === 0
      ? 'bisher kein Krafttraining'
      : `bisher ${counted(it, 'value', 'Monat', 'Monate')} Krafttraining`,
  age: () => 'erwachsen und unter 50',
  bodyMassKg: () => 'das leichteste Gewicht, das du hast, für den Anfang',
  runs: (it) => `Läufe ab ${it.day('value')} von der letzten bekannten Woche fortgeschrieben`,
}

const LOAD_STEPS: Readonly<Record<string, (it: ReasonReader) => string>> = {
  more: (it) => `eine Stufe mehr als ${it.weight('last')}, weil du das obere Ende erreicht hast`,
  heaviest: () => 'das schwerste, das du hast; die nächste Stufe ist eine schwerere Übung',
  reps: (it) => `wie letztes Mal, und versuche ${counted(it, 'reps', 'Wiederholung', 'Wiederholungen')}`,
  hold: () => 'wie letztes Mal, bis es wieder gut geht',
  less: (it) => `weniger als ${it.weight('last')}, weil zwei Einheiten nacheinander zu schwer waren`,
  fits: (it) => `weniger als ${it.weight('last')}, weil diese Wiederholungen weniger verlangen`,
  trial: (it) => `nachdem ${it.weight('last')} noch nicht das richtige Gewicht war`,
  gap: (it) => `weniger als ${it.weight('last')}, nach der Pause`,
  rest: () => 'wie letztes Mal, in einer leichteren Woche',
  pain: () => 'wie letztes Mal, solange weh tut, was es belastet',
}

const LOG_PROBLEMS: Readonly<Record<string, string>> = {
  'unknown-exercise': 'Übungen, die nicht im Katalog stehen',
  'after-today': 'Tage nach heute',
  'impossible-number': 'Zahlen, die nicht sein können',
}

export const REASONS: typeof English.REASONS = {
  'fills-target': (it) =>
    `${it.muscle('muscle')}: ${it.figure('sets')} der ${it.figure('target')} Sätze, die diese Woche haben soll`,
  target: (it) => `${it.muscle('muscle')}: ${it.figure('target')} Sätze in der Woche`,
  assumed: (it) => ASSUMED[it.text('field')]?.(it) ?? it.text('field'),
  'test-opens': (it) =>
    `ein Test von ${counted(it, 'minutes', 'Minute', 'Minuten')} (${it.text('test').replaceAll('-', ' ')}) öffnet ${counted(it, 'exercises', 'weitere Übung', 'weitere Übungen')}`,
  'next-load': (it) => `${it.weight('kg')}: ${LOAD_STEPS[it.text('step')]?.(it) ?? it.text('step')}`,
  'first-load': (it) =>
    `${it.weight('kg')} für den Anfang: mach ${counted(it, 'reps', 'Wiederholung', 'Wiederholungen')} und frage dich dann, wie viele noch gegangen wären`,
  stalled: (it) =>
    `kein Fortschritt seit ${it.day('since')}: ${it.text('remedy') === 'set' ? 'versuche einen Satz mehr' : 'versuche andere Wiederholungen'}`,
  'after-gap': (it) =>
    `diese Woche ${counted(it, 'sets', 'Satz', 'Sätze')} weniger, nach ${counted(it, 'days', 'Tag', 'Tagen')} ohne Krafttraining`,
  gap: (it) => `${counted(it, 'days', 'Tag', 'Tage')} ohne Krafttraining, daher beginnt es mit weniger Gewicht`,
  'log-ignored': (it) =>
    `${counted(it, 'lines', 'Zeile', 'Zeilen')} des Protokolls ausgelassen: ${within(LOG_PROBLEMS, it.text('problem'))}`,
  'minutes-factor': (it) =>
    `die Minuten sind deine: so lange wie deine letzten ${counted(it, 'sessions', 'Einheit', 'Einheiten')}`,
  'see-clinician': () => 'etwas hat sich seit Wochen nicht beruhigt; frage in einer Praxis nach',
  'free-day': () => 'an dem Tag ist kein Lauf, der stört oder gestört wird',
  'after-quality-run': () => 'Hartes auf harte Tage, damit die leichten leicht bleiben',
  'after-easy-run': (it) =>
    it.text('run') === 'long' || it.text('run') === 'race'
      ? `leicht genug für danach: vorher steht ${it.theRun('run')}`
      : `danach haben die Beine noch, was es braucht: vorher steht ${it.theRun('run')}`,
  'day-excluded': (it) =>
    `${it.day('day')}: nein, weil ${within({ ...RULES, ...BLOCKERS, 'PL-7': RULES['PL-7'], minutes: 'die Minuten für die Einheit nicht reichen' }, it.text('rule'))}${it.has('because') ? ` (${it.day('because')})` : ''}`,
  'day-costs-more': (it) =>
    it.number('there') > it.number('here')
      ? `${it.day('day')}: möglich, aber bei deinen Läufen wäre mehr davon noch in den Beinen`
      : `${it.day('day')}: möglich, aber die Woche als Ganzes passt so besser`,
  'session-moderate': () => 'mittel, weil kein Tag dieser Woche schwere Beine erlaubt',
  'session-light': () => 'leicht, weil kein Tag dieser Woche mehr erlaubt',
  'session-short': () => 'kürzer, weil die Tage, die diese Woche bleiben, weniger Minuten haben',
  'own-move': () => 'du hast es dorthin gelegt',
  'move-refused': (it) =>
    `nicht am ${it.day('day')}, wo du es wolltest, weil ${within(RULES, it.text('rule'))}; der nächste Tag, der geht, ist ${it.day('nearest')}`,
  'PL-8': () => 'es nimmt einen lauffreien Tag, weil die Lauftage weniger erlauben',
  'PL-9': (it) =>
    `${it.day('day')}: ${it.figure('km')} km sind mehr als ein Zehntel über dem längsten Lauf der 30 Tage davor (${it.figure('longest')} km); bei solchen Sprüngen entstehen Verletzungen am häufigsten`,
  'PL-10': () => 'an einem leichten Tag, weil die harten es nicht erlauben',
  'MD-1': () => 'ein paar Minuten für Füße und Schienbeine an den anderen Tagen',
  'MN-3': () => 'sanft, für eine Stelle, die schmerzt',
  'MN-4': (it) => `hält in der Woche: ${within(GROUPS, it.text('group'))}`,
  'MN-6': (it) => `in dieser Woche dafür da: ${within(PATTERNS, it.text('pattern'))}`,
  'MN-7': () => 'weil du es wolltest',
  'DS-2': (it) => IMPACTS[it.text('impact')] ?? 'Hüpfen und Springen, langsam mehr',
  'DS-5': () => 'eine leichtere Woche: etwa die halben Sätze, damit sich die Arbeit der Wochen davor setzt',
  'DS-7': (it) =>
    `bisher ${counted(it, 'weeks', 'Woche', 'Wochen')} regelmäßiges Laufen, daher ${counted(it, 'sessions', 'Einheit', 'Einheiten')} von ${it.figure('minutes')} Minuten und noch nichts Schweres für die Beine`,
  clearance: () => 'frage in einer Praxis nach; wenn sie zustimmt, sag es hier',
  'drop-race': (it) => `den Wettkampf am ${it.day('race')} weglassen oder den Tag ändern`,
  'drop-ban': () => 'entweder aus den Wünschen nehmen oder aus dem, was du nicht willst',
  'drop-exercise': () => 'die Übung weglassen',
  'add-weekday': () => 'ein weiterer Wochentag',
  'more-minutes': (it) => `mindestens ${it.figure('minutes')} Minuten für eine Einheit`,
  'fewer-blackouts': () => 'weniger gesperrte Tage',
}
