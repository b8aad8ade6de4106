import { createHmac } from 'node:crypto'
import { expect, it } from 'vitest'
import { followingSamples } from './following-samples.ts'

it('has a delivery with which a receiver can be tried', () => {
  const samples = followingSamples('https://tracker.example', 'talks')
  const { code = '', notes = [] } = samples.find(({ language }) => language === 'A delivery') ?? {}
  const [head = '', body = ''] = code.split('\n\n')
  const { id, timestamp, signature } = Object.fromEntries(
    [...head.matchAll(/^webhook-(\w+): (.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
  )
  const [, key = ''] = /whsec_(\S+):/.exec(notes.join(' ')) ?? []
  const mac = createHmac('sha256', Buffer.from(key, 'base64')).update(`${id}.${timestamp}.${body}`)
  expect(signature).toBe(`v1,${mac.digest('base64')}`)
  expect(JSON.parse(body)).toMatchObject({ data: { scenario: 'talks' } })
})
