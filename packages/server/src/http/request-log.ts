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

/** A log of JSON lines. What is given by mistake under the name of a secret is crossed out. */
export const createLog = (write: (line: string) => void): Log =>
  pino(
    {
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
