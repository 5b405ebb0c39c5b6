import type { PlanningTables } from '../strength/index.ts'

/** Loads, races, runs, caps, gates and costs as the specification, sections 4 to 6, states them. */
export const exampleLimits: Pick<
  PlanningTables,
  | 'quality'
  | 'legLoad'
  | 'races'
  | 'raceRules'
  | 'runs'
  | 'caps'
  | 'taper'
  | 'plyoGates'
  | 'steadyRunning'
  | 'microDose'
  | 'amber'
  | 'objective'
  | 'weekCost'
  | 'gaps'
  | 'normHeelRaises'
> = {
  quality: { working: 1, stepDown: 0.5, drill: 0.5, offRange: 0.6 },
  legLoad: {
    heavy: { first: 2.5, raced: 3, experienced: 3.5 },
    sixtyLess: 0.5,
    light: 1.2,
    heavySet: 0.7,
    heavySetRir: 2,
    heavySets: 2,
    byRir: [
      { rir: 1, factor: 1.15 },
      { rir: 2, factor: 1 },
      { rir: 3, factor: 0.85 },
      { rir: 4, factor: 0.7 },
    ],
    newExposures: 2,
    newSkilled: 1.5,
    newOther: 1.2,
    newAfterDays: 42,
  },
  races: {
    marathon: { noHeavyBefore: { first: 10, raced: 10, experienced: 8 }, noHeavyAfter: 10 },
    half: { noHeavyBefore: { first: 7, raced: 7, experienced: 7 }, noHeavyAfter: 5 },
    '10k': { noHeavyBefore: { first: 5, raced: 5, experienced: 5 }, noHeavyAfter: 3 },
    '5k': { noHeavyBefore: { first: 4, raced: 4, experienced: 4 }, noHeavyAfter: 2 },
  },
  raceRules: {
    lightOnlyFrom: 4,
    nothingFrom: 1,
    bHeavyStops: 5,
    cAfter: 1,
    newBeforeA: 14,
    newEccentricBeforeA: 21,
    restartRir: 4,
  },
  runs: {
    secondsPerKm: {
      easy: { first: 420, raced: 375, experienced: 330 },
      long: { first: 430, raced: 385, experienced: 340 },
      recovery: { first: 450, raced: 405, experienced: 360 },
      tempo: { first: 370, raced: 325, experienced: 285 },
      intervals: { first: 390, raced: 345, experienced: 305 },
      hills: { first: 420, raced: 375, experienced: 330 },
      race: { first: 395, raced: 345, experienced: 300 },
      cross: { first: 420, raced: 375, experienced: 330 },
      rest: { first: 420, raced: 375, experienced: 330 },
    },
    minutes: { easy: 40, long: 100, recovery: 30, tempo: 50, intervals: 55, hills: 50, race: 60, cross: 0, rest: 0 },
    veryLongMinutes: 120,
    longMinutes: 90,
    shortKeyMinutes: 75,
    spikeShare: 1.1,
    spikeDays: 30,
    heavyWeekKm: 30,
    contactsHalvedFromKm: 28,
    volumeSpikeShare: 1.1,
    volumeSpikeWeeks: 8,
  },
  caps: {
    legSetsWeek: 12,
    footShinSetsWeek: 5,
    setsSession: 6,
    contactsWeek: { first: 80, raced: 120, experienced: 200 },
    contactsRise: 1.25,
    contactsWarmUp: 40,
    setsRise: 1.2,
    loadRise: 1.05,
    deloadSets: [0.5, 0.6],
    deloadContacts: 0.5,
    riseWeeks: 4,
  },
  taper: {
    'taper-3': { sets: 0.7, contacts: 0.7, rir: 2 },
    'taper-2': { sets: 0.5, contacts: 0.5, rir: 3 },
    race: { sets: 0.3, contacts: 0.25, rir: 4 },
  },
  plyoGates: {
    strengthWeeks: 2,
    heelRaises: 12,
    heelRaisesNormShare: 0.6,
    hops: 10,
    oneLegStrengthWeeks: 4,
    oneLegHeelRaises: 20,
    oneLegNormShareSixty: 0.75,
  },
  steadyRunning: [
    {
      underWeeks: 4,
      options: [
        { sessions: 2, minutes: 15 },
        { sessions: 1, minutes: 20 },
      ],
      rir: 4,
    },
    { underWeeks: 8, options: [{ sessions: 2, minutes: 20 }], rir: null },
  ],
  microDose: { days: 4, seconds: [120, 180], legLoad: 0.15, setsCounted: 1, lastDayBeforeRace: 2 },
  amber: { doseShare: 0.75, tempo: '3-0-3', greenDaysBeforeStepUp: 7, daysNoSooner: 7 },
  objective: {
    slopes: [
      { upTo: 0.6, slope: 1 },
      { upTo: 1, slope: 0.6 },
      { upTo: 1.5, slope: 0.15 },
    ],
    beyondRows: ['build', 'strength'],
    legLoadCost: 0.05,
    exerciseCost: 0.1,
    changeCost: 0.15,
    topStepValue: 0.1,
    stapleValue: 0.2,
    holdCost: 0.15,
    easyMainCost: 0.6,
    heavyLiftValue: 0.6,
    setCost: 0.03,
    noMainCost: 0.5,
    thirdMainCost: 0.4,
    excess: { from: 1.25, cost: 0.1 },
    staples: [],
    complaintWeight: 1.5,
  },
  weekCost: {
    decay: { careful: [1, 0.7, 0.4, 0.2], raced: [1, 0.6, 0.3, 0.1], experienced: [1, 0.5, 0.2, 0.05] },
    raceImportance: { A: 20, B: 10, C: 5 },
    importance: { veryLong: 5, long: 4, fast: 4, tempo: 3, easy: 0.5, recovery: 0.3 },
    fatigue: { veryLong: 3, long: 2, intervals: 1.5, tempo: 1.2, easy: 0.4, recovery: 0.2 },
    restDayUsed: 2,
    twoDaysInARow: 1,
    orderChanged: 1,
    afterQualitySecondSlot: -1.5,
    afterQualityDirectly: -0.5,
    onLongRunDay: 4,
    shiftPerDay: 0.5,
    shiftMost: 1.5,
  },
  gaps: [
    { upToDays: 9, loadShare: 1, setsFewer: 0, learnAgain: false },
    { upToDays: 14, loadShare: 0.9, setsFewer: 0, learnAgain: false },
    { upToDays: 56, loadShare: 0.8, setsFewer: 1, learnAgain: false },
    { upToDays: 36500, loadShare: 0.8, setsFewer: 1, learnAgain: true },
  ],
  normHeelRaises: [
    { from: 16, male: 37, female: 30 },
    { from: 30, male: 32, female: 27 },
    { from: 40, male: 28, female: 24 },
    { from: 50, male: 23, female: 21 },
    { from: 60, male: 19, female: 19 },
    { from: 70, male: 14, female: 16 },
    { from: 80, male: 10, female: 13 },
  ],
}
