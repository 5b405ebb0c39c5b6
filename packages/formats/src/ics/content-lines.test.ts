import { describe, expect, it } from 'vitest'
import { CALENDAR_LIMITS } from './calendar-limits.ts'
import { contentLines } from './content-lines.ts'
import { utf8FromText } from './utf8-text.ts'

const linesOf = (bytes: Uint8Array): readonly (string | null)[] => [...contentLines(bytes)].map(({ text }) => text)
const linesOfText = (text: string): readonly (string | null)[] => linesOf(utf8FromText(text))

describe('contentLines', () => {
  it.each([['\r\n'], ['\n'], ['\r']])('reads lines that end in %j, and drops a byte order mark', (end) => {
    expect(linesOfText(`\uFEFFA:1${end}B:2${end}${end}C:3`)).toEqual(['A:1', 'B:2', 'C:3'])
  })

  it('joins folded lines, those folded inside an escape too', () => {
    expect(linesOfText('SUMMARY:easy\\\r\n , flat\r\n\tand short')).toEqual(['SUMMARY:easy\\, flatand short'])
  })

  it('joins lines folded inside a character of several bytes', () => {
    const whole = utf8FromText('SUMMARY:🏃')
    const folded = new Uint8Array([...whole.slice(0, 10), 13, 10, 32, ...whole.slice(10)])
    expect(linesOf(folded)).toEqual(['SUMMARY:🏃'])
  })

  it('numbers lines as an editor does', () => {
    const lines = [...contentLines(utf8FromText('A:1\r\n 2\r\n\r\nB:3'))]
    expect(lines.map(({ line }) => line)).toEqual([1, 4])
  })

  it('gives up a line beyond the limit and goes on behind it, folded or not', () => {
    const long = 'x'.repeat(CALENDAR_LIMITS.lineBytes)
    expect(linesOfText(`A:${long}\nB:2`)).toEqual([null, 'B:2'])
    expect(linesOfText(`A:1\n ${long}\n ${long}\nB:2`)).toEqual([null, 'B:2'])
  })
})
