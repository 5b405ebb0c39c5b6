import { describe, expect, it } from 'vitest'
import { classifyRun, type RunText } from './classify-run.ts'

const textOf = (title: string, rest: Partial<RunText> = {}): RunText => ({
  title,
  description: '',
  uid: null,
  estimatedSeconds: null,
  ...rest,
})

/** A classification as one line: kind, kilometres, minutes, race, `?` for likely; or why it is no run. */
const inShort = (text: RunText): string => {
  const classified = classifyRun(text)
  if (classified.is === 'other') return classified.reason
  if (classified.is === 'unknown') return `(${classified.reason}${classified.candidate === null ? '' : ', maybe'})`
  const { kind, km, minutes, raceKind, key, confidence } = classified.run
  const parts = [
    kind,
    km === null ? null : `${km}km`,
    minutes === null ? null : `${minutes}min`,
    raceKind,
    key ? 'key' : null,
  ]
  return parts.filter((part) => part !== null).join(' ') + (confidence === 'likely' ? ' ?' : '')
}

const CALENDAR_HACK: readonly (readonly [string, string])[] = [
  ['{5:8.1} run', 'easy 8.1km ?'],
  ['Long run {17:27}', 'long 27km'],
  ['General aerobic {6:10}', 'easy 10km'],
  ['Lactate threshold {8:13}', 'tempo 13km'],
  ['VO₂max {10:16}', 'intervals 16km'],
  ['Recovery + speed {5:8} with 6 x 100 m strides', 'recovery 8km'],
  ['{5-7:8-12} very easy', 'easy 10km'],
  ['4-6 mile Easy Run {6}', 'easy 8.047km'],
  ['Rest or Cross-Train', 'rest'],
  ['{13.1:21.1}', 'race 21.1km half ?'],
  ['{26.2:42.2}', 'race 42.2km marathon ?'],
  ['Endurance {11:18}', 'easy 18km ?'],
  ['Medium-long run {14:22.5}', 'long 22.5km'],
  ['{5:8.1} pace', 'tempo 8.1km'],
  ['{10:16.1}', 'easy 16.1km ?'],
  ['Marathon ({26.2:42.2})', 'race 42.2km marathon'],
  ['Marathon pace run {17:27} w/ {8:13} @ marathon race pace', 'tempo 27km'],
  ['VO₂max {9:14} w/ 6 x 800 m @ 5K race pace; jog 50 to 90% interval time between', 'intervals 14km'],
  ['Tempo Run {2:3} easy; {2:3} at ST; {2:3} easy', 'tempo 9km'],
  ['8K-15K tune-up race (total 9-13 mi/14-21 km)', 'race 11.5km'],
]

