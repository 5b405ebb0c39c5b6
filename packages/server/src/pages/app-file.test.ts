import { describe, expect, it } from 'vitest'
import { fileNameOf } from './app-file.ts'

describe('the name of a file', () => {
  it('is the path below the folder', () => {
    expect(fileNameOf('/')).toBe('index.html')
    expect(fileNameOf('/assets/a%20b.js')).toBe('assets/a b.js')
  })

  it.each(['/../a', '/a/../b', '/.git/config', '/a//b', '/a/', '/a%5cb', '/a%00', '/c:/a', '/%e0', '/%2e%2e%2fa'])(
    'is never made of %s',
    (path) => {
      expect(fileNameOf(path)).toBeNull()
    },
  )
})
