import * as v from 'valibot'
import type { Result } from '../result.ts'
import type { Plan, PlanWeek } from './plan.ts'
import { planFields, weekSchema } from './plan-fields.schema.ts'
import { requestSchema } from './request.schema.ts'
import { parseWith, type SchemaIssue } from '../schema/index.ts'

/** A plan that does not say what it was made for. */
export type PlanWithoutRequest = Omit<Plan, 'request'>

const planSchema: v.GenericSchema<unknown, Plan> = v.object({ ...planFields, request: requestSchema })

const { weeks: _weeks, ...coverFields } = planFields

const coverSchema: v.GenericSchema<unknown, Omit<Plan, 'weeks'>> = v.object({ ...coverFields, request: requestSchema })

const planWithoutRequestSchema: v.GenericSchema<unknown, PlanWithoutRequest> = v.object(planFields)

/** Reads a plan with its request from JSON that may be anything. Fields it does not know are dropped. */
export const parsePlan = (json: unknown): Result<Plan, readonly SchemaIssue[]> => parseWith(planSchema, json)

/** Reads a plan without its weeks, which are kept by themselves. */
export const parsePlanCover = (json: unknown): Result<Omit<Plan, 'weeks'>, readonly SchemaIssue[]> =>
  parseWith(coverSchema, json)

/** Reads one week of a plan. */
export const parsePlanWeek = (json: unknown): Result<PlanWeek, readonly SchemaIssue[]> => parseWith(weekSchema, json)

/**
 * Reads a plan that does not say what it was made for, or whose request is to be replaced. Such a plan can be checked
 * only in part.
 */
export const parsePlanWithoutRequest = (json: unknown): Result<PlanWithoutRequest, readonly SchemaIssue[]> =>
  parseWith(planWithoutRequestSchema, json)
