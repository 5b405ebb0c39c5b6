/** A piece of a title: a number as written, a word without accents in small letters, or a sign that means something. */
export type TitleToken =
  | { readonly type: 'number'; readonly value: number }
  /** Two or three numbers with colons between: a duration, a pace or a time of day. */
  | { readonly type: 'clock'; readonly parts: readonly number[] }
  /** `glued` when it follows a number without a space, as in `5k`. */
  | { readonly type: 'word'; readonly text: string; readonly glued: boolean }
  | { readonly type: 'sign'; readonly text: string }
  /** `{5:8.1}`, miles and kilometres as calendar-hack writes them; `{6}` alone has no unit and so no kilometres. */
  | { readonly type: 'placeholder'; readonly km: number | null }

/** Pictures that say what an event is; all others are decoration. */
const TELLING_PICTURES = '🏃🏁💪🏋🚴🚵🏊🧘🚶🥾🛌😴'

/** A word right after a digit is a unit and ends where digits go on: `1h30m` is a number, a unit, a number, a unit. */
const TOKEN = new RegExp(
  [
    String.raw`(?<placeholder>\{[\d.:\- ]{1,30}\})`,
    String.raw`(?<clock>\d{1,3}:\d{2}(?::\d{2})?)`,
    String.raw`(?<thousands>\d{1,2}[.,]\d{3}(?=\s?m(?:et\p{L}+)?\b))`,
    String.raw`(?<number>\d{1,6}(?:[.,]\d{1,4})?)`,
    String.raw`(?<unit>(?<=\d)(?:\p{L}+|''|["']))`,
    String.raw`(?<word>\p{L}[\p{L}\d]*|[${TELLING_PICTURES}])`,
    `(?<sign>[-+@/()*;])`,
  ].join('|'),
  'gu',
)

const UNIT_SIGNS: Readonly<Record<string, string>> = { "'": 'min', "''": 'sec', '"': 'sec' }

/** Small letters without accents, one kind of dash, apostrophe and multiplication sign; `½` and the like written out. */
const plainText = (title: string): string =>
  title
    .replace(/(\d)\s?½/g, '$1.5')
    .replaceAll('½', 'half ')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[‐-―−]/g, '-')
    .replace(/[’‘ʼ′]/g, "'")
    .replace(/[”“″]/g, '"')
    .replace(/[×✕]/g, 'x')
    .replaceAll('œ', 'oe')

/** The kilometres after the colon of a placeholder, the middle of a range: `{5-7:8-12}` is 10. */
const placeholderKm = (text: string): number | null => {
  const km = text.slice(1, -1).split(':')[1]?.split('-').map(Number)
  if (km === undefined || km.length > 2 || km.some((end) => !(end > 0))) return null
  return km.reduce((sum, end) => sum + end, 0) / km.length
}

const tokenOf = (groups: Readonly<Record<string, string | undefined>>): TitleToken | null => {
  const { placeholder, clock, thousands, number, unit, word, sign } = groups
  if (placeholder !== undefined) return { type: 'placeholder', km: placeholderKm(placeholder) }
  if (clock !== undefined) return { type: 'clock', parts: clock.split(':').map(Number) }
  // `1,200 m` and `10.000 m` are written with a sign for thousands, `7,5 km` with one for decimals.
  if (thousands !== undefined) return { type: 'number', value: Number(thousands.replace(/[.,]/, '')) }
  if (number !== undefined) return { type: 'number', value: Number(number.replace(',', '.')) }
  if (unit !== undefined) return { type: 'word', text: UNIT_SIGNS[unit] ?? unit, glued: true }
  if (word !== undefined) return { type: 'word', text: word, glued: false }
  return sign === undefined ? null : { type: 'sign', text: sign }
}

/**
 * Cuts a title into tokens, in order. What means nothing to a runner (other pictures, punctuation) is dropped.
 *
 * @example
 * ```ts
 * titleTokens('🏃 10×400m')
 * // word 🏃, number 10, word x (glued), number 400, word m (glued)
 * ```
 */
export const titleTokens = (title: string): readonly TitleToken[] =>
  Array.from(plainText(title).matchAll(TOKEN), ({ groups }) => tokenOf(groups ?? {})).filter((token) => token !== null)