const HOME_MADE: readonly (readonly [string, string])[] = [
  ['Wk2 Thu - 3.5 mi tempo', 'tempo 5.633km'],
  ['RACE! - 26.2', 'race 42.195km marathon'],
  ['26.2', 'race 42.195km marathon ?'],
  ['5k', 'easy 5km ?'],
  ['OFF', 'rest'],
  ['3 m run', 'easy 4.828km ?'],
  ['Road Hammer Practice', '(unclear, maybe)'],
  ['10k - Road Hammer Practice', 'easy 10km ?'],
  ['Run - 14.5 miles', 'easy 23.335km ?'],
  ['Long Run — 10 mi', 'long 16.093km'],
  ['Long run 3 m less than last week', 'long'],
  ['Easy run: 4-6 miles', 'easy 8.047km'],
  ['Week 3 - 8 km', 'easy 8km ?'],
  ['W3D2 Easy 6k', 'easy 6km'],
  ['5-km run', 'easy 5km ?'],
  ['10-mile run', 'easy 16.093km ?'],
  ['20 miler', 'easy 32.187km ?'],
  ['5½ mile easy', 'easy 8.851km'],
  ['13M long run', 'long 20.921km ?'],
  ['22 m long run', 'long 35.406km ?'],
  ['30m run', 'easy 30min ?'],
  ['45m - 50m easy', 'easy 48min ?'],
  ['8 to 10 km easy', 'easy 9km'],
  ['Key workout: 5x1km', 'intervals key'],
  ['Easy + strides', 'easy'],
  ['6x100m strides', 'easy'],
  ['Easy Run with 400m Pickups', 'easy'],
  ['Track', 'intervals'],
  ['Track with club - intervals', 'intervals'],
  ['Track with club (moved) - 6x1000m @ 10k pace', 'intervals'],
  ['6x800m w/ 90s rest', 'intervals'],
  ['10x400m', 'intervals'],
  ['10x400m Sportplatz', 'intervals ?'],
  ['3x10min @ threshold', 'tempo'],
  ['6x(400m+200m)', 'intervals'],
  ['5x1000m (R: 2′)', 'intervals'],
  ['8 x hill', 'hills'],
  ['Hill repeats 8x60s', 'hills'],
  ['Yasso 800s x 6', 'intervals'],
  ['Fartlek 45min', 'intervals 45min'],
  ['2 mi WU, 4x1 mi @ 10k pace, 2 mi CD', 'intervals'],
  ['2 mi WU, 3 mi tempo, 1 mi CD', 'tempo 9.656km'],
  ['3 mi easy + 3 mi tempo', 'tempo 9.656km'],
  ['10 mi w/ 6 at MP', 'tempo 16.093km'],
  ['Long run 20 miles (last 5 @ MP)', 'long 32.187km'],
  ['Long run 32 km, last 8 km @ 4:30/km', 'long 32km'],
  ['[tempo] 8km total: 2km easy', 'tempo 8km'],
  ['Track Repeats 1,200 m; 1,000 m; 800 m; 600 m; 400 m', 'intervals 4km'],
  ['Progression run 10 km', 'tempo 10km'],
  ['Pre-race shakeout 20 min', 'easy 20min'],
  ['Race week: easy 30 min', 'easy 30min'],
  ['Easy 10k @ 6:00/km', 'easy 10km'],
  ['12 km/h treadmill 30 min', 'easy 30min ?'],
  ['7:00 am easy run 10k', 'easy 10km'],
  ['Run 18:30', 'easy ?'],
  ['Run 1:05', 'easy 65min ?'],
  ['Tempo 90:00', 'tempo 90min'],
  ['Easy 1:30:00', 'easy 90min'],
  ['Recovery day', 'rest'],
  ['Active recovery', 'cross'],
  ['Cross-train or rest', 'cross'],
  ['Rest & stretch', 'rest'],
  ['Easy run: 1mi-4mi OR Day off', 'easy 4.023km'],
  ['Strength + easy run 5k', 'easy 5km'],
  ['Easy 6 km + core', 'easy 6km'],
  ['🏃‍♀️ 10k easy', 'easy 10km'],
  ['😴', 'rest'],
]

const RACES: readonly (readonly [string, string])[] = [
  ['Spring Marathon', 'race 42.195km marathon'],
  ['Berlin Marathon', 'race 42.195km marathon ?'],
  ['½ marathon', 'race 21.098km half'],
  ['Half Marathon', 'race 21.098km half'],
  ['10k race', 'race 10km 10k'],
  ['Parkrun race 5k', 'race 5km 5k'],
  ['Tune-up race 15k', 'race 15km'],
  ['Race day', 'race'],
  ['50k ultra', 'race 50km'],
  ['Brighton 10k', '(unclear, maybe)'],
]

