import { useState, type JSX } from 'react'
import type { SheetProps } from './open-sheet.tsx'
import { lazyPart } from './lazy-part.tsx'

const OpenSheet = lazyPart(async () => (await import('./open-sheet.tsx')).OpenSheet, { isSaid: true })

/** Something looked at for a while: from the foot of a phone, in the middle of a wide screen. */
export const Sheet = (props: SheetProps): JSX.Element | null => {
  const [wasOpened, setOpened] = useState(props.isOpen)
  if (props.isOpen && !wasOpened) setOpened(true)
  return wasOpened ? <OpenSheet {...props} /> : null
}
