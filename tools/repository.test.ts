import { expect, it } from 'vitest'
import { repositoryFindings } from './repository.ts'

// Written in parts, so that this file does not name what it forbids.
const slash = '/'
const colon = ':'

it('refuses a path that exists on one machine only', () => {
  const text = `fine\nread("${slash}home/someone/plan.ics")`
  expect(repositoryFindings({ path: 'docs/how-to/start.md', text })).toEqual([
    'docs/how-to/start.md:2 names a path of one machine',
  ])
})

it('lets a path of the repository and a web address through', () => {
  const text = 'see ./work/plan.md, docs/home/start.md and https://example.org/work/plan'
  expect(repositoryFindings({ path: 'README.md', text })).toEqual([])
})

it('refuses the address of a registry', () => {
  const text = `  "resolved": "https${colon}//packages.example.org/a.tgz",`
  expect(repositoryFindings({ path: 'package-lock.json', text })).toEqual([
    'package-lock.json:1 names the address of a registry',
  ])
})

it.each(['packages/core/src/utils.ts', 'packages/cli/src/date-helpers.ts', 'tools/common/read.ts', 'tools/data.ts'])(
  'refuses the vague name of %s',
  (path) => {
    expect(repositoryFindings({ path, text: '' })).toHaveLength(1)
  },
)

it('leaves names outside the code alone', () => {
  expect(repositoryFindings({ path: 'content/common/data.yaml', text: '' })).toEqual([])
})
