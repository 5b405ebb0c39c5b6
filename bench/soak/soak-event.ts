import { numberedEvent, numberedId } from '@strongstride/app/testing'
import { addDays, parseDay, type CivilDay } from '@strongstride/core'
import type { Document, Json, SealedEvent } from '@strongstride/core/journal'
import type { Chance } from './chance.ts'

const FIRST_DAY = parseDay('2027-01-04') ?? ('' as CivilDay)
const SOME_DAYS = 200

/** What a runner's days are made of, as events say it. */
const drawData = (number: number, { below }: Chance): Pick<SealedEvent, 'type' | 'data'> => {
  const session = { week: FIRST_DAY, letter: 'A' }
  const drawn: readonly (readonly [string, Json])[] = [
    ['SorenessReported', { muscle: 'soleus', score: below(10) }],
    ['DayBlocked', { on: addDays(FIRST_DAY, below(SOME_DAYS)) }],
    ['DayFreed', { on: addDays(FIRST_DAY, below(SOME_DAYS)) }],
    ['SetRecorded', { session, exercise: 'plank', done: 20 + below(40), kg: null, rir: below(5), side: null }],
    ['ProfileChanged', { changes: { bodyMassKg: 50 + below(40) } }],
    ['EventRetracted', { event: numberedId(1 + below(number)) }],
    ['ExerciseBanned', { exercise: below(2) === 0 ? 'plank' : 'step-up' }],
  ]
  const [type, data] = drawn[below(drawn.length)] ?? ['DayBlocked', { on: FIRST_DAY }]
  return { type, data }
}

/** Something a runner did, drawn; the number makes its id and, with clocks that run on by fits and starts, its stamp. */
export const drawEvent = (number: number, chance: Chance, documents: readonly Document[] = []): SealedEvent => ({
  ...numberedEvent(number, {
    ...drawData(number, chance),
    day: addDays(FIRST_DAY, number % SOME_DAYS),
    ...(documents.length === 0 ? {} : { documents: documents.map(({ hash }) => hash) }),
  }),
})

/** The raw file of a number: some are long, so that a kill may fall into the writing. */
export const drawFile = (number: number, { below }: Chance): Uint8Array =>
  new TextEncoder().encode(`${number} `.repeat(1 + below(20_000)))
