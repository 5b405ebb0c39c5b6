import { generateKeyPairSync, sign } from 'node:crypto'

/** A key and a certificate for a server of the tests. */
export interface ServerIdentity {
  readonly key: string
  readonly cert: string
}

const [INTEGER, BITS, OBJECT_ID, UTF8, SEQUENCE, SET, TIME] = [0x02, 0x03, 0x06, 0x0c, 0x30, 0x31, 0x17] as const

/** DER: the tag, the length, the content. */
const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts)
  const { length } = content
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

const ECDSA_SHA256 = der(SEQUENCE, der(OBJECT_ID, Buffer.from('2a8648ce3d040302', 'hex')))
const COMMON_NAME = der(OBJECT_ID, Buffer.from('550403', 'hex'))
const YEAR = 365 * 86_400_000

const utcTime = (at: number): Buffer =>
  der(TIME, Buffer.from(`${new Date(at).toISOString().replaceAll(/[-T:]/g, '').slice(2, 14)}Z`))

/** A certificate that nobody has vouched for: the browser of the tests is told to take it. */
export const selfSigned = (name: string): ServerIdentity => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const subject = der(SEQUENCE, der(SET, der(SEQUENCE, COMMON_NAME, der(UTF8, Buffer.from(name)))))
  const now = Date.now()
  const facts = der(
    SEQUENCE,
    der(INTEGER, Buffer.from([1])),
    ECDSA_SHA256,
    subject,
    der(SEQUENCE, utcTime(now - YEAR), utcTime(now + YEAR)),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const signature = sign('sha256', facts, privateKey)
  const certificate = der(SEQUENCE, facts, ECDSA_SHA256, der(BITS, Buffer.from([0]), signature))
  const text = certificate.toString('base64').replaceAll(/.{64}/g, '$&\n')
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----\n`,
  }
}
