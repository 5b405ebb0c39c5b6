// The part of the package that is used; its published types need those of Node, which this room may not see.
declare module 'papaparse' {
  const papaparse: {
    unparse(
      rows: readonly (readonly (string | number | null)[])[],
      options: { readonly newline: string; readonly escapeFormulae: RegExp },
    ): string
  }
  export default papaparse
}
