import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakRows, pageWidth, paragraph, printLines, tableRow } from './layout.ts'

describe('layout', () => {
  it('breaks between words and keeps every word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { maxLength: 30 }),
        fc.integer({ min: 5, max: 90 }),
        (words, room) => {
          const rows = breakRows(words.join(' '), room)
          expect(rows.every((row) => row.length <= room)).toBe(true)
          expect(rows.join('').replaceAll(' ', '')).toBe(words.join(''))
        },
      ),
    )
  })

  it('hangs the rows below a lead under its end', () => {
    expect(paragraph('one two three', { width: 12, indent: 2, lead: '- ' }).map(({ text }) => text)).toEqual([
      '  - one two',
      '    three',
    ])
  })

  it('lets a cell that is too long go on below itself', () => {
    const rows = tableRow(['easy 8', 'a very long run', ''], { widths: [8, 8, 8], indent: 1 })
    expect(rows.map(({ text }) => text)).toEqual([' easy 8  a very', '         long', '         run'])
  })

  it('paints only when asked, and never the indent', () => {
    const lines = paragraph('heading', { width: 20, indent: 2, style: 'heading' })
    expect(printLines(lines, { colour: false })).toBe('  heading\n')
    expect(printLines(lines, { colour: true })).toBe('  \u001B[1;36mheading\u001B[0m\n')
  })

  it.each([
    [null, 80],
    [20, 40],
    [72, 72],
    [250, 100],
  ])('lays %s columns out as %i', (columns, width) => {
    expect(pageWidth(columns)).toBe(width)
  })
})
