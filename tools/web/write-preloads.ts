import type { Plugin, Rolldown } from 'vite'

/** Hidden, so that no server shows it as a file of the app. */
const PRELOADS = '.preloads.json'

/** The script files that a chunk cannot run without, itself among them. */
const filesOf = (
  chunk: Rolldown.OutputChunk,
  bundle: Rolldown.OutputBundle,
  known: ReadonlySet<string> = new Set(),
): ReadonlySet<string> => {
  const files = new Set([...known, chunk.fileName])
  for (const name of chunk.imports) {
    const imported = bundle[name]
    if (files.has(name) || imported?.type !== 'chunk') continue
    for (const file of filesOf(imported, bundle, files)) files.add(file)
  }
  return files
}

/**
 * Leaves beside the app which scripts each place needs after the first ones, for a server to name together with the
 * page: a browser else asks for them only once the first ones run. `pages` has the page's module by its place.
 */
export const writePreloads = (pages: Readonly<Record<string, string>>): Plugin => ({
  name: 'write-preloads',
  apply: 'build',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file): file is Rolldown.OutputChunk => file.type === 'chunk')
    const holding = (module: string): readonly Rolldown.OutputChunk[] =>
      chunks.filter(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module)))
    const first = new Set(chunks.filter(({ isEntry }) => isEntry).flatMap((entry) => [...filesOf(entry, bundle)]))
    const preloads = Object.entries(pages).map(([place, module]): readonly [string, readonly string[]] => {
      const [own] = holding(module)
      if (own === undefined) throw new Error(`No script of the app holds ${module}, the page of ${place}`)
      return [place, [...filesOf(own, bundle)].filter((file) => !first.has(file)).map((file) => `/${file}`)]
    })
    this.emitFile({ type: 'asset', fileName: PRELOADS, source: JSON.stringify(Object.fromEntries(preloads)) })
  },
})
