import type * as English from '../en/vocabulary.ts'

export const MUSCLES: typeof English.MUSCLES = {
  'foot-intrinsics': 'Füße',
  'tibialis-posterior': 'Innenknöchel',
  peroneals: 'Außenknöchel',
  'tibialis-anterior': 'Schienbeine',
  gastrocnemius: 'Obere Wade',
  soleus: 'Untere Wade',
  quadriceps: 'Oberschenkel vorn',
  hamstrings: 'Oberschenkel hinten',
  'gluteus-maximus': 'Gesäß',
  'gluteus-medius': 'Seitliche Hüfte',
  adductors: 'Innere Oberschenkel',
  'hip-flexors': 'Hüftbeuger',
  'erector-spinae': 'Unterer Rücken',
  'rectus-abdominis': 'Bauch',
  obliques: 'Seitlicher Rumpf',
  shoulders: 'Schultern',
  chest: 'Brust',
  lats: 'Breiter Rücken',
  'mid-back': 'Oberer Rücken',
  biceps: 'Bizeps',
  triceps: 'Trizeps',
}

export const GROUPS: typeof English.GROUPS = {
  feet: 'Füße',
  shins: 'Schienbeine',
  calves: 'Waden',
  quadriceps: 'Oberschenkel vorn',
  hamstrings: 'Oberschenkel hinten',
  core: 'Körpermitte',
  'upper-body': 'Oberkörper',
}

export const PATTERNS: typeof English.PATTERNS = {
  foot: 'Fußarbeit',
  ankle: 'Knöchelarbeit',
  shin: 'Schienbeinarbeit',
  'calf-straight': 'Waden mit gestrecktem Knie',
  'calf-bent': 'Waden mit gebeugtem Knie',
  knee: 'Kniebeuge oder Aufsteigen',
  hip: 'Hüftbeugen oder Brücke',
  'knee-flexion': 'Beinbeugen',
  'hip-side': 'seitliche Hüfte',
  'inner-thigh': 'innerer Oberschenkel',
  'hip-flexion': 'Knieheben',
  trunk: 'Rumpf',
  back: 'unterer Rücken',
  push: 'Drücken',
  pull: 'Ziehen',
  arms: 'Arme',
  plyo: 'Hüpfen und Springen',
  mobility: 'Beweglichkeit',
}

export const PHASES: typeof English.PHASES = {
  base: { name: 'Grundlage', what: 'Gleichmäßig, kein Wettkampf in Sicht' },
  learn: { name: 'Lernen', what: 'Die Bewegungen lernen, nichts Schweres' },
  build: { name: 'Aufbau', what: 'Mehr Sätze, mittlere Anstrengung' },
  strength: { name: 'Kraft', what: 'Weniger Wiederholungen, mehr Gewicht oder eine schwerere Form' },
  power: { name: 'Schnellkraft', what: 'Weniger davon, dafür schnell' },
  maintain: { name: 'Halten', what: 'Behalten, was da ist, während das Laufen am meisten fordert' },
  taper: { name: 'Tapering', what: 'Frische Beine für den Wettkampf' },
  race: { name: 'Wettkampfwoche', what: 'Fast nichts; der Wettkampf ist die Arbeit' },
  recover: { name: 'Erholung', what: 'Die Beine wiederkommen lassen' },
}

export const RACES: typeof English.RACES = {
  marathon: 'Marathon',
  half: 'Halbmarathon',
  '10k': '10 km',
  '5k': '5 km',
}

export const RUNS: typeof English.RUNS = {
  easy: 'Lockerer Lauf',
  long: 'Langer Lauf',
  recovery: 'Regenerationslauf',
  tempo: 'Tempolauf',
  intervals: 'Intervalle',
  hills: 'Bergläufe',
  race: 'Wettkampf',
  cross: 'Ausgleichssport',
  rest: 'Ruhetag',
}

export const THE_RUN: typeof English.THE_RUN = {
  easy: 'der lockere Lauf',
  long: 'der lange Lauf',
  recovery: 'der Regenerationslauf',
  tempo: 'der Tempolauf',
  intervals: 'das Intervalltraining',
  hills: 'das Berglauftraining',
  race: 'der Wettkampf',
  cross: 'der Ausgleichssport',
  rest: 'der Ruhetag',
}

