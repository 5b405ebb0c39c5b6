import { lazy, Suspense, useState, type JSX } from 'react'
import type { SheetProps } from './open-sheet.tsx'

const OpenSheet = lazy(() => import('./open-sheet.tsx').then((module) => ({ default: module.OpenSheet })))

/** Something looked at for a while: from the foot of a phone, in the middle of a wide screen. */
export const Sheet = (props: SheetProps): JSX.Element | null => {
  const [wasOpened, setOpened] = useState(props.isOpen)
  if (props.isOpen && !wasOpened) setOpened(true)
  return wasOpened ? (
    <Suspense>
      <OpenSheet {...props} />
    </Suspense>
  ) : null
}
