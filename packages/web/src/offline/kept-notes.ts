/** What this device remembers about itself, outside any journal. Where nothing can be kept, it holds until the page is closed. */
const held = new Map<string, string>()

/** What was noted; null: nothing. */
export const readKeptNote = (name: string): string | null => {
  try {
    return localStorage.getItem(name) ?? held.get(name) ?? null
  } catch {
    return held.get(name) ?? null
  }
}

/** Notes something about this device. */
export const keepNote = (name: string, text: string): void => {
  held.set(name, text)
  try {
    localStorage.setItem(name, text)
  } catch {
    // It is held until the page is closed.
  }
}