export const STAGES: typeof English.STAGES = {
  first: { name: 'Neu dabei', what: 'Erster Marathon oder erstes Krafttraining' },
  raced: { name: 'Schon gelaufen', what: 'Einige Wettkämpfe und etwas Krafttraining' },
  experienced: { name: 'Erfahren', what: 'Jahre von beidem' },
}

export const SLOTS: typeof English.SLOTS = {
  only: 'an einem Tag ohne Lauf',
  'after-run': 'direkt nach dem Lauf',
  second: 'sechs Stunden oder mehr nach dem Lauf',
}

export const TISSUES: typeof English.TISSUES = {
  'plantar-fascia': 'Fußsohle',
  'foot-bone': 'Fußknochen',
  achilles: 'Achillessehne',
  calf: 'Wade',
  ankle: 'Knöchel',
  shin: 'Schienbein (Muskel)',
  tibia: 'Schienbeinknochen',
  knee: 'Knie',
  'patellar-tendon': 'Unter der Kniescheibe',
  'iliotibial-band': 'Außenseite des Oberschenkels',
  hamstring: 'Oberschenkel hinten',
  groin: 'Leiste',
  hip: 'Hüfte',
  femur: 'Oberschenkelknochen',
  'low-back': 'Unterer Rücken',
  shoulder: 'Schulter',
}

export const KITS: typeof English.KITS = {
  band: 'Langes Band',
  'mini-band': 'Miniband',
  backpack: 'Rucksack',
  dumbbell: 'Kurzhanteln',
  kettlebell: 'Kettlebell',
  barbell: 'Langhantel',
  rack: 'Ständer',
  bench: 'Bank',
  box: 'Kasten oder Stufe',
  'trap-bar': 'Trap-Bar',
  'leg-press': 'Beinpresse',
  'leg-extension': 'Beinstrecker',
  'leg-curl': 'Beinbeuger',
  'calf-machine': 'Wadenmaschine',
  cable: 'Seilzug',
  'pull-up-bar': 'Klimmzugstange',
  sliders: 'Gleiter',
  'gym-ball': 'Gymnastikball',
  'small-ball': 'Kleiner Ball',
  rope: 'Springseil',
  'ab-wheel': 'Bauchroller',
  'nordic-anchor': 'Halt für die Füße',
  'back-extension-bench': 'Rückenstreckbank',
}

export const GATES: typeof English.GATES = {
  'heart-metabolic-kidney': 'Herz, Kreislauf, Diabetes oder Nieren',
  'blood-pressure-180-110': 'Blutdruck von 180 zu 110 oder mehr',
  'surgery-under-12-months': 'Operation in den letzten zwölf Monaten',
  'over-45-inactive': 'Über 45 und bisher nicht aktiv',
  'postnatal-under-12-weeks': 'Geburt in den letzten zwölf Wochen',
  'missed-periods': 'Periode drei Monate oder länger ausgeblieben',
  'red-flag': 'Schmerz nachts oder in Ruhe, Taubheit, ein Gelenk gibt nach, Brustschmerz, Ohnmacht oder Fieber',
  'stress-fracture': 'Ermüdungsbruch, jetzt oder früher',
  pregnancy: 'Schwanger',
  osteoporosis: 'Osteoporose',
  'loss-of-feeling': 'Gefühlsverlust in den Füßen',
  'joint-replacement': 'Künstliche Hüfte oder künstliches Knie',
}

export const WEEKDAYS: typeof English.WEEKDAYS = {
  mon: { short: 'Mo', long: 'Montag' },
  tue: { short: 'Di', long: 'Dienstag' },
  wed: { short: 'Mi', long: 'Mittwoch' },
  thu: { short: 'Do', long: 'Donnerstag' },
  fri: { short: 'Fr', long: 'Freitag' },
  sat: { short: 'Sa', long: 'Samstag' },
  sun: { short: 'So', long: 'Sonntag' },
}
