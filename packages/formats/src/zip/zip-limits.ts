/** What one zip may cost. A file beyond any of them is refused before its members are unpacked. */
export const ZIP_LIMITS = {
  /** Bytes of the zip itself. */
  bytes: 512_000_000,
  /** Files in it. */
  members: 50_000,
  /** Bytes of all files, unpacked. */
  total: 1_000_000_000,
  /** Unpacked bytes for each packed one, of a file beyond a small size; text packs to a tenth, zeros to a thousandth. */
  ratio: 200,
  /** Bytes of a name. */
  name: 200,
} as const

/** The same as numbers that a caller may set lower. */
export type ZipLimits = { readonly [Name in keyof typeof ZIP_LIMITS]: number }
