/** An entry for every member of a union, by its literal key; a member without words does not compile. */
export type WordsByType<Union extends { readonly type: string }> = {
  readonly [Type in Union['type']]: (it: Extract<Union, { readonly type: Type }>) => string
}

/** As {@link WordsByType}, for unions told apart by `code`. */
export type WordsByCode<Union extends { readonly code: string }> = {
  readonly [Code in Union['code']]: (it: Extract<Union, { readonly code: Code }>) => string
}

/** The words of one member; the table type holds an entry for each, so it is always there. */
export const wordsByType = <Union extends { readonly type: string }>(words: WordsByType<Union>, it: Union): string => {
  const entry = words[it.type as Union['type']] as (each: Union) => string
  return entry(it)
}

/** As {@link wordsByType}, for unions told apart by `code`. */
export const wordsByCode = <Union extends { readonly code: string }>(words: WordsByCode<Union>, it: Union): string => {
  const entry = words[it.code as Union['code']] as (each: Union) => string
  return entry(it)
}
