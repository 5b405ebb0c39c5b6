import { useEffect, useState } from 'react'
import type { Open } from './set-at-hand.ts'
import type { Sheets } from './sheets.tsx'

type SheetsPart = typeof Sheets

let loaded: SheetsPart | null = null

/** The sheets, what every sheet lies in, and the last page of a session, so that none is fetched once the session runs without a network. */
const loadSheets = async (): Promise<SheetsPart> => {
  const [part] = await Promise.all([
    import('./sheets.tsx'),
    import('../design/open-sheet.tsx'),
    import('./closing.tsx'),
  ])
  loaded = part.Sheets
  return loaded
}

/**
 * What draws the sheets: fetched after the first set is shown, and again when one is wanted and is not here yet; `onMissing` is
 * told where one that is wanted cannot be had.
 */
export const useSheets = (open: Open | null, onMissing: () => void): SheetsPart | null => {
  const [sheets, setSheets] = useState(() => loaded)
  const isMissing = sheets === null
  useEffect(() => {
    if (!isMissing) return
    let isWanted = true
    loadSheets().then(
      (part) => {
        if (isWanted) setSheets(() => part)
      },
      () => {
        if (isWanted && open !== null) onMissing()
      },
    )
    return () => {
      isWanted = false
    }
    // Whoever is told is told of what was wanted then.
  }, [isMissing, open])
  return sheets
}
