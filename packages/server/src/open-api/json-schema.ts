import { toJsonSchema, type ConversionConfig, type JsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

/** Forms of our own, by the name they give when something else stands there. */
const OWN_FORMS: Readonly<Record<string, JsonSchema>> = {
  day: { type: 'string', format: 'date' },
  stamp: { type: 'string', pattern: `^[0-9a-f]{12}-[0-9a-f]{6}-${UUID}$` },
  data: { description: 'Any JSON, at most 24 deep' },
  event: { type: 'object', description: 'An event as it was pushed' },
}

const overrideSchema: ConversionConfig['overrideSchema'] = ({ valibotSchema }) =>
  valibotSchema.type === 'custom' && 'message' in valibotSchema ? OWN_FORMS[String(valibotSchema.message)] : null

/**
 * Writes a schema of ours as JSON Schema. `read`: what stands after a text was read as a number, as in a query; else what a
 * client sends.
 */
export const jsonSchemaOf = (schema: GenericSchema, as: 'sent' | 'read'): JsonSchema => {
  const typeMode = as === 'read' ? 'output' : 'ignore'
  const { $schema: _, ...json } = toJsonSchema(schema, {
    target: 'draft-2020-12',
    errorMode: 'ignore',
    typeMode,
    overrideSchema,
  })
  return json
}
