/** Version of the catalogue room; a test keeps it the same as `package.json`. */
export const CATALOGUE_VERSION = '0.1.0'

/** Version of the compiled file's shape; raised when a reader of the old shape could not read the new one. */
export const COMPILED_FORMAT = 2
