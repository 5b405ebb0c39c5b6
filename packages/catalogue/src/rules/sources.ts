import type { ContentRule } from './rule.ts'

const NAME = 'sources'

/** Nothing is stated without a source, or without saying that it is judgement. */
export const sources: ContentRule = {
  name: NAME,
  description:
    'Every exercise, self-test, complaint, emphasis, protocol and verdict names a source or says `judgement`.',
  check: (content) => [
    ...[...content.exercises, ...content.selfTests, ...content.complaints, ...content.emphases, ...content.protocols]
      .filter(({ value }) => value.evidence.length === 0)
      .map((page) => ({ file: page.file, line: page.lineOf(['evidence']), rule: NAME, values: {} })),
    ...content.muscles
      .filter(({ value }) => value.evidenceSays.evidence.length === 0)
      .map((page) => ({
        file: page.file,
        line: page.lineOf(['evidenceSays', 'evidence']),
        rule: NAME,
        values: {},
      })),
  ],
  message: () => 'names no source and does not say judgement',
}
