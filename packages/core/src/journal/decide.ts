import { ok, type Result } from '../result.ts'
import type { Command, CommandOf, EventDraft, JournalRefusal } from './command.ts'
import { decideComplaint, decideHealth, decideNoComplaint, decideWish } from './decide-body.ts'
import { decideAdoption, decideComment, decideRetraction } from './decide-plans.ts'
import {
  decideAvailability,
  decideDay,
  decideNoPlace,
  decidePlace,
  decideProfile,
  decideSettings,
} from './decide-runner.ts'
import {
  decideChangedRace,
  decideChangedRun,
  decideFeed,
  decideFeedRead,
  decideImport,
  decideNoFeed,
  decideNoRace,
  decideNoRun,
  decideRace,
  decideRun,
} from './decide-runs.ts'
import {
  decideAdapt,
  decideChangedSet,
  decideFinish,
  decideMove,
  decideSet,
  decideSkip,
  decideStart,
  decideSwap,
} from './decide-sessions.ts'
import type { JournalState } from './journal-state.ts'

type Decision = Result<readonly EventDraft[], JournalRefusal>
type Decide<Type extends Command['type']> = (command: CommandOf<Type>, state: JournalState) => Decision

const DECISIONS: { readonly [Type in Command['type']]: Decide<Type> } = {
  'change-profile': decideProfile,
  'change-availability': decideAvailability,
  'change-settings': decideSettings,
  'block-day': decideDay,
  'free-day': decideDay,
  'change-place': decidePlace,
  'remove-place': decideNoPlace,
  'plan-race': decideRace,
  'change-race': decideChangedRace,
  'cancel-race': decideNoRace,
  'plan-run': decideRun,
  'change-run': decideChangedRun,
  'cancel-run': decideNoRun,
  'add-feed': decideFeed,
  'read-feed': decideFeedRead,
  'remove-feed': decideNoFeed,
  'import-run': decideImport,
  'start-session': decideStart,
  'record-set': decideSet,
  'change-set': decideChangedSet,
  'swap-exercise': decideSwap,
  'adapt-session': decideAdapt,
  'finish-session': decideFinish,
  'skip-session': decideSkip,
  'move-session': decideMove,
  'report-niggle': ({ on, type: _type, ...data }) => ok([{ type: 'NiggleReported', day: on, data }]),
  'change-complaint': decideComplaint,
  'remove-complaint': decideNoComplaint,
  'report-soreness': ({ on, type: _type, ...data }) => ok([{ type: 'SorenessReported', day: on, data }]),
  'report-readiness': ({ on, type: _type, ...data }) => ok([{ type: 'ReadinessReported', day: on, data }]),
  'report-illness': ({ on, type: _type, ...data }) => ok([{ type: 'IllnessReported', day: on, data }]),
  'answer-health': decideHealth,
  'take-test': ({ on, type: _type, ...data }) => ok([{ type: 'TestTaken', day: on, data }]),
  'pin-exercise': decideWish,
  'unpin-exercise': decideWish,
  'ban-exercise': decideWish,
  'allow-exercise': decideWish,
  'adopt-plan': decideAdoption,
  'decline-proposal': ({ on, proposal }, state) =>
    ok(state.declined.has(proposal) ? [] : [{ type: 'ProposalDeclined', day: on, data: { proposal } }]),
  'post-comment': decideComment,
  'retract-event': decideRetraction,
}

/**
 * What happens when a runner wants something: events, none where it is so already, or why not. Values are those of the
 * command's types; what comes from outside is read by a schema first.
 */
export const decide = (command: Command, state: JournalState): Decision => {
  const decision = DECISIONS[command.type] as Decide<Command['type']>
  return decision(command, state)
}
