/** Seconds as a person reads them: `45 s`, `12 min`, `1 h 05 min`. */
const formatSeconds = (seconds: number): string => {
  if (seconds < 60) return `${Math.ceil(seconds)} s`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`
}

/** How far a long piece of work is: done of all, and the time left if the rest goes as the part before. */
export const formatProgress = (done: number, all: number, seconds: number): string => {
  const left = done === 0 ? '' : `, ${formatSeconds((seconds / done) * (all - done))} left`
  return `${done} of ${all} runners${done === all ? `, ${formatSeconds(seconds)}` : left}`
}

/** Where progress is shown. */
export interface ProgressStream {
  readonly isTTY?: boolean
  readonly write: (text: string) => unknown
}

/** Milliseconds between two lines on a terminal. */
const TERMINAL_PAUSE = 200
/** Lines in all where there is no terminal. */
const LINES = 20

/** Shows how far the work is: on a terminal in one line that is written over, elsewhere in twenty lines. */
export const showProgress = (all: number, to: ProgressStream, clock: () => number): ((done: number) => void) => {
  const start = clock()
  const step = Math.max(1, Math.floor(all / LINES))
  let last = -Infinity
  return (done) => {
    const now = clock()
    const line = formatProgress(done, all, (now - start) / 1000)
    if (to.isTTY !== true) {
      if (done % step === 0 || done === all) to.write(`${line}\n`)
      return
    }
    if (done < all && now - last < TERMINAL_PAUSE) return
    last = now
    to.write(`\r\u001B[K${line}${done === all ? '\n' : ''}`)
  }
}
