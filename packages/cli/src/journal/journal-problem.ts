import type { ExportRefusal, WishRefusal } from '@strongstride/app'
import type { CivilDay } from '@strongstride/core'
import type { PlanRefusal } from '@strongstride/core/journal'
import type { ZipRefusal } from '@strongstride/formats'
import type { ServeRefusal } from '@strongstride/server'
import type { OpenRefusal, RestoreRefusal, StoragePlace } from '@strongstride/storage'

/** Why a command came to nothing with the journal: a code and its data. The words are in `text/en/journal-problems.ts`. */
export type JournalProblem =
  | { readonly type: 'no-journal'; readonly folder: string }
  | { readonly type: 'no-storage'; readonly place: StoragePlace; readonly refusal: OpenRefusal }
  | { readonly type: 'refused'; readonly refusal: WishRefusal }
  | { readonly type: 'plan-lost'; readonly refusal: PlanRefusal }
  | { readonly type: 'no-plan-followed' }
  | { readonly type: 'no-days' }
  | { readonly type: 'no-session'; readonly given: string | null; readonly day: CivilDay; readonly letters: string }
  | { readonly type: 'unknown-log'; readonly given: string; readonly nearest: string | null }
  | { readonly type: 'log-shape'; readonly what: string; readonly given: string; readonly shape: string }
  | { readonly type: 'nothing-to-undo' }
  | { readonly type: 'unknown-why'; readonly given: string; readonly nearest: string | null }
  | { readonly type: 'not-in-plan'; readonly given: string }
  | { readonly type: 'bad-import'; readonly path: string; readonly refusal: ZipRefusal | ExportRefusal }
  | { readonly type: 'unsafe-address'; readonly given: string }
  | { readonly type: 'no-address' }
  | { readonly type: 'other-runner'; readonly origin: string }
  | { readonly type: 'sync-refused'; readonly origin: string; readonly status: number; readonly problem: string }
  | { readonly type: 'runner-gone'; readonly origin: string }
  | { readonly type: 'cannot-serve'; readonly port: number; readonly refusal: ServeRefusal }
  | { readonly type: 'not-copied'; readonly path: string; readonly refusal: RestoreRefusal }
  | { readonly type: 'wrong-code'; readonly origin: string }
