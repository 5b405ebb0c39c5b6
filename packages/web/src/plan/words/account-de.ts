import type { ReasonReader } from '../../words/reason-values.ts'
import type { AccountWords } from './account-en.ts'

const LIMITS: Readonly<Record<string, string>> = {
  sets: 'es passten zu wenige Sätze davon hinein',
  seconds: 'sie braucht mehr Zeit, als die Einheit hat',
  exercises: 'die Einheit hat schon so viele Übungen, wie sie darf',
  ladder: 'die Einheit hat schon eine ihrer Art',
  'leg-load': 'sie verlangt mehr von den Beinen, als der Tag verträgt',
  'heavy-sets': 'sie ist schwer, und der Tag verträgt keine schweren Beine',
  'session-cap': 'ein Muskel bekäme in einer Einheit mehr, als er soll',
  'round-cap': 'ein Muskel bekäme neben dem Laufen mehr, als er soll',
  'leg-sets': 'die Beine bekämen mehr Sätze, als vor dem Wettkampf bleiben',
}

const range = (it: ReasonReader): string =>
  it.number('from') === it.number('to') ? it.figure('from') : `${it.figure('from')} bis ${it.figure('to')}`

const role = (it: ReasonReader): string => (it.text('role') === 'main' ? 'eine Hauptübung' : 'eine kleinere Übung')

const spoken = (id: string): string => id.replaceAll('-', ' ')

const opener = (it: ReasonReader): string => {
  if (it.has('kit')) return `braucht ${spoken(it.text('kit').split(' ').join(' und '))}`
  if (it.has('test')) return `öffnet sich, wenn der Test „${spoken(it.text('test'))}“ ${it.figure('atLeast')} erreicht`
  if (it.has('stage')) return 'kommt mit mehr Erfahrung'
  return it.text('rule') === 'MN-3' ? 'wartet, bis sich beruhigt hat, was weh tut' : `ist zu (${it.text('rule')})`
}

export const DE_ACCOUNTS: AccountWords = {
  'swap-breaks': (it) => LIMITS[it.text('limit')] ?? it.text('limit'),
  'swap-misses': (it) =>
    it.text('rule') === 'MN-5'
      ? 'Schienbeine zu Waden und Oberschenkel vorn zu hinten gerieten aus dem Lot'
      : `der Woche fehlte: ${spoken(it.text('subject'))}`,
  'swap-loses': (it) =>
    `${it.muscle('muscle')} hätte ${it.figure('to')} Sätze in der Woche statt ${it.figure('from')}, Ziel ${it.figure('target')}`,
  'swap-easier': () => 'eine leichtere Stufe als die, für die du bereit bist',
  'swap-hold': () => 'eine Haltung, wo du die Bewegung schon kannst',
  'swap-longer': (it) => `sie dauert etwa ${it.figure('seconds')} s länger`,
  'swap-heavier': () => 'sie verlangt mehr von den Beinen',
  'swap-changes': () => 'die Wochen davor hatten sie nicht, und Bekanntes geht vor',
  'swap-as-good': () => 'ebenso gut; beides ginge',
  'swap-a-little-less': () => 'knapp dahinter: etwas weniger in denselben Minuten',
  'next-step': opener,
  'cost-left-over': (it) => `sie steckte am ${it.day('runDay')} noch in den Beinen (${it.theRun('run')})`,
  'cost-fatigue': (it) =>
    `${it.theRun('run')}${it.number('days') === 0 ? '' : ` am ${it.day('runDay')}`} steckte noch in den Beinen`,
  'cost-rest-day': () => 'sie nähme einen Tag ohne Lauf',
  'cost-hard-day': () => 'der harte Tag trüge sie nicht mehr, sondern ein leichterer',
  'cost-long-run-day': () => 'sie fiele auf den Tag des langen Laufs',
  'cost-in-a-row': () => 'zwei Krafttage folgten aufeinander',
  'cost-order': () => 'die Einheiten tauschten ihre Reihenfolge',
  'cost-shift': () => 'sie verließe den Wochentag der Woche davor',
  'cost-weeks': () => 'für diese Woche ebenso gut; die Wochen davor und danach passen so besser',
  'number-sets': (it) =>
    `${role(it)} hat ${it.number('least') === it.number('most') ? it.figure('most') : `${it.figure('least')} bis ${it.figure('most')}`}; so viele davon, wie Ziele und Minuten der Woche verlangen`,
  'number-fewer': (it) => `${it.figure('full')} in einer vollen Woche, in dieser weniger`,
  'number-moderate': () => 'die Einheit hat nachgegeben und schont die Beine',
  'number-light': () => 'die Einheit hat nachgegeben und ist leicht',
  'number-short': () => 'die Einheit hat nachgegeben und ist kürzer',
  'number-reps': (it) =>
    it.text('doseRow') === 'body'
      ? `${range(it)}: Ohne Gewicht leistet die schwerere Stufe, was sonst mehr Gewicht leistet`
      : `${range(it)} hat diese Art Übung in diesen Wochen`,
  'number-most-reps': (it) => `nie mehr als ${it.figure('most')}: Darüber ist eine schwerere Stufe besser`,
  'number-rir': (it) => `${it.figure('listed')} in Reserve hat ${role(it)} in diesen Wochen`,
  'number-rir-steady': (it) => `${it.figure('rir')} in Reserve, weil das stetige Laufen noch neu ist`,
  'number-seconds': (it) => `Haltungen von ${range(it)} s in diesen Wochen`,
  'number-metres': (it) => `${it.figure('metres')} m: lang genug für den Rumpf, kurz genug, um gut zu gehen`,
  'number-contacts': (it) =>
    `${it.figure('contacts')} hier; bis zu ${it.figure('most')} je Einheit in diesen Wochen, auf ihre Sprünge verteilt und nie mehr als ein Viertel über den Wochen davor`,
  'number-hop-sets': (it) => `kurze von etwa ${it.figure('contacts')}, damit jede Landung eine gute ist`,
  'number-load-start': (it) =>
    `${it.weight('kg')} zum Anfang: etwa ${it.figure('share')} % deiner ${it.weight('bodyMass')}, so nah deine Gewichte kommen`,
  'number-load-lightest': (it) => `${it.weight('kg')}: dein leichtestes, weil dein Körpergewicht nicht bekannt ist`,
  'number-load-unknown': () => 'deine Gewichte sind nicht bekannt: so schwer, dass die Reserve bleibt',
  'number-tempo': () => 'langsamer als sonst, weil diese Übung so am besten wirkt',
  'number-tempo-quick': () => 'schnell nach oben: die Kraft ist da, geübt wird jetzt Schnelligkeit',
  'number-tempo-gentle': () => 'langsam in beide Richtungen, weil weh tut, was sie belastet',
  'number-rest': (it) => `${it.figure('seconds')} s, damit der nächste Satz so gut ist wie der davor`,
  'number-rest-circuit': (it) => `keine eigene: Die Übungen gehen reihum, ${it.figure('seconds')} s zum Wechseln`,
  'number-minutes': (it) => `${it.figure('minutes')} von ${it.figure('allowed')} Minuten, mit dem Aufwärmen`,
  'number-minutes-capped': (it) =>
    `du hast ${it.figure('asked')} Minuten; ${it.figure('allowed')} reichen in diesen Wochen`,
}
