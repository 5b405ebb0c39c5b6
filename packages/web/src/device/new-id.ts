/** Bytes of a UUID, and where its version and variant stand. */
const BYTES = 16
const VERSION_AT = 6
const VARIANT_AT = 8

/**
 * A UUID of version 7: the milliseconds it is made at, then chance. `crypto.randomUUID` would be of another version, and is
 * missing where the page was not served over https.
 */
export const newId = (now = Date.now()): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES))
  new DataView(bytes.buffer).setUint32(0, Math.floor(now / 0x1_0000))
  new DataView(bytes.buffer).setUint16(4, now % 0x1_0000)
  bytes[VERSION_AT] = 0x70 | ((bytes[VERSION_AT] ?? 0) & 0x0f)
  bytes[VARIANT_AT] = 0x80 | ((bytes[VARIANT_AT] ?? 0) & 0x3f)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
