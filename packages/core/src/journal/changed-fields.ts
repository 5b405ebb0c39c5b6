import { canonicalJson } from './canonical-json.ts'

/** The fields of `changes` that differ from `known`: events carry what changed, and nothing else. */
export const changedFields = <Fields extends object>(
  changes: Partial<Fields>,
  known: Partial<Fields>,
): Partial<Fields> =>
  Object.fromEntries(
    Object.entries(changes).filter(
      ([name, value]) => canonicalJson(value) !== canonicalJson(known[name as keyof Fields]),
    ),
  ) as Partial<Fields>

/** Whether there is no field at all. */
export const isEmpty = (fields: object): boolean => Object.keys(fields).length === 0
