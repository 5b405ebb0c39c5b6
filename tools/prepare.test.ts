import { describe, expect, it } from 'vitest'
import { missingPackages } from './prepare.js'

const wanted = {
  '': { version: '0.1.0' },
  'packages/core': { version: '0.1.0' },
  'node_modules/valibot': { version: '1.5.0' },
  'node_modules/vitest': { version: '5.1.1', dev: true },
  'node_modules/other-platform': { version: '2.0.0', optional: true },
}

describe('missingPackages', () => {
  it('is quiet when everything needed is there', () => {
    const installed = { 'node_modules/valibot': { version: '1.5.0' } }
    expect(missingPackages(wanted, installed, 'run')).toEqual([])
  })

  it('wants the tools too for developing', () => {
    const installed = { 'node_modules/valibot': { version: '1.5.0' } }
    expect(missingPackages(wanted, installed, 'dev')).toEqual(['node_modules/vitest'])
  })

  it('sees another version', () => {
    const installed = { 'node_modules/valibot': { version: '1.4.0' } }
    expect(missingPackages(wanted, installed, 'run')).toEqual(['node_modules/valibot'])
  })

  it('sees an empty house', () => {
    expect(missingPackages(wanted, {}, 'run')).toEqual(['node_modules/valibot'])
  })
})
