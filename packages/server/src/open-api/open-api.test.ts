import { describe, expect, it } from 'vitest'
import { ROUTES } from '../routes/index.ts'
import { LOOPBACK, readAnswer, testServer } from '../testing/index.ts'

interface Operation {
  readonly operationId: string
  readonly parameters: readonly { readonly name: string; readonly schema: object }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> }
  readonly responses: Readonly<Record<string, object>>
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

const readDocument = async (): Promise<Document> => readAnswer(await testServer(LOOPBACK).ask('/openapi.json'))

const EVENTS = '/api/runners/{runner}/events'

describe('the OpenAPI document', () => {
  it('has every row of the route table but the pages, under its own name', async () => {
    const { paths } = await readDocument()
    const names = Object.values(paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId))
    const rows = ROUTES.filter(({ path }) => path !== '/*')
    expect(names.toSorted()).toEqual(rows.map(({ name }) => name).toSorted())
    expect(new Set(names).size).toBe(rows.length)
  })

  it('has the forms of what is sent, with their limits', async () => {
    const { paths } = await readDocument()
    const schema = paths[EVENTS]?.['post']?.requestBody?.content['application/json']?.schema
    expect(schema).toMatchObject({
      type: 'object',
      required: ['events'],
      properties: {
        events: { type: 'array', maxItems: 500, items: { properties: { day: { type: 'string', format: 'date' } } } },
      },
    })
  })

  it('has the numbers of a query as numbers, and what stands in a path', async () => {
    const { paths } = await readDocument()
    expect(paths[EVENTS]?.['get']?.parameters).toMatchObject([
      { name: 'runner', in: 'path', required: true, schema: { type: 'string' } },
      { name: 'after', in: 'query', schema: { type: 'integer', minimum: 0 } },
      { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 500 } },
    ])
  })

  it('has every problem of a row under its status', async () => {
    const { paths } = await readDocument()
    const statuses = Object.keys(paths[EVENTS]?.['post']?.responses ?? {})
    expect(statuses).toEqual(['200', '400', '401', '403', '404', '409', '410', '413', '415', '503', '507'])
  })
})
