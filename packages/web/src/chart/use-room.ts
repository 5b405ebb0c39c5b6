import { useEffect, useRef, useState, type RefObject } from 'react'

/** How wide an element is, and how large the text of the page, both in pixels. */
export interface Room {
  readonly width: number
  readonly rem: number
}

/** Measures an element, again whenever it changes: a chart is drawn at its true size, so that its text stays readable. */
export const useRoom = (): readonly [RefObject<HTMLDivElement | null>, Room | null] => {
  const element = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState<Room | null>(null)
  useEffect(() => {
    const { current } = element
    if (current === null) return
    const measure = (): void => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      setRoom({ width: current.clientWidth, rem })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [])
  return [element, room]
}
