import { groupOf, MUSCLES } from '@strongstride/core'
import type { ContentRule } from './rule.ts'

const NAME = 'muscle-groups'

/** A muscle's page names the group that the core counts it in. */
export const muscleGroups: ContentRule = {
  name: NAME,
  description: 'A muscle stands in the group that the planner counts it in.',
  check: ({ muscles }) =>
    muscles.flatMap((page) => {
      const muscle = MUSCLES.find((id) => id === page.id)
      if (muscle === undefined || page.value.group === groupOf(muscle)) return []
      const values = { group: page.value.group, fixed: groupOf(muscle) }
      return [{ file: page.file, line: page.lineOf(['group']), rule: NAME, values }]
    }),
  message: ({ group, fixed }) => `says ${group}, is counted in ${fixed}`,
}
