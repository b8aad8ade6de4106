import { describe, expect, test } from 'vitest'
import { secretText, signingKey } from '../access/webhook-secret.ts'
import { sign } from './sign.ts'
import { signatureOf, type SignedDelivery, verifySignature } from './signature.ts'

// The test vector that Standard Webhooks publishes.
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const vector = {
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  timestamp: '1614265330',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  body: Buffer.from('{"test": 2432232314}'),
}
const now = 1614265330_000
const otherSecret = secretText(Buffer.alloc(32, 1))

const verifies = (delivery: SignedDelivery, secrets = [secret], at = now) =>
  'secret' in verifySignature({ ...delivery, secrets, now: at })

/** Signs a delivery correctly, however odd it is. */
function signed(changes: Partial<SignedDelivery>, by = secret): SignedDelivery {
  const delivery = { ...vector, ...changes }
  const key = signingKey(by)
  const signature = key ? signatureOf(key, delivery).toString('base64') : ''
  return { ...delivery, signature: `v1,${signature}` }
}

describe('a good signature', () => {
  test('verifies, as in the published vector', () => {
    expect(verifies(vector)).toBe(true)
    expect(sign({ ...vector, secret, now: now + 999 })).toEqual({
      'webhook-id': vector.id,
      'webhook-timestamp': vector.timestamp,
      'webhook-signature': vector.signature,
    })
  })

  test.each([
    ['by the older of two live secrets', vector, [otherSecret, secret]],
    ['by the newer of two live secrets', vector, [secret, otherSecret]],
    [
      'beside that of another secret',
      { ...vector, signature: `${signed({}, otherSecret).signature} ${vector.signature}` },
    ],
    [
      'before that of another secret',
      { ...vector, signature: `${vector.signature} ${signed({}, otherSecret).signature}` },
    ],
    ['behind an entry that is too short', { ...vector, signature: `v1,AAAA ${vector.signature}` }],
    ['behind a malformed entry of another version', { ...vector, signature: `v2,x ${vector.signature}` }],
    ['before an entry of junk', { ...vector, signature: `${vector.signature} junk` }],
    ['behind an entry that is not base64', { ...vector, signature: `v1,%% ${vector.signature}` }],
    ['with a space before', { ...vector, signature: ` ${vector.signature}` }],
    ['with a space behind', { ...vector, signature: `${vector.signature} ` }],
    ['with two spaces between', { ...vector, signature: `v1,AAAA  ${vector.signature}` }],
    ['that came twice and was joined', { ...vector, signature: `${vector.signature}, ${vector.signature}` }],
    ['among versions that are unknown', { ...vector, signature: `v1a,AAAA v2,AAA= ${vector.signature}` }],
    ['as the last of 16', { ...vector, signature: `${'v2,AAAA '.repeat(15)}${vector.signature}` }],
    ['under an id of 255 characters', signed({ id: 'i'.repeat(255) })],
    ['under an id of one character', signed({ id: '~' })],
    ['over an empty body', signed({ body: new Uint8Array() })],
  ])('verifies %s', (_, delivery, secrets = [secret]) => {
    expect(verifies(delivery, secrets)).toBe(true)
  })

  test('verifies to the second within five minutes either way', () => {
    expect(
      [-301, -300, 0, 300, 301].map((seconds) => verifies(vector, [secret], now + seconds * 1000)),
    ).toEqual([false, true, true, true, false])
  })
})

