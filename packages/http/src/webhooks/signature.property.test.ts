import fc from 'fast-check'
import { Webhook } from 'standardwebhooks'
import { describe, expect, test } from 'vitest'
import { secretText } from '../access/webhook-secret.ts'
import { sign } from './sign.ts'
import { verifySignature } from './signature.ts'

describe('a good signature', () => {
  test('agrees with the reference implementation', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^msg_[\dA-Za-z]{1,40}$/),
        fc.string({ unit: 'grapheme' }),
        fc.uint8Array({ minLength: 24, maxLength: 64 }),
        (id, body, key) => {
          const reference = new Webhook(secretText(key))
          const at = new Date()
          const bytes = Buffer.from(body)
          const headers = sign({ id, body, secret: secretText(key), now: at.getTime() })
          expect(headers['webhook-signature']).toBe(reference.sign(id, at, body))
          expect(() => reference.verify(body, headers, { jsonParse: false })).not.toThrow()
          const theirs = {
            id,
            timestamp: headers['webhook-timestamp'],
            signature: reference.sign(id, at, body),
            body: bytes,
          }
          expect(verifySignature({ ...theirs, secrets: [secretText(key)], now: at.getTime() })).toEqual({
            secret: secretText(key),
          })
        },
      ),
    )
  })
})
