import { expect, it } from 'vitest'
import { originOf } from './server-address.ts'

it.each([
  ['https://strong.example', 'https://strong.example'],
  ['https://strong.example/', 'https://strong.example'],
  ['http://localhost:4173', 'http://localhost:4173'],
  ['http://127.0.0.1:4173', 'http://127.0.0.1:4173'],
  ['http://[::1]:4173', 'http://[::1]:4173'],
])('%s may be synced with', (text, origin) => {
  expect(originOf(text)).toBe(origin)
})

it.each([
  'http://strong.example',
  'http://localhost.evil.example',
  'http://127.0.0.1.evil.example',
  'http://192.168.1.5:4173',
  'https://me:secret@strong.example',
  'https://strong.example/path',
  'https://strong.example/?a=b',
  'ftp://strong.example',
  'strong.example',
  '',
])('%j may not: others could listen, or it is no address', (text) => {
  expect(originOf(text)).toBeNull()
})
