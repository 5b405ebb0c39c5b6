import fc from 'fast-check'
import type { Batch, Json } from '@strongstride/core/journal'
import type { Route } from '../route.ts'
import { ROUTES } from '../routes/index.ts'
import { testBatch, testDocument, testEvent, testMachine } from './test-server.ts'

/** A request that means no good, before it knows whose journal it asks for: `RUNNER` stands for the runner in its path. */
export interface HostileRequest {
  readonly route: string
  readonly method: string
  readonly path: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Uint8Array<ArrayBuffer> | null
}

/** Stands for the runner of the server. */
export const RUNNER = 'RUNNER'

/** A runner who was deleted. */
export const GONE_RUNNER = '00000000-0000-7000-8000-0000000000ff'

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

/** An address has no half characters. */
const whole = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, '')

const nasty = fc.constantFrom(
  '',
  '\0',
  '\ud800',
  '__proto__',
  'constructor',
  '../..',
  '%2e%2e%2f',
  '%00',
  '%',
  '%zz',
  'null',
  '-1',
  '1e999',
  'NaN',
  '0x10',
  "' or 1=1 --",
  '${7*7}',
  '{{7*7}}',
  '\u202e',
  'a'.repeat(5000),
  '١٢٣',
  '9007199254740993',
)

const word = fc.oneof(nasty, fc.string({ maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 20 }))

const parameter = (name: string): fc.Arbitrary<string> => {
  const right =
    name === 'runner'
      ? [RUNNER, RUNNER, RUNNER, RUNNER, RUNNER, GONE_RUNNER]
      : [name === 'feed' ? GONE_RUNNER : 'a'.repeat(64), `${'A'.repeat(43)}.ics`]
  return fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...right) },
    { weight: 1, arbitrary: word.map((text) => encodeURIComponent(whole(text))) },
    { weight: 1, arbitrary: nasty.map((text) => text.replaceAll(/[\0\ud800]/g, '')) },
  )
}

const pathOf = ({ path }: Route): fc.Arbitrary<string> =>
  fc
    .tuple(...path.split('/').map((part) => (part.startsWith(':') ? parameter(part.slice(1)) : fc.constant(part))))
    .map((parts) => parts.join('/'))

const query = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  {
    weight: 2,
    arbitrary: fc
      .array(
        fc.tuple(
          fc.oneof(fc.constantFrom('after', 'limit'), word),
          fc.oneof(word, fc.nat().map(String), fc.maxSafeNat().map(String)),
        ),
        {
          maxLength: 4,
        },
      )
      .map(
        (pairs) => `?${pairs.map((pair) => pair.map((text) => encodeURIComponent(whole(text))).join('=')).join('&')}`,
      ),
  },
  { weight: 1, arbitrary: nasty.map((text) => `?${text.replaceAll(/[\0\ud800]/g, '')}`) },
)

type Tree = Readonly<Record<string, unknown>> | readonly unknown[]
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null

/** Puts `value` somewhere into a tree; `steps` choose where. */
const graft = (tree: unknown, steps: readonly number[], value: unknown): unknown => {
  const [step, ...rest] = steps
  if (step === undefined || !isTree(tree)) return value
  const names = Object.keys(tree)
  const name = names[step % Math.max(1, names.length)] ?? 'more'
  const copy: Record<string, unknown> = Object.fromEntries(Object.entries(tree))
  const grafted = { ...copy, [name]: graft(copy[name], rest, value) }
  return Array.isArray(tree) ? Object.values(grafted) : grafted
}

const document = testDocument('a week')
/** A batch that is all right. */
export const soundBatch: Batch = {
  ...testBatch(testEvent(1, { documents: [document.hash] }), testEvent(2, { blobs: ['b'.repeat(64)] })),
  documents: [document],
}

const json = fc.oneof(fc.jsonValue({ maxDepth: 4 }), word, fc.double(), fc.constantFrom(null, true, [], {}))

const batchText = fc
  .tuple(
    fc.constantFrom<unknown>(soundBatch, { code: 'AAAA-AAAA-AAAA', keep: 'token' }),
    fc.array(fc.nat(30), { maxLength: 6 }),
    json,
  )
  .map(([sound, steps, value]) => JSON.stringify(graft(sound, steps, value)))