const GERMAN: readonly (readonly [string, string])[] = [
  ['Ruhetag', 'rest'],
  ['Langer Lauf 24 km, locker', 'long 24km'],
  ['Langer DL 28 km', 'long 28km'],
  ['Dauerlauf 10 km', 'easy 10km'],
  ['lockerer Dauerlauf 45 min', 'easy 45min'],
  ['Tempodauerlauf 8 km', 'tempo 8km'],
  ['Tempolauf', 'tempo'],
  ['Intervalle 6x1000 m, TP 400 m', 'intervals'],
  ['10 x 400 m im 5-km-Tempo', 'intervals'],
  ['Fahrtspiel 50 min', 'intervals 50min'],
  ['Berglauf 12 km', 'hills 12km'],
  ['Bergsprints', 'hills'],
  ['Regeneration', 'recovery'],
  ['regenerativer DL 40′', 'recovery 40min'],
  ['Wettkampf 10 km', 'race 10km 10k'],
  ['Halbmarathon Köln', 'race 21.098km half ?'],
  ['Volkslauf 7,5 km', 'race 7.5km'],
  ['2 km Einlaufen, 5 km Schwelle, 2 km Auslaufen', 'tempo 9km'],
  ['8 bis 10 km locker', 'easy 9km'],
  ['18 Uhr Lauftreff', 'easy ?'],
  ['Ruhetag oder locker 5 km', 'easy 5km'],
  ['Laufen LIT', 'easy'],
  ['Langlauf', 'other-sport'],
  ['Krafttraining', 'strength'],
  ['Rad 90 min', 'other-sport'],
  ['Laufschuhe kaufen', '(no-run-word)'],
]

const FRENCH: readonly (readonly [string, string])[] = [
  ['Sortie longue 22 km', 'long 22km'],
  ['Fractionné 10x400m (sortie longue dimanche)', 'intervals'],
  ['Footing 45 min', 'easy 45min'],
  ["Footing récup 30'", 'recovery 30min'],
  ['VMA 10x200m', 'intervals'],
  ["Seuil 3x8'", 'tempo'],
  ['Côtes 10 x 30"', 'hills'],
  ['Repos', 'rest'],
  ['Allure marathon 12 km', 'tempo 12km'],
  ['6 x 3 min allure 10 km', 'intervals'],
  ['1h30 facile', 'easy 90min'],
  ['Course 10 km', 'race 10km 10k ?'],
  ['Course 12 km', 'easy 12km ?'],
  ['Semi-marathon de Paris', 'race 21.098km half ?'],
  ['Récupération', 'recovery'],
  ['Renforcement musculaire', 'strength'],
  ['Vélo 1h30', 'other-sport'],
  ['Réunion parents', '(no-run-word)'],
]

const NOT_RUNS: readonly (readonly [string, string])[] = [
  ['Dentist', '(no-run-word)'],
  ['Run the numbers with finance', '(no-run-word)'],
  ['Run errands', '(no-run-word)'],
  ['Team meeting 10k budget', '(no-run-word)'],
  ['Standup 15m', '(no-run-word)'],
  ['Marathon meeting', '(unclear)'],
  ['Interval training for staff', '(unclear, maybe)'],
  ['Race condition review', '(no-run-word)'],
  ['Kick-off meeting', '(no-run-word)'],
  ['Day off work', '(no-run-word)'],
  ['Rest of the taxes', '(unclear)'],
  ['Golf course', '(no-run-word)'],
  ['Speed dating', '(unclear, maybe)'],
  ['Run with Anna', '(unclear, maybe)'],
  ['Piano practice', '(unclear, maybe)'],
  ['Push-ups 3x20', '(no-run-word)'],
  ['2x laundry', '(no-run-word)'],
  ['Long weekend', '(no-run-word)'],
  ['Base week 3', '(no-run-word)'],
  ['Online course', '(unclear, maybe)'],
  ['90 min', '(unclear, maybe)'],
  ['', '(no-title)'],
  ['Triathlon Hamburg Olympisch', 'other-sport'],
  ['Yoga for runners', 'other-sport'],
  ['Easy swim', 'other-sport'],
  ['Bike: 1h30 Z2', 'other-sport'],
  ['Strength: Core 20min.', 'strength'],
  ['Gym', 'strength'],
]

describe('classifyRun by the title', () => {
  it.each([...CALENDAR_HACK, ...HOME_MADE, ...RACES, ...GERMAN, ...FRENCH, ...NOT_RUNS])(
    'takes %j for %s',
    (title, expected) => {
      expect(inShort(textOf(title))).toBe(expected)
    },
  )
})

