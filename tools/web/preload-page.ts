import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite'

/** Asks for the scripts of a page together with the first one, which would otherwise ask for them when it runs. */
export const preloadPage = (page: string): Plugin => ({
  name: 'preload-page',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) => {
      const chunks = Object.values(bundle).filter((file): file is Rolldown.OutputChunk => file.type === 'chunk')
      const entry = chunks.find(({ isEntry }) => isEntry)
      const own = chunks.filter(({ moduleIds }) => moduleIds.some((id) => id.endsWith(page)))
      const files = new Set(own.flatMap(({ fileName, imports }) => [fileName, ...imports]))
      for (const known of [entry?.fileName ?? '', ...(entry?.imports ?? [])]) files.delete(known)
      return [...files].map((file): HtmlTagDescriptor => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
        injectTo: 'head',
      }))
    },
  },
})
