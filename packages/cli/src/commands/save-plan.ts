import { acceptProposal, proposePlan } from '@strongstride/app'
import type { RunnerJournal } from '@strongstride/app'
import { err, makePlan, ok } from '@strongstride/core'
import type { Plan, PlanRequest, Refusal, Result } from '@strongstride/core'
import { currentPlan } from '@strongstride/core/journal'
import type { PlanRefusal } from '@strongstride/core/journal'
import type { Arguments } from '../arguments.ts'
import { EXIT } from '../input-problem.ts'
import type { InputProblem } from '../input-problem.ts'
import { dataPlace, isKept } from '../journal/data-place.ts'
import { withJournal } from '../journal/open-journal.ts'
import type { OpenJournal } from '../journal/open-journal.ts'
import { commandsFrom } from '../journal/save-request.ts'
import { fillAvailability } from '../request/request-from-options.ts'
import { SAVED } from '../text/en/journal-words.ts'
import { sentence } from '../text/layout.ts'
import type { World } from '../world.ts'
import type { Outcome } from './command.ts'
import { readPlanRequest } from './plan-request.ts'
import type { ReadRequest } from './plan-request.ts'
import { writePlan, writeRefusal } from './write-plan.ts'

/** The plan that is followed; null while none is. */
export const followedPlan = async (journal: RunnerJournal): Promise<Result<Plan | null, InputProblem>> => {
  const adopted = currentPlan(journal.state())
  if (adopted === null) return ok(null)
  const plan = await journal.readPlan(adopted)
  return plan.ok ? ok(plan.value) : err({ type: 'plan-lost', refusal: plan.error })
}

/** Why there is nothing to propose: no plan can be made, or the one that is followed cannot be read. */
export const writeNoProposal = (refusal: Refusal | PlanRefusal, world: World): Outcome =>
  refusal.type === 'missing-document' || refusal.type === 'unreadable-plan'
    ? err({ type: 'plan-lost', refusal })
    : writeRefusal(refusal, world)

/** What the journal asks for today; null while nothing was ever said. */
const journalRequest = async ({ journal, today }: OpenJournal): Promise<Result<PlanRequest | null, InputProblem>> => {
  if (journal.state().stamp === null) return ok(null)
  const request = await journal.request(today)
  if (!request.ok) return err({ type: 'plan-lost', refusal: request.error })
  const isSaid = journal.state().availability.minutes !== undefined
  return ok(isSaid ? request.value : fillAvailability(request.value))
}

const keepRequest = async (
  { journal }: OpenJournal,
  read: ReadRequest,
  world: World,
): Promise<Result<null, InputProblem>> => {
  const commands = commandsFrom({ ...read, state: journal.state(), hash: world.surroundings.hash })
  const done = await journal.wish(...commands)
  return done.ok ? ok(null) : err({ type: 'refused', refusal: done.error })
}

const saveRequest = async (open: OpenJournal, read: ReadRequest, given: Arguments, world: World): Promise<Outcome> => {
  const catalogue = world.catalogue()
  const { journal } = open
  const { today } = read.request
  const possible = makePlan(read.request, catalogue)
  if (!possible.ok) return writeRefusal(possible.error, world)
  const kept = await keepRequest(open, read, world)
  if (!kept.ok) return kept
  const proposal = await proposePlan(journal, {
    makePlan: (request) => makePlan(request, catalogue),
    today,
    hashText: world.surroundings.hash,
  })
  if (!proposal.ok) return writeNoProposal(proposal.error, world)
  const accepted = proposal.value === null ? ok([]) : await acceptProposal(journal, proposal.value, today)
  if (!accepted.ok) return err({ type: 'refused', refusal: accepted.error })
  const followed = await followedPlan(journal)
  if (!followed.ok) return followed
  const plan = proposal.value?.plan ?? followed.value ?? possible.value
  const written = writePlan(plan, { catalogue, notes: read.notes, given, world })
  if (written.ok) world.writeError(sentence(SAVED(open.storage.place), world.columns))
  return written
}

/** Keeps what was asked in the journal and follows the plan. Where no plan can be made nothing is kept. */
export const savePlan = async (given: Arguments, world: World): Promise<Outcome> => {
  const catalogue = world.catalogue()
  const isNew = !isKept(dataPlace(given, world), world)
  const first = isNew ? readPlanRequest(given, { catalogue, world }) : null
  if (first !== null && !first.ok) return first
  return withJournal({ given, world, isNew: true }, async (open) => {
    if (first !== null) return saveRequest(open, first.value, given, world)
    const base = await journalRequest(open)
    if (!base.ok) return base
    const read = readPlanRequest(given, { catalogue, world, base: onDay(base.value, open) })
    return read.ok ? saveRequest(open, read.value, given, world) : read
  })
}

const onDay = (base: PlanRequest | null, { today }: OpenJournal): PlanRequest | null =>
  base === null ? null : { ...base, today }

/** What the plan would be with other options: nothing is kept. */
export const tryPlan = (given: Arguments, world: World): Promise<Outcome> =>
  withJournal({ given, world, isNew: false }, async (open) => {
    const catalogue = world.catalogue()
    const base = await journalRequest(open)
    if (!base.ok) return base
    const read = readPlanRequest(given, { catalogue, world, base: onDay(base.value, open) })
    if (!read.ok) return read
    const plan = makePlan(read.value.request, catalogue)
    if (!plan.ok) return writeRefusal(plan.error, world)
    return writePlan(plan.value, { catalogue, notes: read.value.notes, given, world })
  })

/** Ends a command that only said something. */
export const DONE = ok(EXIT.done)