describe('a signature is refused', () => {
  const good = vector.signature
  const payload = good.slice('v1,'.length)
  const withSignature = (signature: string) => ({ ...vector, signature })

  test.each<[string, SignedDelivery, string[]?]>([
    ['that is empty', withSignature('')],
    ['that is white space', withSignature(' ')],
    ['that is only a version', withSignature('v1')],
    ['without a value', withSignature('v1,')],
    ['without a version', withSignature(payload)],
    ['with the version 2 alone', withSignature(`v2,${payload}`)],
    ['with the version 1a alone', withSignature(`v1a,${payload}`)],
    ['with the version 11', withSignature(`v11,${payload}`)],
    ['with a capital V', withSignature(`V1,${payload}`)],
    ['with "=" for the comma', withSignature(`v1=${payload}`)],
    ['with a space behind the comma', withSignature(`v1, ${payload}`)],
    ['with a tab behind', withSignature(`${good}\t`)],
    ['with junk behind', withSignature(`${good}x`)],
    ['with junk in every entry', withSignature(`junk v1,AAAA ${good}x v1,%% v1`)],
    ['that came twice and was joined tightly', withSignature(`${good},${good}`)],
    ['that is truncated', withSignature(good.slice(0, -5))],
    ['without its padding', withSignature(good.slice(0, -1))],
    ['with padding too much', withSignature(`${good}=`)],
    ['with stray bits in its last letter', withSignature(`${good.slice(0, -2)}F=`)],
    ['in the alphabet of URLs', withSignature(good.replaceAll('+', '-').replaceAll('/', '_'))],
    ['in hex', withSignature(`v1,${Buffer.from(payload, 'base64').toString('hex')}`)],
    ['of 31 bytes', withSignature(`v1,${Buffer.from(payload, 'base64').subarray(1).toString('base64')}`)],
    ['of 33 bytes', withSignature(`v1,${Buffer.alloc(33).toString('base64')}`)],
    ['of zeros', withSignature(`v1,${Buffer.alloc(32).toString('base64')}`)],
    ['with the case changed', withSignature(`v1,${payload.toLowerCase()}`)],
    ['as the last of 17', withSignature(`${'v2,AAAA '.repeat(16)}${good}`)],
    ['by another secret', signed({}, otherSecret)],
    ['by a secret that was rotated out', vector, [otherSecret, secretText(Buffer.alloc(24, 2))]],
    ['where there is no secret', vector, []],
    ['by the key that stands in where there is none', signed({}, secretText(new Uint8Array(32))), []],
    ['by the third of three secrets', vector, [otherSecret, otherSecret, secret]],
    ['by a secret without prefix', vector, [secret.slice('whsec_'.length)]],
    ['of another message', { ...signed({ id: 'msg_other' }), id: vector.id }],
    ['with id and timestamp swapped', { ...vector, id: vector.timestamp, timestamp: vector.id }],
    ['over another body', { ...vector, body: Buffer.from('{"test": 2432232315}') }],
    ['over an empty body', { ...vector, body: new Uint8Array() }],
    ['over a body with a line break behind', { ...vector, body: Buffer.from('{"test": 2432232314}\n') }],
    ['over a body spaced otherwise', { ...vector, body: Buffer.from('{"test":2432232314}') }],
    ['over a body with a byte order mark', { ...vector, body: Buffer.from('\uFEFF{"test": 2432232314}') }],
    ['with an empty id', signed({ id: '' })],
    ['with an id of 256 characters', signed({ id: 'i'.repeat(256) })],
    ['with a dot in the id', signed({ id: 'msg.1' })],
    [
      'with the dots moved',
      { ...vector, id: `${vector.id}.${vector.timestamp}`, timestamp: '{"test": 2432232314}' },
    ],
    ['with a space in the id', signed({ id: 'msg 1' })],
    ['with two ids joined', signed({ id: `${vector.id}, ${vector.id}` })],
    ['with a line break in the id', signed({ id: 'msg_1\n' })],
    ['with a control character in the id', signed({ id: 'msg_\u007f' })],
    ['with a letter beyond ASCII in the id', signed({ id: 'msg_é' })],
    ['with another case in the id', { ...vector, id: vector.id.toUpperCase() }],
    ['with an empty timestamp', signed({ timestamp: '' })],
    ['with junk behind the timestamp', signed({ timestamp: `${vector.timestamp}junk` })],
    ['with a line break behind the timestamp', signed({ timestamp: `${vector.timestamp}\n` })],
    ['with a space before the timestamp', signed({ timestamp: ` ${vector.timestamp}` })],
    ['with a plus before the timestamp', signed({ timestamp: `+${vector.timestamp}` })],
    ['with a minus before the timestamp', signed({ timestamp: `-${vector.timestamp}` })],
    ['with a zero before the timestamp', signed({ timestamp: `0${vector.timestamp}` })],
    ['with a fraction of a second', signed({ timestamp: `${vector.timestamp}.0` })],
    ['with the timestamp in powers of ten', signed({ timestamp: '1.614265330e9' })],
    ['with the timestamp in hex', signed({ timestamp: '0x6037BB32' })],
    ['with the timestamp in milliseconds', signed({ timestamp: `${vector.timestamp}000` })],
    ['with the timestamp in words', signed({ timestamp: '2021-02-25T15:02:10Z' })],
    ['with the timestamp in other digits', signed({ timestamp: '١٦١٤٢٦٥٣٣٠' })],
    ['with two timestamps joined', signed({ timestamp: `${vector.timestamp}, ${vector.timestamp}` })],
    ['with a number that is none', signed({ timestamp: 'NaN' })],
    ['that is stale', signed({ timestamp: '1614265029' })],
    ['that is of the future', signed({ timestamp: '1614265631' })],
    ['with another timestamp than was signed', { ...vector, timestamp: '1614265331' }],
  ])('%s', (_, delivery, secrets = [secret]) => {
    expect(verifies(delivery, secrets)).toBe(false)
  })
})
