/**
 * Why a zip was refused as a whole. `not-a-zip`: it is none, or is cut off. `too-large`: beyond a limit of `ZIP_LIMITS`.
 * `bad-name`: a name that leads out of the folder. `twice`: two files of one name, or of names that some machines take for
 * one. `damaged`: a file is not what the zip says of it. `not-supported`: encrypted, in parts, or packed in a way that is
 * not read here.
 */
export type ZipRefusal =
  | { readonly type: 'not-a-zip' }
  | { readonly type: 'too-large'; readonly limit: 'bytes' | 'members' | 'total' | 'ratio' | 'name' }
  | { readonly type: 'bad-name'; readonly name: string }
  | { readonly type: 'twice'; readonly name: string }
  | { readonly type: 'damaged'; readonly name: string }
  | { readonly type: 'not-supported'; readonly name: string }
