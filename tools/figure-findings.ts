import { readContent } from '@strongstride/catalogue'
import type { SourceFile } from '@strongstride/catalogue'
import { checkDrawing, drawingProblemText } from '@strongstride/figures'

/** What cannot be drawn: a line a finding, `file:line figure what`. Content of the wrong shape has none. */
export const figureFindings = (files: readonly SourceFile[]): readonly string[] => {
  const content = readContent(files)
  if (!content.ok) return []
  return content.value.exercises.flatMap(({ file, value, lineOf }) => {
    if (value.figure === null) return []
    return checkDrawing(value.figure).map(
      (problem) => `${file}:${lineOf(['figure', 'keys', problem.key])} figure ${drawingProblemText(problem)}`,
    )
  })
}
