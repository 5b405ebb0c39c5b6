import type { StoragePlace } from '@strongstride/storage'

/** Said after a plan was kept. */
export const SAVED = ({ folder, databaseUrl }: StoragePlace): string =>
  `Saved ${databaseUrl === null ? `in ${folder}` : 'in your database'}; you follow this plan now. strongstride today shows what is on.`

/** What is said about the plan that is followed, and what it would be today. */
export const FOLLOW_WORDS = {
  wouldChange: 'What would change in your plan today',
  decide:
    'Your plan stays as it is until you decide: strongstride plan --accept takes the changes, strongstride plan --decline keeps what you have.',
  accepted: 'You follow the new plan now.',
  declined: 'Your plan stays as it is; this change is not offered again.',
  notYet: 'You follow no plan yet; strongstride plan --accept follows this one.',
  unchanged: 'This is the plan you follow; today nothing in it has to change.',
} as const
