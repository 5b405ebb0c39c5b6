import type {
  CivilDay,
  DayAccount,
  ExerciseAccount,
  ExerciseNumber,
  Help,
  Plan,
  PlanDifference,
  PlanRequest,
  PlanWeek,
  Reason,
  Refusal,
  Result,
  RuleId,
  WantedMove,
} from '@strongstride/core'

/** A followed plan as it would be after a change, without what it shares with the plan before: a week that stays is its day. */
export interface ChangedPlan {
  readonly weeks: readonly (PlanWeek | CivilDay)[]
  readonly rest: Omit<Plan, 'weeks' | 'request'>
  readonly difference: PlanDifference
}

/** What a change is answered with. */
export type ChangeReply = Result<ChangedPlan, Refusal>

/** A place in a plan that why is asked of. */
export interface AskedSession {
  readonly week: CivilDay
  /** The session's id in the plan. */
  readonly session: string
}

/** A number of an exercise, and where it comes from. */
export interface NumberAccount {
  readonly number: ExerciseNumber
  readonly reasons: readonly Reason[]
}

/** Why a session stands on its day and takes so long, or why an exercise stands in it with its numbers. */
export interface Accounts {
  readonly day: DayAccount | null
  readonly minutes: readonly Reason[]
  readonly exercise: ExerciseAccount | null
  readonly numbers: readonly NumberAccount[]
}

/** How far the question of what would help most has come: so many what-ifs of all. */
export interface HelpStep {
  readonly done: number
  readonly all: number
  readonly help: Help
}

/** What the page asks its planner. */
export type PlannerQuestion = { readonly id: number } & (
  | { readonly ask: 'plan'; readonly request: PlanRequest }
  /** The request that later changes are asked of, with the plan that is followed in it; nothing is answered. */
  | { readonly ask: 'hold'; readonly request: PlanRequest }
  | { readonly ask: 'change'; readonly move: WantedMove }
  /** Works out changes of what is held that may be asked next, in this order, while nothing is asked; each is told. */
  | { readonly ask: 'foresee'; readonly moves: readonly WantedMove[] }
  /** Tries a few changes of what is held, for nobody: code that has run is fast when somebody asks. Nothing is answered. */
  | { readonly ask: 'practise' }
  | { readonly ask: 'account'; readonly plan: Plan; readonly of: AskedSession; readonly exercise: string | null }
  /** Which rules a plan breaks, asked of the checker, which shares nothing with what made the plan. */
  | { readonly ask: 'check'; readonly plan: Plan }
  | { readonly ask: 'help'; readonly plan: Plan }
  /** Ends the search for what would help. */
  | { readonly ask: 'no-help' }
)

/** What the planner answers, by the kind of the question; null where it broke, or was told to stop. */
export type PlannerReply = { readonly id: number } & (
  | { readonly to: 'plan'; readonly plan: Result<Plan, Refusal> | null }
  | { readonly to: 'change'; readonly changed: ChangeReply | null }
  | { readonly to: 'foreseen'; readonly move: WantedMove; readonly changed: ChangeReply }
  | { readonly to: 'account'; readonly accounts: Accounts | null }
  | { readonly to: 'check'; readonly broken: readonly RuleId[] | null }
  | { readonly to: 'help-step'; readonly step: HelpStep }
  | { readonly to: 'help'; readonly helps: readonly Help[] | null }
)
