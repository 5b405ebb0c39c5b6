import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, dayFromNumber } from '../calendar/index.ts'
import { parseRequest } from '../plan/index.ts'
import { EVENT_EXAMPLES, examplePlan, journals, sealForTest, testId } from '../testing/index.ts'
import { currentPlan, openPlan, rivalPlan, sealPlan, textDocuments } from './adopted-plan.ts'
import type { Hash, SealedEvent } from './event.ts'
import { foldJournal } from './fold.ts'
import type { EventData, EventType } from './journal-event.ts'
import { EMPTY_STATE } from './journal-state.ts'
import { requestAsFollowed, requestFrom } from './request-from.ts'
import { nextStamp, type Stamp } from './stamp.ts'

const DEVICE = testId(900)
const TODAY = dayFromNumber(20_840)

type Said = { readonly [Type in EventType]: readonly [Type, EventData[Type], number?] }[EventType]

/** Events said in turn, each so many days from today. */
const journalOf = (...said: readonly Said[]): readonly SealedEvent[] => {
  let stamp: Stamp | null = null
  return said.map(([type, data, days = 0], index) => {
    stamp = nextStamp(stamp, 1_800_000_000_000, DEVICE)
    const id = testId(index + 1)
    return sealForTest(type, data as never, { id, stamp, device: DEVICE, day: addDays(TODAY, days) })
  })
}

const requestOf = (...said: readonly Said[]) => requestFrom(foldJournal(journalOf(...said)), TODAY, null)

/** A stand-in for SHA-256 that no two texts of these tests share. */
const hashText = (text: string): Hash => {
  let hash = 7
  for (const letter of text) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 9_007_199_254_740
  return hash.toString(16).padStart(64, '0')
}

it('every journal gives a request that a request may be', () => {
  fc.assert(
    fc.property(journals, (events) => {
      const request = requestFrom(foldJournal(events), TODAY, null)
      const parsed = parseRequest(structuredClone(request))
      expect(parsed.ok ? parsed.value : parsed.error).toEqual(request)
    }),
  )
})

it('what was said counts on with the runner', () => {
  const request = requestOf(['ProfileChanged', { changes: { age: 40, weeksRunning: 3, monthsStrength: 1 } }, -400])
  expect([request.age, request.weeksRunning, request.monthsStrength]).toEqual([41, 60, 14])
})

it('weeks of steady running begin again after a gap of more than ten days', () => {
  const run = (days: number): Said => [
    'RunPlanned',
    {
      run: `r${days}`,
      day: addDays(TODAY, days),
      kind: 'easy',
      km: 6,
      minutes: null,
      slot: null,
      key: false,
      title: null,
    },
  ]
  const said: Said = ['ProfileChanged', { changes: { weeksRunning: 10 } }, -60]
  expect(requestOf(said, run(-55), run(-48), run(-20), run(-10)).weeksRunning).toBe(2)
  expect(requestOf(said, run(-55), run(-48), run(-40)).weeksRunning).toBe(18)
})

it('the longest run is that of the last thirty days, files before words before plans', () => {
  const [file] = EVENT_EXAMPLES.RunImported
  if (file === undefined) throw new Error('an example')
  const said: Said = ['ProfileChanged', { changes: { longestRunKm: 18 } }, -10]
  const old: Said = ['ProfileChanged', { changes: { longestRunKm: 18 } }, -40]
  expect(requestOf(said, ['RunImported', { ...file, km: 21.5 }, -3]).longestRunKm).toBe(21.5)
  expect(requestOf(said).longestRunKm).toBe(18)
  expect(requestOf(old).longestRunKm).toBeNull()
})

it('a run that was taken out is not asked about, and one that was moved stands on its new day', () => {
  const [run] = EVENT_EXAMPLES.RunPlanned
  if (run === undefined) throw new Error('an example')
  const planned: Said = ['RunPlanned', { ...run, day: TODAY }]
  expect(requestOf(planned, ['RunCancelled', { run: run.run }]).runs).toEqual([])
  const moved = requestOf(planned, ['RunChanged', { run: run.run, changes: { day: addDays(TODAY, 1) } }])
  expect(moved.runs.map(({ day }) => day)).toEqual([addDays(TODAY, 1)])
})

