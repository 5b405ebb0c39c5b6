// Compares the rules of the specification with reason codes, tests and evidence; prints a line for every miss.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RULE_IDS } from '@strongstride/core'
import { compareRuleLists } from './spec/compare.ts'
import { readEvidenceIds } from './spec/evidence.ts'
import { readSpecRules, readTestedIds } from './spec/read.ts'

const root = join(import.meta.dirname, '..')

const textsBelow = (folder: string, ending: RegExp): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => ending.test(path) && !path.includes('node_modules'))
    .map((path) => readFileSync(join(root, folder, path), 'utf8'))

const misses = compareRuleLists({
  spec: readSpecRules(readFileSync(join(root, 'docs', 'spec', 'planner.md'), 'utf8')),
  code: RULE_IDS,
  tests: ['packages', 'test'].flatMap((folder) => textsBelow(folder, /\.test\.ts$/)).flatMap(readTestedIds),
  evidence: textsBelow(join('content', 'evidence'), /\.ya?ml$/).flatMap(readEvidenceIds),
})

for (const miss of misses) console.error(miss)
process.exitCode = misses.length === 0 ? 0 : 1
