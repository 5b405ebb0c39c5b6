const UNESCAPED: Readonly<Record<string, string>> = { n: '\n', N: '\n' }

/** The text an escaped TEXT value stands for: `\n`, `\,`, `\;` and `\\` undone. */
export const unescapeText = (value: string): string =>
  value.replace(/\\(.)/gsu, (_, escaped: string) => UNESCAPED[escaped] ?? escaped)

/** A text as a TEXT value may carry it; control characters but the line feed are dropped. */
export const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // oxlint-disable-next-line no-control-regex -- control characters are what a TEXT value must not carry
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
