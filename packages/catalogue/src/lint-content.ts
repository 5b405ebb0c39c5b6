import { compareFindings, type Finding } from './finding.ts'
import type { SourceFile } from './read/page.ts'
import { readContent } from './read/read-content.ts'
import { CONTENT_RULES } from './rules/index.ts'

/** Everything that is wrong with the content: with its shape, or when that is right, with what the content rules ask. */
export const lintContent = (files: readonly SourceFile[]): readonly Finding[] => {
  const content = readContent(files)
  if (!content.ok) return content.error
  return CONTENT_RULES.flatMap((rule) => rule.check(content.value)).sort(compareFindings)
}