describe('classifyRun by the feed', () => {
  const runna = (kind: string): string => `UPCOMING_PLAN_WORKOUT-00000000-aaaa_plan_week_2_${kind}_1`

  it.each([
    ['EASY_RUN', '🏃 Easy Run • 6km', 'easy 6km'],
    ['WALK_RUN', '🏃 Walk Run • 30m', 'easy 30min'],
    ['LONG_RUN', '🏃 6.5mi Long Run • 6.5mi', 'long 10.461km'],
    ['TEMPO', '🏃 Over/Unders • 6.5mi', 'tempo 10.461km'],
    ['INTERVALS', '🏃 Pyramid Intervals • 8km', 'intervals 8km'],
    ['REPEAT', '🏃 Mile Club • 8km', 'intervals 8km'],
    ['FARTLEK', '🏃 Odd Couples • 8km', 'intervals 8km'],
    ['RACE', '🏁 Half Marathon • 21.1km', 'race 21.1km half'],
    ['LEGS_AND_CORE', '🏋️ Legs & Core • 30m', 'strength'],
    ['SOMETHING_NEW', '🏃 Easy Run • 6km', 'easy 6km'],
  ])('takes the kind %s from the UID Runna writes', (kind, title, expected) => {
    expect(inShort(textOf(title, { uid: runna(kind) }))).toBe(expected)
  })

  it.each([
    ['Run: Recovery', 'recovery'],
    ['Run: Laufen wie es kommt', 'easy ?'],
    ['Run: Core memories', 'easy ?'],
    ['Race: City Run', 'race'],
    ['Race: Hamburg 10 km', 'race 10km 10k'],
    ['Day Off: Rest Day', 'rest'],
    ['X-Train: something', 'cross'],
    ['Swim: 2 km tempo', 'other-sport'],
    ['Other: Long run talk', 'other-sport'],
  ])('takes the type from the prefix TrainingPeaks writes: %j is %s', (title, expected) => {
    expect(inShort(textOf(title))).toBe(expected)
  })

  it('reads the fields of TrainingPeaks: hours and minutes, and metres', () => {
    const description =
      'Workout type: Run\nwith strides\nPlanned Time: 0:40\nDistance Planned: 2500 m\nActual Time: 0:49\n'
    expect(inShort(textOf('Run: Easy', { description }))).toBe('easy 2.5km 40min')
  })

  it('takes the workout type where the title has no prefix', () => {
    expect(inShort(textOf('Loading Up', { description: 'Workout type: Strength\n' }))).toBe('strength')
  })

  it('takes an unclear event with sets for strength', () => {
    expect(inShort(textOf('Loading Up', { description: '3 sets of:\n• Split Squat x 8' }))).toBe('strength')
  })

  it('falls back on the duration a feed estimates', () => {
    expect(inShort(textOf('🏃 Long Run • 18km', { estimatedSeconds: 7020.5 }))).toBe('long 18km 117min')
  })
})

describe('classifyRun by the description', () => {
  const boilerplate =
    'Easy runs, tempo, intervals, hills and long runs all have their place.\nToday: long run tempo intervals 30 km'

  it('lets the title win over whatever the description says', () => {
    expect(inShort(textOf('Easy run 6 km', { description: boilerplate }))).toBe('easy 6km')
    expect(inShort(textOf('Dentist', { description: 'before the long run' }))).toBe('(no-run-word)')
  })

  it('is not misled by advice that names every pace word', () => {
    expect(inShort(textOf('Run', { description: boilerplate }))).toBe('easy ?')
  })

  it('takes from the first line what the title leaves open', () => {
    expect(inShort(textOf('Run', { description: 'Tempo 8 km' }))).toBe('tempo 8km ?')
    expect(inShort(textOf('🏃 Tempo Run', { description: '[tempo] 8km total: 2km easy, 4km fast' }))).toBe('tempo 8km')
  })

  it('reads the range of minutes in the first line of Runna', () => {
    const event = { uid: 'X_plan_week_1_INTERVALS_1', description: 'Intervals • 8km • 1h50m - 2h0m\n\n1.6km warm up' }
    expect(inShort(textOf('🏃 Pyramid Intervals • 8km', event))).toBe('intervals 8km 115min')
  })
})
