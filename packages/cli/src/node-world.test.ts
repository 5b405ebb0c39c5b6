import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { nodeWorld } from './node-world.ts'

const folder = mkdtempSync(join(tmpdir(), 'strongstride-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('nodeWorld', () => {
  const world = nodeWorld()

  it('reads a file up to a limit', () => {
    const path = join(folder, 'small.txt')
    writeFileSync(path, 'twelve bytes')
    expect(world.readText(path, 12)).toEqual({ ok: true, value: 'twelve bytes' })
    expect(world.readText(path, 11)).toEqual({ ok: false, error: { type: 'too-large', path, limit: 11 } })
  })

  it('says why a file cannot be read', () => {
    expect(world.readText(folder, 9)).toEqual({
      ok: false,
      error: { type: 'unreadable', path: folder, why: 'it is a folder' },
    })
    const path = join(folder, 'none')
    expect(world.readText(path, 9)).toMatchObject({ error: { why: 'there is no such file' } })
  })

  it('writes all files or none, and leaves nothing half-written', () => {
    const good = join(folder, 'good.txt')
    const outcome = world.writeFiles([
      { path: good, text: 'a' },
      { path: join(folder, 'no', 'such', 'folder.txt'), text: 'b' },
    ])
    expect(outcome).toMatchObject({ ok: false, error: { type: 'unwritable' } })
    expect([existsSync(good), readdirSync(folder).filter((name) => name.endsWith('.part'))]).toEqual([false, []])
    expect(world.writeFiles([{ path: good, text: 'a' }]).ok).toBe(true)
    expect(readFileSync(good, 'utf8')).toBe('a')
  })

  it('knows today in a zone, and that some zones are none', () => {
    expect(world.todayIn('UTC')).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(world.todayIn('Mars/Base')).toBeNull()
  })
})
