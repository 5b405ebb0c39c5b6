import { PROBLEMS, type ProblemType } from '../http/problem.ts'
import { PATH_PARAMETERS, type AnswerRule, type Route } from '../route.ts'
import { jsonSchemaOf } from './json-schema.ts'

type Json = Readonly<Record<string, unknown>>

const PROBLEM_SCHEMA: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'request'],
  properties: {
    type: { type: 'string', enum: Object.keys(PROBLEMS) },
    title: { type: 'string' },
    status: { type: 'integer' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'expected', 'received'],
        properties: { path: { type: 'string' }, expected: { type: 'string' }, received: { type: 'string' } },
      },
    },
    about: { type: 'string', description: 'The id or hash it is about' },
    request: { type: 'string', description: 'The id under which the log of the server knows it' },
  },
}

const isNamed = (name: string): name is keyof typeof PATH_PARAMETERS => name in PATH_PARAMETERS

const pathParameters = (path: string): readonly Json[] =>
  [...path.matchAll(/:(\w+)/g)].flatMap(([, name = '']) =>
    isNamed(name) ? [{ name, in: 'path', required: true, schema: jsonSchemaOf(PATH_PARAMETERS[name], 'sent') }] : [],
  )

const queryParameters = ({ query }: Route): readonly Json[] => {
  if (query === undefined) return []
  const { properties = {} } = jsonSchemaOf(query, 'read')
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', schema }))
}

const bodyOf = ({ body }: Route): Json => {
  if (body === undefined) return {}
  const description = `At most ${body.most} bytes.`
  const content =
    body.as === 'json'
      ? { 'application/json': { schema: jsonSchemaOf(body.schema, 'sent') } }
      : { 'application/octet-stream': { schema: {} } }
  return { requestBody: { required: true, description, content } }
}

const contentOf = ({ schema, type }: AnswerRule): Json => {
  if (schema !== null) return { content: { 'application/json': { schema: jsonSchemaOf(schema, 'sent') } } }
  return type === undefined ? {} : { content: { [type]: { schema: {} } } }
}

const isReading = ({ method }: Route): boolean => method === 'GET' || method === 'HEAD'

const STRANGERS = ['unknown-host', 'behind-proxy', 'foreign-page'] as const

/** What is found wrong before a handler is asked, as the form of a row says. */
const problemsBefore = (route: Route): readonly ProblemType[] => [
  ...(route.callers.includes('anyone') ? [] : (['no-credentials', 'not-for-you'] as const)),
  ...(route.callers.includes('anyone') && isReading(route) ? [] : STRANGERS),
  ...(route.path.includes(':runner') ? (['other-runner', 'gone'] as const) : []),
  ...(route.path.includes(':') ? (['not-found'] as const) : []),
  ...(route.query === undefined ? [] : (['wrong-form'] as const)),
  ...(route.body === undefined ? [] : (['too-large', 'wrong-type', 'not-readable'] as const)),
  ...(route.body?.as === 'json' ? (['not-json', 'wrong-form'] as const) : []),
  'unavailable',
]

/** All that can be wrong with a call of a row. */
export const problemsOf = (route: Route): readonly ProblemType[] => [
  ...new Set([...problemsBefore(route), ...route.problems]),
]

const problemResponses = (route: Route): Json => {
  const types = problemsOf(route)
  const statuses = [...new Set(types.map((type) => PROBLEMS[type].status))].toSorted((a, b) => a - b)
  const describe = (status: number): string =>
    types
      .filter((type) => PROBLEMS[type].status === status)
      .map((type) => `\`${type}\`: ${PROBLEMS[type].title}`)
      .join(' ')
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  return Object.fromEntries(statuses.map((status) => [status, { description: describe(status), content }]))
}

const operationOf = (route: Route): Json => ({
  operationId: route.name,
  summary: route.says,
  'x-callers': route.callers,
  ...(route.callers.includes('owner') ? { security: [{ cookie: [] }, { bearer: [] }, {}] } : {}),
  parameters: [...pathParameters(route.path), ...queryParameters(route)],
  ...bodyOf(route),
  responses: {
    ...problemResponses(route),
    ...Object.fromEntries(
      route.answers.map((answer) => [answer.status, { description: answer.says, ...contentOf(answer) }]),
    ),
  },
})

/** Writes the route table as an OpenAPI 3.1 document. */
export const openApiOf = (routes: readonly Route[], version: string): Json => {
  const paths: Record<string, Record<string, Json>> = {}
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Strongstride', version },
    paths,
    components: {
      schemas: { Problem: PROBLEM_SCHEMA },
      securitySchemes: {
        cookie: { type: 'apiKey', in: 'cookie', name: '__Host-strongstride' },
        bearer: { type: 'http', scheme: 'bearer' },
      },
    },
  }
}
