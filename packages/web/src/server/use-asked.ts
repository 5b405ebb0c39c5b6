import { useCallback, useEffect, useState } from 'react'
import { askServer, type ServerRefusal } from './ask-server.ts'

/** What a server says at an address: the newest answer, why the last asking came to nothing, and how to ask again. */
export interface Asked<Value> {
  readonly value: Value | null
  readonly refusal: ServerRefusal | null
  readonly again: () => void
}

/** What a server says at an address, asked when it is shown; a path of null is not asked. */
export const useAsked = <Value extends object>(path: string | null): Asked<Value> => {
  const [turn, setTurn] = useState(0)
  const [said, setSaid] = useState<Omit<Asked<Value>, 'again'>>({ value: null, refusal: null })
  useEffect(() => {
    if (path === null) return
    let isWanted = true
    const ask = async (): Promise<void> => {
      const answer = await askServer<Value>({ method: 'GET', path })
      if (!isWanted) return
      setSaid((before) =>
        answer.ok ? { value: answer.value, refusal: null } : { value: before.value, refusal: answer.error },
      )
    }
    void ask()
    return () => {
      isWanted = false
    }
  }, [path, turn])
  const again = useCallback(() => setTurn((before) => before + 1), [])
  return { ...said, again }
}
