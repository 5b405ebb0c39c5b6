import { pino } from 'pino'

/** Where a server says what it did; pino is one. */
export interface Log {
  info(fields: object, words: string): void
  error(fields: object, words: string): void
}

/** One line a request. The route is the pattern, never the path: a path may hold a key. Nothing of bodies, queries, headers. */
export interface RequestLine {
  readonly id: string
  readonly method: string
  readonly route: string
  readonly status: number
  readonly ms: number
  readonly caller: string
  readonly problem?: string
}

/**
 * A log of JSON lines. What is given by mistake under the name of a secret is crossed out. `quiet`: only what went wrong, for a
 * terminal that a person looks at.
 */
export const createLog = (write: (line: string) => void, { quiet = false } = {}): Log =>
  pino(
    {
      level: quiet ? 'error' : 'info',
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: [
        'token',
        'code',
        'key',
        'cookie',
        'authorization',
        '*.token',
        '*.code',
        '*.key',
        '*.cookie',
        '*.authorization',
      ],
    },
    { write },
  )

/** Where it went wrong. What an error says may quote what a runner wrote, so only its kind, code and place are told. */
export const reasonOf = (failure: unknown): object => {
  if (!(failure instanceof Error)) return { name: typeof failure }
  const { name, stack = '' } = failure
  const code: unknown = Reflect.get(failure, 'code')
  const at = stack.split('\n').filter((line) => line.startsWith('    at '))
  return { name, ...(typeof code === 'string' ? { errorCode: code } : {}), at }
}
