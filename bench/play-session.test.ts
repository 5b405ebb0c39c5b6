import { exampleCatalogue, examplePlan, drawFrom } from '@strongstride/core/testing'
import { expect, it } from 'vitest'
import { playMinutes } from './play-session.ts'

const [session] = examplePlan.weeks.flatMap(({ sessions }) => sessions)
if (session === undefined) throw new Error('the example has a session')
const played = (one = session): number => playMinutes(one, { catalogue: exampleCatalogue, draw: drawFrom(7) })

it('a session played takes about its minutes, and the same seed takes the same', () => {
  expect(Math.abs(played() / session.minutes - 1)).toBeLessThan(0.25)
  expect(played()).toBe(played())
})

it('rests, repetitions and sets that are longer or more make it longer', () => {
  const longer = { ...session, items: session.items.map((item) => ({ ...item, circuit: null, restSeconds: 300 })) }
  const slower = { ...session, items: session.items.map((item) => ({ ...item, secondsPerRep: 20 })) }
  const fuller = { ...session, items: session.items.map((item) => ({ ...item, sets: item.sets + 2 })) }
  for (const more of [longer, slower, fuller]) expect(played(more)).toBeGreaterThan(played())
})
