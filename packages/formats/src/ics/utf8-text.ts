// The Encoding standard is in every browser and in Node, but in neither of the type libraries this room may see.
declare class TextDecoder {
  constructor(label: 'utf-8')
  decode(bytes: Uint8Array): string
}
declare class TextEncoder {
  encode(text: string): Uint8Array
}

const decoder = new TextDecoder('utf-8')
const encoder = new TextEncoder()

/** Text of UTF-8 bytes; a leading byte order mark is dropped, a broken sequence becomes U+FFFD. */
export const textFromUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes)

/** UTF-8 bytes of a text; a lone surrogate becomes U+FFFD. */
export const utf8FromText = (text: string): Uint8Array => encoder.encode(text)
