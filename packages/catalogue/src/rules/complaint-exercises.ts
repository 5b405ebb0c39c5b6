import { BONE_TISSUES } from '@strongstride/core'
import type { Content, Entry } from '../content.ts'
import type { ComplaintFile } from '../schema/complaint.schema.ts'
import type { ExerciseFile } from '../schema/exercise.schema.ts'
import { isAmberSafe, loadsTissue } from './amber-safe.ts'
import type { ContentRule } from './rule.ts'

const NAME = 'complaint-exercises'

/** What a complaint's page offers is what the plan leaves open, easier first. */
export const complaintExercises: ContentRule = {
  name: NAME,
  description:
    'A complaint offers no exercise that MN-3 closes at amber, none at all that loads bone where bone hurts, and on each ladder the easier first.',
  check: (content) => {
    const byId = new Map(content.exercises.map(({ id, value }) => [id, value]))
    return content.complaints.flatMap((page) => {
      const reached = new Map<string, number>()
      return page.value.exercises.flatMap((id, index) => {
        const exercise = byId.get(id)
        if (exercise === undefined) return []
        const before = reached.get(exercise.ladder) ?? 0
        reached.set(exercise.ladder, exercise.step)
        const problems = [
          ...closedBy(exercise, page, content),
          ...(exercise.step < before ? [`is easier than the one of its ladder before it`] : []),
        ]
        return problems.map((problem) => ({
          file: page.file,
          line: page.lineOf(['exercises', index]),
          rule: NAME,
          values: { id, problem },
        }))
      })
    })
  },
  message: ({ id, problem }) => `${id} ${problem}`,
}

const closedBy = (exercise: ExerciseFile, page: Entry<ComplaintFile>, content: Content): readonly string[] =>
  page.value.tissues.flatMap((tissue) => {
    if (BONE_TISSUES.includes(tissue)) return loadsTissue(exercise, tissue) ? [`loads ${tissue}, which is bone`] : []
    const all = content.exercises.map(({ value }) => value)
    return isAmberSafe(all, exercise, tissue) ? [] : [`is closed while ${tissue} is amber`]
  })
