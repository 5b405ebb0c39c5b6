import { keepNote, readKeptNote } from './kept-notes.ts'
import { countVisit, formatVisits } from './visits.ts'

const NOTE = 'visits'

/** Notes that the app was opened. */
export const noteVisit = (): void => keepNote(NOTE, formatVisits(countVisit(readKeptNote(NOTE), Date.now())))

/** How often the app was opened on this device, this time included. */
export const visitsSoFar = (): number => countVisit(readKeptNote(NOTE), Date.now()).count
