import { strToU8, zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readZip } from './read-zip.ts'
import { isSafeName, type ZipMember } from './zip-member.ts'
import { viewOf } from './zip-directory.ts'
import { writeZip } from './write-zip.ts'

const member = (name: string, text: string): ZipMember => ({ name, bytes: strToU8(text) })
const refusalOf = (bytes: Uint8Array, limits = {}): unknown => {
  const read = readZip(bytes, limits)
  return read.ok ? 'read' : read.error
}
/** Where a signature stands, counted from 0. */
const findAll = (zip: Uint8Array, signature: number): readonly number[] => {
  const view = viewOf(zip)
  return Array.from({ length: zip.length - 3 }, (_, at) => at).filter((at) => view.getUint32(at, true) === signature)
}
const ENTRY = 0x0201_4b50
const HEADER = 0x0403_4b50
/** A copy with a number changed in the directory's nth entry. */
const changed = (zip: Uint8Array, nth: number, field: number, value: number): Uint8Array => {
  const copy = zip.slice()
  viewOf(copy).setUint32((findAll(zip, ENTRY)[nth] ?? 0) + field, value, true)
  return copy
}
const [CRC, PACKED, SIZE, OFFSET] = [16, 20, 24, 42]

describe('a zip', () => {
  it('gives back what was written, whatever it was', () => {
    const names = fc.string({ minLength: 1, maxLength: 20 }).filter(isSafeName)
    const files = fc.uniqueArray(fc.record({ name: names, bytes: fc.uint8Array({ maxLength: 400 }) }), {
      selector: ({ name }) => name.normalize('NFC').toLowerCase(),
      maxLength: 12,
    })
    fc.assert(
      fc.property(files, (members) => {
        fc.pre(members.every(({ name }) => !/^\d+$/.test(name)))
        const read = readZip(writeZip(members))
        expect(read).toEqual({ ok: true, value: members })
      }),
      { numRuns: 60 },
    )
  })

  it('of the same files is the same bytes', () => {
    const files = [member('a.txt', 'a'.repeat(5000)), member('b/c.txt', 'c')]
    expect(writeZip(files)).toEqual(writeZip(files))
  })

  it('of another program is read, folders left out', () => {
    const zip = zipSync({ folder: { 'a.txt': strToU8('a') }, 'empty/': new Uint8Array() }, { level: 0 })
    expect(readZip(zip)).toEqual({ ok: true, value: [member('folder/a.txt', 'a')] })
  })

  it('of a file that packs as well as a bomb is read all the same', () => {
    const zeros = { name: 'zeros', bytes: new Uint8Array(1_000_000) }
    expect(readZip(writeZip([zeros]))).toEqual({ ok: true, value: [zeros] })
  })

  it('without files is one', () => {
    expect(readZip(writeZip([]))).toEqual({ ok: true, value: [] })
  })
})

describe('a hostile zip', () => {
  const honest = writeZip([member('a.txt', 'a'.repeat(3000)), member('b.txt', 'b'.repeat(3000))])

  it.each(['/etc/passwd', '../up.txt', 'a/../../up.txt', 'C:/x.txt', 'c:x', 'a\\b.txt', 'a//b', './a', 'a\u0000b'])(
    'may not name %j',
    (name) => {
      expect(refusalOf(zipSync({ [name]: strToU8('x') }))).toEqual({ type: 'bad-name', name })
    },
  )

  it('may not name a file twice, nor two that some machines take for one', () => {
    expect(refusalOf(zipSync({ 'A.txt': strToU8('1'), 'a.TXT': strToU8('2') }))).toEqual({
      type: 'twice',
      name: 'a.TXT',
    })
  })

  it('may not unpack to much more than it is', () => {
    expect(refusalOf(zipSync({ bomb: new Uint8Array(20_000_000) }))).toEqual({ type: 'too-large', limit: 'ratio' })
    expect(refusalOf(honest, { total: 5000 })).toEqual({ type: 'too-large', limit: 'total' })
    expect(refusalOf(honest, { bytes: 50 })).toEqual({ type: 'too-large', limit: 'bytes' })
    expect(refusalOf(honest, { members: 1 })).toEqual({ type: 'too-large', limit: 'members' })
    expect(refusalOf(honest, { name: 4 })).toEqual({ type: 'too-large', limit: 'name' })
  })

  it('that announces less than it holds is found out before it has unpacked it all', () => {
    const bomb = changed(zipSync({ bomb: new Uint8Array(50_000_000) }), 0, SIZE, 1000)
    expect(refusalOf(bomb)).toEqual({ type: 'damaged', name: 'bomb' })
  })

  it.each([
    ['more than it holds', SIZE, 4000],
    ['another checksum', CRC, 1],
    ['more packed bytes than there are', PACKED, 4_000_000],
    ['a place that is none', OFFSET, 3],
    ['a place beyond its end', OFFSET, 4_000_000],
  ])('that announces %s is damaged', (_, field, value) => {
    expect(refusalOf(changed(honest, 0, field, value))).toEqual({ type: 'damaged', name: 'a.txt' })
  })

  it('whose files share bytes is damaged', () => {
    expect(refusalOf(changed(honest, 1, OFFSET, findAll(honest, HEADER)[0] ?? 0))).toMatchObject({ type: 'damaged' })
  })

  it('that is encrypted, or of the larger form, is not read', () => {
    const encrypted = honest.slice()
    encrypted[(findAll(honest, ENTRY)[0] ?? 0) + 8] = 1
    expect(refusalOf(encrypted)).toEqual({ type: 'not-supported', name: 'a.txt' })
    expect(refusalOf(changed(honest, 0, SIZE, 0xffff_ffff))).toEqual({ type: 'not-supported', name: 'a.txt' })
  })

  it('that is cut off anywhere is refused, and never throws', () => {
    for (let length = 0; length < honest.length; length++)
      expect(readZip(honest.subarray(0, length)).ok, `${length} bytes`).toBe(false)
  })

  it('with any byte changed is refused or gives what was written', () => {
    const expected = readZip(honest)
    fc.assert(
      fc.property(fc.nat(honest.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const copy = honest.slice()
        copy[at] = (copy[at] ?? 0) ^ by
        const read = readZip(copy)
        if (read.ok)
          expect(read.value.map(({ bytes }) => bytes)).toEqual(expected.ok && expected.value.map((m) => m.bytes))
      }),
    )
  })
})