/** Of the right form, but other than what is kept, or bringing what is nowhere. */
const otherBatchText = fc
  .tuple(json, fc.constantFrom([], ['c'.repeat(64)]))
  .map(([data, documents]) => JSON.stringify(testBatch(testEvent(1, { data: data as Json, documents }))))

/** As many names as go into a batch: a store must not be asked for all of them at once. */
const manyNames = (): string =>
  JSON.stringify(
    testBatch(
      ...Array.from({ length: 300 }, (_, event) =>
        testEvent(10 + event, {
          documents: Array.from({ length: 300 }, (_, name) => (event * 300 + name).toString(16).padStart(64, '0')),
        }),
      ),
    ),
  )

const bodyText = fc.oneof(
  { weight: 12, arbitrary: otherBatchText },
  { weight: 36, arbitrary: batchText },
  { weight: 6, arbitrary: fc.constant(JSON.stringify(soundBatch)) },
  { weight: 6, arbitrary: json.map((value) => JSON.stringify(value)) },
  { weight: 6, arbitrary: word },
  { weight: 1, arbitrary: fc.constant(null).map(manyNames) },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '['.repeat(50_000),
      `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
      '{"a":'.repeat(5000),
      `{"events":${'['.repeat(500)}${']'.repeat(500)}}`,
      '{"events":[],"__proto__":{"documents":7},"documents":[{"__proto__":null}]}',
      `{"events":[${'{},'.repeat(600)}{}]}`,
      '{"events":[{"at":1e999}],"documents":-0}',
      '{"events":[],"events":7}',
    ),
  },
)

const body = fc.oneof(
  { weight: 5, arbitrary: bodyText.map(encode) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => new Uint8Array(bytes)) },
)

const isHeaderValue = (text: string): boolean => /^[\t\x20-\x7e\x80-\xff]*$/.test(text) && text.trim() === text

const header = fc
  .tuple(
    fc.constantFrom(
      'host',
      'origin',
      'cookie',
      'authorization',
      'content-type',
      'content-encoding',
      'content-length',
      'x-forwarded-for',
      'sec-fetch-site',
      'if-none-match',
      'range',
      'accept',
      'expect',
      'x-anything',
    ),
    fc.oneof(
      nasty,
      fc.string({ maxLength: 60 }),
      fc.constantFrom('gzip', 'none', 'same-origin', 'bytes=0-9', `__Host-strongstride=${'A'.repeat(43)}`),
    ),
  )
  .filter(([, value]) => isHeaderValue(value))

const typeOf = ({ body: rule }: Route): string =>
  rule?.as === 'bytes' ? 'application/octet-stream' : 'application/json'

/** A file under its right name, so that some are kept. */
const rightName = (request: HostileRequest): HostileRequest =>
  request.method === 'PUT' && request.body !== null
    ? { ...request, path: request.path.replace('a'.repeat(64), testMachine().hash(request.body)) }
    : request

const requestTo = (route: Route): fc.Arbitrary<HostileRequest> =>
  fc
    .record({
      route: fc.constant(route.name),
      method: fc.oneof(
        { weight: 15, arbitrary: fc.constant<string>(route.method) },
        { weight: 1, arbitrary: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS') },
      ),
      path: fc.tuple(pathOf(route), query).map((parts) => parts.join('')),
      headers: fc
        .array(header, { maxLength: 2, size: 'xsmall' })
        .map((more) => [['content-type', typeOf(route)] as const, ...more]),
      body,
    })
    .map((request) =>
      rightName(request.method === 'GET' || request.method === 'HEAD' ? { ...request, body: null } : request),
    )

/** There is more to break where something is read. */
const weightOf = ({ body, query }: Route): number => (body === undefined && query === undefined ? 1 : 5)

/** Requests to every row of the route table that mean no good: paths, queries, headers and bodies; some only just wrong. */
export const hostileRequests: fc.Arbitrary<HostileRequest> = fc.oneof(
  ...ROUTES.map((route) => ({ weight: weightOf(route), arbitrary: requestTo(route) })),
)
