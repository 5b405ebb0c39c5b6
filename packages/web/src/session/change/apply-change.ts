import type { RunnerJournal } from '@strongstride/app'
import type { PlanItem } from '@strongstride/core'
import { withRest } from '@strongstride/core/gym'
import { sessionKey, type AdaptedFor, type Command } from '@strongstride/core/journal'
import { civilToday } from '../../device/civil-today.ts'
import { keepWishes, takeBack } from '../../runner/keep-wishes.ts'
import { showToast } from '../../shell/toasts.ts'
import type { ChangeSetting } from './use-change-setting.ts'
import type { ChangeWords } from './words/en.ts'

/** The session begins with the first change, if it has not yet. */
const beginning = (journal: RunnerJournal, { view }: ChangeSetting): readonly Command[] => {
  if (journal.state().sessions.has(sessionKey(view.session))) return []
  const { minutes, place } = view.plan
  return [{ type: 'start-session', on: civilToday(), ...view.session, plannedMinutes: minutes, place }]
}

/** What a change is taken down with. */
export interface Change {
  readonly rest: readonly PlanItem[]
  readonly why: AdaptedFor
  readonly also?: readonly Command[]
}

/** The wishes of a change: what it goes with, and the session as it is to be followed from now on. */
export const wishesOf = (
  journal: RunnerJournal,
  setting: ChangeSetting,
  { rest, why, also = [] }: Change,
): readonly Command[] => [
  ...beginning(journal, setting),
  ...also,
  { type: 'adapt-session', on: civilToday(), ...setting.view.session, why, items: withRest(setting.hand, rest) },
]

/** Takes wishes down and says so, with a way back; false where nothing was changed. */
export const tellChange = async (
  journal: RunnerJournal,
  commands: readonly Command[],
  text: string,
  words: Pick<ChangeWords, 'undo' | 'failed' | 'taken'>,
): Promise<boolean> => {
  const events = await keepWishes(journal, ...commands)
  if (events === null) {
    showToast({ text: words.failed })
    return false
  }
  const onPress = async (): Promise<void> => {
    const isBack = await takeBack(journal, civilToday(), events)
    showToast({ text: isBack ? words.taken : words.failed })
  }
  showToast({ text, undo: { label: words.undo, onPress: () => void onPress() } })
  return true
}
