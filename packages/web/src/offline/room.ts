/** What the browser says of its storage. Bytes; null: it does not say. `isPromised` null: it promises nothing to anyone. */
export interface Room {
  readonly used: number | null
  readonly given: number | null
  readonly isPromised: boolean | null
}

/** On http there is no storage to ask about, whatever the types say. */
const storage = (): StorageManager | null => ('storage' in navigator ? navigator.storage : null)

/** What the browser says of its storage now. */
export const readRoom = async (): Promise<Room> => {
  const asked = storage()
  const [estimate, isPromised] = await Promise.all([
    asked?.estimate().catch(() => null) ?? null,
    asked?.persisted().catch(() => null) ?? null,
  ])
  return { used: estimate?.usage ?? null, given: estimate?.quota ?? null, isPromised }
}

/** Asks the browser not to clear what is kept; some ask the runner. */
export const askToKeep = async (): Promise<boolean> => {
  const asked = storage()
  return asked === null ? false : asked.persist().catch(() => false)
}

/** Bytes below which nobody should rely on there being room. */
const FEW = 20_000_000

/** True where the device is about to be full. */
export const isLittleLeft = ({ used, given }: Room): boolean => used !== null && given !== null && given - used < FEW
