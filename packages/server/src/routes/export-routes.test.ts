import { readZip, textFromUtf8, writeZip } from '@strongstride/formats'
import { describe, expect, it } from 'vitest'
import { LOOPBACK, readAnswer, runnerOf, testBatch, testEvent, testServer, type TestServer } from '../testing/index.ts'

const BYTES = { 'content-type': 'application/octet-stream' }
const serverWith = async (events: number): Promise<TestServer> => {
  const server = testServer(LOOPBACK)
  const batch = testBatch(...Array.from({ length: events }, (_, index) => testEvent(index)))
  if (events > 0) await server.events.append(await runnerOf(server), batch, { by: null, sent: false })
  return server
}
const exported = async (server: TestServer): Promise<Uint8Array<ArrayBuffer>> => {
  const answer = await server.ask(`/api/runners/${await runnerOf(server)}/export`)
  expect(answer.headers.get('content-type')).toBe('application/zip')
  return new Uint8Array(await answer.arrayBuffer())
}
const imported = async (server: TestServer, body: Uint8Array<ArrayBuffer>): Promise<unknown> => {
  const path = `/api/runners/${await runnerOf(server)}/import`
  const answer = await server.ask(path, { method: 'POST', body }, BYTES)
  const json = await readAnswer<Readonly<Record<string, unknown>>>(answer)
  return answer.ok ? json : [answer.status, json['type'], json['about']]
}
const withText = (zip: Uint8Array, name: string, text: string): Uint8Array<ArrayBuffer> => {
  const read = readZip(zip)
  if (!read.ok) throw new Error(read.error.type)
  return writeZip(read.value.map((one) => (one.name === name ? { name, bytes: new TextEncoder().encode(text) } : one)))
}

describe('a whole journal', () => {
  it('goes from one server to another as a zip, and gives the same zip there', async () => {
    const [one, two] = [await serverWith(3), await serverWith(0)]
    const zip = await exported(one)
    expect(await imported(two, zip)).toEqual({ events: 3, blobs: 0 })
    expect(await exported(two)).toEqual(zip)
    expect(await imported(two, zip)).toEqual({ events: 0, blobs: 0 })
  })

  it('can be read by a person', async () => {
    const read = readZip(await exported(await serverWith(3)))
    const names = read.ok ? read.value.map(({ name }) => name) : []
    expect(names).toEqual(['README.txt', 'events.jsonl', 'sets.csv', 'sessions.csv', 'runs.csv', 'manifest.json'])
    expect(read.ok && textFromUtf8(read.value[0]?.bytes ?? new Uint8Array())).toContain('3 things that happened')
  })

  it('that was changed, is of another version or is something else is refused, saying what it is about', async () => {
    const zip = await exported(await serverWith(3))
    const server = await serverWith(0)
    expect(await imported(server, withText(zip, 'runs.csv', 'x'))).toEqual([422, 'damaged-export', 'runs.csv'])
    const newer = withText(zip, 'manifest.json', '{"format":"strongstride-export","version":9}')
    expect(await imported(server, newer)).toEqual([422, 'other-version', '9'])
    expect(await imported(server, new Uint8Array([1, 2, 3]))).toEqual([422, 'not-an-export', undefined])
    expect(await imported(server, zip.slice(0, -30))).toEqual([422, 'not-an-export', undefined])
    const page = await server.events.read(await runnerOf(server), { after: 0, limit: 9 })
    expect(page.ok && page.value.last).toBe(0)
  })
})
