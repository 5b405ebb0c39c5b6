import { addDays, dayNumber } from '../calendar/index.ts'
import { EXAMPLE_START } from '../testing/index.ts'
import type { PlacementOption } from './placement.ts'
import type { WeekDay } from './week-days.ts'

/** A free day of forty minutes, so many days after the examples begin, for tests of the week problem. */
export const exampleDay = (index: number, made: Partial<WeekDay> = {}): WeekDay => {
  const day = addDays(EXAMPLE_START, index)
  return {
    day,
    number: dayNumber(day),
    index: index % 7,
    runs: [],
    minutes: 40,
    place: { id: 'home', kit: [], loads: {} },
    slots: ['only'],
    closed: null,
    noHeavy: null,
    noHeavyNew: null,
    lightOnly: null,
    noPlyo: null,
    fewContacts: null,
    trunkOnly: null,
    ...made,
  }
}

/** A moderate session that fits everywhere. */
export const exampleOption = (letter: string, made: Partial<PlacementOption> = {}): PlacementOption => ({
  letter,
  kind: 'full',
  whole: true,
  yields: 0,
  legLoad: 2000,
  heavy: false,
  freshlyNew: false,
  contacts: 0,
  lowContacts: true,
  trunkOnly: false,
  amberTissues: [],
  fits: () => true,
  ...made,
})
