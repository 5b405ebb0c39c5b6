/** Class names of a CSS Module, by the name they have in its file. */
declare module '*.module.css' {
  const names: Readonly<Record<string, string>>
  export default names
}

declare module '*.css'

/** The address at which a file is served. */
declare module '*?url' {
  const address: string
  export default address
}
