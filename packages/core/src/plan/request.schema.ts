import * as v from 'valibot'
import type { Result } from '../result.ts'
import type { Plan } from './plan.ts'
import { planFields } from './plan-fields.schema.ts'
import { requestFields } from './request-fields.schema.ts'
import type { PlanRequest } from './plan.ts'
import { orNullSchema, parseWith, type SchemaIssue } from '../schema/index.ts'

/** The plan a runner follows. Its own request accepts no further plan, so a request is never deeper than this. */
const acceptedPlanSchema: v.GenericSchema<unknown, Plan> = v.object({
  ...planFields,
  request: v.object({ ...requestFields, accepted: orNullSchema(v.null()) }),
})

/** The form of a request (specification, section 2). */
export const requestSchema: v.GenericSchema<unknown, PlanRequest> = v.object({
  ...requestFields,
  accepted: orNullSchema(acceptedPlanSchema),
})

/**
 * Reads a request from JSON that may be anything. Fields it does not know are dropped; what may be absent stands with
 * the schema's fields.
 */
export const parseRequest = (json: unknown): Result<PlanRequest, readonly SchemaIssue[]> =>
  parseWith(requestSchema, json)
