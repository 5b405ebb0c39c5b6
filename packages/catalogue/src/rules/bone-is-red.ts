import { BONE_TISSUES } from '@strongstride/core'
import type { ContentRule } from './rule.ts'

const NAME = 'bone-is-red'
const FROM_ONE = /\b1 of 10\b.*\bred\b/i

/** Nobody reads that sore bone may be trained (evidence R2.4). */
export const boneIsRed: ContentRule = {
  name: NAME,
  description: 'The page of a complaint on bone says at amber that pain of 1 of 10 is red.',
  check: ({ complaints }) =>
    complaints
      .filter(({ value }) => value.tissues.some((tissue) => BONE_TISSUES.includes(tissue)))
      .filter(({ value }) => !FROM_ONE.test(value.plan.amber))
      .map((page) => ({ file: page.file, line: page.lineOf(['plan', 'amber']), rule: NAME, values: {} })),
  message: () => 'does not say that bone pain of 1 of 10 is red',
}
