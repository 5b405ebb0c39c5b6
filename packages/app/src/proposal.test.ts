import { createHash } from 'node:crypto'
import { addDays, makePlan, parseDay, type PlanRequest } from '@strongstride/core'
import { currentPlan, type Command } from '@strongstride/core/journal'
import { exampleCatalogue, testId } from '@strongstride/core/testing'
import { expect, it } from 'vitest'
import { memoryEventStore } from './memory/memory-event-store.ts'
import { acceptProposal, declineProposal, proposePlan, proposeRival } from './proposal.ts'
import { openJournal, type RunnerJournal } from './runner-journal.ts'

const hashText = (text: string): string => createHash('sha256').update(text).digest('hex')
const TODAY = parseDay('2027-01-04') ?? ('' as never)
const setting = { makePlan: (request: PlanRequest) => makePlan(request, exampleCatalogue), today: TODAY, hashText }

const open = async (events = memoryEventStore(), device = 900): Promise<RunnerJournal> => {
  let id = device * 1000
  const surroundings = { now: () => 1_800_000_000_000, newId: () => testId((id += 1)) }
  const opened = await openJournal({ runner: testId(1), device: testId(device), events, surroundings })
  if (!opened.ok) throw new Error(opened.error.type)
  return opened.value
}

/** Four runs a week for twelve weeks, and two possible days for strength. */
const begin = async (journal: RunnerJournal): Promise<void> => {
  const say = async (command: Command): Promise<void> => {
    const done = await journal.wish(command)
    expect(done.ok, command.type).toBe(true)
  }
  await say({ type: 'change-profile', on: TODAY, changes: { stage: 'raced', weeksRunning: 40 } })
  await say({
    type: 'change-availability',
    on: TODAY,
    changes: { sessions: 2, minutes: { tue: 30, wed: 30, fri: 30 } },
  })
  await say({ type: 'add-feed', on: TODAY, feed: 'club', name: 'Club', kind: 'typed' })
  const week = [
    [0, 'easy', 8],
    [1, 'intervals', 10],
    [3, 'easy', 8],
    [6, 'long', 20],
  ] as const
  const runs = Array.from({ length: 12 }, (_, index) =>
    week.map(([after, kind, km]) => ({
      run: `w${index}-${after}`,
      day: addDays(TODAY, index * 7 + after),
      kind,
      km,
      minutes: null,
      slot: null,
      key: false,
      title: null,
    })),
  ).flat()
  await say({ type: 'read-feed', on: TODAY, feed: 'club', runs })
}

const proposed = async (journal: RunnerJournal, today = TODAY) => {
  const proposal = await proposePlan(journal, { ...setting, today })
  if (!proposal.ok) throw new Error(JSON.stringify(proposal.error))
  return proposal.value
}

it('a plan is offered, followed when the runner says so, and then nothing is left to decide', async () => {
  const journal = await open()
  await begin(journal)
  const proposal = await proposed(journal)
  expect(proposal?.difference).toBeNull()
  expect(currentPlan(journal.state())).toBeNull()
  if (proposal === null) throw new Error('a proposal')
  await acceptProposal(journal, proposal, TODAY)
  expect(currentPlan(journal.state())?.weeks).toEqual(proposal.sealed.data.weeks)
  expect(await proposed(journal)).toBeNull()
})

it('a run that moves in the feed is a difference to accept or to decline, never applied by itself', async () => {
  const journal = await open()
  await begin(journal)
  const first = await proposed(journal)
  if (first === null) throw new Error('a proposal')
  await acceptProposal(journal, first, TODAY)
  const session = first.plan.weeks[1]?.sessions[0]
  if (session === undefined) throw new Error('a session')
  // The long run comes the day after the week's first session.
  const changes = { day: addDays(session.day, 1) }
  await journal.wish({ type: 'change-run', on: TODAY, run: 'w1-6', changes })
  const second = await proposed(journal)
  expect(second?.difference?.weeks.length).toBeGreaterThan(0)
  if (second === null) throw new Error('a difference')
  const before = currentPlan(journal.state())
  await declineProposal(journal, second, TODAY)
  expect(currentPlan(journal.state())).toEqual(before)
  expect(await proposed(journal)).toBeNull()
})

