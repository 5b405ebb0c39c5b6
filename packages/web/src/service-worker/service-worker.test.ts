import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { keptPathFor, type Edition } from './edition.ts'
import { dropOthers, keepEdition, type Keeping } from './keep-edition.ts'

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

const editionOf = (id: string, files: Readonly<Record<string, string>>): Edition => ({
  id,
  files: Object.entries(files).map(([path, text]) => ({ path, hash: hashOf(text) })),
})

const ONE = { '/index.html': 'page', '/assets/main-AAAAAAAA.js': 'main', '/assets/lib-BBBBBBBB.js': 'lib' }
const TWO = { '/index.html': 'new page', '/assets/main-CCCCCCCC.js': 'new main', '/assets/lib-BBBBBBBB.js': 'lib' }

/** A browser with caches, and a server with these files. */
const openBrowser = (room: number | null = null) => {
  const kept = new Map<string, Map<string, string>>()
  const asked: string[] = []
  let served: Readonly<Record<string, string>> = ONE
  const open = async (name: string): Promise<Cache> => {
    const files = kept.get(name) ?? new Map<string, string>()
    kept.set(name, files)
    const cache = {
      match: async (path: string) => (files.has(path) ? new Response(files.get(path)) : undefined),
      put: async (path: string, answer: Response) => void files.set(path, await answer.text()),
    }
    return cache as unknown as Cache
  }
  const caches = { open, keys: async () => [...kept.keys()], delete: async (name: string) => kept.delete(name) }
  const keeping: Keeping = {
    caches,
    room: async () => room,
    hash: async (bytes) => createHash('sha256').update(new Uint8Array(bytes)).digest('hex'),
    fetch: async (path) => {
      asked.push(path)
      const text = served[path]
      return new Response(text ?? 'nothing', { status: text === undefined ? 404 : 200 })
    },
  }
  const serve = (files: Readonly<Record<string, string>>): void => {
    served = files
    asked.length = 0
  }
  return { keeping, kept, asked, serve }
}

describe('keeping an edition', () => {
  it('fetches every file once', async () => {
    const { keeping, kept, asked } = openBrowser()
    await keepEdition(editionOf('1', ONE), keeping)
    expect(asked.toSorted()).toEqual(Object.keys(ONE).toSorted())
    expect(Object.fromEntries(kept.get('app-1') ?? [])).toEqual(ONE)
  })

  it('copies from the edition before what is named by its content, and leaves that edition alone', async () => {
    const { keeping, kept, asked, serve } = openBrowser()
    await keepEdition(editionOf('1', ONE), keeping)
    serve(TWO)
    await keepEdition(editionOf('2', TWO), keeping)
    expect(asked.toSorted()).toEqual(['/assets/main-CCCCCCCC.js', '/index.html'])
    expect(Object.fromEntries(kept.get('app-2') ?? [])).toEqual(TWO)
    expect(Object.fromEntries(kept.get('app-1') ?? [])).toEqual(ONE)
  })

  it.each([
    ['a file that is missing', { '/index.html': 'page', '/assets/main-AAAAAAAA.js': 'main' }],
    ['a file of another build', { ...ONE, '/index.html': 'new page' }],
    ['half a file', { ...ONE, '/assets/lib-BBBBBBBB.js': 'li' }],
  ])('keeps nothing of it after %s', async (_what, served) => {
    const { keeping, kept, serve } = openBrowser()
    serve(served)
    await expect(keepEdition(editionOf('1', ONE), keeping)).rejects.toThrow()
    expect([...kept.keys()]).toEqual([])
  })

  it('leaves the room to the journal where there is little', async () => {
    const { keeping, kept } = openBrowser(7_999_999)
    await expect(keepEdition(editionOf('1', ONE), keeping)).rejects.toThrow('no room')
    expect([...kept.keys()]).toEqual([])
  })

  it('lets go of the others when it takes over, and of nothing that is not an edition', async () => {
    const { keeping, kept } = openBrowser()
    await keepEdition(editionOf('1', ONE), keeping)
    await keeping.caches.open('pictures')
    await dropOthers({ id: '2', files: [] }, keeping.caches)
    expect([...kept.keys()]).toEqual(['pictures'])
  })
})

describe('a request', () => {
  const HERE = 'https://here.example'
  const edition = editionOf('1', ONE)
  const answered = (path: string, isNavigation = false, method = 'GET'): string | null =>
    keptPathFor({ method, url: new URL(path, HERE).href, isNavigation }, HERE, edition)

  it('for a kept file is answered with it', () => {
    expect(answered('/assets/lib-BBBBBBBB.js')).toBe('/assets/lib-BBBBBBBB.js')
    expect(answered('/index.html?from=home', true)).toBe('/index.html')
  })

  it.each(['/', '/today', '/library/muscles/soleus?x=1#y'])('for the place %s shows the one page', (path) => {
    expect(answered(path, true)).toBe('/index.html')
  })

  it.each(['/api/runners/1/export', '/api', '/calendar/key.ics', '/assets/old-DDDDDDDD.js', '/assets/old', '/my.ics'])(
    'for %s goes to the server',
    (path) => {
      expect([answered(path), answered(path, true)]).toEqual([null, null])
    },
  )

  it('that changes something, is not for a page, or is for another origin goes out as it is', () => {
    expect(answered('/today', true, 'POST')).toBeNull()
    expect(answered('/today')).toBeNull()
    expect(answered('https://there.example/index.html', true)).toBeNull()
  })
})
