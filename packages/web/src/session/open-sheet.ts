import { useEffect, useState } from 'react'
import type { Open } from './set-at-hand.ts'
import type { Sheets } from './sheets.tsx'

type SheetsPart = typeof Sheets

let loaded: SheetsPart | null = null

const loadSheets = async (): Promise<SheetsPart> => {
  const part = await import('./sheets.tsx')
  loaded = part.Sheets
  return loaded
}

/** What draws the sheets: fetched after the first set is shown, and again when one is wanted and is not here yet. */
export const useSheets = (open: Open | null): SheetsPart | null => {
  const [sheets, setSheets] = useState(() => loaded)
  const isMissing = sheets === null
  useEffect(() => {
    if (!isMissing) return
    let isWanted = true
    loadSheets().then(
      (part) => {
        if (isWanted) setSheets(() => part)
      },
      () => null,
    )
    return () => {
      isWanted = false
    }
  }, [isMissing, open])
  return sheets
}
