import { TISSUES } from '@strongstride/core'
import { expect, test } from 'vitest'
import { sampleContent } from '../testing/sample-content.ts'
import { complaintsCoverTissues } from './complaints-cover-tissues.ts'

test('finds a part of the body that no page is about', () => {
  const content = sampleContent({ complaints: { most: { tissues: TISSUES.filter((tissue) => tissue !== 'groin') } } })
  expect(complaintsCoverTissues.check(content)).toEqual([
    { file: 'content/complaints', line: 1, rule: 'complaints-cover-tissues', values: { tissue: 'groin' } },
  ])
})

test('accepts pages that share the body between them', () => {
  const complaints = { upper: { tissues: TISSUES.slice(0, 5) }, lower: { tissues: TISSUES.slice(5) } }
  expect(complaintsCoverTissues.check(sampleContent({ complaints }))).toEqual([])
})
