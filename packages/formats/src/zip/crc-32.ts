const POLYNOMIAL = 0xedb8_8320
const BITS = 8

const entryOf = (byte: number): number => {
  let rest = byte
  for (let bit = 0; bit < BITS; bit++) rest = (rest & 1) === 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1
  return rest >>> 0
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => entryOf(byte))

/** The checksum of zips. */
export const crc32 = (bytes: Uint8Array): number => {
  let rest = 0xffff_ffff
  for (const byte of bytes) rest = (TABLE[(rest ^ byte) & 0xff] ?? 0) ^ (rest >>> BITS)
  return (rest ^ 0xffff_ffff) >>> 0
}
