import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { checkContent } from './check-content.ts'

const root = mkdtempSync(join(tmpdir(), 'strongstride-content-'))
cpSync(join(import.meta.dirname, '..', '..', 'content'), join(root, 'content'), { recursive: true })
const compiled = join(root, 'packages', 'catalogue', 'compiled')
const soleus = join(root, 'content', 'muscles', 'soleus.yaml')

afterAll(() => rmSync(root, { recursive: true }))

it('leaves the compiled catalogue whole when a file has lost its shape, and says where', () => {
  expect(checkContent(root, { onlyCompile: true }).findings).toEqual([])
  const whole = readFileSync(join(compiled, 'catalogue.json'), 'utf8')
  const text = readFileSync(soleus, 'utf8')
  writeFileSync(soleus, text.replace(/^name:/, 'title:'))
  expect(checkContent(root, { onlyCompile: false }).findings[0]).toMatch(/^content\/muscles\/soleus\.yaml:\d+ schema /)
  expect(readFileSync(join(compiled, 'catalogue.json'), 'utf8')).toBe(whole)
  writeFileSync(soleus, text.replace(/^name: .*/, 'name: Cures the calf'))
  expect(checkContent(root, { onlyCompile: true }).findings).toEqual([])
  expect(checkContent(root, { onlyCompile: false }).findings).toEqual([
    'content/muscles/soleus.yaml:1 honest-claims "Cures" says more than anyone can know',
  ])
  expect(readdirSync(compiled)).toEqual(['catalogue.json'])
})
