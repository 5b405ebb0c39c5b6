import { runningSession } from '@strongstride/core/journal'
import { civilToday } from '../device/civil-today.ts'
import { useJournalState } from '../runner/runner-context.ts'

/** True while a session runs, on whichever device: nothing else is asked of the runner then. */
export const useIsTraining = (): boolean => runningSession(useJournalState(), civilToday()) !== null
