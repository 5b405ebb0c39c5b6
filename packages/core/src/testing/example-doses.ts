import type { PlanningTables } from '../strength/index.ts'

/** Phases, doses and sets as the specification, section 7, and evidence 8.2 state them. */
export const exampleDoses: Pick<
  PlanningTables,
  'phaseRows' | 'dose' | 'doseRows' | 'sets' | 'exercisesBySessionMinutes' | 'minutes'
> = {
  phaseRows: {
    learn: {
      firstMinutes: 25,
      sessions: { first: null, raced: null, experienced: null },
      contacts: {
        first: { perSession: [0, 0], sessions: 0 },
        raced: { perSession: [20, 20], sessions: 1 },
        experienced: { perSession: [40, 40], sessions: 1 },
      },
    },
    build: {
      firstMinutes: 30,
      sessions: { first: null, raced: null, experienced: null },
      contacts: {
        first: { perSession: [20, 20], sessions: 1 },
        raced: { perSession: [40, 40], sessions: 2 },
        experienced: { perSession: [60, 60], sessions: 2 },
      },
    },
    strength: {
      firstMinutes: 30,
      sessions: { first: null, raced: null, experienced: null },
      contacts: {
        first: { perSession: [30, 30], sessions: 2 },
        raced: { perSession: [50, 50], sessions: 2 },
        experienced: { perSession: [80, 80], sessions: 2 },
      },
    },
    power: {
      firstMinutes: 25,
      sessions: { first: null, raced: null, experienced: null },
      contacts: {
        first: { perSession: [40, 40], sessions: 2 },
        raced: { perSession: [60, 60], sessions: 2 },
        experienced: { perSession: [80, 100], sessions: 2 },
      },
    },
    maintain: {
      firstMinutes: 25,
      sessions: { first: 1, raced: 1, experienced: 2 },
      contacts: {
        first: { perSession: [30, 30], sessions: 1 },
        raced: { perSession: [50, 50], sessions: 1 },
        experienced: { perSession: [60, 60], sessions: 1 },
      },
    },
    'taper-3': {
      firstMinutes: 20,
      sessions: { first: 1, raced: 1, experienced: 1 },
      contacts: {
        first: { perSession: [20, 20], sessions: 1 },
        raced: { perSession: [30, 30], sessions: 1 },
        experienced: { perSession: [40, 40], sessions: 1 },
      },
    },
    'taper-2': {
      firstMinutes: 20,
      sessions: { first: 1, raced: 1, experienced: 1 },
      contacts: {
        first: { perSession: [10, 20], sessions: 1 },
        raced: { perSession: [20, 20], sessions: 1 },
        experienced: { perSession: [20, 30], sessions: 1 },
      },
    },
    race: {
      firstMinutes: 10,
      sessions: { first: 0, raced: 1, experienced: 1 },
      contacts: {
        first: { perSession: [10, 10], sessions: 0 },
        raced: { perSession: [0, 0], sessions: 0 },
        experienced: { perSession: [10, 20], sessions: 1 },
      },
    },
    recover: {
      firstMinutes: 20,
      sessions: { first: 1, raced: 1, experienced: 1 },
      contacts: {
        first: { perSession: [0, 0], sessions: 0 },
        raced: { perSession: [0, 0], sessions: 0 },
        experienced: { perSession: [0, 0], sessions: 0 },
      },
    },
  },
  dose: {
    learn: {
      main: {
        first: { reps: [10, 15], rir: 4, quick: false },
        raced: { reps: [8, 12], rir: 3, quick: false },
        experienced: { reps: [6, 10], rir: 3, quick: false },
      },
      accessory: { reps: [10, 15], rir: 4 },
      holds: [15, 25],
    },
    build: {
      main: {
        first: { reps: [8, 12], rir: 3, quick: false },
        raced: { reps: [6, 10], rir: 2, quick: false },
        experienced: { reps: [5, 8], rir: 2, quick: false },
      },
      accessory: { reps: [8, 15], rir: 2 },
      holds: [20, 35],
    },
    strength: {
      main: {
        first: { reps: [6, 10], rir: 3, quick: false },
        raced: { reps: [4, 6], rir: 2, quick: false },
        experienced: { reps: [3, 5], rir: 2, quick: false },
      },
      accessory: { reps: [8, 12], rir: 2 },
      holds: [25, 45],
    },
    power: {
      main: {
        first: { reps: [6, 8], rir: 3, quick: false },
        raced: { reps: [3, 5], rir: 2, quick: true },
        experienced: { reps: [2, 4], rir: 3, quick: true },
      },
      accessory: { reps: [8, 10], rir: 3 },
      holds: [20, 30],
    },
    maintain: {
      main: {
        first: { reps: [6, 8], rir: 3, quick: false },
        raced: { reps: [4, 6], rir: 2, quick: false },
        experienced: { reps: [3, 5], rir: 2, quick: false },
      },
      accessory: { reps: [8, 12], rir: 3 },
      holds: [20, 30],
    },
    'taper-3': {
      main: {
        first: { reps: [6, 8], rir: 4, quick: false },
        raced: { reps: [4, 5], rir: 3, quick: false },
        experienced: { reps: [3, 4], rir: 3, quick: false },
      },
      accessory: { reps: [8, 10], rir: 4 },
      holds: [20, 30],
    },
    'taper-2': {
      main: {
        first: { reps: [6, 8], rir: 5, quick: false },
        raced: { reps: [3, 3], rir: 4, quick: true },
        experienced: { reps: [2, 3], rir: 4, quick: true },
      },
      accessory: { reps: [8, 10], rir: 4 },
      holds: [15, 25],
    },
    race: {
      main: {
        first: { reps: [6, 8], rir: 5, quick: false },
        raced: { reps: [3, 5], rir: 5, quick: true },
        experienced: { reps: [3, 5], rir: 5, quick: true },
      },
      accessory: { reps: [6, 8], rir: 5 },
      holds: [15, 20],
    },
    recover: {
      main: {
        first: { reps: [10, 15], rir: 4, quick: false },
        raced: { reps: [8, 12], rir: 4, quick: false },
        experienced: { reps: [6, 10], rir: 4, quick: false },
      },
      accessory: { reps: [10, 15], rir: 4 },
      holds: [15, 25],
    },
  },
  doseRows: {
    calf: [8, 15],
    calfLoaded: [6, 10],
    shin: [12, 20],
    drill: [8, 12],
    bodyweightStrength: [6, 12],
    mostReps: 20,
    squatHingeRirFloor: { first: 2, raced: 1, experienced: 1 },
    deloadExtraRir: 1,
    carryMetres: [20, 40],
  },
  sets: { main: [2, 4], accessory: [1, 3] },
  exercisesBySessionMinutes: [
    { under: 25, exercises: 6 },
    { under: 40, exercises: 7 },
    { under: 1440, exercises: 8 },
  ],
  minutes: {
    warmUpAfterRun: 60,
    bySession: [
      { upTo: 15, warmUp: 90, coolDown: 0 },
      { upTo: 25, warmUp: 180, coolDown: 30 },
      { upTo: 1440, warmUp: 240, coolDown: 60 },
    ],
    changeOver: 30,
    floorChange: 10,
    sameMuscleAgain: 45,
  },
}
