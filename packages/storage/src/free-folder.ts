import { readdir } from 'node:fs/promises'
import { isMissing } from './failure.ts'

/** Whether nothing is in a folder, or it is not there at all. */
export const isFreeFolder = async (path: string): Promise<boolean> => {
  try {
    return (await readdir(path)).length === 0
  } catch (error) {
    if (isMissing(error)) return true
    throw error
  }
}
