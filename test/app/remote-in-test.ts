import type { BrowserContext } from 'playwright'

interface Event {
  readonly stamp: string
  readonly documents?: readonly string[]
}
interface Document {
  readonly hash: string
  readonly text: string
}

/** A server's journal, held by a test: it keeps what devices send and gives it to the others. */
export interface RemoteInTest {
  /** From now on the device's app finds its server. */
  readonly attach: (device: BrowserContext) => Promise<void>
  /** What the journal holds that is not from any device. */
  readonly add: (event: Event) => void
  readonly events: readonly Event[]
}

const RUNNER = '0197a000-0000-7000-8000-0000000000aa'

/** Opens a server's journal in the test itself, for what two devices or a feed bring. */
export const openRemote = (): RemoteInTest => {
  const events: Event[] = []
  const documents = new Map<string, Document>()
  const json = (body: unknown) => ({ status: 200, contentType: 'application/json', body: JSON.stringify(body) })
  const read = (after: number): unknown => {
    const page = events.slice(after).map((event, index) => ({ position: after + index + 1, by: null, event }))
    const named = new Set(page.flatMap(({ event }) => event.documents ?? []))
    const found = [...named].flatMap((hash) => documents.get(hash) ?? [])
    return { events: page, documents: found, last: events.length, epoch: 'in-test' }
  }
  return {
    events,
    add: (event) => void events.push(event),
    attach: async (device) => {
      await device.route('**/api/here', (route) => route.fulfill(json({ runner: RUNNER })))
      await device.route(`**/api/runners/${RUNNER}/events*`, (route) => {
        const request = route.request()
        if (request.method() === 'GET') {
          const after = Number(new URL(request.url()).searchParams.get('after') ?? 0)
          return route.fulfill(json(read(after)))
        }
        const batch = request.postDataJSON() as { events: readonly Event[]; documents?: readonly Document[] }
        events.push(...batch.events)
        for (const document of batch.documents ?? []) documents.set(document.hash, document)
        return route.fulfill(json({ added: batch.events.length, last: events.length }))
      })
    },
  }
}