it('another session a week is offered for the blocks that have not begun; the one that has stays as it is', async () => {
  const journal = await open()
  await begin(journal)
  const first = await proposed(journal)
  if (first === null) throw new Error('a proposal')
  await acceptProposal(journal, first, TODAY)
  await journal.wish({ type: 'change-availability', on: TODAY, changes: { sessions: 3 } })
  const more = await proposed(journal)
  if (more === null) throw new Error('a proposal')
  const begun = first.plan.weeks[0]?.block
  expect(more.difference?.weeks.some(({ sessions }) => sessions.some(({ type }) => type === 'added'))).toBe(true)
  for (const week of more.plan.weeks.filter(({ block }) => block === begun))
    expect(week.sessions.length, week.start).toBe(
      first.plan.weeks.find(({ start }) => start === week.start)?.sessions.length,
    )
})

it('a planner that gives no plan proposes nothing', async () => {
  const journal = await open()
  await begin(journal)
  expect(await proposePlan(journal, { ...setting, makePlan: () => null })).toEqual({ ok: true, value: null })
})

it('taking back the adoption brings the plan before it back', async () => {
  const journal = await open()
  await begin(journal)
  const first = await proposed(journal)
  if (first === null) throw new Error('a proposal')
  await acceptProposal(journal, first, TODAY)
  const before = currentPlan(journal.state())
  await journal.wish({ type: 'change-availability', on: TODAY, changes: { sessions: 1 } })
  const second = await proposed(journal)
  if (second === null) throw new Error('a difference')
  const adopted = await acceptProposal(journal, second, TODAY)
  expect(currentPlan(journal.state())?.event).not.toBe(before?.event)
  await journal.wish({ type: 'retract-event', on: TODAY, event: (adopted.ok && adopted.value[0]?.id) || '' })
  expect(currentPlan(journal.state())).toEqual(before)
})

it('a plan that was adopted opens as the plan that was made', async () => {
  const journal = await open()
  await begin(journal)
  const proposal = await proposed(journal)
  if (proposal === null) throw new Error('a proposal')
  await acceptProposal(journal, proposal, TODAY)
  const request = await journal.request(TODAY)
  if (!request.ok || request.value.accepted === null) throw new Error('a plan')
  const made = makePlan({ ...request.value, accepted: null }, exampleCatalogue)
  expect(request.value.accepted.weeks).toEqual(made.ok && made.value.weeks)
})

it('a plan adopted on another device at the same time is offered, until it is declined', async () => {
  const [here, there] = [memoryEventStore(), memoryEventStore()]
  const [one, two] = [await open(here), await open(there, 901)]
  await begin(one)
  await begin(two)
  await two.wish({ type: 'change-availability', on: TODAY, changes: { sessions: 1 } })
  for (const journal of [one, two]) {
    const proposal = await proposed(journal)
    if (proposal === null) throw new Error('a proposal')
    await acceptProposal(journal, proposal, TODAY)
  }
  const page = await there.read(one.runner, { after: 0, limit: 100 })
  if (!page.ok) throw new Error(page.error.type)
  const { events, documents } = page.value
  await here.append(one.runner, { events: events.map(({ event }) => event), documents }, { by: null, sent: true })
  await one.refresh()
  const rival = await proposeRival(one, setting)
  if (!rival.ok || rival.value === null) throw new Error('a rival')
  expect(rival.value.difference?.weeks.length).toBeGreaterThan(0)
  await declineProposal(one, rival.value, TODAY)
  expect(await proposeRival(one, setting)).toEqual({ ok: true, value: null })
})
