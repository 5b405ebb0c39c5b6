import type { Content, Entry } from '../content.ts'
import type { SelfTestFile } from '../schema/self-test.schema.ts'
import type { ContentRule } from './rule.ts'

const NAME = 'self-test-use'

/** A measure says how much of a change is chance, and a test for the record stays out of the planner's sight. */
export const selfTestUse: ContentRule = {
  name: NAME,
  description:
    'Every self-test but a gate says which change is more than chance; one that is for the record only changes no target and opens no exercise.',
  check: (content) =>
    content.selfTests.flatMap((page) =>
      problemsOf(page, content).map(([key, problem]) => ({
        file: page.file,
        line: page.lineOf([key]),
        rule: NAME,
        values: { problem },
      })),
    ),
  message: ({ problem }) => `${problem}`,
}

const problemsOf = (
  { id, value }: Entry<SelfTestFile>,
  { exercises }: Content,
): readonly (readonly [string, string])[] => {
  const isGate = value.low === value.high
  const opened = exercises.filter((exercise) => exercise.value.gate?.test === id).map((exercise) => exercise.id)
  const isRecord = value.use === 'record'
  return [
    ...(value.noise === null && !isGate ? [['noise', 'does not say which change is more than chance'] as const] : []),
    ...(isRecord && value.muscles.length > 0 ? [['muscles', 'is for the record and names muscles'] as const] : []),
    ...(isRecord && opened.length > 0 ? [['use', `is for the record and opens ${opened.join(', ')}`] as const] : []),
  ]
}