it('a change of the plan that is followed lets no run in that its plan was not made with', () => {
  const [run] = EVENT_EXAMPLES.RunPlanned
  if (run === undefined) throw new Error('an example')
  const state = foldJournal(
    journalOf(['RunPlanned', { ...run, day: TODAY }], ['RunPlanned', { ...run, run: 'old', day: addDays(TODAY, -2) }]),
  )
  const { runs, accepted } = requestAsFollowed(state, TODAY, examplePlan)
  expect(accepted).toBe(examplePlan)
  expect(runs.map(({ day }) => day).filter((day) => day < TODAY)).toEqual([addDays(TODAY, -2)])
  expect(runs.filter(({ day }) => day >= TODAY)).toEqual(examplePlan.request.runs.filter(({ day }) => day >= TODAY))
})

it('a niggle is a report of its day and what the tissue is like from then on', () => {
  const [niggle] = EVENT_EXAMPLES.NiggleReported
  if (niggle === undefined) throw new Error('an example')
  const { reports, complaints } = requestOf(['NiggleReported', niggle, -2])
  const day = addDays(TODAY, -2)
  expect(reports).toEqual([{ kind: 'pain', day, tissue: 'achilles', light: 'amber' }])
  expect(complaints).toEqual([{ tissue: 'achilles', light: 'amber', since: day, past: false }])
})

const adopted = (over: string | null, id: number, stamp: Stamp): SealedEvent => {
  const sealed = sealPlan(examplePlan, hashText)
  return sealForTest('PlanAdopted', { ...sealed.data, over }, { id: testId(id), stamp, device: DEVICE })
}

it('an adopted plan opens as it was, the log of that day with it', () => {
  const plan = examplePlan
  const sealed = sealPlan(plan, hashText)
  const texts = new Map(sealed.documents.map(({ hash, text }) => [hash, text]))
  const state = foldJournal([adopted(null, 1, nextStamp(null, 1, DEVICE))])
  const current = currentPlan(state)
  const opened =
    current === null
      ? null
      : openPlan(
          current,
          state,
          textDocuments((hash) => texts.get(hash) ?? null),
        )
  expect(opened).toEqual({
    ok: true,
    value: { ...plan, request: { ...plan.request, log: [], reports: [], sessionsDone: [], accepted: null } },
  })
})

it('a plan whose documents have not come yet says which one is missing', () => {
  const state = foldJournal([adopted(null, 1, nextStamp(null, 1, DEVICE))])
  const current = currentPlan(state)
  const opened =
    current === null
      ? null
      : openPlan(
          current,
          state,
          textDocuments(() => null),
        )
  expect(opened).toEqual({ ok: false, error: { type: 'missing-document', hash: current?.plan } })
})

it('weeks in which plans agree are kept once', () => {
  const plan = examplePlan
  const other = { ...plan, weeks: plan.weeks.slice(1) }
  const hashes = new Set(
    [...sealPlan(plan, hashText).documents, ...sealPlan(other, hashText).documents].map((d) => d.hash),
  )
  expect(hashes.size).toBeLessThanOrEqual(plan.weeks.length + 1)
})

it('of two plans adopted without knowing of each other the later stamp holds and the other is offered', () => {
  const first = nextStamp(null, 1, DEVICE)
  const second = nextStamp(first, 2, DEVICE)
  const rivals = foldJournal([adopted(null, 1, first), adopted(null, 2, second)])
  expect([currentPlan(rivals)?.event, rivalPlan(rivals)?.event]).toEqual([testId(2), testId(1)])
  const inTurn = foldJournal([adopted(null, 1, first), adopted(testId(1), 2, second)])
  expect([currentPlan(inTurn)?.event, rivalPlan(inTurn)]).toEqual([testId(2), null])
  expect(rivalPlan(EMPTY_STATE)).toBeNull()
})
