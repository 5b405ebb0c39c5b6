import { expect, test } from 'vitest'
import { sampleContent } from '../testing/sample-content.ts'
import { readingLevel } from './reading-level.ts'

test('accepts how a coach speaks', () => {
  const steps = ['Stand on one leg and hold a wall.', 'Rise as high as you can. Lower for 3 seconds.']
  expect(readingLevel.check(sampleContent({ exercises: { one: { steps } } }))).toEqual([])
})

test('finds how a textbook speaks', () => {
  const steps = [
    'Maintaining lumbopelvic stabilisation, initiate concentric plantarflexion while simultaneously minimising compensatory movements of the contralateral extremity.',
  ]
  const [finding] = readingLevel.check(sampleContent({ exercises: { one: { steps } } }))
  expect(finding).toMatchObject({ file: 'content/exercises/one.yaml', line: 2, rule: 'reading-level' })
  expect(Number(finding?.values['grade'])).toBeGreaterThan(15)
})

test('a line ends a sentence even without a full stop', () => {
  const line = 'Stand on one leg and hold on to a wall with one hand'
  expect(readingLevel.check(sampleContent({ exercises: { one: { steps: [line, line, line, line] } } }))).toEqual([])
})

const usually = 'Often an overuse tendinopathy characterised by degenerative neovascularisation and mechanosensitivity.'

test('reads the page of a muscle as one text, and the protocol of a self-test', () => {
  const hard = Array.from({ length: 5 }, () => usually)
  const content = sampleContent({
    muscles: { soleus: { trained: hard.join(' ') }, quadriceps: {} },
    selfTests: { plank: { protocol: hard }, hop: {} },
  })
  expect(readingLevel.check(content)).toMatchObject([
    { file: 'content/self-tests/plank.yaml', line: 2, values: { what: 'the protocol' } },
    { file: 'content/muscles/soleus.yaml', line: 1, values: { what: 'the page' } },
  ])
})

test('reads the page of a complaint as one text', () => {
  const content = sampleContent({ complaints: { knee: { usually, where: usually }, hip: {} } })
  expect(readingLevel.check(content)).toMatchObject([{ file: 'content/complaints/knee.yaml', line: 1 }])
})
