import { TISSUES } from '@strongstride/core'
import type { ContentRule } from './rule.ts'

const NAME = 'complaints-cover-tissues'

/** Whatever a runner can name as sore has a page to read. */
export const complaintsCoverTissues: ContentRule = {
  name: NAME,
  description: 'Every part of the body that a runner can report has the page of a complaint.',
  check: ({ complaints }) => {
    const covered = new Set(complaints.flatMap(({ value }) => value.tissues))
    return TISSUES.filter((tissue) => !covered.has(tissue)).map((tissue) => ({
      file: 'content/complaints',
      line: 1,
      rule: NAME,
      values: { tissue },
    }))
  },
  message: ({ tissue }) => `no page is about ${tissue}`,
}
