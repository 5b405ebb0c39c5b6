import { expect, test } from 'vitest'
import { sampleContent } from '../testing/sample-content.ts'
import { noDiagnosis } from './no-diagnosis.ts'

test('finds a page that says what it is', () => {
  const content = sampleContent({ complaints: { knee: { usually: 'The joint behind the kneecap is worn.' } } })
  expect(noDiagnosis.check(content)).toHaveLength(1)
})

test('finds a word that diagnoses, wherever it stands', () => {
  const redFlags = { now: ['It is hot.'], thisWeek: ['Then the diagnosis is gout.'] }
  const [finding] = noDiagnosis.check(sampleContent({ complaints: { knee: { redFlags } } }))
  expect(finding?.values).toEqual({ problem: '"diagnosis" diagnoses' })
})

test('accepts what often is or may be', () => {
  const complaints = { knee: { usually: 'Often the joint.' }, hip: { usually: 'It may be a tendon.' } }
  expect(noDiagnosis.check(sampleContent({ complaints }))).toEqual([])
})
