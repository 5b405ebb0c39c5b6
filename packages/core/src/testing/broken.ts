import { addDays, WEEKDAYS, type CivilDay, type Weekday } from '../calendar/index.ts'
import type { Plan, RuleId } from '../plan/index.ts'
import { checkRule, type Violation } from '../rules/index.ts'
import { exampleCatalogue } from './example-catalogue.ts'
import { EXAMPLE_START } from './example-request.ts'
import { withTrueSums } from '../rules/index.ts'

/** A weekday in a week of the example plan, counted from 0. */
export const exampleDay = (week: number, weekday: Weekday): CivilDay =>
  addDays(EXAMPLE_START, week * 7 + WEEKDAYS.indexOf(weekday))

/** How a plan of the example catalogue breaks a rule, its printed sums made true first. */
export const broken = (rule: RuleId, plan: Plan): readonly Violation[] =>
  printedBroken(rule, withTrueSums(plan, exampleCatalogue))

/** How a plan of the example catalogue breaks a rule as it is printed. */
export const printedBroken = (rule: RuleId, plan: Plan): readonly Violation[] => checkRule(rule, plan, exampleCatalogue)
