const UNESCAPED: Readonly<Record<string, string>> = { n: '\n', N: '\n' }

/** The text an escaped TEXT value stands for: `\n`, `\,`, `\;` and `\\` undone. */
export const unescapeText = (value: string): string =>
  value.replace(/\\(.)/gsu, (_, escaped: string) => UNESCAPED[escaped] ?? escaped)

/** A text as a TEXT value may carry it; a control character other than the line feed becomes a blank. */
export const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
