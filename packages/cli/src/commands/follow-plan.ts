import { acceptProposal, declineProposal, proposePlan } from '@strongstride/app'
import type { Proposal } from '@strongstride/app'
import { err, makePlan } from '@strongstride/core'
import type { Plan } from '@strongstride/core'
import type { Arguments } from '../arguments.ts'
import { withJournal } from '../journal/open-journal.ts'
import type { OpenJournal } from '../journal/open-journal.ts'
import { FOLLOW_WORDS } from '../text/en/journal-words.ts'
import { BLANK, pageWidth, paragraph, printLines, sentence } from '../text/layout.ts'
import { renderChange } from '../text/render-change.ts'
import type { World } from '../world.ts'
import type { Outcome } from './command.ts'
import { DONE, followedPlan, writeNoProposal } from './save-plan.ts'
import { writePlan } from './write-plan.ts'

const NO_NOTES = { read: [], assumed: [] }

/** What would change today, as a coach would say it, and how to take it or leave it. */
const writeDifference = (before: Plan, proposal: Proposal, world: World): Outcome => {
  const width = pageWidth(world.columns)
  const told = { before, after: proposal.plan, catalogue: world.catalogue(), isTaken: true }
  const lines = [
    ...paragraph(FOLLOW_WORDS.wouldChange, { width, style: 'heading' }),
    ...(proposal.difference === null ? [] : renderChange(proposal.difference, told, width)),
    BLANK,
    ...paragraph(FOLLOW_WORDS.decide, { width, style: 'faint' }),
  ]
  world.write(printLines(lines, world))
  return DONE
}

const decide = async (open: OpenJournal, proposal: Proposal, isTaken: boolean): Promise<Outcome> => {
  const answer = isTaken ? acceptProposal : declineProposal
  const done = await answer(open.journal, proposal, open.today)
  return done.ok ? DONE : err({ type: 'refused', refusal: done.error })
}

const say = (text: string, world: World): void => world.writeError(sentence(text, world.columns))

const answerProposal = async (
  open: OpenJournal,
  proposal: Proposal,
  given: Arguments,
  world: World,
): Promise<Outcome> => {
  const isTaken = given.flags.has('accept')
  const done = await decide(open, proposal, isTaken)
  if (!done.ok) return done
  say(isTaken ? FOLLOW_WORDS.accepted : FOLLOW_WORDS.declined, world)
  return isTaken ? writePlan(proposal.plan, { catalogue: world.catalogue(), notes: NO_NOTES, given, world }) : done
}

const isPage = ({ flags, values }: Arguments): boolean => !flags.has('json') && !values.has('out') && !values.has('ics')

const showPlan = (before: Plan | null, proposal: Proposal | null, given: Arguments, world: World): Outcome => {
  if (before !== null && proposal !== null && isPage(given)) return writeDifference(before, proposal, world)
  const plan = before ?? proposal?.plan
  if (plan === undefined) return err({ type: 'no-plan-followed' })
  const written = writePlan(plan, { catalogue: world.catalogue(), notes: NO_NOTES, given, world })
  if (written.ok && isPage(given)) say(before === null ? FOLLOW_WORDS.notYet : FOLLOW_WORDS.unchanged, world)
  return written
}

/**
 * The plan that is followed; where today's would be another, what would change. Data and files always hold the plan that is
 * followed, or, with `--accept`, the new one.
 */
export const followPlan = (given: Arguments, world: World): Promise<Outcome> =>
  withJournal({ given, world, isNew: false }, async (open) => {
    const catalogue = world.catalogue()
    const { journal, today } = open
    const { runs, availability } = journal.state()
    if (runs.size === 0) return err({ type: 'no-plan-followed' })
    if (availability.minutes === undefined) return err({ type: 'no-days' })
    const followed = await followedPlan(journal)
    if (!followed.ok) return followed
    const proposed = await proposePlan(journal, {
      makePlan: (request) => makePlan(request, catalogue),
      today,
      hashText: world.surroundings.hash,
    })
    if (!proposed.ok) return writeNoProposal(proposed.error, world)
    const proposal = proposed.value
    const isAnswer = given.flags.has('accept') || given.flags.has('decline')
    return proposal !== null && isAnswer
      ? answerProposal(open, proposal, given, world)
      : showPlan(followed.value, proposal, given, world)
  })
