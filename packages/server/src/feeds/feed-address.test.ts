import { describe, expect, it } from 'vitest'
import { parseFeedAddress } from './feed-address.ts'
import { isPublicAddress } from './public-address.ts'

const judged = (text: string): string => {
  const url = parseFeedAddress(text)
  return url.ok ? url.value.href : url.error.type
}

describe('an address of a feed', () => {
  it.each([
    ['webcal://www.example.com/ical/a.ics', 'https://www.example.com/ical/a.ics'],
    ['WEBCALS://www.example.com/a', 'https://www.example.com/a'],
    [' https://example.com:443/a?b=c#d ', 'https://example.com/a?b=c'],
    ['http://example.com/a', 'http://example.com/a'],
    ['https://93.184.215.14/a', 'https://93.184.215.14/a'],
    ['https://[2606:2800:21f:cb07::1]/a', 'https://[2606:2800:21f:cb07::1]/a'],
  ])('%s is asked as %s', (text, asked) => {
    expect(judged(text)).toBe(asked)
  })

  it.each([
    'example.com/a.ics',
    'file:///etc/passwd',
    'ftp://example.com/a',
    'javascript:alert(1)',
    'data:text/calendar,a',
    '',
    'https://',
    `https://example.com/${'a'.repeat(3000)}`,
  ])('%s is none', (text) => {
    expect(judged(text)).toBe('not-an-address')
  })

  it.each(['https://me:secret@example.com/', 'https://me@example.com/', 'https://:x@example.com/'])(
    '%s carries a name or password',
    (text) => {
      expect(judged(text)).toBe('with-password')
    },
  )

  it.each([
    'https://example.com:8443/',
    'http://example.com:22/',
    'http://example.com:443/',
    'https://example.com:80/',
  ])('%s names another port', (text) => {
    expect(judged(text)).toBe('other-port')
  })

  it.each([
    'http://localhost/',
    'http://LOCALHOST./',
    'http://a.localhost/',
    'http://router/',
    'http://printer.local/',
    'http://metadata.google.internal/',
    'http://nas.home.arpa/',
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://0/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fe80::1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://１２７.0.0.1/',
  ])('%s leads into the house', (text) => {
    expect(judged(text)).toBe('not-public')
  })
})

describe('an address of a machine', () => {
  it.each(['93.184.215.14', '1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450:4001::1'])(
    '%s is public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '100.127.255.255',
    '127.9.9.9',
    '169.254.1.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.8',
    '192.168.1.1',
    '198.18.0.1',
    '203.0.113.9',
    '224.0.0.1',
    '239.255.255.255',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:93.184.215.14',
    '::93.184.215.14',
    '64:ff9b::a00:1',
    '64:ff9b:1::1',
    '100::1',
    '2001::1',
    '2001:db8::1',
    '2002:a00:1::',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    'example.com',
    '',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})
