import type { JSX } from 'react'
import { useWords } from '../words/words-context.ts'
import { useSyncState } from './sync-loop.ts'

/** One quiet line on where everything is kept, and whether the server has it too. */
export const SyncNote = (): JSX.Element => {
  const { sync, format } = useWords()
  const state = useSyncState()
  const line = {
    alone: () => sync.alone,
    syncing: () => sync.syncing,
    waiting: () => sync.waiting,
    gone: () => sync.gone,
    refused: () => sync.refused,
    'sign-in': () => sync.signIn,
    same: () => (state.kind === 'same' ? sync.same(format.time(state.at)) : sync.alone),
  }[state.kind]
  return <p role="status">{line()}</p>
}
