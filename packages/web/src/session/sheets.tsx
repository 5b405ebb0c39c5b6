import type { JSX } from 'react'
import { CuesSheet } from './cues/cues-sheet.tsx'
import { FinishSheet } from './finish-sheet.tsx'
import type { Gym, GymSetting } from './gym.ts'
import { OverviewSheet } from './overview-sheet.tsx'
import type { Open } from './set-at-hand.ts'
import { SetSheet } from './set-sheet.tsx'
import type { SessionActions } from './use-session-actions.ts'

/** What lies over the set at hand. They come after the first set is shown: nobody needs them to begin. */
export const Sheets = ({
  open,
  gym,
  setting,
  actions,
  onOpen,
}: {
  readonly open: Open
  readonly gym: Gym
  readonly setting: GymSetting
  readonly actions: SessionActions
  readonly onOpen: (what: Open | null) => void
}): JSX.Element => {
  const close = (): void => onOpen(null)
  if (open === 'cues') return <CuesSheet onClose={close} />
  if (open === 'overview') return <OverviewSheet gym={gym} setting={setting} actions={actions} onOpen={onOpen} />
  if (open === 'finish') return <FinishSheet gym={gym} setting={setting} actions={actions} onClose={close} />
  return <SetSheet at={open} actions={actions} onClose={close} />
}
