import * as v from 'valibot'
import type { Result } from '../result.ts'
import type { Plan } from './plan.ts'
import { planFields } from './plan-fields.schema.ts'
import { requestSchema } from './request.schema.ts'
import { parseWith, type SchemaIssue } from '../schema/index.ts'

/** A plan that does not say what it was made for. */
export type PlanWithoutRequest = Omit<Plan, 'request'>

const planSchema: v.GenericSchema<unknown, Plan> = v.object({ ...planFields, request: requestSchema })

const planWithoutRequestSchema: v.GenericSchema<unknown, PlanWithoutRequest> = v.object(planFields)

/** Reads a plan with its request from JSON that may be anything. Fields it does not know are dropped. */
export const parsePlan = (json: unknown): Result<Plan, readonly SchemaIssue[]> => parseWith(planSchema, json)

/**
 * Reads a plan that does not say what it was made for, or whose request is to be replaced. Such a plan can be checked
 * only in part.
 */
export const parsePlanWithoutRequest = (json: unknown): Result<PlanWithoutRequest, readonly SchemaIssue[]> =>
  parseWith(planWithoutRequestSchema, json)
